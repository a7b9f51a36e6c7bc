package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import liquibase.exception.LiquibaseException;
import nl.benchmark.audit.AuditHead;
import nl.benchmark.audit.AuditVerdict;
import nl.benchmark.audit.AuditVerification;
import nl.benchmark.audit.ChainFault;
import nl.benchmark.audit.ChainLine;
import nl.benchmark.launcher.DatabaseRoles;
import nl.benchmark.launcher.EmbeddedDatabase;
import nl.benchmark.launcher.Secrets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** L7 to L12 and L17, asked of a database of its own with the password the server has; the whole chain is damaged here. */
class AuditChainIT {

    private static final AuditHead.Keys KEYS = AuditHead.Keys.random();

    @TempDir
    private static Path folder;

    private static Secrets secrets;
    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() throws IOException, SQLException, LiquibaseException {
        secrets = Secrets.of(folder);
        database = EmbeddedDatabase.start(folder.resolve("postgresql"), secrets);
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @BeforeEach
    void begin() throws SQLException {
        superuser("truncate audit_line, audit_removal, audit_hold");
        superuser(
                "update audit_head set seq = 0, at = timestamptz '2000-01-01 00:00:00Z', hash = sha256('benchmark-audit-1'::bytea)");
    }

    /** L8: with the role of the server there is one way in, and it only adds. */
    @Test
    @DisplayName("L8 The application adds lines by one function and can do nothing else")
    void theApplicationCanOnlyAddLines() throws SQLException {
        write(3);
        for (String table : List.of("audit_line", "audit_head", "audit_removal", "audit_hold")) {
            for (String statement : List.of(
                    "select * from " + table,
                    "insert into " + table + " default values",
                    "update " + table + " set " + column(table),
                    "delete from " + table,
                    "truncate " + table,
                    "alter table " + table + " disable row level security",
                    "drop table " + table)) {
                assertThatThrownBy(() -> application(statement))
                        .as(statement)
                        .isInstanceOf(SQLException.class)
                        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
            }
        }
        assertThatThrownBy(() -> application("set role benchmark_audit")).isInstanceOf(SQLException.class);
        assertThatThrownBy(
                        () -> application(
                                "create or replace function audit_hash(p_seq bigint) returns bytea language sql as 'select null::bytea'"))
                .isInstanceOf(SQLException.class);
        assertThat(verify().fault()).isNull();
        assertThat(verify().lines()).isEqualTo(3);
    }

    private static String column(String table) {
        return switch (table) {
            case "audit_line" -> "action = 'X'";
            case "audit_head" -> "seq = 0";
            case "audit_hold" -> "reason = ''";
            default -> "last_seq = 0";
        };
    }

    /** L8: nor can the role that the functions work as change a line, or remove a young one. */
    @Test
    @DisplayName("L8 The role of the functions changes no line and removes no young one")
    void theDefinerOfTheFunctionsChangesNoLine() throws SQLException {
        write(3);
        assertThatThrownBy(() -> superuser("set role benchmark_audit; update audit_line set action = 'X'"))
                .hasMessageContaining("permission denied");
        superuser("set role benchmark_audit; delete from audit_line");
        assertThat(verify().lines()).isEqualTo(3);
    }

    @Test
    void theFunctionsHaveAFixedPathAndBelongToARoleThatCannotSignIn() throws SQLException {
        assertThat(
                        number(
                                """
                        select count(*) from pg_proc p join pg_roles r on r.oid = p.proowner
                         where p.pronamespace = 'benchmark'::regnamespace and p.prosecdef
                           and (r.rolcanlogin or r.rolsuper or p.proname like 'audit%' and r.rolname <> 'benchmark_audit' or (p.proconfig is null and p.prosqlbody is null) or has_function_privilege('public', p.oid, 'execute'))
                        """))
                .isZero();
        assertThat(number("select count(*) from pg_proc where pronamespace = 'benchmark'::regnamespace and prosecdef"))
                .isGreaterThanOrEqualTo(5);
    }

    @Test
    void theFirstLineFollowsTheKnownBeginning() throws SQLException {
        write(1);
        assertThat(text("select encode(prev, 'hex') from audit_line")).isEqualTo(ChainLine.BEGINNING);
    }

    /** L9: someone who can change a line is found out. */
    @Test
    @DisplayName("L9 A changed line is shown")
    void aChangedLineIsShown() throws SQLException {
        write(4);
        superuser("update audit_line set action = 'OTHER' where seq = 2");
        assertBroken(2, ChainFault.CONTENT);
    }

    @Test
    @DisplayName("L9 Every column of a line counts")
    void everyColumnOfALineCounts() throws SQLException {
        write(2);
        for (String change : List.of(
                "at = at + interval '1 microsecond'",
                "account_id = account_id + 1",
                "role = 'OTHER'",
                "on_behalf_of = 2",
                "concerns = '{9}'",
                "object_type = 'other'",
                "object_id = 'other'",
                "result = 'DENIED'",
                "purpose = 'other'",
                "origin = 'other'",
                "trace_id = 'other'",
                "rows = 8",
                "follows = 1",
                "details = '{\"a\": \"b\"}'")) {
            begin();
            write(2);
            superuser("update audit_line set " + change + " where seq = 1");
            assertBroken(1, ChainFault.CONTENT);
        }
    }

    @Test
    void aChangedLineWithItsOwnNewHashIsShownByTheNext() throws SQLException {
        write(4);
        superuser("update audit_line set action = 'OTHER' where seq = 2");
        superuser("update audit_line l set hash = sha256(l.prev || convert_to(audit_text(l), 'UTF8')) where seq = 2");
        assertBroken(3, ChainFault.CHAIN);
    }

    @Test
    @DisplayName("L9 A removed line is shown")
    void aRemovedLineIsShown() throws SQLException {
        write(4);
        superuser("delete from audit_line where seq = 2");
        assertBroken(3, ChainFault.MISSING);
    }

    @Test
    @DisplayName("L9 A cut tail is shown")
    void aCutTailIsShown() throws SQLException {
        write(4);
        superuser("delete from audit_line where seq > 2");
        assertBroken(3, ChainFault.TAIL);
    }

    @Test
    void anEmptiedLogIsShown() throws SQLException {
        write(4);
        superuser("delete from audit_line");
        assertBroken(1, ChainFault.TAIL);
    }

    /** L10: who writes the whole chain anew passes the verification inside and not the one with what was kept outside. */
    @Test
    @DisplayName("L10 A chain written anew does not fit the signed head")
    void aChainWrittenAnewDoesNotFitTheSignedHead() throws SQLException, IOException {
        write(5);
        AuditHead head = AuditHead.signed(Instant.now(), 5, text("select encode(hash, 'hex') from audit_head"), KEYS);
        assertThat(offline(head).isWhole()).isTrue();

        superuser("update audit_line set action = 'OTHER' where seq = 2");
        chainAnew();

        assertThat(verify().fault()).isNull();
        assertThat(offline(head).faults()).extracting(AuditVerdict.Fault::fault).containsExactly(ChainFault.HEAD);
    }

    /** An export holds what was hashed, so that it is verified with no more than SHA-256. */
    @Test
    void theExportIsVerifiedWithoutTheDatabase() throws SQLException, IOException {
        application(
                """
                select audit(7, 'READER', null, '{}', 'EXPORT', 'file', E'quote " back \\\\ slash é 😀', 'OK', null, '::1', 'trace', 3, null, '{"b": "1", "aa": "x\\"y"}')
                """);
        write(3);
        AuditVerdict verdict = offline();
        assertThat(verdict.isWhole()).isTrue();
        assertThat(verdict.lines()).isEqualTo(4);
    }

    /** L7: a line end can stand in no text column, whatever the caller does. */
    @Test
    @DisplayName("L7 A line end is refused by the table")
    void aLineEndIsRefusedByTheTable() {
        assertThatThrownBy(
                        () -> application(
                                "select audit(7, 'READER', null, '{}', 'SIGN_IN', '', E'x\\r\\n2026', 'OK', null, '::1', 'trace', null, null, '{}')"))
                .hasMessageContaining("ck_audit_line_one_line");
    }

    /** A line that cannot be written leaves no hole. */
    @Test
    void aRefusedLineLeavesTheChainWhole() throws SQLException {
        write(2);
        assertThatThrownBy(
                        () -> application(
                                "select audit(7, 'READER', null, '{}', 'SIGN_IN', '', '', 'MAYBE', null, '::1', 't', null, null, '{}')"))
                .hasMessageContaining("ck_audit_line_result");
        write(1);
        assertThat(verify().fault()).isNull();
        assertThat(verify().lines()).isEqualTo(3);
    }

    /** L11. */
    @Test
    @DisplayName("L11 Twenty threads of five hundred lines are one chain")
    void twentyThreadsOfFiveHundredLinesAreOneChain() throws Exception {
        int threads = 20;
        int lines = 500;
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Void>> writers = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                writers.add(() -> {
                    write(lines);
                    return null;
                });
            }
            for (Future<Void> writer : executor.invokeAll(writers)) {
                writer.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } finally {
            executor.shutdown();
        }
        assertThat(verify().fault()).isNull();
        assertThat(verify().lines()).isEqualTo((long) threads * lines);
        assertThat(number("select max(seq) from audit_line")).isEqualTo((long) threads * lines);
        assertThat(
                        number(
                                "select count(*) from (select at, lag(at) over (order by seq) as before from audit_line) l where at < before"))
                .isZero();
    }

