package nl.benchmark.delivery;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.benchmark.delivery.FactTable.Kind;

/**
 * BASplus: applications (aanvragen) for living costs and for special assistance, one line each. The content is the
 * platform's own definition. Rules BAS-004 to BAS-007; kenmerken by number.
 */
final class BasRules extends RecordRules {

    private static final int REGISTRATION = 4;
    private static final int KIND = 5;
    private static final int APPLIED = 6;
    private static final int DECIDED = 7;
    private static final int RESULT = 8;
    private static final int SUSPENDED = 9;

    private static final int LONGEST_DAYS = 182;

    private static final FactTable APPLICATION = FactTable.named("bas_application")
            .with("applied_on", Kind.DATE)
            .with("decided_on", Kind.DATE)
            .with("suspended_days", Kind.NUMBER)
            .with("kind", Kind.TEXT)
            .with("result", Kind.TEXT);
    private static final int KIND_COLUMN = 3;
    private static final int RESULT_COLUMN = 4;

    static final RecordType TYPE = new RecordType(
            "BASPLUS",
            "BAS",
            1,
            2,
            3,
            0,
            Set.of(REGISTRATION, KIND, APPLIED, DECIDED, RESULT, SUSPENDED),
            false,
            true,
            List.of(APPLICATION),
            Optional.empty(),
            Optional.empty(),
            BasRules::new);

    private final int ultimo;
    private final Registrations registrations;
    private final FactRows applications;

    private BasRules(
            SubmittedPseudonyms pseudonyms, long seed, DeliveryExpectation expected, List<LayoutField> fields) {
        ultimo = expected.ultimo();
        registrations = new Registrations(seed);
        applications = new FactRows(APPLICATION, pseudonyms);
    }

    @Override
    void test(DeliveredRecord one) {
        if (one.filled(APPLIED) && one.filled(DECIDED) && one.value(DECIDED) < one.value(APPLIED)) {
            one.report(FindingRule.BAS_006, DECIDED, ">= " + APPLIED + " datum_aanvraag", "");
        }
    }

    @Override
    void take(DeliveredRecord one) {
        if (one.find(registrations, REGISTRATION, false) >= 0) {
            one.report(FindingRule.BAS_004, REGISTRATION, "", "");
            return;
        }
        registrations.addLastSearched(applications.size());
        int until = one.filled(DECIDED) ? one.value(DECIDED) : ultimo;
        long days = ChronoUnit.DAYS.between(Days.toDate(one.value(APPLIED)), Days.toDate(until));
        if (days > LONGEST_DAYS) {
            one.report(FindingRule.BAS_007, APPLIED, "", "", Long.toString(days), Integer.toString(LONGEST_DAYS));
        }
        int row = applications.add(one.value(APPLIED), one.value(DECIDED), one.value(SUSPENDED));
        applications.text(row, KIND_COLUMN, one.text(KIND));
        applications.text(row, RESULT_COLUMN, one.text(RESULT));
    }

    @Override
    List<FactRows> rows() {
        return List.of(applications);
    }
}
