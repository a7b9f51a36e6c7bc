package nl.benchmark.fee;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What somebody pays more or less than the year before, excluding VAT, and what it comes from: first another package or
 * other members, then other numbers of inhabitants, then the tariffs. The three together are the difference.
 *
 * @param byTakingPart of another package or other members, at last year's tariffs and, where it can be, inhabitants
 * @param byInhabitants at last year's tariffs
 */
public record PriceChange(
        Price before, Price after, BigDecimal byTakingPart, BigDecimal byInhabitants, BigDecimal byTariffs)
        implements Serializable {

    /** Refuses as {@link PriceList#price}. */
    public static PriceChange of(PriceList prices, Price before, Price after) {
        BigDecimal otherPart =
                prices.price(after.pack(), after.payer(), before.year()).net();
        BigDecimal otherPeople = prices.price(after.pack(), after.payer(), before.year(), after.year())
                .net();
        return new PriceChange(
                before,
                after,
                otherPart.subtract(before.net()),
                otherPeople.subtract(otherPart),
                after.net().subtract(otherPeople));
    }

    public BigDecimal difference() {
        return after.net().subtract(before.net());
    }
}
