package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** R1 to R4 and R7 of the standards, asked of the database with the passwords the server has. */
@ExtendWith(Platform.class)
class RowLevelSecurityIT {

    /** Who takes part is known among participants, and what is public (ORG-4: tariffs too) is public. */
    private static final Set<String> SEEN_BY_ALL = Set.of(
            "participation",
            "organisation",
            "organisation_area",
            "inhabitants",
            "area",
            "tariff",
            "protocol_edition",
            "protocol_chapter",
            "indicator_version",
            "delivery_layout");
    /** Kept by the migration itself. */
    private static final Set<String> OF_MIGRATION = Set.of("databasechangelog", "databasechangeloglock");

    private final RunningPlatform platform;

    RowLevelSecurityIT(RunningPlatform platform) {
        this.platform = platform;
    }

    @Test
    void noRoleThatSignsInIsSuperuserBypassesPoliciesOrOwnsATable() {
        List<Object[]> roles = platform.rows(
                "select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolcanlogin and rolname like 'benchmark%'");

        assertThat(roles).hasSize(3);
        assertThat(roles).allSatisfy(role -> {
            for (int right = 1; right < role.length; right++) {
                assertThat(role[right]).as(role[0] + " " + right).isEqualTo(false);
            }
        });
        assertThat(
                        texts(
                                "select c.relname || ' of ' || r.rolname from pg_class c join pg_roles r on r.oid = c.relowner where c.relnamespace = 'benchmark'::regnamespace and r.rolname <> 'benchmark_owner'"))
                .isEmpty();
    }

    @Test
    void theOwnerCannotSignInAndTheApplicationIsNotItsMember() {
        assertThat(texts("select rolname from pg_roles where rolname = 'benchmark_owner' and not rolcanlogin"))
                .hasSize(1);
        assertThat(
                        texts(
                                "select rolname from pg_roles where rolname in ('benchmark_app', 'benchmark_publication') and pg_has_role(oid, 'benchmark_owner', 'member')"))
                .isEmpty();
    }

    @Test
    void everyTableHasItsPoliciesInForceForTheOwnerToo() {
        List<String> without = texts(
                "select relname from pg_class where relnamespace = 'benchmark'::regnamespace and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)");

        assertThat(without).isSubsetOf(OF_MIGRATION);
    }

    @Test
    void everyTableWithAnOrganisationHasAPolicyThatReadsItAndOneThatTestsWhatIsWritten() {
        List<String> tables = texts(
                """
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
                 where c.relnamespace = 'benchmark'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                """);

        assertThat(tables).contains("delivery", "finding", "bus_benefit", "measure_value", "report");
        assertThat(tables).allSatisfy(table -> assertThat(platform.rows(
                        """
                        select qual, with_check from pg_policies
                         where schemaname = 'benchmark' and tablename = ? and ('benchmark_app' = any (roles) or 'public' = any (roles)) and cmd in ('ALL', 'SELECT')
                        """,
                        table))
                .as(table)
                .isNotEmpty()
                .allSatisfy(policy -> assertThat((String) policy[0])
                        .satisfiesAnyOf(qual -> assertThat(qual).contains("benchmark_"), qual -> assertThat(table)
                                .isIn(SEEN_BY_ALL))));
        assertThat(
                        texts(
                                """
                        select p.tablename || '.' || p.policyname from pg_policies p join information_schema.role_table_grants g
                            on g.table_schema = p.schemaname and g.table_name = p.tablename and g.grantee = 'benchmark_app' and g.privilege_type in ('INSERT', 'UPDATE')
                         where p.cmd = 'ALL' and 'benchmark_app' = any (p.roles) and p.with_check is null
                        """))
                .isEmpty();
    }

    @Test
    void partitionsAreOpenToNobodyByTheirOwnName() {
        assertThat(
                        texts(
                                """
                        select c.relname || ' to ' || r.role from pg_class c cross join (values ('benchmark_app'), ('benchmark_publication')) as r (role)
                         where c.relnamespace = 'benchmark'::regnamespace and c.relispartition
                           and has_table_privilege(r.role, c.oid, 'SELECT, INSERT, UPDATE, DELETE')
                        """))
                .isEmpty();
    }

