package nl.benchmark.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.benchmark.fee.Indexation;
import nl.benchmark.fee.PublishedTariffs;
import nl.benchmark.fee.Tariff;
import nl.benchmark.fee.WageRate;
import nl.benchmark.fee.WageRateStatus;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the database itself refuses of tariffs and invoices, whoever writes: asked with the password of the application. */
class FeesAndInvoicesTablesTest extends AsCaller {

    private static final String FINANCE = "1, 'FINANCE', ''";
    private static final String ADMINISTRATOR = "2, 'ADMINISTRATOR', ''";
    private static final String HELPDESK = "3, 'HELPDESK', ''";
    private static final int ISSUES = 50;

    private String amsterdam;
    private String utrecht;
    private int drafts;

    @BeforeAll
    void start() throws Exception {
        try (Connection owner = superuser();
                Statement statement = owner.createStatement()) {
            statement.execute(
                    """
                    insert into account (id, email, name, role) values (1, 'f@b.invalid', 'F', 'FINANCE'), (2, 'a@b.invalid', 'A', 'ADMINISTRATOR'),
                        (3, 'h@b.invalid', 'H', 'HELPDESK')
                    """);
            amsterdam = text(owner, "select id from organisation where code = 'GM0363'");
            utrecht = text(owner, "select id from organisation where code = 'GM0344'");
        }
    }

    @Nested
    @DisplayName("FEE-2 tariffs")
    class Tariffs {

        @Test
        @DisplayName("FEE-1 of 2025 are those published")
        void ofTheFirstYear() throws SQLException {
            for (Tariff tariff : PublishedTariffs.first().all()) {
                assertThat(of(
                                HELPDESK,
                                "select fixed_amount || ' ' || cents_per_inhabitant from tariff where year = 2025 and package = '"
                                        + tariff.pack() + "'"))
                        .isEqualTo(tariff.fixedAmount() + ".00 " + tariff.centsPerInhabitant());
            }
        }

        @Test
        @DisplayName(
                "FEE-2 follow from an indexation that one proposes and another approves, as the rule computes them")
        void ofTheNextYear() throws SQLException {
            String propose = indexation(2026, "4.20", "4.75", "4.65", 1);
            assertRefused("row-level security", () -> as(HELPDESK, propose));
            assertRefused("row-level security", () -> as(ADMINISTRATOR, propose));
            as(FINANCE, propose);
            assertRefused("uq_indexation_open", () -> as(FINANCE, propose));
            assertRefused("ck_tariff_follows", () -> as(FINANCE, tariff(2026, "WI_BASIS", "1045", "2.81")));

            String approve = "update indexation set state = 'APPROVED', decided_at = now(), decided_by = ";
            assertRefused("ck_indexation_four_eyes", () -> as(FINANCE, approve + "1"));
            assertRefused("row-level security", () -> as(FINANCE, approve + "2"));
            as(ADMINISTRATOR, approve + "2");
            assertThat(count(ADMINISTRATOR, "update indexation set expected = 1"))
                    .isZero();

            assertRefused("ck_tariff_follows", () -> as(ADMINISTRATOR, tariff(2026, "WI_BASIS", "1046", "2.81")));
            for (Tariff tariff : PublishedTariffs.first()
                    .indexed(new Indexation(
                            figure(2026, WageRateStatus.EXPECTED, "4.20"),
                            figure(2025, WageRateStatus.DEFINITIVE, "4.75"),
                            figure(2025, WageRateStatus.EXPECTED, "4.65")))
                    .all()) {
                as(
                        ADMINISTRATOR,
                        tariff(
                                2026,
                                tariff.pack().name(),
                                tariff.fixedAmount().toString(),
                                tariff.centsPerInhabitant().toString()));
            }
            assertThat(of(HELPDESK, "select count(*) from tariff where year = 2026"))
                    .isEqualTo("4");
            assertRefused("permission denied", () -> as(ADMINISTRATOR, "update tariff set fixed_amount = 1"));
            assertRefused("ck_tariff_unchanged", () -> asOwner("update tariff set fixed_amount = 1 where year = 2026"));
        }

        @Test
        @DisplayName("FEE-2 of a year that nobody approved are not there, and neither is an invoice")
        void ofAYearWithoutThem() {
            assertRefused("fk_invoice_tariff", () -> as(FINANCE, draft(amsterdam, 2031, "AS", "10.00", "2.10")));
        }

