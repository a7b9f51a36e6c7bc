package nl.benchmark.delivery;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.benchmark.delivery.FactTable.Kind;

/**
 * SRG (Statistiek Re-integratie Gemeenten): one line for each facility (voorziening) of a person. Rules SRG-004 to
 * SRG-011; kenmerken by number.
 */
final class SrgRules extends RecordRules {

    private static final int PERSON = 8;
    private static final int BIRTH_DATE = 9;
    private static final int REGISTRATION = 14;
    private static final int TYPE_OF_FACILITY = 15;
    private static final int START = 16;
    private static final int END = 17;
    private static final int END_REASON = 18;
    private static final int WAGE_VALUE = 19;

    private static final int WAGE_SUBSIDY = 4;
    private static final int WHOLE_WAGE = 100;

    private static final FactTable FACILITY = FactTable.named("srg_facility")
            .with(RecordType.PERSON, Kind.PSEUDONYM)
            .with("starts_on", Kind.DATE)
            .with("ends_on", Kind.DATE)
            .with("type", Kind.CODE)
            .with("end_reason", Kind.CODE)
            .with("wage_value", Kind.NUMBER)
            .with(RecordType.REGISTRATION, Kind.TEXT);
    private static final int REGISTRATION_COLUMN = 6;

    static final RecordType TYPE = new RecordType(
            "SRG",
            "SRG",
            1,
            2,
            6,
            BIRTH_DATE,
            Set.of(PERSON, BIRTH_DATE, REGISTRATION, TYPE_OF_FACILITY, START, END, END_REASON, WAGE_VALUE),
            true,
            true,
            List.of(FACILITY),
            Optional.of(new RecordType.Band(FindingRule.SRG_011, "FACILITIES")),
            Optional.empty(),
            SrgRules::new);

    private final int ultimo;
    private final Registrations registrations;
    private final FactRows facilities;
    private int running;

    private SrgRules(
            SubmittedPseudonyms pseudonyms, long seed, DeliveryExpectation expected, List<LayoutField> fields) {
        ultimo = expected.ultimo();
        registrations = new Registrations(seed);
        facilities = new FactRows(FACILITY, pseudonyms);
    }

    @Override
    void test(DeliveredRecord one) {
        if (one.filled(START) && one.filled(END) && one.value(END) < one.value(START)) {
            one.report(FindingRule.SRG_006, END, ">= " + START + " begindatum_voorziening", "");
        }
    }

    @Override
    void take(DeliveredRecord one) {
        if (one.find(registrations, REGISTRATION, false) >= 0) {
            one.report(FindingRule.SRG_004, REGISTRATION, "", "");
            return;
        }
        registrations.addLastSearched(facilities.size());
        warnAboutWageValue(one);
        int row = facilities.add(
                one.pseudonym(PERSON),
                one.value(START),
                one.value(END),
                one.value(TYPE_OF_FACILITY),
                one.value(END_REASON),
                one.value(WAGE_VALUE));
        facilities.text(row, REGISTRATION_COLUMN, one.text(REGISTRATION));
        if (one.value(START) <= ultimo && (one.value(END) == Days.NONE || one.value(END) > ultimo)) {
            running++;
        }
    }

    private static void warnAboutWageValue(DeliveredRecord one) {
        boolean subsidy = one.value(TYPE_OF_FACILITY) == WAGE_SUBSIDY;
        if (one.filled(WAGE_VALUE) && !subsidy) {
            one.report(FindingRule.SRG_007, WAGE_VALUE, "", "type");
        } else if (one.filled(WAGE_VALUE) && one.value(WAGE_VALUE) > WHOLE_WAGE) {
            one.report(FindingRule.SRG_007, WAGE_VALUE, "0–100", "range");
        } else if (subsidy && !one.filled(WAGE_VALUE)) {
            one.report(FindingRule.SRG_008, WAGE_VALUE, "0–100", "");
        }
    }

    @Override
    List<FactRows> rows() {
        return List.of(facilities);
    }

    /** Running at the last day of the month. */
    @Override
    int number() {
        return running;
    }
}
