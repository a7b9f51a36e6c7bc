package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import nl.benchmark.launcher.demo.DemonstrationAccounts;
import nl.benchmark.launcher.demo.DemonstrationRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** REG-1, REG-2: what the database shows and refuses of registrations, and for whom the pages are. */
@ExtendWith(Platform.class)
class RegistrationIT {

    private static final String ALL = "select count(*) from registration";

    private final RunningPlatform platform;

    RegistrationIT(RunningPlatform platform) {
        this.platform = platform;
    }

    @Test
    @DisplayName(
            "REG-1, ACC-3 a registration is seen by an administrator, and by whoever has its token, and by nobody else")
    void whoSeesIt() throws SQLException {
        assertThat(platform.count(ALL)).isGreaterThanOrEqualTo(4);
        try (Connection app = platform.asApplication()) {
            app.setAutoCommit(false);
            assertThat(number(app, ALL)).isZero();
            set(app, "role", "HELPDESK");
            set(app, "staff", "true");
            assertThat(number(app, ALL)).isZero();
            set(app, "registration", token());
            assertThat(number(app, ALL)).isEqualTo(1);
            assertThat(number(app, "select count(*) from registration_change")).isZero();
            set(app, "role", "ADMINISTRATOR");
            assertThat(number(app, ALL)).isEqualTo(platform.count(ALL));
            app.rollback();
        }
    }

    @Test
    @DisplayName("REG-2 whoever has the token changes nothing, and what is decided stays")
    void whoChangesIt() throws SQLException {
        try (Connection app = platform.asApplication();
                Statement statement = app.createStatement()) {
            app.setAutoCommit(false);
            set(app, "registration", token());
            assertThat(statement.executeUpdate("update registration set modules = '{WI_BASIS}'"))
                    .isZero();
            set(app, "role", "ADMINISTRATOR");
            assertThat(statement.executeUpdate("update registration set reason = null where state = 'REFUSED'"))
                    .isZero();
            assertThatThrownBy(() -> statement.execute("update registration set contact_email = 'x@y.invalid'"))
                    .hasMessageContaining("permission denied");
            app.rollback();
            assertThatThrownBy(
                            () -> statement.execute(
                                    "insert into participation (organisation_id, benchmark, module, starts_on) select id, 'SI', 'BASIS', current_date from organisation where code = 'GM0141'"))
                    .hasMessageContaining("row-level security");
            app.rollback();
        }
    }

    @Test
    @DisplayName("REG-2 the pages are for administrators only")
    void whoseThePagesAre() {
        Browser helpdesk = Browser.signedIn(
                platform,
                "admin/",
                platform.account(DemonstrationAccounts.BENCHMARK_ORGANISATION, DemonstrationRole.HELPDESK));

        assertThat(helpdesk.get("admin/index.xhtml").body()).doesNotContain("registration/registrations");
        assertThat(helpdesk.get("admin/registration/registrations.xhtml").statusCode())
                .isEqualTo(403);
    }

    private String token() {
        return (String) platform.rows("select encode(token_hash, 'hex') from registration order by id limit 1")
                .get(0)[0];
    }

    private static void set(Connection app, String setting, String value) throws SQLException {
        try (Statement statement = app.createStatement()) {
            statement.execute("select set_config('benchmark." + setting + "', '" + value + "', true)");
        }
    }

    private static long number(Connection app, String sql) throws SQLException {
        try (Statement statement = app.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }
}