        private WageRate figure(int year, WageRateStatus status, String percent) {
            return new WageRate(Year.of(year), status, new BigDecimal(percent), "Een tabel van een bureau");
        }

        private String indexation(int year, String expected, String definitive, String before, int account) {
            return "insert into indexation (year, expected, expected_source, definitive_before, definitive_before_source, expected_before, expected_before_source, state, proposed_at, proposed_by) values ("
                    + year + ", " + expected + ", 'Een tabel van een bureau', " + definitive
                    + ", 'Een tabel van een bureau', " + before + ", 'Een tabel van een bureau', 'PROPOSED', now(), "
                    + account + ")";
        }

        private String tariff(int year, String pack, String fixed, String cents) {
            return "insert into tariff (year, package, fixed_amount, cents_per_inhabitant, indexation_id) values ("
                    + year
                    + ", '" + pack + "', " + fixed + ", " + cents + ", (select id from indexation where year = " + year
                    + "))";
        }
    }

    @Nested
    @DisplayName("E5 invoices")
    class Invoices {

        @Test
        @DisplayName("E5 issued by fifty at once, of which some give up, have unique numbers without a gap")
        void areNumberedWithoutGaps() throws Exception {
            List<Long> made = new ArrayList<>();
            for (int number = 0; number < ISSUES; number++) {
                made.add(drafted("AS", 2099));
            }
            ExecutorService threads = Executors.newFixedThreadPool(ISSUES / 2);
            List<Future<Boolean>> issues = threads.invokeAll(IntStream.range(0, ISSUES)
                    .<Callable<Boolean>>mapToObj(number -> () -> {
                        boolean givesUp = number % 7 == 3;
                        as(FINANCE, issue(made.get(number), 2099), givesUp ? "rollback" : "select 1");
                        return givesUp;
                    })
                    .toList());
            threads.shutdown();
            int gaveUp = 0;
            for (Future<Boolean> issued : issues) {
                gaveUp += issued.get() ? 1 : 0;
            }

            String all = "select string_agg(sequence::text, ',' order by sequence) from invoice where series = 2099";
            assertThat(of(FINANCE, all))
                    .isEqualTo(String.join(
                            ",",
                            IntStream.rangeClosed(1, ISSUES - gaveUp)
                                    .mapToObj(Integer::toString)
                                    .toList()));
            assertThat(gaveUp).isEqualTo(7);
        }

        @Test
        @DisplayName("E5 leave no number that was taken and not used, and none that was not taken")
        void useTheNumberTaken() throws SQLException {
            long id = drafted("AS", 2098);

            assertRefused("ck_invoice_no_gap", () -> as(FINANCE, "select invoice_take_number(2098)"));
            assertRefused("ck_invoice_no_gap", () -> as(FINANCE, "select invoice_take_number(2098)", issue(id, 2098)));
            assertRefused(
                    "ck_invoice_taken", () -> as(FINANCE, issue(id, 2098).replace("invoice_take_number(2098)", "7")));
            assertRefused("ck_invoice_counter_steps", () -> asOwner("update invoice_counter set last = last + 2"));
            as(FINANCE, issue(id, 2098));
            assertThat(of(FINANCE, "select number from invoice where id = " + id))
                    .isEqualTo("2098-00001");
        }

        @Test
        @DisplayName("E5 are not changed once they are issued, but for having been sent and credited")
        void areNotChanged() throws SQLException {
            long id = drafted("SI", 2097);
            as(FINANCE, issue(id, 2097));

            for (String change : List.of(
                    "net = 1, vat = 9, total = 10",
                    "recipient_name = 'x'",
                    "ubl = 'y'",
                    "number = '2097-00009'",
                    "state = 'DRAFT'",
                    "due_on = due_on + 1",
                    "credited_at = now()")) {
                assertRefused(
                        change.startsWith("credited") ? "ck_invoice_credited" : "ck_invoice_unchanged",
                        () -> asOwner("update invoice set " + change + " where id = " + id));
            }
            assertRefused("ck_invoice_unchanged", () -> asOwner("delete from invoice where id = " + id));
            assertRefused(
                    "ck_invoice_line_unchanged",
                    () -> asOwner("update invoice_line set description = 'x' where invoice_id = " + id));
            assertRefused(
                    "ck_invoice_line_unchanged", () -> asOwner("delete from invoice_line where invoice_id = " + id));
            assertRefused("ck_invoice_line_unchanged", () -> as(FINANCE, line(id, 2, "1.00")));
            as(FINANCE, "update invoice set state = 'SENT', sent_at = now() where id = " + id);
            assertRefused(
                    "ck_invoice_unchanged",
                    () -> as(FINANCE, "update invoice set sent_at = now() + interval '1 day' where id = " + id));
        }

