package nl.benchmark.report;

import java.util.regex.Pattern;

/** To which moment or stretch of time the figure of a period belongs; it decides how a sentence names the period. */
public enum ReportMoment {
    /** Stock on the last day of the month: "ultimo maart 2025". */
    END_OF_MONTH,
    /** Flow within the month: "in maart 2025". */
    IN_MONTH,
    /** Flow of twelve months, the named one included: "in de twaalf maanden tot en met maart 2025". */
    TWELVE_MONTHS,
    /** The calendar year: "in 2024". */
    IN_YEAR,
    /** Stock on 1 January: "op 1 januari 2025". */
    START_OF_YEAR;

    private static final Pattern TWELVE = Pattern.compile("\\b(SUM12|AVG12)\\(");
    private static final Pattern FLOW = Pattern.compile(
            "\\b(INFLOW|REINFLOW|OUTFLOW|PAID_\\w+|SPECIAL_GRANTS|SANCTIONS"
                    + "|CLAIMS_NEW|CLAIM_NEW_AMOUNT|CLAIM_RECEIVED|FINES|VIOLATIONS|APPLICATIONS|DECISION\\w*|FACILITIES_ENDED)\\b");

    /**
     * The moment of an indicator by its formula in the catalogue.
     *
     * @param yearly whether the indicator has a value per calendar year
     * @param numerator the expression of the numerator, for example {@code SUM12(PAID_BUIG)}
     */
    public static ReportMoment ofFormula(boolean yearly, String numerator) {
        if (yearly) {
            return numerator.strip().equals("INHABITANTS") ? START_OF_YEAR : IN_YEAR;
        }
        if (TWELVE.matcher(numerator).find()) {
            return TWELVE_MONTHS;
        }
        return FLOW.matcher(numerator).find() ? IN_MONTH : END_OF_MONTH;
    }
}
