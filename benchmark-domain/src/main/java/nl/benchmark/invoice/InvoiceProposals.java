package nl.benchmark.invoice;

import java.math.BigDecimal;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.benchmark.fee.FeeLiability;
import nl.benchmark.fee.FeeRule;
import nl.benchmark.fee.Price;
import nl.benchmark.fee.PriceChange;
import nl.benchmark.fee.PriceList;

/**
 * What of a year was not invoiced yet: the whole price, or the difference when another package of the same benchmark was
 * (REG-6), or why there can be no invoice. Source: INV-1, INV-2.
 */
public final class InvoiceProposals {

    private final PriceList prices;
    private final Year year;
    private final List<InvoiceRow> invoiced;
    private final Map<String, RecipientRow> recipients;

    /**
     * @param prices with tariffs of the year
     * @param invoices all that there are
     * @param recipients by code, of those that wrote something
     */
    public InvoiceProposals(
            PriceList prices, Year year, Collection<InvoiceRow> invoices, Map<String, RecipientRow> recipients) {
        this.prices = prices;
        this.year = year;
        this.invoiced = invoices.stream().filter(row -> isInForce(row, year)).toList();
        this.recipients = Map.copyOf(recipients);
    }

    private static boolean isInForce(InvoiceRow row, Year year) {
        return row.kind() == InvoiceKind.INVOICE
                && row.feeYear().equals(year)
                && !row.credited()
                && (row.state() == InvoiceState.ISSUED || row.state() == InvoiceState.SENT);
    }

    public InvoiceProposal of(FeeLiability liability) {
        String name = liability.payer().name();
        if (!prices.isKnown(liability.payer(), year)) {
            return new InvoiceProposal(
                    liability,
                    InvoiceOccasion.YEARLY,
                    null,
                    null,
                    new InvoiceObstacle(FeeRule.NO_INHABITANTS, List.of(name, year.minusYears(1))));
        }
        Price price = prices.price(liability.pack(), liability.payer(), year);
        List<InvoiceRow> before = before(liability);
        InvoiceObstacle obstacle = obstacle(liability, before, price);
        boolean change = obstacle == null && !before.isEmpty();
        return new InvoiceProposal(
                liability,
                change ? InvoiceOccasion.CHANGE : InvoiceOccasion.YEARLY,
                change ? price.less(net(before)) : price,
                change(liability, price),
                obstacle);
    }

    private PriceChange change(FeeLiability liability, Price price) {
        Year before = year.minusYears(1);
        return prices.tariffs(before).isPresent() && prices.isKnown(liability.payer(), before)
                ? PriceChange.of(prices, prices.price(liability.pack(), liability.payer(), before), price)
                : null;
    }

    /** What was invoiced for the same benchmark and year, to whoever pays. */
    private List<InvoiceRow> before(FeeLiability liability) {
        return invoiced.stream()
                .filter(row -> row.organisation().equals(liability.payer().code())
                        && row.pack().benchmark().equals(liability.pack().benchmark()))
                .toList();
    }

    /** An invoice for the same package, or for a dearer one, is enough. */
    private InvoiceObstacle obstacle(FeeLiability liability, List<InvoiceRow> before, Price price) {
        String name = liability.payer().name();
        boolean same = before.stream().anyMatch(row -> row.pack() == liability.pack());
        if (same || !before.isEmpty() && net(before).compareTo(price.net()) >= 0) {
            return new InvoiceObstacle(InvoiceRule.INVOICED, List.of(name, year));
        }
        RecipientRow recipient = recipients.get(liability.payer().code());
        return recipient == null ? new InvoiceObstacle(InvoiceRule.NO_RECIPIENT, List.of(name)) : recipient.obstacle();
    }

    private static BigDecimal net(List<InvoiceRow> rows) {
        return rows.stream().map(InvoiceRow::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