        @Test
        @DisplayName("E2 are issued only when lines, VAT and totals are equal to the cent")
        void addUp() throws SQLException {
            long id = drafted("SI", 2096);
            as(FINANCE, line(id, 2, "0.01"));

            assertRefused("ck_invoice_sums", () -> as(FINANCE, issue(id, 2096)));
        }

        @Test
        @DisplayName("INV-1 are credited once, over the whole; then there may be another for the same year")
        void areCreditedOnce() throws SQLException {
            as(FINANCE, draft(utrecht, 2025, "SI", "10.00", "2.10"));
            long id = last();
            as(FINANCE, line(id, 1, "10.00"));
            as(FINANCE, issue(id, 2095));
            assertRefused("uq_invoice_once", () -> as(FINANCE, draft(utrecht, 2025, "SI", "10.00", "2.10")));

            as(
                    FINANCE,
                    creditNote(id, "9.00", "1.89"),
                    "insert into invoice_line select last.id, " + utrecht
                            + ", 1, 'x', 1, 9, 9, 'S', 21, null from (select max(id) as id from invoice) last");
            long partial = last();
            assertRefused("ck_invoice_credit", () -> as(FINANCE, issue(partial, 2095)));
            as(FINANCE, "update invoice set state = 'DROPPED' where id = " + partial);
            as(FINANCE, creditNote(id, "10.00", "2.10"));
            long whole = last();
            as(FINANCE, line(whole, 1, "10.00"));
            as(FINANCE, issue(whole, 2095), "update invoice set credited_at = now() where id = " + id);
            assertRefused("uq_invoice_credits", () -> as(FINANCE, creditNote(id, "10.00", "2.10")));

            as(FINANCE, draft(utrecht, 2025, "SI", "10.00", "2.10"));
        }

        @Test
        @DisplayName("PRI-2 are seen by their organisation once they are issued, by finance always, by nobody else")
        void areSeenByWhomTheyConcern() throws SQLException {
            long id = drafted("WI_BASIS", 2094);
            String seen = "select count(*) from invoice where id = " + id;
            String lines = "select count(*) from invoice_line where invoice_id = " + id;
            String own = "9, 'CONTACT_PERSON', '" + amsterdam + "'";
            String other = "9, 'CONTACT_PERSON', '" + utrecht + "'";

            assertThat(of(own, seen)).isEqualTo("0");
            assertThat(of(own, lines)).isEqualTo("0");
            as(FINANCE, issue(id, 2094));

            assertThat(of(own, seen)).isEqualTo("1");
            assertThat(of(own, lines)).isEqualTo("1");
            assertThat(of(other, seen)).isEqualTo("0");
            assertThat(of(other, lines)).isEqualTo("0");
            assertThat(of(HELPDESK, seen)).isEqualTo("0");
            assertThat(of("0, '', ''", seen)).isEqualTo("0");
            assertRefused(
                    "row-level security", () -> as(own, draft(amsterdam, 2025, "WI_VERDIEPEND", "10.00", "2.10")));
            assertThat(count(own, "update invoice set state = 'SENT', sent_at = now() where id = " + id))
                    .isZero();
        }

        private long drafted(String pack, int series) throws SQLException {
            // an extra one each time, as for a change during the year, so that there may be many
            as(FINANCE, draft(amsterdam, 2025, pack, "10.00", "2.10").replace("'YEARLY'", "'CHANGE'"));
            long id = last();
            as(FINANCE, line(id, 1, "10.00"));
            drafts++;
            assertThat(series).isGreaterThan(2090);
            return id;
        }

        private long last() throws SQLException {
            return Long.parseLong(of(FINANCE, "select max(id) from invoice"));
        }

        private String line(long invoice, int seq, String amount) {
            return "insert into invoice_line select i.id, i.organisation_id, " + seq + ", 'Deelname', 1, " + amount
                    + ", " + amount + ", 'S', 21, null from invoice i where i.id = " + invoice;
        }

        private String creditNote(long invoice, String net, String vat) {
            return draft(utrecht, 2025, "SI", net, vat)
                    .replace("'INVOICE'", "'CREDIT_NOTE'")
                    .replace("null::bigint", Long.toString(invoice));
        }