    @Test
    @DisplayName(
            "L3 Moments are in UTC: half past two that comes twice keeps its order, whatever the zone of the reader")
    void theHourThatComesTwiceKeepsItsOrder() throws SQLException {
        write(2);
        superuser("update audit_line set at = timestamptz '2026-10-25 02:30:00+02' where seq = 1");
        superuser("update audit_line set at = timestamptz '2026-10-25 02:30:00+01' where seq = 2");
        chainAnew();
        superuser("alter role benchmark_app set timezone = 'Europe/Amsterdam'");
        try {
            assertThat(
                            text(
                                    "select string_agg(substring(audit_text(l) from '\"at\":\"([^\"]+)\"'), ' ' order by at) from audit_line l"))
                    .isEqualTo("2026-10-25T00:30:00.000000Z 2026-10-25T01:30:00.000000Z");
            assertThat(
                            number(
                                    "select count(*) from audit_line where seq = 2 and at - interval '1 hour' = (select at from audit_line where seq = 1)"))
                    .isEqualTo(1);
            assertThat(verify().fault()).as("verified by a reader in Amsterdam").isNull();
        } finally {
            superuser("alter role benchmark_app reset timezone");
        }
    }

    /** L12: whole months, oldest first; the chain goes on from what the removal left behind. */
    @Test
    @DisplayName("L12 Lines older than seven years are removed in whole months and the chain goes on")
    void linesOlderThanSevenYearsAreRemovedInWholeMonths() throws SQLException {
        write(9);
        age(1, 3, "8 years 2 months");
        age(4, 5, "8 years");
        age(6, 6, "6 years 11 months");
        chainAnew();

        application("select * from audit_remove_old()");

        assertThat(number("select min(seq) from audit_line")).isEqualTo(6);
        assertThat(number("select count(*) from audit_removal")).isEqualTo(2);
        assertThat(number("select last_seq from audit_removal where first_seq = 1"))
                .isEqualTo(3);
        assertThat(verify().fault()).isNull();
        application("select * from audit_remove_old()");
        assertThat(number("select count(*) from audit_removal")).isEqualTo(2);

        superuser("delete from audit_line where seq = 6");
        assertBroken(7, ChainFault.MISSING);
    }

