package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import nl.benchmark.audit.AuditHead;
import nl.benchmark.audit.AuditVerdict;
import nl.benchmark.audit.AuditVerification;
import nl.benchmark.launcher.demo.DemonstrationAccount;
import nl.benchmark.launcher.demo.DemonstrationAccounts;
import nl.benchmark.launcher.demo.DemonstrationRole;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** L1, L3 to L7 and L15: what is written, by whom, and what happens when it cannot be written. */
@ExtendWith(Platform.class)
class AuditIT {

    private static final String LINES =
            """
            select l.seq, l.account_id, l.role, (select code from organisation o where o.id = l.on_behalf_of),
                   array_to_string(array(select case when c = 0 then '*' else (select code from organisation o where o.id = c) end from unnest(l.concerns) c), ','),
                   l.action, l.object_type, l.object_id, l.result, l.origin, l.trace_id, l.rows, l.follows, l.details::text
              from audit_line l where l.seq > ? order by l.seq
            """;

    private final RunningPlatform platform;

    AuditIT(RunningPlatform platform) {
        this.platform = platform;
    }

    private record Line(
            long seq,
            long account,
            String role,
            String onBehalfOf,
            String concerns,
            String action,
            String objectType,
            String objectId,
            String result,
            String origin,
            String traceId,
            Integer rows,
            Long follows,
            String details) {}

    private long newest() {
        return platform.count("select seq from audit_head");
    }

