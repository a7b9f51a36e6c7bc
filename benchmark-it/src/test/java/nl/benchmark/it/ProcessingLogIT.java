package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.benchmark.launcher.demo.DemonstrationAccounts;
import nl.benchmark.launcher.demo.DemonstrationRole;
import nl.benchmark.processing.ProcessingActivity;
import nl.benchmark.processing.ProcessingQuery;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** D1 to D7 and V7: the log of data processing, as it is written and as it is read. */
@ExtendWith(Platform.class)
class ProcessingLogIT {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80";
    private static final String SPAN = "b7ad6b7169203331";
    private static final String SIGNATURE =
            "processing(bytea,bytea,bytea,text,text,text,timestamptz,timestamptz,text,text,text,text,integer)";

    private final RunningPlatform platform;

    ProcessingLogIT(RunningPlatform platform) {
        this.platform = platform;
    }

    private record Line(
            String trace, String span, String parent, String status, String name, String activity, Integer records) {}

    private List<Line> about(String organisation) {
        return platform
                .rows(
                        """
                        select encode(trace_id, 'hex'), encode(span_id, 'hex'), encode(parent_span_id, 'hex'), status, name, activity || '/' || activity_version, records
                          from processing_line where organisation_id = (select id from organisation where code = ?) order by id
                        """,
                        organisation)
                .stream()
                .map(row -> new Line(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (Integer) row[6]))
                .toList();
    }

    private List<String> actionsInTheAccessLog(String organisation) {
        return platform
                .rows(
                        """
                        select action from audit_line where result = 'OK' and action like 'DELIVERY!_%' escape '!'
                           and on_behalf_of = (select id from organisation where code = ?) order by seq
                        """,
                        organisation)
                .stream()
                .map(row -> (String) row[0])
                .toList();
    }

    private long delivered(Municipality municipality, int lines, String... headers) {
        long id = Municipality.accepted(municipality.post(
                RunningPlatform.lastMonth(),
                BusLine.csv(municipality, RunningPlatform.lastMonth(), BusLine.lines(municipality, lines))
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "",
                "text/csv",
                headers));
        municipality.awaitFinished(id);
        return id;
    }

    @Test
    @DisplayName(
            "D1, D2 A delivery of 1,000 records is as many lines as actions, about the people of the municipality together")
    void everyActionIsOneLineWhateverItsSize() {
        Municipality municipality = platform.municipality();
        long id = delivered(municipality, 1_000);
        assertThat(municipality.api().delete("api/v1/deliveries/" + id).status())
                .isEqualTo(204);

        List<Line> lines = about(municipality.code());
        assertThat(lines)
                .extracting(Line::name)
                .containsExactly("DELIVERY_RECEIVE", "DELIVERY_DECIDE", "DELIVERY_WITHDRAW")
                .isEqualTo(actionsInTheAccessLog(municipality.code()));
        assertThat(lines).extracting(Line::status).containsOnly("OK");
        assertThat(lines).extracting(Line::span).doesNotHaveDuplicates();
        assertThat(lines.get(1).records()).isEqualTo(1_000);
        assertThat(platform.rows(
                        "select object_id from processing_line where organisation_id = (select id from organisation where code = ?)",
                        municipality.code()))
                .extracting(row -> row[0])
                .containsOnly(Long.toString(id));
    }

    @Test
    @DisplayName("D3 The trace of the caller is that of the lines, with spans of our own, through to the job")
    void theTraceOfTheCallerGoesOn() {
        Municipality municipality = platform.municipality();
        String trace = TRACE + "0001";
        long id = delivered(municipality, 5, "traceparent", "00-" + trace + "-" + SPAN + "-01");

        List<Line> lines = about(municipality.code());
        assertThat(lines).hasSize(2).extracting(Line::trace).containsOnly(trace);
        assertThat(lines.get(0).parent()).isEqualTo(SPAN);
        assertThat(lines.get(0).span()).isNotEqualTo(SPAN);
        assertThat(lines.get(1).parent())
                .as("the job goes on from the line of the call")
                .isEqualTo(lines.get(0).span());
        assertThat(platform.rows(
                        "select trace_id from audit_line where object_type = 'delivery' and object_id = ? and action in ('DELIVERY_RECEIVE', 'DELIVERY_DECIDE')",
                        Long.toString(id)))
                .as("the access log")
                .hasSize(2)
                .extracting(row -> row[0])
                .containsOnly(trace);
    }

