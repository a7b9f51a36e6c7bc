package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.benchmark.audit.KeptLog;
import nl.benchmark.launcher.demo.DemonstrationAccounts;
import nl.benchmark.launcher.demo.DemonstrationRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** L13, L14 and L17: which logs there are, what looks like tampering with them, and holding them. */
@ExtendWith(Platform.class)
class LogsIT {

    /** What the application adds and never changes, or only reads, and is no log: facts and what they are about. */
    private static final Set<String> DATA = Set.of(
            "pseudonym_root",
            "pseudonym_rotation",
            "area",
            "organisation",
            "organisation_area",
            "inhabitants",
            "participation",
            "agreement",
            "agreement_model",
            "registration_member",
            "registration_change",
            "cooperation_member",
            "membership_change",
            "participation_consent",
            "protocol_chapter",
            "cancellation_effect",
            "contract_year",
            "consultation_note",
            "delivery_due_day",
            "delivery_reminder",
            "finding",
            "delivery_change",
            "finding_note",
            "breach_note",
            "tariff",
            "invoice_line",
            "bank_statement",
            "bus_benefit",
            "bus_person",
            "bus_income",
            "bus_grant",
            "bus_numbering",
            "srg_facility",
            "bdfs_claim",
            "bdfs_debtor",
            "bas_application",
            "audit_scope");

    private final RunningPlatform platform;

    LogsIT(RunningPlatform platform) {
        this.platform = platform;
    }

    private Browser staff(DemonstrationRole role) {
        return Browser.signedIn(
                platform, "admin/", platform.account(DemonstrationAccounts.BENCHMARK_ORGANISATION, role));
    }

