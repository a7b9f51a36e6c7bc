package nl.benchmark.delivery;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.benchmark.delivery.FactTable.Kind;

/**
 * BDFS (Bijstandsdebiteuren- en Fraudestatistiek): one line for each claim (vordering) and each person who is liable for
 * it; the fields of the claim repeat. Rules BDFS-004 to BDFS-011; kenmerken by number.
 */
final class BdfsRules extends RecordRules {

    private static final int REGISTRATION = 8;
    private static final int DECIDED = 9;
    private static final int ORIGIN = 11;
    private static final int START = 12;
    private static final int END = 28;
    private static final int PRINCIPAL = 13;
    private static final int CORRECTION = 15;
    private static final int STATUS = 16;
    private static final int BALANCE = 17;
    private static final int RECEIVED = 18;
    private static final int FINE_LEVEL = 22;
    private static final int PERSON = 25;
    private static final int BIRTH_DATE = 26;

    private static final int BEING_REPAID = 51;
    private static final int REPAID = 54;
    private static final int FIRST_OF_2013 = 20130101;
    private static final int FIRST_NEW_ORIGIN = 51;
    private static final int LAST_NEW_ORIGIN = 65;

    private static final FactTable CLAIM = FactTable.named("bdfs_claim")
            .with(RecordType.PERSON, Kind.PSEUDONYM)
            .with("decided_on", Kind.DATE)
            .with("principal", Kind.AMOUNT)
            .with("correction", Kind.AMOUNT)
            .with("balance", Kind.AMOUNT)
            .with("received", Kind.AMOUNT)
            .with(RecordType.ROW, Kind.NUMBER)
            .with("origin", Kind.CODE)
            .with("status", Kind.CODE)
            .with("fine_level", Kind.CODE)
            .with(RecordType.REGISTRATION, Kind.TEXT);
    private static final int MAIN_COLUMN = 0;
    private static final int REGISTRATION_COLUMN = 10;

    private static final FactTable DEBTOR = FactTable.named("bdfs_debtor")
            .with(RecordType.PERSON, Kind.PSEUDONYM)
            .with("claim_no", Kind.NUMBER);

    /** The balance should be last month's, with what was corrected and without what was received. */
    private static final String FOLLOWS =
            """
            select n.row_no, n.balance as found, p.balance::bigint + coalesce(n.correction, 0) - coalesce(n.received, 0) as expected
              from incoming n
              join bdfs_claim p on p.period = :period and p.delivery_id = :previous and p.registration = n.registration
             where n.balance <> p.balance::bigint + coalesce(n.correction, 0) - coalesce(n.received, 0)
             order by n.row_no
            """;

    static final RecordType TYPE = new RecordType(
            "BDFS",
            "BDFS",
            1,
            2,
            5,
            BIRTH_DATE,
            Set.of(
                    REGISTRATION,
                    DECIDED,
                    ORIGIN,
                    START,
                    END,
                    PRINCIPAL,
                    CORRECTION,
                    STATUS,
                    BALANCE,
                    RECEIVED,
                    FINE_LEVEL,
                    PERSON,
                    BIRTH_DATE),
            true,
            false,
            List.of(CLAIM, DEBTOR),
            Optional.of(new RecordType.Band(FindingRule.BDFS_011, "CLAIMS")),
            Optional.of(new RecordType.Beside(FindingRule.BDFS_007, BALANCE, FOLLOWS)),
            BdfsRules::new);

    private final List<LayoutField> claimFields;
    private final SubmittedPseudonyms pseudonyms;
    private final Registrations registrations;
    private final PersonRows debtorRows = new PersonRows();
    private final FactRows claims;
    private final FactRows debtors;
    /** What the first line of each claim said, to compare the others with. */
    private int[][] marks = new int[256][];

    private int[] lines = new int[256];
    private int open;

