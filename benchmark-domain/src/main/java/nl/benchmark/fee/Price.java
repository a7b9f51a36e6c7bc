package nl.benchmark.fee;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;

/**
 * What a package costs somebody in a year, line by line. Source: FEE-1, FEE-3.
 *
 * @param countedOn day on which inhabitants were counted: 1 January of the year before
 * @param counted inhabitants by municipality, in order of code
 * @param lines their amounts together are {@link #net}
 */
public record Price(
        Payer payer,
        TariffPackage pack,
        Year year,
        LocalDate countedOn,
        List<CountedInhabitants> counted,
        List<PriceLine> lines)
        implements Serializable {

    /** Percent of VAT: the general rate, which municipalities reclaim from the btw-compensatiefonds (FEE-3). */
    public static final BigDecimal VAT_RATE = new BigDecimal("21.00");

    private static final BigDecimal TWO_MEMBERS = new BigDecimal("1.5");
    private static final BigDecimal MORE_MEMBERS = BigDecimal.valueOf(2);
    private static final BigDecimal COOPERATION_DISCOUNT = BigDecimal.TEN;
    private static final BigDecimal REGION_DISCOUNT = BigDecimal.valueOf(15);

    public Price {
        counted = List.copyOf(counted);
        lines = List.copyOf(lines);
    }

    static Price of(Tariff tariff, Payer payer, LocalDate countedOn, List<CountedInhabitants> counted) {
        long inhabitants =
                counted.stream().mapToLong(CountedInhabitants::inhabitants).sum();
        List<PriceLine> lines = new ArrayList<>();
        lines.add(PriceLine.of(
                PriceLineKind.FIXED_AMOUNT, multiplier(tariff.pack(), payer), Euro.rounded(tariff.fixedAmount())));
        lines.add(PriceLine.of(
                PriceLineKind.INHABITANTS, BigDecimal.valueOf(inhabitants), Euro.ofCents(tariff.centsPerInhabitant())));
        BigDecimal percent = discount(tariff.pack(), payer);
        if (percent.signum() > 0) {
            lines.add(PriceLine.lessened(PriceLineKind.DISCOUNT, Euro.percentage(sum(lines), percent), percent));
        }
        return new Price(payer, tariff.pack(), tariff.year(), countedOn, counted, lines);
    }

    /** This price less what was invoiced for the same year already; the total may be negative. Source: REG-6. */
    public Price less(BigDecimal invoiced) {
        List<PriceLine> difference = new ArrayList<>(lines);
        difference.add(PriceLine.lessened(PriceLineKind.ALREADY_INVOICED, Euro.rounded(invoiced), null));
        return new Price(payer, pack, year, countedOn, counted, difference);
    }

    public long inhabitants() {
        return counted.stream().mapToLong(CountedInhabitants::inhabitants).sum();
    }

    /** Excluding VAT, euros with two decimals. */
    public BigDecimal net() {
        return sum(lines);
    }

    /** Of the sum, not of each line (EN 16931, BR-CO-17). */
    public BigDecimal vat() {
        return Euro.percentage(net(), VAT_RATE);
    }

    /** Including VAT. */
    public BigDecimal total() {
        return net().add(vat());
    }

    private static BigDecimal multiplier(TariffPackage pack, Payer payer) {
        if (!payer.isCooperation() || !pack.multipliesFixedAmount()) {
            return BigDecimal.ONE;
        }
        return payer.municipalities().size() == 2 ? TWO_MEMBERS : MORE_MEMBERS;
    }

    private static BigDecimal discount(TariffPackage pack, Payer payer) {
        if (!payer.isCooperation() || pack.multipliesFixedAmount()) {
            return BigDecimal.ZERO;
        }
        return payer.wholeRegion() ? REGION_DISCOUNT : COOPERATION_DISCOUNT;
    }

    private static BigDecimal sum(List<PriceLine> lines) {
        return lines.stream().map(PriceLine::amount).reduce(Euro.ZERO, BigDecimal::add);
    }
}
