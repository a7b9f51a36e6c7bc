package nl.benchmark.delivery;

import java.time.YearMonth;

/**
 * What one BUS delivery holds, after validation and re-keying: benefits, their persons, incomes, and grants of special
 * assistance, each a set of columns that is read by index. There is no object per line, so a hundred thousand lines take
 * a few megabytes. Rejected records are not in it.
 *
 * <p>Empty, "not applicable" and unknown are {@link #NO_CODE}, {@link Days#NONE}, {@link #NO_AMOUNT} or {@link
 * #NO_NUMBER}. A code is its number ({@code 01} is 1) or, for the cluster of special assistance, its letter.
 */
public final class BusContent implements DeliveryContent {

    /** An empty coded field. */
    public static final int NO_CODE = 0;

    /** An empty amount, which is not zero euros. */
    public static final int NO_AMOUNT = Integer.MIN_VALUE;

    /** An empty number that is not an amount. */
    public static final int NO_NUMBER = -1;

    private final YearMonth month;
    private final BusHeader header;
    private final BusBenefits benefits;
    private final BusPersons persons;
    private final BusIncomes incomes;
    private final BusGrants grants;

    BusContent(
            YearMonth month,
            BusHeader header,
            BusBenefits benefits,
            BusPersons persons,
            BusIncomes incomes,
            BusGrants grants) {
        this.month = month;
        this.header = header;
        this.benefits = benefits;
        this.persons = persons;
        this.incomes = incomes;
        this.grants = grants;
    }

    @Override
    public YearMonth month() {
        return month;
    }

    public BusHeader header() {
        return header;
    }

    /** Benefits of the caseload schemes 01, 02, 03 and 14, one per registration number. */
    public BusBenefits benefits() {
        return benefits;
    }

    /** Persons of those benefits, one per benefit and pseudonym. */
    public BusPersons persons() {
        return persons;
    }

    public BusIncomes incomes() {
        return incomes;
    }

    /** Special assistance (schemes 11 and 12). */
    public BusGrants grants() {
        return grants;
    }
}