    @Test
    void theApplicationDeletesNothingButSavedSelectionsAndTruncatesNothing() { // and a job what was refused:
        // DeskTablesTest
        assertThat(
                        texts(
                                """
                        select table_name || ' ' || privilege_type from information_schema.role_table_grants
                         where grantee in ('benchmark_app', 'benchmark_publication') and privilege_type in ('DELETE', 'TRUNCATE', 'TRIGGER', 'REFERENCES')
                           and not (table_name like 'saved_selection%' and privilege_type = 'DELETE')
                           and not (table_name in ('registration', 'registration_change', 'registration_member') and privilege_type = 'DELETE')
                        """))
                .isEmpty();
    }

    @Test
    void withoutATenantNothingIsThere() throws SQLException {
        Zeeland.of(platform);
        List<String> tables = texts(
                """
                select distinct table_name from information_schema.role_table_grants
                 where grantee = 'benchmark_app' and privilege_type = 'SELECT' and table_schema = 'benchmark'
                """);
        try (Connection app = platform.asApplication()) {
            for (String table : tables) {
                if (!SEEN_BY_ALL.contains(table)) {
                    assertThat(number(app, "select count(*) from " + table))
                            .as(table)
                            .isZero();
                }
            }
        }
        assertThat(platform.count("select count(*) from delivery")).isPositive();
    }

    @Test
    void aTenantSeesItsOwnRowsOnly() throws SQLException {
        Zeeland.of(platform);
        long own = organisation("GM0718");
        try (Connection app = platform.asApplication()) {
            app.setAutoCommit(false);
            set(app, "benchmark.organisation", Long.toString(own));
            for (String table : List.of(
                    "delivery", "finding", "bus_benefit", "bus_person", "bus_income", "bus_grant", "measure_value")) {
                assertThat(number(app, "select count(*) from " + table + " where organisation_id = " + own))
                        .as(table)
                        .isPositive();
                assertThat(number(app, "select count(*) from " + table + " where organisation_id <> " + own))
                        .as(table)
                        .isZero();
            }
            app.rollback();
        }
    }

    @Test
    void aRowOfAnotherIsNotInsertedNorTakenOver() throws SQLException {
        Zeeland.of(platform);
        long own = organisation("GM0718");
        long other = organisation("GM0687");
        try (Connection app = platform.asApplication()) {
            app.setAutoCommit(false);
            set(app, "benchmark.organisation", Long.toString(own));
            assertThatThrownBy(() -> run(
                            app,
                            "insert into delivery (organisation_id, type, period, status, received_at, size_bytes, sha256) values ("
                                    + other + ", 'BUS', '2025-01-01', 'RECEIVED', now(), 1, 'x')"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("row-level security");
            app.rollback();
            set(app, "benchmark.organisation", Long.toString(own));
            assertThat(run(app, "update delivery set notes = notes where organisation_id = " + other))
                    .isZero();
            assertThatThrownBy(() -> run(app, "update delivery set organisation_id = " + other))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("row-level security");
            app.rollback();
        }
    }

    @Test
    void theTenantEndsWithTheTransaction() throws SQLException {
        Zeeland.of(platform);
        try (Connection app = platform.asApplication()) {
            app.setAutoCommit(false);
            set(app, "benchmark.organisation", Long.toString(organisation("GM0718")));
            assertThat(number(app, "select count(*) from delivery")).isPositive();
            app.commit();
            assertThat(number(app, "select count(*) from delivery")).isZero();
        }
    }

    @Test
    void thePublicationRoleReadsMeasuresOfAllAndFactsOfNobody() throws SQLException {
        Zeeland.of(platform);
        try (Connection publication = platform.asPublication()) {
            assertThat(number(publication, "select count(distinct organisation_id) from measure_value"))
                    .isGreaterThan(1);
            for (String table : List.of(
                    "bus_benefit",
                    "bus_person",
                    "bus_income",
                    "bus_grant",
                    "bus_numbering",
                    "srg_facility",
                    "bdfs_claim",
                    "bdfs_debtor",
                    "bas_application",
                    "finding",
                    "account",
                    "api_token",
                    "report")) {
                assertThatThrownBy(() -> number(publication, "select count(*) from " + table))
                        .as(table)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
            }
        }
        assertThat(
                        texts(
                                """
                        select table_name || ' ' || privilege_type from information_schema.role_table_grants
                         where grantee = 'benchmark_publication' and privilege_type <> 'SELECT'
                        """))
                .isEmpty();
    }

    private long organisation(String code) {
        return platform.count("select id from organisation where code = ?", code);
    }

    private List<String> texts(String sql) {
        return platform.rows(sql).stream().map(row -> (String) row[0]).collect(Collectors.toList());
    }

    private static void set(Connection connection, String name, String value) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select set_config('" + name + "', '" + value + "', true)");
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }

    private static int run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