    @Test
    @DisplayName("L14 The page lists every table that is only added to, and no table that there is not")
    void theInventoryIsThatOfTheDatabase() {
        Set<String> listed = Arrays.stream(KeptLog.values())
                .flatMap(log -> log.tables().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = texts(
                "select relname from pg_class where relnamespace = 'benchmark'::regnamespace and relkind in ('r', 'p') and not relispartition");
        Set<String> onlyAddedTo = texts(
                """
                select relname from pg_class c where relnamespace = 'benchmark'::regnamespace and relkind in ('r', 'p') and not relispartition
                   and not has_table_privilege('benchmark_app', c.oid, 'UPDATE') and not has_any_column_privilege('benchmark_app', c.oid, 'UPDATE')
                   and not has_table_privilege('benchmark_app', c.oid, 'DELETE')
                """);
        onlyAddedTo.removeAll(DATA);

        assertThat(there).containsAll(listed);
        assertThat(listed).containsAll(onlyAddedTo);
        String page =
                staff(DemonstrationRole.AUDITOR).get("admin/log/logs.xhtml").body();
        assertThat(listed).allSatisfy(table -> assertThat(page).contains(table));
        assertThat(page).contains("server/log").contains("auditor binnen zijn bereik");
    }

    private Set<String> texts(String sql) {
        return platform.rows(sql).stream().map(row -> (String) row[0]).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    @DisplayName("L13 Whom the database refuses a log is an incident, once, and a line; an administrator closes it")
    void whomTheDatabaseRefusesIsAnIncident() throws SQLException {
        long before = platform.count("select coalesce(max(id), 0) from incident");
        isRefused("update audit_line set action = 'OTHER'", "audit_line");
        Await.until("the incident", () -> incidents(before, "audit_line") > 0);
        assertThat(platform.rows("select kind, what from incident where id > ?", before))
                .anySatisfy(row -> {
                    assertThat(row[0]).isEqualTo("STATEMENT_REFUSED");
                    assertThat((String) row[1])
                            .contains("benchmark_app,ERROR:  permission denied for table audit_line");
                });
        long found = incidents(before, "audit_line");
        isRefused("delete from audit_removal", "audit_removal");
        Await.until("a later round", () -> incidents(before, "audit_removal") > 0); // which read the first line again
        assertThat(incidents(before, "audit_line")).as("once").isEqualTo(found);
        assertThat(
                        platform.count(
                                "select count(*) from audit_line where action = 'INCIDENT' and result = 'OK' and role = 'SYSTEM'"))
                .isPositive();

        long id = platform.count("select max(id) from incident");
        Browser administrator = staff(DemonstrationRole.ADMINISTRATOR);
        assertThat(administrator.get("admin/log/incidents.xhtml").body()).contains("permission denied for table");
        assertThat(administrator
                        .fill(
                                "admin/log/incidents.xhtml",
                                "close",
                                Map.of("incident", Long.toString(id), "conclusion", "kort"))
                        .body())
                .contains("10 tot 300 tekens");
        assertThat(administrator
                        .fill(
                                "admin/log/incidents.xhtml",
                                "close",
                                Map.of("incident", Long.toString(id), "conclusion", "Dit was een test van het log."))
                        .statusCode())
                .isEqualTo(302);
        assertThat(platform.rows("select conclusion from incident where id = ? and closed_at is not null", id))
                .hasSize(1);
        assertThat(staff(DemonstrationRole.HELPDESK)
                        .get("admin/log/incidents.xhtml")
                        .statusCode())
                .isEqualTo(403);
    }

    private void isRefused(String sql, String table) throws SQLException {
        try (Connection app = platform.asApplication();
                Statement statement = app.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .hasMessageContaining("permission denied for table " + table);
        }
    }

    /** Incidents of a refused statement on this table. */
    private long incidents(long after, String table) {
        return platform.count("select count(*) from incident where id > ? and what like ?", after, "%table " + table);
    }

    @Test
    @DisplayName("L13 The application can neither make nor change nor remove an incident by itself")
    void theApplicationChangesNoIncident() throws SQLException {
        try (Connection app = platform.asApplication();
                Statement statement = app.createStatement()) {
            for (String change : List.of(
                    "insert into incident (kind, reference, what, found_at) values ('CHAIN_BROKEN', 'x', 'x', now())",
                    "update incident set what = 'x'",
                    "delete from incident")) {
                assertThatThrownBy(() -> statement.execute(change))
                        .as(change)
                        .hasMessageContaining("permission denied");
            }
            assertThat(statement.executeUpdate(
                            "update incident set conclusion = 'x', closed_at = now(), closed_by = 1"))
                    .as("nobody's update")
                    .isZero();
        }
    }

    @Test
    @DisplayName("L17 An administrator holds logs with a reason and ends it; others do not")
    void logsAreHeld() {
        Browser administrator = staff(DemonstrationRole.ADMINISTRATOR);
        Map<String, String> hold = new LinkedHashMap<>();
        hold.put("from", RunningPlatform.today().minusYears(8).toString());
        hold.put("until", RunningPlatform.today().plusDays(30).toString());
        hold.put("reason", "Onderzoek naar een incident in de test");
        long before = platform.count("select coalesce(max(id), 0) from audit_hold");
        try {
            assertThat(administrator
                            .fill("admin/log/holds.xhtml", "place", hold)
                            .statusCode())
                    .isEqualTo(302);
            long id = platform.count("select max(id) from audit_hold");
            assertThat(id).isGreaterThan(before);
            assertThat(staff(DemonstrationRole.AUDITOR)
                            .get("admin/log/holds.xhtml")
                            .body())
                    .contains("Onderzoek naar een incident in de test")
                    .doesNotContain("place:submit");
            assertThat(platform.count(
                            "select count(*) from audit_line where action = 'LOG_HOLD' and object_id = ? and purpose = 'Onderzoek naar een incident in de test'",
                            Long.toString(id)))
                    .isEqualTo(1);

            Map<String, String> past = new LinkedHashMap<>(hold);
            past.put("until", RunningPlatform.today().minusDays(1).toString());
            assertThat(administrator
                            .fill("admin/log/holds.xhtml", "place", past)
                            .body())
                    .contains("duurt tot vandaag of later");

            assertThat(administrator
                            .fill(
                                    "admin/log/holds.xhtml",
                                    "end",
                                    Map.of("hold", Long.toString(id), "endReason", "Het onderzoek is klaar"))
                            .statusCode())
                    .isEqualTo(302);
            assertThat(platform.count(
                            "select count(*) from audit_hold where id = ? and until_on < (now() at time zone 'Europe/Amsterdam')::date and ended_by > 0",
                            id))
                    .isEqualTo(1);
            assertThat(administrator
                            .fill(
                                    "admin/log/holds.xhtml",
                                    "place",
                                    Map.of("from", "", "until", "", "reason", "Onderzoek zonder dagen"))
                            .body())
                    .contains("duurt tot vandaag of later");
        } finally {
            platform.execute("delete from audit_hold where id > ?", before);
        }
    }
}
