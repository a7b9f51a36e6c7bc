package nl.benchmark.invoice;

import java.io.Serializable;
import nl.benchmark.fee.FeeLiability;
import nl.benchmark.fee.Price;
import nl.benchmark.fee.PriceChange;

/**
 * What a run would do for one participant and package.
 *
 * @param occasion {@code CHANGE} when another package of the same benchmark was invoiced before: then only the difference
 * @param price null when it cannot be computed
 * @param change compared with the year before; null when that has no tariffs or figures
 * @param obstacle why there would be no invoice; null when there is none
 */
public record InvoiceProposal(
        FeeLiability liability, InvoiceOccasion occasion, Price price, PriceChange change, InvoiceObstacle obstacle)
        implements Serializable {

    public boolean isPossible() {
        return obstacle == null;
    }
}
