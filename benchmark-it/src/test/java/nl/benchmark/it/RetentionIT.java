package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Download;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.benchmark.launcher.demo.BusFile;
import nl.benchmark.launcher.demo.DemonstrationAccount;
import nl.benchmark.launcher.demo.DemonstrationAccounts;
import nl.benchmark.launcher.demo.DemonstrationRole;
import nl.benchmark.retention.DataKeys;
import nl.benchmark.retention.Erasure;
import nl.benchmark.retention.ErasureFile;
import nl.benchmark.retention.RetentionTerm;
import nl.benchmark.retention.SourceFolder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** DEL-2, DEL-7, RET-1, V3, V4, F12: source files kept, runs with four eyes, and what is left after one. */
@ExtendWith(Platform.class)
class RetentionIT {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final String REASON = "Jaarlijkse opschoning, proef";

    private final RunningPlatform platform;
    private final Chromium chromium;

    RetentionIT(RunningPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
    }

    private DemonstrationAccount staff(DemonstrationRole role) {
        return platform.account(DemonstrationAccounts.BENCHMARK_ORGANISATION, role);
    }

    private Visitor officer() {
        return chromium.staff(platform, staff(DemonstrationRole.DATA_OFFICER), Chromium.WIDE);
    }

    private Visitor administrator() {
        return chromium.staff(platform, staff(DemonstrationRole.ADMINISTRATOR), Chromium.WIDE);
    }

    /** A delivery of one person that nobody else has, in force and with its source file kept. */
    private long deliver(Municipality town, YearMonth month, String person) {
        List<BusLine> lines = new ArrayList<>(BusLine.lines(town, 4));
        lines.add(BusLine.of("R-" + person, town.pseudonym(person)));
        JsonObject delivery = town.deliver(month, lines);
        assertThat(delivery.get("status").getAsString()).as(delivery.toString()).startsWith("ACCEPTED");
        long id = delivery.get("id").getAsLong();
        await(
                "source file of " + id,
                () -> platform.count("select count(*) from source_file where delivery_id = ? and state = 'KEPT'", id)
                        == 1);
        return id;
    }

    private void receivedOn(long delivery, LocalDate day) {
        platform.execute(
                "update delivery set received_at = ? where id = ?",
                Timestamp.from(day.atTime(12, 0).atZone(ZONE).toInstant()),
                delivery);
    }