    @Test
    @DisplayName("D3 Without a trace of the caller there is one of our own, and no parent")
    void withoutATraceThereIsANewOne() {
        Municipality municipality = platform.municipality();
        delivered(municipality, 5, "traceparent", "00-" + TRACE + "0002-0000000000000000-01");

        assertThat(about(municipality.code()).get(0).parent()).isNull();
        assertThat(about(municipality.code()))
                .extracting(Line::trace)
                .allMatch(trace -> trace.matches("[0-9a-f]{32}") && !trace.startsWith(TRACE));
    }

    @Test
    @DisplayName("D4 What cannot be written to the log of data processing does not happen")
    void withoutTheLogNothingIsDone() {
        Municipality municipality = platform.municipality();
        platform.execute("revoke execute on function " + SIGNATURE + " from benchmark_app");
        try {
            assertThat(municipality
                            .post(
                                    RunningPlatform.lastMonth(),
                                    BusLine.csv(
                                            municipality, RunningPlatform.lastMonth(), BusLine.lines(municipality, 3)))
                            .status())
                    .isEqualTo(500);
        } finally {
            platform.execute("grant execute on function " + SIGNATURE + " to benchmark_app");
        }
        assertThat(platform.count(
                        "select count(*) from delivery where organisation_id = (select id from organisation where code = ?)",
                        municipality.code()))
                .isZero();
        assertThat(about(municipality.code())).isEmpty();
    }

    @Test
    @DisplayName("D4 A line that says Ok goes with the work that is rolled back, and one that says Error stays")
    void whatIsRolledBackIsAnError() {
        Municipality municipality = platform.municipality();
        try (FailingInsert failing = FailingInsert.atCommit(platform, "delivery")) {
            assertThat(municipality
                            .post(
                                    RunningPlatform.lastMonth(),
                                    BusLine.csv(
                                            municipality, RunningPlatform.lastMonth(), BusLine.lines(municipality, 3)))
                            .status())
                    .isEqualTo(500);
        }
        assertThat(about(municipality.code())).extracting(Line::status).containsExactly("ERROR");
    }

