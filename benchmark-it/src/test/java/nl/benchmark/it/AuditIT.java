package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.benchmark.launcher.demo.DemonstrationAccount;
import nl.benchmark.launcher.demo.DemonstrationAccounts;
import nl.benchmark.launcher.demo.DemonstrationRole;
import org.assertj.core.api.SoftAssertions;
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

    private List<Line> since(long seq) {
        return platform.rows(LINES, seq).stream()
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

    /** L4: each page refused for the role is one line. */
    @Test
    void everyRefusedPageIsALine() {
        DemonstrationAccount account = contact("GM0384");
        Browser browser = Browser.signedIn(platform, "", account);
        // the session of this portal, tried at the other one
        browser.cookies().put("benchmark-admin", browser.cookies().get("benchmark"));
        Browser staff = Browser.signedIn(platform, "admin/", staff(DemonstrationRole.HELPDESK));
        SoftAssertions soft = new SoftAssertions();
        for (String page : SiteMap.staffPages()) {
            long before = newest();
            int status = browser.get(page).statusCode();
            soft.assertThat(since(before, "PAGE").size())
                    .as(page + " " + status)
                    .isEqualTo(status == 403 ? 1 : 0);
        }
        for (String page : SiteMap.participantPages()) {
            long before = newest();
            int status = staff.get(page).statusCode();
            soft.assertThat(since(before, "PAGE").size())
                    .as(page + " " + status)
                    .isEqualTo(status == 403 ? 1 : 0);
        }
        soft.assertAll();
    }

    /** L4: a role that the service refuses never reaches the service, and is a line all the same. */
    @Test
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
    void readingOthersIsALineAndReadingOneselfIsNot() {
        Municipality own = platform.municipality("GM0718");
        Zeeland.of(platform);
        String query = "values?indicator=WI-VOL-01&from=" + RunningPlatform.lastMonth() + "&to="
                + RunningPlatform.lastMonth() + "&organisations=";
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
    void anExportOfOnesOwnIsALine() {
        Municipality own = platform.municipality("GM0718");
        Zeeland.of(platform);
        long before = newest();
        assertThat(own.api()
                        .read(
                                "values?indicator=WI-VOL-01&from=" + RunningPlatform.lastMonth() + "&to="
                                        + RunningPlatform.lastMonth() + "&organisations=GM0718",
                                "Accept",
                                "text/csv")
                        .status())
                .isEqualTo(200);
        assertThat(only(before, "EXPORT").rows()).isEqualTo(1);
    }

    @Test
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
    void aRolledBackActionIsAnErrorLine() {
        Municipality municipality = platform.municipality();
        withTrigger("before insert on delivery for each row", () -> {
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
        });
    }

    /** AUD-1: the line said OK, and then the commit failed. */
    @Test
    void aCommitThatFailsAddsALineThatNamesTheFirst() {
        Municipality municipality = platform.municipality();
        withTrigger("constraint after insert on delivery deferrable initially deferred for each row", () -> {
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
        });
    }

    private void withTrigger(String when, Runnable test) {
        platform.execute(
                "create function audit_it() returns trigger language plpgsql as $$ begin raise exception 'test of the audit log'; end $$");
        try {
            boolean constraint = when.startsWith("constraint ");
            platform.execute("create " + (constraint ? "constraint " : "") + "trigger audit_it "
                    + (constraint ? when.substring("constraint ".length()) : when) + " execute function audit_it()");
            test.run();
        } finally {
            platform.execute("drop function audit_it() cascade");
        }
    }

    /** L6: what cannot be written does not happen, and nothing leaves. */
    @Test
    void withoutTheLogNothingIsDoneAndNothingIsShown() {
        Municipality own = platform.municipality("GM0718");
        Municipality supplier = platform.municipality();
        Zeeland.of(platform);
        String query = "values?indicator=WI-VOL-01&from=" + RunningPlatform.lastMonth() + "&to="
                + RunningPlatform.lastMonth() + "&organisations=";
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
        assertThat(newest()).isEqualTo(before);
        assertThat(platform.count(
                        "select count(*) from delivery where organisation_id = (select id from organisation where code = ?)",
                        supplier.code()))
                .isZero();
        assertThat(own.api().read(query + "GM0664").body()).isEqualTo(shown);
    }

    /** L7. */
    @Test
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

    /** L11, after everything that other tests did as well. */
    @Test
    void theChainOfTheWholeRunIsWhole() {
        Object[] found = platform.rows("select lines, last_seq, fault, head_seq from audit_verify()")
                .get(0);
        assertThat(found[2]).isNull();
        assertThat(found[0]).isEqualTo(found[3]);
    }
}