    @Test
    void theMonthInWhichTheSeventhAnniversaryFallsStays() throws SQLException {
        write(3);
        superuser(
                "update audit_line set at = date_trunc('month', (now() - interval '7 years') at time zone 'UTC') at time zone 'UTC' where seq = 2");
        superuser(
                "update audit_line set at = (select at - interval '1 microsecond' from audit_line where seq = 2) where seq = 1");
        chainAnew();

        application("select * from audit_remove_old()");

        assertThat(number("select min(seq) from audit_line")).isEqualTo(2);
        assertThat(verify().fault()).isNull();
    }

    /** L17: what belongs to an incident stays as long as the hold. */
    @Test
    @DisplayName("L17 A hold keeps everything from its month on")
    void aHoldKeepsEverythingFromItsMonthOn() throws SQLException {
        write(4);
        age(1, 1, "9 years");
        age(2, 3, "8 years");
        chainAnew();
        superuser(
                "insert into audit_hold (reason, from_at, until_on) values ('incident', now() - interval '8 years', current_date)");

        application("select * from audit_remove_old()");
        assertThat(number("select min(seq) from audit_line")).isEqualTo(2);

        superuser("update audit_hold set until_on = current_date - 1");
        application("select * from audit_remove_old()");
        assertThat(number("select min(seq) from audit_line")).isEqualTo(4);
    }

