package nl.benchmark.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A type of delivery of which every line is a record: what it is made of beside its layout and codes. The rule class of
 * the type ({@link SrgRules}, {@link BdfsRules}, {@link BasRules}) makes one; docs/delivery-types.md tells how.
 *
 * @param name of the type, {@code SRG}; in lower case that of its layout, codes and measures
 * @param rules what the ids of its rules begin with, {@code BAS}; 001 required, 002 code and 003 type are every type's
 * @param year kenmerk of the year of the figures
 * @param month kenmerk of the month of the figures
 * @param municipality kenmerk of the municipality
 * @param birthDate kenmerk of the date of birth, which no finding quotes; 0 for none
 * @param needed further kenmerken that the rule class speaks of
 * @param fixedWidth whether it comes as a file of fixed width too
 * @param mayBeEmpty whether a file without any record is a delivery
 * @param tables the first has a row for each thing that is counted
 * @param band tests the number against earlier months
 * @param beside what only shows beside the delivery of the month before
 * @param maker makes the rules of one reading
 */
public record RecordType(
        String name,
        String rules,
        int year,
        int month,
        int municipality,
        int birthDate,
        Collection<Integer> needed,
        boolean fixedWidth,
        boolean mayBeEmpty,
        List<FactTable> tables,
        Optional<Band> band,
        Optional<Beside> beside,
        RulesMaker maker) {

    /**
     * The number differs from the month before by more than usual ({@link UsualChange}).
     *
     * @param measure of which the earlier months are known
     */
    public record Band(FindingRule rule, String measure) {}

    /**
     * Rows of the first table of which something does not follow from the month before.
     *
     * @param kenmerk whose field the finding is about
     * @param sql of the staged table {@code incoming} and the facts of delivery {@code :previous} in {@code :period}: rows
     *     {@code row_no, found, expected}
     */
    public record Beside(FindingRule rule, int kenmerk, String sql) {}

    /** Makes the rules of one reading, by the fields of its month. */
    @FunctionalInterface
    interface RulesMaker {
        RecordRules make(
                SubmittedPseudonyms pseudonyms, long seed, DeliveryExpectation expected, List<LayoutField> fields);
    }

    /** Name of the column of the first table with the number by which a thing is known again next month. */
    public static final String REGISTRATION = "registration";

    /** Name of the column of the first table with the person by whom another key is noticed (FILE-008). */
    public static final String PERSON = "pseudonym";

    /** Name of the column of the first table with the number of the row. */
    public static final String ROW = "row_no";

    FindingRule rule(int number) {
        return FindingRule.of(rules, number);
    }

    /** Whether things and persons can be known again, so that another key shows. */
    public boolean knowsPersons() {
        List<String> columns =
                tables.get(0).columns().stream().map(FactTable.Column::name).toList();
        return columns.contains(REGISTRATION) && columns.contains(PERSON);
    }
}