    private BdfsRules(
            SubmittedPseudonyms pseudonyms, long seed, DeliveryExpectation expected, List<LayoutField> fields) {
        this.pseudonyms = pseudonyms;
        registrations = new Registrations(seed);
        claims = new FactRows(CLAIM, pseudonyms);
        debtors = new FactRows(DEBTOR, pseudonyms);
        claimFields = fields.stream()
                .filter(field -> field.level() == LayoutField.Level.SUBJECT && field.number() != REGISTRATION)
                .toList();
    }

    @Override
    void test(DeliveredRecord one) {
        if (one.filled(START) && one.filled(END) && one.value(END) < one.value(START)) {
            one.report(FindingRule.BDFS_006, END, ">= 12a begindatum_vordering", "");
        }
    }

    @Override
    void take(DeliveredRecord one) {
        int claim = one.find(registrations, REGISTRATION, true);
        int person = one.pseudonym(PERSON);
        if (claim < 0) {
            claim = addClaim(one, person);
        } else {
            int[] first = marks[claim];
            int[] now = marks(one);
            for (int i = 0; i < now.length; i++) {
                if (now[i] != first[i]) {
                    int number = claimFields.get(i).number();
                    one.report(FindingRule.BDFS_005, number, "", "", Integer.toString(lines[claim]));
                    return;
                }
            }
            if (debtorRows.find(claim, person) >= 0) {
                one.report(FindingRule.BDFS_004, REGISTRATION, "", "");
                return;
            }
            if (pseudonyms.compare(person, claims.value(claim, MAIN_COLUMN)) < 0) {
                claims.set(claim, MAIN_COLUMN, person);
            }
        }
        debtorRows.put(claim, person, debtors.add(person, claim));
    }

    private int addClaim(DeliveredRecord one, int person) {
        int claim = claims.size();
        if (claim == marks.length) {
            marks = Arrays.copyOf(marks, claim * 2);
            lines = Arrays.copyOf(lines, claim * 2);
        }
        marks[claim] = marks(one);
        lines[claim] = one.line();
        int registration = registrations.addLastSearched(claim);
        claims.add(
                person,
                one.value(DECIDED),
                one.value(PRINCIPAL),
                one.value(CORRECTION),
                one.value(BALANCE),
                one.value(RECEIVED),
                claim,
                one.value(ORIGIN),
                one.value(STATUS),
                one.value(FINE_LEVEL));
        claims.text(claim, REGISTRATION_COLUMN, registrations.text(registration));
        if (one.value(BALANCE) > 0) {
            open++;
        }
        warnAboutStatus(one);
        warnAboutOrigin(one);
        return claim;
    }

    private int[] marks(DeliveredRecord one) {
        int[] marks = new int[claimFields.size()];
        for (int i = 0; i < marks.length; i++) {
            LayoutField field = claimFields.get(i);
            marks[i] = one.mark(field.number(), field.type());
        }
        return marks;
    }

    private static void warnAboutStatus(DeliveredRecord one) {
        int balance = one.value(BALANCE);
        if (one.value(STATUS) == REPAID && balance != 0) {
            one.report(FindingRule.BDFS_008, BALANCE, "0", "repaid");
        } else if (one.value(STATUS) == BEING_REPAID && balance <= 0) {
            one.report(FindingRule.BDFS_008, BALANCE, "> 0", "beingRepaid");
        }
    }

    private static void warnAboutOrigin(DeliveredRecord one) {
        boolean isNew = one.value(ORIGIN) >= FIRST_NEW_ORIGIN && one.value(ORIGIN) <= LAST_NEW_ORIGIN;
        boolean decidedNow = one.value(DECIDED) >= FIRST_OF_2013;
        if (isNew != decidedNow) {
            one.report(FindingRule.BDFS_009, ORIGIN, isNew ? "21, 34, 81–85" : "51–65", isNew ? "before" : "after");
        }
    }

    @Override
    List<FactRows> rows() {
        return List.of(claims, debtors);
    }

    /** Claims with a balance above zero. */
    @Override
    int number() {
        return open;
    }
}