    private static void age(long from, long to, String by) throws SQLException {
        superuser("update audit_line set at = at - interval '" + by + "' where seq between " + from + " and " + to);
    }

    /** As somebody who may do everything in the database. */
    private static void chainAnew() throws SQLException {
        superuser(
                """
                do $$
                declare l audit_line; before bytea := sha256('benchmark-audit-1'::bytea);
                begin
                    for l in select * from audit_line order by seq loop
                        update audit_line set prev = before, hash = sha256(before || convert_to(audit_text(l), 'UTF8')) where seq = l.seq returning hash into before;
                    end loop;
                    update audit_head set hash = before;
                end $$
                """);
    }

    private static void write(int lines) throws SQLException {
        try (Connection connection = application();
                PreparedStatement call = connection.prepareStatement(
                        "select audit(?, 'READER', 1, '{GM0363,*}', 'FIGURES_READ', 'indicator', 'WI-VOL-01', 'OK', null, '127.0.0.1', 'trace', 12, null, '{\"address\": \"/\"}')")) {
            for (int line = 0; line < lines; line++) {
                call.setLong(1, line);
                call.executeQuery().close();
            }
        }
    }

    private record Found(long lines, Long brokenSeq, ChainFault fault) {}

    private static Found verify() throws SQLException {
        try (Connection connection = application();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select * from audit_verify()")) {
            row.next();
            String fault = row.getString("fault");
            return new Found(
                    row.getLong("lines"),
                    row.getObject("broken_seq", Long.class),
                    fault == null ? null : ChainFault.valueOf(fault));
        }
    }

    private static void assertBroken(long seq, ChainFault fault) throws SQLException {
        Found found = verify();
        assertThat(found.fault()).isEqualTo(fault);
        assertThat(found.brokenSeq()).isEqualTo(seq);
    }

    private static AuditVerdict offline(AuditHead... heads) throws SQLException, IOException {
        StringBuilder export =
                new StringBuilder(AuditVerification.header(true, Instant.now().plusSeconds(60))).append('\n');
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select seq, encode(prev, 'hex'), encode(hash, 'hex'), audit_text(l) from audit_line l order by seq desc")) {
            while (row.next()) {
                export.append(new ChainLine(row.getLong(1), row.getString(2), row.getString(3), row.getString(4))
                                .exported())
                        .append('\n');
            }
        }
        return AuditVerification.verify(
                new BufferedReader(new StringReader(export.toString())),
                List.of(heads).stream().map(AuditHead::text).toList(),
                KEYS.publicKey());
    }

    private static Connection application() throws SQLException {
        return DriverManager.getConnection(database.url(), DatabaseRoles.APPLICATION, secrets.applicationPassword());
    }

    private static void application(String sql) throws SQLException {
        try (Connection connection = application();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection superuser() throws SQLException {
        return DriverManager.getConnection(database.url() + "?currentSchema=benchmark", "postgres", "postgres");
    }

    private static void superuser(String sql) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    private static String text(String sql) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