    private static void await(String what, java.util.function.BooleanSupplier there) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited too long for: " + what);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private DataKeys keys() throws IOException {
        return new DataKeys(
                platform.data().resolve("keys"),
                platform.installation().secrets().masterKeys());
    }

    private String kept(long delivery) throws IOException {
        SourceFolder sources = new SourceFolder(platform.data().resolve("sources"));
        try (InputStream in = sources.open(delivery, keys().find(delivery).orElseThrow())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Proposes through the page and gives the number of the run. */
    private long propose(Visitor visitor) {
        visitor.open("admin/retention/overview.xhtml");
        visitor.page().locator("[id='propose:reason']").fill(REASON);
        visitor.page().locator("[id='propose:proposeRun']").click();
        visitor.page().waitForURL(url -> url.contains("run.xhtml?id="));
        return Long.parseLong(visitor.page().url().replaceFirst(".*id=(\\d+).*", "$1"));
    }

    private void approve(long run) {
        try (Visitor visitor = administrator()) {
            visitor.open("admin/retention/run.xhtml?id=" + run);
            visitor.page().locator("[id='decision:approve']").click();
            visitor.page().locator("[id='confirmation:yes']").click();
            visitor.page().getByText("Het vernietigen begint").waitFor();
            visitor.page()
                    .locator("#state")
                    .getByText("klaar") // by itself, while somebody looks
                    .waitFor();
        }
    }

    private void awaitDone(long run) {
        await("run " + run, () -> state(run).equals("DONE"));
    }

    private String state(long run) {
        return (String) platform.rows("select state from retention_run where id = ?", run)
                .get(0)[0];
    }

    private String item(long run, long delivery) {
        List<Object[]> rows =
                platform.rows("select state from retention_item where run_id = ? and delivery_id = ?", run, delivery);
        return rows.isEmpty() ? "" : (String) rows.get(0)[0];
    }

    /** Every table of which a row is about the delivery. */
    private long rowsOf(long delivery) {
        return platform.count(
                """
                select (select count(*) from delivery where id = ?) + (select count(*) from finding where delivery_id = ?)
                     + (select count(*) from bus_benefit where delivery_id = ?) + (select count(*) from bus_person where delivery_id = ?)
                     + (select count(*) from bus_income where delivery_id = ?) + (select count(*) from bus_grant where delivery_id = ?)
                     + (select count(*) from measure_value where delivery_id = ?) + (select count(*) from source_file where delivery_id = ?)
                """,
                delivery,
                delivery,
                delivery,
                delivery,
                delivery,
                delivery,
                delivery,
                delivery);
    }

    /** Columns anywhere in which this text stands. */
    private List<String> columnsWith(String text) {
        return platform
                .rows(
                        """
                        select c.table_name, c.column_name from information_schema.columns c
                          join pg_class p on p.relname = c.table_name and p.relnamespace = 'benchmark'::regnamespace
                         where c.table_schema = 'benchmark' and p.relkind in ('r', 'p') and not p.relispartition
                           and c.data_type in ('text', 'character varying', 'ARRAY', 'jsonb', 'json', 'uuid')
                        """)
                .stream()
                .filter(column -> platform.count(
                                "select count(*) from " + column[0] + " where position(? in coalesce(" + column[1]
                                        + "::text, '')) > 0",
                                text)
                        > 0)
                .map(column -> column[0] + "." + column[1])
                .toList();
    }

    /** DEL-2: kept with the platform's pseudonym, beside both hashes; the waiting file and its key are gone. */
    @Test
    void theSourceFileIsKeptWithThePlatformsPseudonyms() throws IOException {
        Municipality town = platform.municipality();
        long delivery = deliver(town, RunningPlatform.lastMonth(), "SOURCE");

        Object[] row = platform.rows(
                        "select d.sha256, s.sha256, d.spool, d.spool_key, s.form from source_file s join delivery d on d.id = s.delivery_id where d.id = ?",
                        delivery)
                .get(0);
        assertThat((String) row[0]).hasSize(64).isNotEqualTo(row[1]);
        assertThat(row[2]).isNull();
        assertThat(row[3]).isNull();
        assertThat(row[4]).isEqualTo("CSV");
        String kept = kept(delivery);
        assertThat(kept).doesNotContain(town.pseudonym("SOURCE")).contains("R-SOURCE");
        for (Object[] person :
                platform.rows("select distinct pseudonym::text from bus_person where delivery_id = ?", delivery)) {
            assertThat(kept).contains((String) person[0]);
        }
        await("a spool in which nothing waits", () -> platform.waitingFiles().isEmpty());
    }

    /** DEL-2, F8: a kill before or while the file is written leaves the waiting file, and the job goes on from it. */
    @Tag("slow")
    @Test
    void aKilledServerKeepsTheSourceFileAfterItsStart() throws Exception {
        Municipality town = platform.municipality();
        YearMonth month = RunningPlatform.lastMonth();
        long delivery = town.deliver(month, new BusFile(town.code(), month, 20_000).toBytes(), "", "text/csv")
                .get("id")
                .getAsLong();
        platform.kill();
        Object[] left = platform.rows(
                        "select s.state, d.spool from source_file s join delivery d on d.id = s.delivery_id where d.id = ?",
                        delivery)
                .get(0);
        if (left[0].equals("WAITING")) {
            assertThat(platform.data().resolve("spool").resolve((String) left[1]))
                    .exists();
        }
        // as after five minutes without a sign of life
        platform.execute(
                "update source_file set lease_until = now() - interval '1 second' where delivery_id = ?", delivery);
        platform.startAgain();
        await(
                "source file",
                () -> platform.count(
                                "select count(*) from source_file where delivery_id = ? and state = 'KEPT'", delivery)
                        == 1);

        assertThat(kept(delivery).lines().count()).isEqualTo(20_001);
        assertThat(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest(kept(delivery).getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(platform.rows("select sha256 from source_file where delivery_id = ?", delivery)
                        .get(0)[0]);
    }

    /** A refused delivery leaves no file at all (F12). */
    @Test
    void ofARefusedDeliveryNothingIsKept() {
        Municipality town = platform.municipality();
        JsonObject refused = town.deliver(
                RunningPlatform.lastMonth(),
                BusLine.csv(town, RunningPlatform.lastMonth(), BusLine.lines(town, 3))
                        .replace(";", "|"));
        long id = refused.get("id").getAsLong();

        assertThat(refused.get("status").getAsString()).isEqualTo("REJECTED");
        assertThat(platform.count("select count(*) from source_file where delivery_id = ?", id))
                .isZero();
        assertThat(platform.count("select count(*) from delivery where id = ? and spool is null", id))
                .isEqualTo(1);
    }

    /** RET-1, V3, V4: a run from the dry run to the certificate, and both sides of every boundary. */
    @Test
    void aRunErasesWhatIsPastItsTermAndNothingYounger() throws IOException {
        Municipality town = platform.municipality();
        LocalDate today = RunningPlatform.today();
        YearMonth month = RunningPlatform.lastMonth();
        long due = deliver(town, month.minusMonths(3), "DUE");
        long older = deliver(town, month.minusMonths(2), "OLDER");
        long young = deliver(town, month.minusMonths(1), "YOUNG");
        long held = deliver(town, month, "HELD");
        receivedOn(due, today.minusYears(7));
        receivedOn(older, today.minusYears(7).minusDays(1));
        receivedOn(young, today.minusYears(7).plusDays(1));
        receivedOn(held, today.minusYears(9));
        String canary = (String) platform.rows(
                        "select main_pseudonym::text from bus_benefit where delivery_id = ? and registration = 'R-DUE'",
                        due)
                .get(0)[0];
        long youngRows = rowsOf(young);
        String sha256 = (String)
                platform.rows("select sha256 from delivery where id = ?", due).get(0)[0];
        assertThat(columnsWith(canary)).isNotEmpty();

        long run;
        try (Visitor visitor = officer()) {
            visitor.open("admin/retention/holds.xhtml");
            visitor.page().locator("[id='place:organisation']").fill(town.code());
            visitor.page().locator("[id='place:delivery']").fill(Long.toString(held));
            visitor.page().locator("[id='place:reason']").fill("Bezwaarprocedure loopt nog");
            visitor.page().locator("[id='place:hold']").click();
            visitor.page().waitForLoadState();
            assertThat(visitor.mainText()).contains("Bezwaarprocedure loopt nog");

            run = propose(visitor);
            assertThat(visitor.mainText()).contains(sha256).contains("vastgehouden");
            assertThat(visitor.page().locator("[id='decision:approve']").count())
                    .as("four eyes: whoever proposed it has no button")
                    .isZero();
            visitor.picture("retention-dry-run");
        }
        assertThat(item(run, due)).isEqualTo("LISTED");
        assertThat(item(run, older)).isEqualTo("LISTED");
        assertThat(item(run, young)).isEmpty();
        assertThat(item(run, held)).isEqualTo("HELD");
        assertThat(rowsOf(due)).as("a dry run erases nothing").isPositive();
        assertThatThrownBy(() -> platform.execute(
                        "update retention_run set state = 'RUNNING', approved_by = proposed_by, approved_at = now() where id = ?",
                        run))
                .as("four eyes in the database")
                .hasStackTraceContaining("ck_retention_run_four_eyes");

        approve(run);
        awaitDone(run);

        assertThat(rowsOf(due)).isZero();
        assertThat(rowsOf(older)).isZero();
        assertThat(rowsOf(young)).isEqualTo(youngRows);
        assertThat(rowsOf(held)).isPositive();
        assertThat(columnsWith(canary)).as("the canary is nowhere").isEmpty();
        assertThat(keys().find(due)).isEmpty();
        assertThat(platform.data().resolve("sources/delivery-" + due + ".source"))
                .doesNotExist();
        assertThat(kept(young)).contains("R-YOUNG");
        List<Erasure> erasures = new ErasureFile(platform.installation().erasures())
                .read(platform.installation().secrets().auditKeys().publicKey())
                .erasures();
        assertThat(erasures).extracting(Erasure::delivery).contains(due, older).doesNotContain(young, held);
        assertThat(Files.readString(platform.installation().erasures())).doesNotContain(canary);

        certificate(town, run, due, sha256);
        try (Visitor visitor = officer()) {
            visitor.open("admin/retention/overview.xhtml");
            visitor.page().locator("[id='propose:reason']").fill(REASON);
            visitor.page().locator("[id='propose:proposeRun']").click();
            visitor.page().waitForLoadState();
            assertThat(visitor.page().locator("body").textContent()).contains("Er is niets te vernietigen.");
            visitor.picture("retention-overview");
        }
        platform.execute(
                "update retention_hold set lifted_at = now(), lifted_by = placed_by, lift_reason = 'na de proef' where delivery_id = ?",
                held);
        receivedOn(held, today);
    }

    private void certificate(Municipality town, long run, long due, String sha256) {
        String query = "?run=" + run + "&organisation=" + town.code();
        DemonstrationAccount person = platform.person(town.code(), "CONTACT_PERSON");
        Browser own = Browser.signedIn(platform, "", person);
        String data = own.get("retention/certificate.csv" + query).body();
        assertThat(data).contains(";" + due + ";").contains(sha256);
        String[] cells = data.lines()
                .filter(line -> line.contains(";" + due + ";"))
                .findFirst()
                .orElseThrow()
                .split(";");
        assertThat(platform.rows(
                                "select encode(hash, 'hex'), action, object_id from audit_line where seq = ?",
                                Long.parseLong(cells[12]))
                        .get(0))
                .containsExactly(cells[13], "RETENTION_ERASE", Long.toString(due));
        assertThat(own.get("retention/certificate.pdf" + query).body()).startsWith("%PDF-");
        assertThat(own.get("retention/retention.xhtml").body()).contains("certificate.pdf?run=" + run);
        Municipality other = platform.municipality();
        Browser others = Browser.signedIn(platform, "", platform.person(other.code(), "CONTACT_PERSON"));
        assertThat(others.get("retention/certificate.pdf" + query).statusCode()).isEqualTo(404);
        assertThat(own.get("retention/certificate.pdf" + query).statusCode()).isEqualTo(200);
    }

    /** A kill in the middle of a run: the job goes on and ends with the same. */
    @Tag("slow")
    @Test
    void aKilledServerFinishesTheRun() throws IOException {
        Municipality town = platform.municipality();
        List<Long> deliveries = new ArrayList<>();
        for (int back = 0; back < 4; back++) {
            long id = deliver(town, RunningPlatform.lastMonth().minusMonths(back), "KILL" + back);
            receivedOn(id, RunningPlatform.today().minusYears(8));
            deliveries.add(id);
        }
        long run;
        try (Visitor visitor = officer()) {
            run = propose(visitor);
        }
        approve(run);
        await("the first erasure", () -> deliveries.stream()
                .anyMatch(id -> !item(run, id).equals("LISTED")));
        platform.kill();
        // as after two minutes without a sign of life
        platform.execute(
                "update retention_run set lease_until = now() - interval '1 second' where id = ? and state = 'RUNNING'",
                run);
        platform.startAgain();
        awaitDone(run);

        for (long id : deliveries) {
            assertThat(rowsOf(id)).isZero();
            assertThat(keys().find(id)).isEmpty();
            assertThat(platform.count("select count(*) from erasure where delivery_id = ?", id))
                    .isEqualTo(1);
        }
        assertThat(new ErasureFile(platform.installation().erasures())
                        .read(platform.installation().secrets().auditKeys().publicKey()).erasures().stream()
                                .filter(one -> deliveries.contains(one.delivery())))
                .hasSize(4);
        assertThat(platform.count("select count(*) from erasure_certificate where run_id = ?", run))
                .isEqualTo(1);
    }

    /** RET-1: on demand after the end of an agreement, and not before. */
    @Test
    void afterTheEndOfTheAgreementEverythingCanGo() {
        Municipality town = platform.municipality();
        long delivery = deliver(town, RunningPlatform.lastMonth(), "END");
        proposeEnd(town);
        try (Visitor visitor = administrator()) {
            assertThat(platform.count("select count(*) from retention_run where state = 'PROPOSED'"))
                    .as("the agreement is in force")
                    .isZero();
            platform.execute(
                    "update agreement set in_force_to = ? where organisation_id = (select id from organisation where code = ?)",
                    java.sql.Date.valueOf(RunningPlatform.today().minusDays(1)),
                    town.code());
            visitor.open("admin/retention/overview.xhtml");
        }
        proposeEnd(town);
        long run = platform.count("select id from retention_run where state = 'PROPOSED'");
        approve(run);
        awaitDone(run);

        assertThat(rowsOf(delivery)).isZero();
    }

    private void proposeEnd(Municipality town) {
        try (Visitor visitor = officer()) {
            visitor.open("admin/retention/overview.xhtml");
            visitor.page().locator("[id='end:endOrganisation']").fill(town.code());
            visitor.page().locator("[id='end:endReason']").fill("De gemeente doet niet meer mee");
            visitor.page().locator("[id='end:proposeEnd']").click();
            visitor.page().waitForLoadState();
        }
    }

    /** DEL-7: with a reason, and each time a line that the participant sees too. */
    @Test
    void aDataOfficerFetchesASourceFileWithAReason() throws IOException {
        Municipality town = platform.municipality();
        long delivery = deliver(town, RunningPlatform.lastMonth(), "FETCH");
        try (Visitor visitor = officer()) {
            visitor.open("admin/source/sources.xhtml?organisation=" + town.code());
            visitor.picture("source-files");
            visitor.open("admin/source/source.xhtml?id=" + delivery);
            visitor.page().locator("[id='fetchForm:reason']").fill("kort");
            visitor.page().locator("[id='fetchForm:fetch']").click();
            visitor.page().waitForLoadState();
            assertThat(visitor.page().locator("body").textContent()).contains("Geef een reden van 10 tot 300 tekens.");
            visitor.page().locator("[id='fetchForm:reason']").fill("Vraag van de gemeente over regel 3");
            Download download = visitor.page()
                    .waitForDownload(() ->
                            visitor.page().locator("[id='fetchForm:fetch']").click());
            assertThat(Files.readString(download.path())).isEqualTo(kept(delivery));
        }
        Object[] line = platform.rows(
                        """
                        select l.purpose, l.role, l.result, l.concerns[1] = o.id from audit_line l join organisation o on o.code = ?
                         where l.action = 'SOURCE_FILE_READ' and l.object_id = ? order by l.seq desc limit 1
                        """,
                        town.code(),
                        Long.toString(delivery))
                .get(0);
        assertThat(line).containsExactly("Vraag van de gemeente over regel 3", "DATA_OFFICER", "OK", true);
        Browser administrator = Browser.signedIn(platform, "admin/", staff(DemonstrationRole.ADMINISTRATOR));
        assertThat(administrator.get("admin/source/sources.xhtml").statusCode()).isEqualTo(403);
        assertThat(administrator.get("admin/source/source.xhtml?id=" + delivery).statusCode())
                .isEqualTo(403);
    }

    /** DEL-7: the database refuses a third data officer, also one that becomes it by a change. */
    @Test
    void aThirdDataOfficerIsRefusedByTheDatabase() {
        String insert = "insert into account (email, name, role, password_hash) values (?, 'Proef', ?, 'none')";
        long there = platform.count("select count(*) from account where role = 'DATA_OFFICER' and active");
        try {
            for (long more = there; more < 2; more++) {
                platform.execute(insert, "officer" + more + "@test.invalid", "DATA_OFFICER");
            }
            assertThatThrownBy(() -> platform.execute(insert, "third@test.invalid", "DATA_OFFICER"))
                    .hasStackTraceContaining("There are two data officers already");
            assertThat(invitationOfAnOfficer())
                    .as("on the page, in words")
                    .contains("Er zijn al 2 functionarissen gegevens; meer mag niet.");
            platform.execute(insert, "fourth@test.invalid", "HELPDESK");
            assertThatThrownBy(() -> platform.execute(
                            "update account set role = 'DATA_OFFICER' where email = 'fourth@test.invalid'"))
                    .hasStackTraceContaining("There are two data officers already");
        } finally {
            platform.execute(
                    "delete from account where email like '%@test.invalid' and (email like 'officer%' or email like 'fourth%')");
        }
    }

    private String invitationOfAnOfficer() {
        try (Visitor visitor = administrator()) {
            visitor.open("admin/account/accounts.xhtml");
            visitor.page().locator("[id='inviting:name']").fill("Derde Functionaris");
            visitor.page().locator("[id='inviting:email']").fill("fifth@test.invalid");
            visitor.page().locator("[id='inviting:role']").selectOption("DATA_OFFICER");
            visitor.page().locator("[id='inviting:submit']").click();
            visitor.page().waitForLoadState();
            return visitor.mainText();
        }
    }

    /** RET-1: the database and the code have one rule for the anniversary. */
    @Test
    void theDatabaseCountsTheTermAsTheCodeDoes() {
        for (int years : List.of(1, 5, 7, 8)) {
            RetentionTerm term = new RetentionTerm(years);
            platform.rows(
                            "select day::date, retention_due_on(day::date, ?) from generate_series(date '2019-01-01', date '2024-12-31', interval '1 day') day",
                            years)
                    .forEach(row -> assertThat(((java.sql.Date) row[1]).toLocalDate())
                            .isEqualTo(term.erasedFrom(((java.sql.Date) row[0]).toLocalDate())));
        }
    }

    /** RET-1: the application cannot delete by itself, nor have the functions do it outside a run. */
    @Test
    void outsideARunTheApplicationErasesNothing() throws Exception {
        Municipality town = platform.municipality();
        long delivery = deliver(town, RunningPlatform.lastMonth(), "ALONE");
        long organisation = platform.count("select id from organisation where code = ?", town.code());
        for (String sql : List.of(
                "delete from bus_person where delivery_id = " + delivery,
                "select retention_delete(" + delivery + ")",
                "select retention_erase(1, " + delivery + ")")) {
            try (var app = platform.asApplication();
                    var statement = app.createStatement()) {
                app.setAutoCommit(false);
                statement.execute("select set_config('benchmark.organisation', '" + organisation + "', true)");
                assertThatThrownBy(() -> statement.execute(sql)).as(sql).isInstanceOf(java.sql.SQLException.class);
                app.rollback();
            }
        }
        assertThat(rowsOf(delivery)).isPositive();
    }
}
