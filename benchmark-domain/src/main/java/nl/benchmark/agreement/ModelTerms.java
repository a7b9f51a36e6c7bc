package nl.benchmark.agreement;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.benchmark.shared.RuleViolation;

/**
 * What is agreed in numbers, beside the words of the model.
 *
 * @param processor name of the benchmark organisation
 * @param breachHours within which a breach is reported after it was found
 * @param announceDays before another sub-processor begins
 * @param objectionDays after the announcement, both days included
 * @param retentionYears after receipt
 * @param noticeMonths with which a participant may end it
 * @param termYears after which it ends by itself; null without an end
 */
public record ModelTerms(
        String processor,
        int breachHours,
        int announceDays,
        int objectionDays,
        int retentionYears,
        int noticeMonths,
        Integer termYears)
        implements Serializable {

    private static final int HOURS_OF_LAW = 72;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_DAYS = 365;
    private static final int MOST_YEARS = 20;
    private static final int MOST_MONTHS = 24;

    /** Refuses with {@code TERMS}. */
    public void check() {
        check("processor", processor != null && within(processor.strip().length(), 2, LONGEST_NAME));
        check("breachHours", within(breachHours, 1, HOURS_OF_LAW));
        check("announceDays", within(announceDays, 1, MOST_DAYS));
        check("objectionDays", within(objectionDays, 1, announceDays));
        check("retentionYears", within(retentionYears, 1, MOST_YEARS));
        check("noticeMonths", within(noticeMonths, 1, MOST_MONTHS));
        check("termYears", termYears == null || within(termYears, 1, MOST_YEARS));
    }

    private static void check(String part, boolean right) {
        if (!right) {
            throw RuleViolation.of(part, AgreementRule.TERMS, HOURS_OF_LAW, MOST_DAYS, MOST_YEARS, MOST_MONTHS);
        }
    }

    private static boolean within(int number, int from, int to) {
        return number >= from && number <= to;
    }

    /** By the name of the field in the text. */
    Map<String, String> fields(String organisation) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("gemeente", organisation);
        fields.put("verwerker", processor);
        fields.put("meldtermijn", Integer.toString(breachHours));
        fields.put("aankondiging", Integer.toString(announceDays));
        fields.put("bezwaartermijn", Integer.toString(objectionDays));
        fields.put("bewaartermijn", Integer.toString(retentionYears));
        fields.put("opzegtermijn", Integer.toString(noticeMonths));
        return fields;
    }
}