        private String issue(long invoice, int series) {
            return "with taken as materialized (select invoice_take_number(" + series + ") as sequence) "
                    + "update invoice set state = 'ISSUED', series = " + series
                    + ", sequence = taken.sequence, number = '" + series
                    + "-' || lpad(taken.sequence::text, 5, '0'), issued_on = make_date(" + series
                    + ", 1, 15), due_on = case when kind = 'INVOICE' then make_date(" + series
                    + ", 2, 14) end, ubl = 'x', ubl_sha256 = 'x', pdf = 'x', issued_by = 1 from taken where id = "
                    + invoice;
        }
    }

    @Nested
    @DisplayName("INV-1 runs, mail and details")
    class Work {

        private static final String PARTICIPANT = "9, 'CONTACT_PERSON', ";

        @Test
        @DisplayName("INV-1 one yearly run of everybody at a time, seen by finance only")
        void oneRun() throws SQLException {
            String run =
                    "insert into invoice_run (kind, year, state, started_at, started_by, lease_until) values ('YEARLY', 2025, 'RUNNING', now(), 1, now())";
            as(FINANCE, run);

            assertRefused("uq_invoice_run_open", () -> as(ADMINISTRATOR, run));
            assertRefused("row-level security", () -> as(HELPDESK, run));
            assertThat(of(HELPDESK, "select count(*) from invoice_run")).isEqualTo("0");
            assertThat(of(PARTICIPANT + "'" + amsterdam + "'", "select count(*) from invoice_run"))
                    .isEqualTo("0");
        }

        @Test
        @DisplayName(
                "PRI-2 finance sees what became of mail about invoices, of no other mail, and no attachment at all")
        void whoSeesMail() throws SQLException {
            for (String kind : List.of("INVOICE", "RESET")) {
                as(
                        FINANCE,
                        "insert into outbox (id, kind, recipient, language, arguments, made_at, next_attempt_at) values (nextval('outbox_id_seq'), '"
                                + kind + "', 'a@b.invalid', 'nl', '{}', now(), now())",
                        "insert into outbox_attachment (outbox_id, seq, name, media_type, content) values (currval('outbox_id_seq'), 1, 'x', 'y', 'z')");
            }

            assertThat(of(FINANCE, "select string_agg(kind, ',') from outbox")).isEqualTo("INVOICE");
            assertThat(of(HELPDESK, "select count(*) from outbox")).isEqualTo("0");
            assertThat(of(FINANCE, "select count(*) from outbox_attachment")).isEqualTo("0");
        }

        @Test
        @DisplayName("INV-1 details are mended by finance and by the organisation itself, and not by another")
        void whoMends() throws SQLException {
            as(
                    FINANCE,
                    "insert into organisation_details (organisation_id, changed_at, changed_by) values (" + utrecht
                            + ", now(), 1)");
            String mend =
                    "update organisation_details set invoice_order = 'B1', changed_by = 1 where organisation_id = "
                            + utrecht;

            assertThat(count(FINANCE, mend)).isEqualTo(1);
            assertThat(count(PARTICIPANT + "'" + utrecht + "'", mend)).isEqualTo(1);
            assertThat(count(PARTICIPANT + "'" + amsterdam + "'", mend)).isZero();
            assertThat(count(HELPDESK, mend)).isZero();
        }
    }

    private String draft(String organisation, int year, String pack, String net, String vat) {
        return "insert into invoice (organisation_id, kind, occasion, state, fee_year, package, credits_id, recipient_name, recipient_street, recipient_postal_code, recipient_city, recipient_scheme, recipient_identifier, recipient_email, buyer_reference, profile, net, vat, total, made_at, made_by) values ("
                + organisation + ", 'INVOICE', 'YEARLY', 'DRAFT', " + year + ", '" + pack
                + "', null::bigint, 'Gemeente', 'Straat 1', '1234 AB', 'Stad', '0190', '00000001234567890000', 'a@b.invalid', 'KP', 'NLCIUS', "
                + net + ", " + vat + ", " + net + " + " + vat + ", now(), 1)";
    }

    private static void assertRefused(String why, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(SQLException.class).satisfies(refused -> {
            String constraint =
                    refused instanceof org.postgresql.util.PSQLException psql && psql.getServerErrorMessage() != null
                            ? String.valueOf(psql.getServerErrorMessage().getConstraint())
                            : "";
            assertThat(constraint + " " + refused.getMessage()).contains(why);
        });
    }
}