    /** Without incidents, which the platform finds when it happens to look: some tests do what is refused. */
    private List<Line> since(long seq) {
        return platform.rows(LINES, seq).stream()
                .filter(row -> !"INCIDENT".equals(row[5]))
                .map(row -> new Line(
                        (Long) row[0],
                        (Long) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6],
                        (String) row[7],
                        (String) row[8],
                        (String) row[9],
                        (String) row[10],
                        (Integer) row[11],
                        (Long) row[12],
                        (String) row[13]))
                .toList();
    }

    private List<Line> since(long seq, String action) {
        return since(seq).stream().filter(line -> line.action().equals(action)).toList();
    }

    private Line only(long seq, String action) {
        List<Line> lines = since(seq, action);
        assertThat(lines).as(action).hasSize(1);
        return lines.get(0);
    }

    private long id(DemonstrationAccount account) {
        return platform.count("select id from account where email = ?", account.email());
    }

    private DemonstrationAccount staff(DemonstrationRole role) {
        return platform.account(DemonstrationAccounts.BENCHMARK_ORGANISATION, role);
    }

    private DemonstrationAccount contact(String code) {
        return platform.account(code, DemonstrationRole.CONTACT_PERSON);
    }

    /** L1, L3: who, what, which, how it ended, from where, when; and on whose behalf. */
    @Test
    @DisplayName("L1, L3 A line says who, on whose behalf, what, how it ended, from where and when")
    void aLineIsComplete() {
        DemonstrationAccount account = contact("GM0344");
        long before = newest();
        Browser.signedIn(platform, "", account);

        Line line = only(before, "SIGN_IN");
        assertThat(line.account()).isEqualTo(id(account));
        assertThat(line.role()).isEqualTo("CONTACT_PERSON");
        assertThat(line.onBehalfOf()).isEqualTo("GM0344");
        assertThat(line.result()).isEqualTo("OK");
        assertThat(line.origin()).isEqualTo("127.0.0.1");
        assertThat(line.traceId()).matches("[0-9a-f]{32}");
        assertThat(line.details()).contains("\"factor\": \"password\"").doesNotContain(account.email());
        assertThat(
                        platform.rows(
                                "select column_name from information_schema.columns where table_name = 'audit_line' and is_nullable = 'NO'"))
                .extracting(row -> row[0])
                .contains("action", "object_type", "object_id", "result", "origin", "account_id", "role", "at");
        assertThat(platform.rows(
                                "select data_type from information_schema.columns where table_name = 'audit_line' and column_name = 'at'")
                        .get(0)[0])
                .isEqualTo("timestamp with time zone");
    }

    @Test
    @DisplayName("L4 Sign-ins that fail and sign-outs are lines")
    void signInsThatFailAndSignOutsAreLines() {
        DemonstrationAccount account = contact("GM0344");
        long before = newest();
        new Browser(platform).signIn("", account.email(), "not the password");
        new Browser(platform).signIn("", "nobody@nowhere.invalid", "not the password");
        new Browser(platform).signIn("admin/", account.email(), account.password());
        assertThat(since(before, "SIGN_IN"))
                .extracting(Line::account, Line::role, Line::result)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(id(account), "CONTACT_PERSON", "DENIED"),
                        org.assertj.core.groups.Tuple.tuple(0L, "ANONYMOUS", "DENIED"),
                        org.assertj.core.groups.Tuple.tuple(id(account), "CONTACT_PERSON", "DENIED"));

        Browser browser = Browser.signedIn(platform, "", account);
        HttpResponse<String> page = browser.get("index.xhtml");
        Map<String, String> form = new LinkedHashMap<>();
        form.put("session", "session");
        form.put("session:signOut", "");
        form.put("jakarta.faces.ViewState", Browser.viewState(page));
        browser.post("index.xhtml", form);
        assertThat(only(before, "SIGN_OUT").account()).isEqualTo(id(account));
    }

    /** L4: each page refused for the role is one line; a session asks for its role with every request. */
    @Test
    @DisplayName("L4 Every refused page is a line")
    void everyRefusedPageIsALine() {
        DemonstrationAccount account = staff(DemonstrationRole.HELPDESK);
        long id = id(account);
        Browser browser = Browser.signedIn(platform, "admin/", account);
        platform.execute(
                "update account set role = 'READER', organisation_id = (select id from organisation where code = 'GM0344') where id = ?",
                id);
        SoftAssertions soft = new SoftAssertions();
        try {
            for (String page : SiteMap.staffPages()) {
                long before = newest();
                int status = browser.get(page).statusCode();
                boolean open = AnonymousAccessIT.PUBLIC_PAGES.contains(page.substring("admin/".length()));
                soft.assertThat(status == 403).as(page + " " + status).isNotEqualTo(open);
                soft.assertThat(since(before, "PAGE"))
                        .as(page)
                        .hasSize(open ? 0 : 1)
                        .allMatch(line -> line.account() == id && line.result().equals("DENIED"));
            }
        } finally {
            platform.execute("update account set role = 'HELPDESK', organisation_id = null where id = ?", id);
        }
        soft.assertAll();
    }

    /** L4: a role that the service refuses never reaches the service, and is a line all the same. */
    @Test
    @DisplayName("L4 A call refused for its role is a line")
    void aCallRefusedForItsRoleIsALine() {
        Municipality municipality = platform.municipality();
        Api reader = platform.as(platform.addAccount(municipality.code(), "READER"));
        long before = newest();
        assertThat(reader.delete("api/v1/deliveries/1").status()).isEqualTo(403);

        Line line = only(before, "DELIVERY_WITHDRAW");
        assertThat(line.result()).isEqualTo("DENIED");
        assertThat(line.role()).isEqualTo("READER");
        assertThat(line.objectId()).isEqualTo("1");
        assertThat(line.onBehalfOf()).isEqualTo(municipality.code());
    }

    @Test
    void anUnknownTokenIsALineWithoutTheToken() {
        long before = newest();
        assertThat(platform.as("wrong-token").read("me").status()).isEqualTo(401);
        Line line = only(before, "CALL");
        assertThat(line.result()).isEqualTo("DENIED");
        assertThat(line.account()).isZero();
        assertThat(line.objectId() + line.details()).doesNotContain("wrong-token");
        long after = newest();
        assertThat(platform.anonymous().read("me").status()).isEqualTo(401);
        assertThat(since(after)).isEmpty();
    }

    @Test
    void aDeliveryIsALineWhenItComesWhenItIsDecidedAndWhenItIsWithdrawn() {
        Municipality municipality = platform.municipality();
        long before = newest();
        long id = municipality
                .deliver(RunningPlatform.lastMonth(), BusLine.lines(municipality, 5))
                .get("id")
                .getAsLong();
        assertThat(municipality.api().delete("api/v1/deliveries/" + id).status())
                .isLessThan(300);

        for (String action : List.of("DELIVERY_RECEIVE", "DELIVERY_DECIDE", "DELIVERY_WITHDRAW")) {
            Line line = only(before, action);
            assertThat(line.result()).as(action).isEqualTo("OK");
            assertThat(line.objectId()).as(action).isEqualTo(Long.toString(id));
            assertThat(line.concerns()).as(action).isEqualTo(municipality.code());
            assertThat(line.onBehalfOf()).as(action).isEqualTo(municipality.code());
        }
        assertThat(only(before, "DELIVERY_DECIDE").origin()).isEqualTo("internal");
        assertThat(only(before, "DELIVERY_DECIDE").details()).contains("ACCEPTED");
        // its own deliveries were read in between, and that is no line
        assertThat(since(before, "DELIVERIES_READ")).isEmpty();
    }

    /** L5: others' data, at the level of a participant. */
    @Test
    @DisplayName("L5 Reading others is a line and reading oneself is not")
    void readingOthersIsALineAndReadingOneselfIsNot() {
        Municipality own = platform.municipality("GM0718");
        Zeeland.of(platform);
        String query = "values?indicator=WI-VOL-01&from=" + RunningPlatform.lastMonth() + "&to="
                + RunningPlatform.lastMonth() + "&organisation=";
        long before = newest();
        assertThat(own.api().read(query + "GM0718").status()).isEqualTo(200);
        assertThat(since(before)).isEmpty();

        assertThat(own.api().read(query + "GM0718,GM0664").status()).isEqualTo(200);
        Line line = only(before, "FIGURES_READ");
        assertThat(line.concerns()).contains("GM0664");
        assertThat(line.objectId()).isEqualTo("WI-VOL-01");
        assertThat(line.rows()).isPositive();
        assertThat(line.details()).contains("api/v1/values");

        long after = newest();
        assertThat(own.api().read(query + "GM0718,GM0664", "Accept", "text/csv").status())
                .isEqualTo(200);
        assertThat(only(after, "EXPORT").concerns()).contains("GM0664");
        assertThat(only(after, "EXPORT").objectId()).isEqualTo("values.csv");
    }

    @Test
    @DisplayName("L5 An export is a line, also of the own figures")
    void anExportOfOnesOwnIsALine() {
        Municipality own = platform.municipality("GM0718");
        Zeeland.of(platform);
        long before = newest();
        assertThat(own.api()
                        .read(
                                "values?indicator=WI-VOL-01&from=" + RunningPlatform.lastMonth() + "&to="
                                        + RunningPlatform.lastMonth() + "&organisation=GM0718",
                                "Accept",
                                "text/csv")
                        .status())
                .isEqualTo(200);
        assertThat(only(before, "EXPORT").rows()).isEqualTo(1);
    }

    @Test
    @DisplayName("L5 Staff that reads a participant is a line")
    void staffThatReadsAParticipantIsALine() {
        Municipality municipality = platform.municipality("GM0718");
        Zeeland.of(platform);
        long before = newest();
        assertThat(platform.as(DemonstrationRole.HELPDESK)
                        .read("deliveries?organisation=" + municipality.code())
                        .status())
                .isEqualTo(200);
        Line line = only(before, "DELIVERIES_READ");
        assertThat(line.concerns()).isEqualTo("GM0718");
        assertThat(line.onBehalfOf()).isNull();
        assertThat(line.role()).isEqualTo("HELPDESK");
    }

    /** L6: the work fails after its line could have been written, and the line says so after the rollback. */
    @Test
    @DisplayName("L6 An action that is rolled back is a line that says so")
    void aRolledBackActionIsAnErrorLine() {
        Municipality municipality = platform.municipality();
        try (FailingInsert failing = FailingInsert.atOnce(platform, "delivery")) {
            long before = newest();
            assertThat(municipality
                            .post(
                                    RunningPlatform.lastMonth(),
                                    BusLine.csv(
                                            municipality, RunningPlatform.lastMonth(), BusLine.lines(municipality, 3)))
                            .status())
                    .isEqualTo(500);
            Line line = only(before, "DELIVERY_RECEIVE");
            assertThat(line.result()).isEqualTo("ERROR");
            assertThat(line.onBehalfOf()).isEqualTo(municipality.code());
            assertThat(platform.count(
                            "select count(*) from delivery where organisation_id = (select id from organisation where code = ?)",
                            municipality.code()))
                    .isZero();
        }
    }

    /** AUD-1: the line said OK, and then the commit failed. */
    @Test
    void aCommitThatFailsAddsALineThatNamesTheFirst() {
        Municipality municipality = platform.municipality();
        try (FailingInsert failing = FailingInsert.atCommit(platform, "delivery")) {
            long before = newest();
            assertThat(municipality
                            .post(
                                    RunningPlatform.lastMonth(),
                                    BusLine.csv(
                                            municipality, RunningPlatform.lastMonth(), BusLine.lines(municipality, 3)))
                            .status())
                    .isEqualTo(500);
            List<Line> lines = since(before, "DELIVERY_RECEIVE");
            assertThat(lines).extracting(Line::result).containsExactly("OK", "FAILED");
            assertThat(lines.get(1).follows()).isEqualTo(lines.get(0).seq());
            assertThat(lines.get(1).objectId()).isEqualTo(lines.get(0).objectId());
        }
    }

    /** L6: what cannot be written does not happen, and nothing leaves. */
    @Test
    @DisplayName("L6 Without the log nothing is done and nothing is shown")
    void withoutTheLogNothingIsDoneAndNothingIsShown() {
        Municipality own = platform.municipality("GM0718");
        Municipality supplier = platform.municipality();
        Zeeland.of(platform);
        String query = "values?indicator=WI-VOL-01&from=" + RunningPlatform.lastMonth() + "&to="
                + RunningPlatform.lastMonth() + "&organisation=";
        String shown = own.api().read(query + "GM0664").body();
        String signature = "audit(bigint,text,bigint,text[],text,text,text,text,text,text,text,integer,bigint,jsonb)";
        long before = newest();
        platform.execute("revoke execute on function " + signature + " from benchmark_app");
        try {
            Api.Answer read = own.api().read(query + "GM0664");
            assertThat(read.status()).isEqualTo(500);
            assertThat(read.body()).doesNotContain("items").doesNotContain("WI-VOL-01");
            Api.Answer export = own.api().read(query + "GM0718", "Accept", "text/csv");
            assertThat(export.status()).isEqualTo(500);
            assertThat(export.body()).doesNotContain("WI-VOL-01");
            assertThat(supplier.post(
                                    RunningPlatform.lastMonth(),
                                    BusLine.csv(supplier, RunningPlatform.lastMonth(), BusLine.lines(supplier, 3)))
                            .status())
                    .isEqualTo(500);
            DemonstrationAccount account = contact("GM0344");
            assertThat(new Browser(platform)
                            .signIn("", account.email(), account.password())
                            .statusCode())
                    .isEqualTo(500);
        } finally {
            platform.execute("grant execute on function " + signature + " to benchmark_app");
        }
        assertThat(since(before)).isEmpty();
        assertThat(platform.count(
                        "select count(*) from delivery where organisation_id = (select id from organisation where code = ?)",
                        supplier.code()))
                .isZero();
        assertThat(own.api().read(query + "GM0664").body()).isEqualTo(shown);
    }

    /** L7. */
    @Test
    @DisplayName("L7 What is typed or sent becomes no second line")
    void whatIsTypedOrSentBecomesNoSecondLine() {
        long before = newest();
        new Browser(platform).signIn("", "x\r\n2026-11-22T00:00:00Z SIGN_IN admin OK@test.invalid", "x");
        platform.as("wrong").get("api/v1/x%0d%0a2026-11-22T00:00:00Z%20SIGN_IN%20admin%20OK?a=%0d%0ab");
        platform.as("wrong").get("api/v1/me", "traceparent", "00-' or 1=1 --", "User-Agent", "x");

        List<Line> lines = since(before);
        assertThat(lines).extracting(Line::action).containsExactly("SIGN_IN", "CALL", "CALL");
        assertThat(lines.stream().map(Line::toString).collect(Collectors.joining()))
                .doesNotContain("\r")
                .doesNotContain("\n");
        assertThat(lines).extracting(Line::traceId).allMatch(trace -> trace.matches("[0-9a-f]{32}"));
        assertThat(lines.get(0).toString()).doesNotContain("test.invalid");
    }

    @Test
    void aTraceOfTheCallerIsKept() {
        long before = newest();
        platform.as("wrong").read("me", "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        assertThat(only(before, "CALL").traceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
    }

    /** L2: nothing secret and no person; beside SecretsIT, which looks in every column. */
    @Test
    @DisplayName("L2 No line holds a name or an address")
    void noLineHoldsANameOrAnAddress() {
        Browser.signedIn(platform, "", contact("GM0344"));
        String all = platform.rows("select coalesce(string_agg(audit_text(l), ' '), '') from audit_line l")
                .get(0)[0]
                .toString();
        assertThat(all.getBytes(StandardCharsets.UTF_8).length).isPositive();
        SoftAssertions soft = new SoftAssertions();
        for (Object[] account : platform.rows("select email, name from account")) {
            soft.assertThat(all.contains("\"" + account[0]))
                    .as((String) account[0])
                    .isFalse();
            soft.assertThat(all.contains("\"" + account[1] + "\""))
                    .as((String) account[1])
                    .isFalse();
        }
        soft.assertAll();
    }

    private DemonstrationAccount auditor() {
        return staff(DemonstrationRole.AUDITOR);
    }

    /** L15: reading the log is a line of the log. */
    @Test
    @DisplayName("L15 What the auditor reads is a line")
    void whatTheAuditorReadsIsALine() {
        Browser auditor = Browser.signedIn(platform, "admin/", auditor());
        long before = newest();
        assertThat(auditor.get("admin/audit/lines.xhtml").statusCode()).isEqualTo(200);
        assertThat(auditor.get("admin/audit/chain.xhtml").statusCode()).isEqualTo(200);
        assertThat(auditor.get("admin/audit/lines.csv?result=DENIED").statusCode())
                .isEqualTo(200);

        assertThat(since(before))
                .extracting(Line::action)
                .containsExactly("AUDIT_READ", "AUDIT_HEADS_READ", "AUDIT_EXPORT");
        assertThat(since(before)).extracting(Line::account).containsOnly(id(auditor()));
    }

    /** L15: an auditor of one organisation sees nothing of another, nor what is nobody's. */
    @Test
    @DisplayName("L15 An auditor sees the lines of its own scope only")
    void anAuditorSeesTheLinesOfItsOwnScopeOnly() {
        Browser.signedIn(platform, "", contact("GM0344"));
        Browser.signedIn(platform, "", contact("GM0384"));
        new Browser(platform).signIn("", "nobody@nowhere.invalid", "x");
        platform.execute("update account set audits_all = false where id = ?", id(auditor()));
        platform.execute(
                "insert into audit_scope (account_id, organisation_id) select ?, id from organisation where code = 'GM0344'",
                id(auditor()));
        try {
            Browser auditor = Browser.signedIn(platform, "admin/", auditor());
            List<String> lines = auditor.get("admin/audit/lines.csv?action=SIGN_IN")
                    .body()
                    .lines()
                    .skip(1)
                    .toList();
            assertThat(lines).isNotEmpty().allMatch(line -> line.contains("\"GM0344\""));
            assertThat(auditor.get("admin/audit/lines.jsonl")
                            .body()
                            .lines()
                            .findFirst()
                            .orElseThrow())
                    .contains("\"complete\":false");
            assertThat(auditor.get("admin/audit/lines.csv?organisation=GM0384")
                            .body()
                            .lines()
                            .skip(1)
                            .filter(line -> !line.contains("GM0344")))
                    .isEmpty();
        } finally {
            platform.execute("delete from audit_scope where account_id = ?", id(auditor()));
            platform.execute("update account set audits_all = true where id = ?", id(auditor()));
        }
    }

    /** ACC-4: on its last day an account works, the day after it does not, session and token neither. */
    @Test
    @DisplayName("V12 An auditor whose time is over is out")
    void anAuditorWhoseTimeIsOverIsOut() {
        Browser auditor = Browser.signedIn(platform, "admin/", auditor());
        try {
            platform.execute(
                    "update account set ends_on = ? where id = ?",
                    java.sql.Date.valueOf(RunningPlatform.today()),
                    id(auditor()));
            assertThat(auditor.get("admin/audit/lines.xhtml").statusCode()).isEqualTo(200);
            platform.execute(
                    "update account set ends_on = ? where id = ?",
                    java.sql.Date.valueOf(RunningPlatform.today().minusDays(1)),
                    id(auditor()));
            assertThat(auditor.get("admin/audit/lines.xhtml").statusCode()).isEqualTo(302);
            assertThat(platform.as(DemonstrationRole.AUDITOR).read("me").status())
                    .isEqualTo(401);
            assertThat(new Browser(platform)
                            .signIn("admin/", auditor().email(), auditor().password())
                            .statusCode())
                    .isEqualTo(200);
        } finally {
            platform.execute("update account set ends_on = null where id = ?", id(auditor()));
        }
    }

    /** L9, L10: the auditor's file is verified with the heads of the installation and nothing else. */
    @Test
    void theExportOfTheAuditorIsVerifiedWithoutTheServer() throws IOException, InterruptedException {
        Path folder = platform.data().resolve("audit-heads");
        Path head = folder.resolve("audit-head-" + RunningPlatform.today() + ".txt");
        for (int wait = 0; wait < 300 && Files.notExists(head); wait++) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        assertThat(head).exists();
        String publicKey = AuditHead.parse(Files.readString(head)).publicKey();
        Browser auditor = Browser.signedIn(platform, "admin/", auditor());
        assertThat(auditor.get("admin/audit/chain.xhtml").body())
                .contains(publicKey.substring(0, 20))
                .contains(AuditHead.parse(Files.readString(head)).hash());
        assertThat(auditor.get("admin/audit/head.txt?day=" + RunningPlatform.today())
                        .body())
                .isEqualTo(Files.readString(head));

        Path export = Files.writeString(
                platform.data().resolve("audit.jsonl"),
                auditor.get("admin/audit/lines.jsonl").body());
        AuditVerdict verdict = AuditVerification.verify(export, List.of(head), publicKey);

        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.complete()).isTrue();
        assertThat(verdict.headsFitting()).isEqualTo(1);
        assertThat(verdict.firstSeq()).isEqualTo(1);
        assertThat(Files.readString(export)).doesNotContain("PRIVATE");
    }

    /** AUD-1: a participant reads what was done with its data, and nothing of what others did elsewhere. */
    @Test
    void aParticipantReadsWhatWasDoneWithItsData() {
        Municipality curious = platform.municipality("GM0718");
        Zeeland.of(platform);
        platform.as(DemonstrationRole.HELPDESK).read("deliveries?organisation=GM0384");
        curious.api()
                .read("values?indicator=WI-VOL-01&from=" + RunningPlatform.lastMonth() + "&to="
                        + RunningPlatform.lastMonth() + "&organisation=GM0384,GM0664");

        Browser browser = Browser.signedIn(platform, "", contact("GM0384"));
        String page = browser.get("audit/audit.xhtml?others=true").body();
        assertThat(page).contains("Vlissingen").contains("Cijfers inzien");
        assertThat(page).as("whom else it looked at").doesNotContain("Goes");

        Browser others = Browser.signedIn(platform, "", contact("GM0384"));
        assertThat(others.get("audit/days.xhtml?others=true").body())
                .as("the same, counted by day")
                .contains("Vlissingen", "Cijfers inzien")
                .doesNotContain("Goes");
        String csv = others.get("audit/lines.csv?others=true").body();
        assertThat(csv).startsWith("seq,at,").contains("FIGURES_READ", "GM0718").doesNotContain("GM0664");
        assertThat(
                        platform.count(
                                "select count(*) from audit_line where action = 'AUDIT_EXPORT' and on_behalf_of = (select id from organisation where code = 'GM0384')"))
                .as("the download is a line")
                .isPositive();
    }

    /** What cannot be read filters nothing, so it is refused: else more is shown, and exported, than was asked. */
    @Test
    void aFilterThatCannotBeReadIsRefusedOnThePageAndInTheFile() {
        Browser auditor = Browser.signedIn(platform, "admin/", staff(DemonstrationRole.AUDITOR));
        for (String[] wrong : new String[][] {
            {"account=abc", "geen nummer van een account"},
            {"organisation=Nergenshuizen", "geen organisatie met code of naam"},
            {"from=2026-11-30&to=2026-11-01", "De eerste dag ligt na de laatste"},
            {"from=gisteren", "is geen dag"}
        }) {
            assertThat(auditor.get("admin/audit/lines.xhtml?" + wrong[0]).body())
                    .contains(wrong[1])
                    .doesNotContain("<tbody");
            assertThat(auditor.get("admin/audit/lines.csv?" + wrong[0]).statusCode())
                    .as(wrong[0])
                    .isEqualTo(400);
        }
        assertThat(auditor.get("admin/audit/lines.xhtml?organisation=vlissingen")
                        .body())
                .as("by its name")
                .contains("Vlissingen")
                .doesNotContain("geen organisatie met");
        assertThat(Browser.signedIn(platform, "", contact("GM0384"))
                        .get("audit/lines.csv?from=gisteren")
                        .statusCode())
                .isEqualTo(400);
    }

    /** U16 for the log: not staff, not a participant. */
    @Test
    void nobodyButTheAuditorSeesTheAuditorsPages() {
        for (DemonstrationRole role : List.of(DemonstrationRole.ADMINISTRATOR, DemonstrationRole.DATA_OFFICER)) {
            Browser browser = Browser.signedIn(platform, "admin/", staff(role));
            for (String page :
                    List.of("lines.xhtml", "chain.xhtml", "lines.csv", "lines.jsonl", "head.txt?day=2026-01-01")) {
                assertThat(browser.get("admin/audit/" + page).statusCode())
                        .as(role + " " + page)
                        .isEqualTo(403);
            }
        }
    }

    /** L11, after everything that other tests did as well. */
    @Test
    void theChainOfTheWholeRunIsWhole() {
        Object[] found = platform.rows("select lines, last_seq, fault, head_seq from audit_verify()")
                .get(0);
        assertThat(found[2]).isNull();
        assertThat(found[0]).isEqualTo(found[3]);
    }
}