    @Test
    @DisplayName("D5 No column says who did it, and the trace joins it to the access log")
    void nothingInItSaysWhoDidIt() {
        assertThat(
                        platform.rows(
                                "select column_name from information_schema.columns where table_schema = 'benchmark' and table_name = 'processing_line'"))
                .extracting(row -> row[0])
                .containsExactlyInAnyOrder(
                        "id",
                        "trace_id",
                        "span_id",
                        "parent_span_id",
                        "status",
                        "name",
                        "started_at",
                        "ended_at",
                        "activity",
                        "activity_version",
                        "organisation_id",
                        "object_type",
                        "object_id",
                        "records");
        Municipality municipality = platform.municipality();
        delivered(municipality, 5);
        assertThat(platform.count(
                        """
                        select count(*) from processing_line p join audit_line a on a.trace_id = encode(p.trace_id, 'hex') and a.action = p.name
                         where p.organisation_id = (select id from organisation where code = ?)
                        """,
                        municipality.code()))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("D5 The application adds lines by one function and changes none")
    void theApplicationChangesNoLine() throws SQLException {
        Municipality municipality = platform.municipality();
        delivered(municipality, 5);
        try (Connection app = platform.asApplication();
                Statement statement = app.createStatement()) {
            for (String change : List.of(
                    "insert into processing_line default values",
                    "update processing_line set status = 'OK'",
                    "delete from processing_line",
                    "truncate processing_line",
                    "update processing_activity set name = 'x'",
                    "delete from processing_activity")) {
                assertThatThrownBy(() -> statement.execute(change))
                        .as(change)
                        .hasMessageContaining("permission denied");
            }
        }
        platform.execute("set role benchmark_audit; delete from processing_line; reset role");
        assertThat(about(municipality.code()))
                .as("the definer removes nothing young")
                .hasSize(2);
    }

    @Test
    @DisplayName("D6, V7 A changed activity is the next version; lines written before keep theirs")
    void anActivityHasVersions() {
        Municipality municipality = platform.municipality();
        delivered(municipality, 5);
        String first = about(municipality.code()).get(0).activity();
        Browser administrator = Browser.signedIn(
                platform,
                "admin/",
                platform.account(DemonstrationAccounts.BENCHMARK_ORGANISATION, DemonstrationRole.ADMINISTRATOR));
        Map<String, String> fields = new LinkedHashMap<>(Map.of("name", "Aanleveringen"));
        for (String field : List.of("purpose", "basis", "subjects", "data", "recipients", "term", "transfer")) {
            fields.put(field, "Veranderd: " + field + " " + municipality.code());
        }
        assertThat(administrator
                        .fill("admin/processing/activity.xhtml?code=DELIVERY", "activity", fields)
                        .statusCode())
                .isEqualTo(302);
        delivered(municipality, 6);

        List<Line> lines = about(municipality.code());
        assertThat(lines).extracting(Line::activity).startsWith(first, first);
        int version = Integer.parseInt(first.substring(first.indexOf('/') + 1));
        assertThat(lines.get(2).activity()).isEqualTo("DELIVERY/" + (version + 1));
        JsonObject old =
                municipality.api().read("processing-activities/" + first).json();
        assertThat(old.get("inForce").getAsBoolean()).isFalse();
        JsonObject now = municipality
                .api()
                .read("processing-activities/DELIVERY/" + (version + 1))
                .json();
        assertThat(now.get("inForce").getAsBoolean()).isTrue();
        assertThat(now.get("purpose").getAsString()).isEqualTo("Veranderd: purpose " + municipality.code());
        assertThat(
                        platform.count(
                                "select count(*) from audit_line where action = 'PROCESSING_CHANGE' and object_id = 'DELIVERY' and result = 'OK'"))
                .isPositive();
        assertThat(municipality.api().read("processing-activities/DELIVERY/999").status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("V7 The register lists the activities of the product and no others; every id in the log is in it")
    void theRegisterListsWhatIsDone() {
        assertThat(platform.rows("select distinct code from processing_activity"))
                .extracting(row -> row[0])
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ProcessingActivity.values())
                        .map(Enum::name)
                        .toList());
        assertThat(
                        platform.count(
                                "select count(*) from processing_line l where not exists (select from processing_activity a where a.code = l.activity and a.version = l.activity_version)"))
                .isZero();
    }

    @Test
    @DisplayName("D7 A question without trace, activity or subject is 400, and so is one that cannot be read")
    void aQuestionSaysWhatItIsAbout() {
        Api api = platform.municipality("GM0718").api();
        assertThat(api.read("processing-operations").status()).isEqualTo(400);
        assertThat(api.read("processing-operations?startTime=2025-01-01T00:00:00Z")
                        .status())
                .isEqualTo(400);
        assertThat(api.read("processing-operations?traceID=xyz").status()).isEqualTo(400);
        assertThat(api.read("processing-operations?processingActivityID=none").status())
                .isEqualTo(400);
        assertThat(api.read("processing-operations?dataSubjectId=GM0718&startTime=yesterday")
                        .status())
                .isEqualTo(400);
        assertThat(api.read("processing-operations?dataSubjectId=GM0718").status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("D7 A participant reads its own lines, by trace, by activity and by subject, and nothing of another")
    void aParticipantReadsItsOwn() {
        Municipality own = platform.municipality();
        Municipality other = platform.municipality();
        delivered(own, 5, "traceparent", "00-" + TRACE + "0007-" + SPAN + "-01");
        delivered(other, 5, "traceparent", "00-" + TRACE + "0007-" + SPAN + "-01");

        List<JsonObject> lines = own.api()
                .read("processing-operations?traceID=" + TRACE + "0007")
                .items();
        assertThat(lines).hasSize(2);
        JsonObject decided = lines.get(0);
        assertThat(decided.keySet())
                .containsExactlyInAnyOrder(
                        "traceId",
                        "spanId",
                        "parentSpanId",
                        "status",
                        "name",
                        "startTime",
                        "endTime",
                        "resource",
                        "attributes");
        assertThat(decided.get("status").getAsString()).isEqualTo("Ok");
        assertThat(decided.get("endTime").getAsLong())
                .isGreaterThanOrEqualTo(decided.get("startTime").getAsLong())
                .isGreaterThan(1_700_000_000_000L);
        JsonObject attributes = decided.getAsJsonObject("attributes");
        assertThat(attributes.get("dpl.core.data_subject_id").getAsString()).isEqualTo(own.code());
        String activity = attributes.get("dpl.core.processing_activity_id").getAsString();
        assertThat(activity).startsWith("http");
        assertThat(own.api()
                        .read(activity.substring(activity.indexOf("processing-activities")))
                        .status())
                .as("the id is the address of the activity")
                .isEqualTo(200);

        assertThat(own.api()
                        .read("processing-operations?processingActivityID=" + activity)
                        .items())
                .isEqualTo(lines);
        assertThat(own.api()
                        .read("processing-operations?dataSubjectId=" + own.code())
                        .items())
                .isEqualTo(lines);
        assertThat(own.api()
                        .read("processing-operations?dataSubjectId=" + other.code())
                        .items())
                .isEmpty();
        assertThat(own.api()
                        .read("processing-operations?dataSubjectId=" + own.code() + "&endTime=2020-01-01T00:00:00Z")
                        .items())
                .isEmpty();
    }

    @Test
    @DisplayName(
            "D7, L15 An auditor reads the lines of its scope, and that is a line of the access log; staff and nobody read none")
    void anAuditorReadsItsScope() {
        Municipality municipality = platform.municipality();
        delivered(municipality, 5);
        String question = "processing-operations?dataSubjectId=" + municipality.code();
        Api auditor = platform.as(DemonstrationRole.AUDITOR);
        long before = platform.count("select seq from audit_head");
        assertThat(auditor.read(question).items()).hasSize(2);
        assertThat(platform.count(
                        "select count(*) from audit_line where seq > ? and action = 'AUDIT_READ' and object_type = 'processing_line' and role = 'AUDITOR' and rows = 2",
                        before))
                .isEqualTo(1);
        platform.execute("update account set audits_all = false where role = 'AUDITOR'");
        try {
            assertThat(auditor.read(question).items()).as("no scope").isEmpty();
        } finally {
            platform.execute("update account set audits_all = true where role = 'AUDITOR'");
        }
        assertThat(platform.as(DemonstrationRole.HELPDESK).read(question).status())
                .isEqualTo(403);
        assertThat(platform.anonymous().read(question).status()).isEqualTo(401);
    }

    @Test
    @DisplayName("D7 The server sets a maximum")
    void thereIsAMaximum() {
        Municipality municipality = platform.municipality();
        platform.execute(
                """
                insert into processing_line (trace_id, span_id, status, name, started_at, ended_at, activity, activity_version, organisation_id, object_type, object_id)
                select substring(sha256('t'::bytea) for 16), substring(sha256(n::text::bytea) for 8), 'OK', 'DELIVERY_DECIDE', now(), now(), 'DELIVERY', 1, (select id from organisation where code = ?), 'delivery', ''
                  from generate_series(1, ?) n
                """,
                municipality.code(),
                ProcessingQuery.MOST + 5);
        Api.Answer answer = municipality.api().read("processing-operations?dataSubjectId=" + municipality.code());
        assertThat(answer.json().get("total").getAsInt()).isEqualTo(ProcessingQuery.MOST);
        assertThat(answer.items()).hasSize(100);
    }

    @Test
    @DisplayName("L12, L17 Lines older than seven years go, unless a hold keeps them")
    void oldLinesGoUnlessAHoldKeepsThem() throws SQLException {
        Municipality municipality = platform.municipality();
        delivered(municipality, 5);
        platform.execute(
                "update processing_line set started_at = now() - interval '8 years', ended_at = now() - interval '8 years' where name = 'DELIVERY_RECEIVE' and organisation_id = (select id from organisation where code = ?)",
                municipality.code());
        platform.execute(
                "insert into audit_hold (reason, from_at, until_on) values ('test of a hold', now() - interval '9 years', current_date)");
        try (Connection app = platform.asApplication();
                Statement statement = app.createStatement()) {
            statement.execute("select processing_remove_old()");
            assertThat(about(municipality.code())).hasSize(2);
            platform.execute("delete from audit_hold where reason = 'test of a hold'");
            statement.execute("select processing_remove_old()");
        } finally {
            platform.execute("delete from audit_hold where reason = 'test of a hold'");
        }
        assertThat(about(municipality.code())).extracting(Line::name).containsExactly("DELIVERY_DECIDE");
    }

    @Test
    @DisplayName("D1 An account that somebody else changes is a line, about nobody by name")
    void anInvitationIsALine() {
        long before = platform.count("select coalesce(max(id), 0) from processing_line");
        Browser administrator = Browser.signedIn(
                platform,
                "admin/",
                platform.account(DemonstrationAccounts.BENCHMARK_ORGANISATION, DemonstrationRole.ADMINISTRATOR));
        assertThat(administrator.get("admin/account/accounts.xhtml").statusCode())
                .isEqualTo(200);
        assertThat(platform.rows("select name, activity from processing_line where id > ?", before))
                .anySatisfy(row -> assertThat(row).containsExactly("ACCOUNTS_READ", "ACCOUNT"));
        Matcher address = Pattern.compile("[\\w.]+@[\\w.]+")
                .matcher(platform.rows(
                                "select coalesce(string_agg(object_id, ' '), '') from processing_line where id > ?",
                                before)
                        .get(0)[0]
                        .toString());
        assertThat(address.find()).isFalse();
    }
}
