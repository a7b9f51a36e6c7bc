package nl.benchmark.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the database itself shows and refuses of cancellations, contract years and ends of access: asked with the password of the application. */
class ParticipationTablesTest extends AsCaller {

    private static final String ADMINISTRATOR = "2, 'ADMINISTRATOR', ''";
    private static final String FINANCE = "3, 'FINANCE', ''";
    private static final String HELPDESK = "5, 'HELPDESK', ''";
    private static final String JOB = "0, 'JOB', ''";
    private static final String COLUMNS =
            "insert into cancellation (organisation_id, benchmark, scope, way, received_on, received_at, recorded_at, recorded_by, last_day) ";

    private String contact;
    private String reader;
    private String other;
    private String cooperation;

    @BeforeAll
    void start() throws Exception {
        try (Connection owner = superuser();
                Statement statement = owner.createStatement()) {
            statement.execute(
                    """
                    insert into account (id, email, name, role, organisation_id)
                    select 2, 'a@b.invalid', 'A', 'ADMINISTRATOR', null::bigint union all select 3, 'f@b.invalid', 'F', 'FINANCE', null::bigint
                    union all select 5, 'h@b.invalid', 'H', 'HELPDESK', null::bigint
                    union all select 4, 'c@b.invalid', 'C', 'CONTACT_PERSON', (select id from organisation where code = 'GM0363')
                    union all select 9, 'u@b.invalid', 'U', 'CONTACT_PERSON', (select id from organisation where code = 'GM0344')
                    """);
            statement.execute(
                    "insert into account_session (id, account_id, portal, factor, origin, browser, started_at, confirmed_at, last_seen_at) values (1, 9, 'participants', 'password', '', '', now(), now(), now())");
            statement.execute(
                    "insert into api_token (id, account_id, name, token_hash, created_at, expires_on) values (1, 9, 'test', 'x', now(), date '2099-12-31')");
            statement.execute(
                    "insert into organisation (id, code, kind, name, valid_from) values (999999, 'SW0999', 'COOPERATION', 'Samenwerking', date '2020-01-01')");
            statement.execute(
                    """
                    insert into participation (id, organisation_id, benchmark, module, starts_on, payer_id)
                    select 1, o.id, 'WI', 'VERDIEPEND', date '2024-01-01', null::bigint from organisation o where o.code = 'GM0363'
                    union all select 2, o.id, 'WI', 'BASIS', date '2024-01-01', null from organisation o where o.code = 'GM0344'
                    union all select 3, o.id, 'AS', 'PREVENTIE', date '2024-01-01', 999999 from organisation o where o.code = 'GM0363'
                    """);
            String amsterdam = text(owner, "select id from organisation where code = 'GM0363'");
            String utrecht = text(owner, "select id from organisation where code = 'GM0344'");
            contact = "4, 'CONTACT_PERSON', '" + amsterdam + "'";
            reader = "4, 'READER', '" + amsterdam + "'";
            other = "9, 'CONTACT_PERSON', '" + utrecht + "'";
            cooperation = "4, 'CONTACT_PERSON', '999999'";
        }
    }

    /** By the contact person of Amsterdam, in time for 2030. */
    private static String send() {
        return COLUMNS
                + "select id, 'WI', 'BENCHMARK', 'PORTAL', date '2030-10-31', timestamptz '2030-10-31T22:59:59Z', timestamptz '2030-10-31T22:59:59Z', 4, date '2030-12-31' from organisation where code = 'GM0363'";
    }

    private static String letter() {
        return COLUMNS
                + "select id, 'WI', 'BENCHMARK', 'LETTER', date '2030-11-01', null, timestamptz '2030-11-05T09:00:00Z', 2, date '2031-12-31' from organisation where code = 'GM0363'";
    }

    @Test
    @DisplayName(
            "REG-3 the contact person cancels for its own organisation, an administrator records letters, nobody else writes")
    void whoCancels() throws SQLException {
        assertRefused("row-level security", () -> as(reader, send()));
        assertRefused("row-level security", () -> as(other, send().replace(", 4, date", ", 9, date")));
        assertRefused("row-level security", () -> as(contact, send().replace(", 4, date", ", 2, date")));
        assertRefused("row-level security", () -> as(ADMINISTRATOR, send().replace(", 4, date", ", 2, date")));
        assertRefused("row-level security", () -> as(FINANCE, letter().replace(", 2, date", ", 3, date")));
        assertRefused("row-level security", () -> as(contact, letter().replace(", 2, date", ", 4, date")));
        as(contact, send());
        as(ADMINISTRATOR, letter());

        assertThat(of(contact, "select count(*) > 1 from cancellation")).isEqualTo("t");
        assertThat(of(other, "select count(*) from cancellation")).isEqualTo("0");
        assertThat(of(HELPDESK, "select count(*) from cancellation")).isEqualTo("0");
        assertThat(of(FINANCE, "select count(*) > 1 from cancellation")).isEqualTo("t");
        assertRefused("permission denied", () -> as(ADMINISTRATOR, "delete from cancellation"));
        assertRefused("permission denied", () -> as(ADMINISTRATOR, "update cancellation set last_day = '2040-12-31'"));
    }

    @Test
    @DisplayName("REG-3 the last day is not before what the term says, and the day of receipt is that of Amsterdam")
    void term() {
        assertRefused(
                "ck_cancellation_last_day",
                () -> as(ADMINISTRATOR, letter().replace("date '2031-12-31'", "date '2030-12-31'")));
        assertRefused(
                "ck_cancellation_way",
                () -> as(
                        contact,
                        send().replace("timestamptz '2030-10-31T22:59:59Z'", "timestamptz '2030-10-31T23:00:00Z'")));
        assertRefused(
                "ck_cancellation_way",
                () -> as(ADMINISTRATOR, letter().replace("date '2030-11-01'", "date '2030-11-06'")));
    }

    @Test
    @DisplayName("REG-3 a cancellation is withdrawn once, by whom it concerns, through its last day")
    void withdrawing() throws SQLException {
        as(contact, send().replace("'WI'", "'SI'"));
        String id = of(contact, "select max(id) from cancellation where benchmark = 'SI'");
        String withdraw =
                "update cancellation set withdrawn_at = timestamptz '2030-12-31T22:59:59Z', withdrawn_by = 4 where id = "
                        + id;
        assertThat(count(reader, withdraw)).isZero();
        assertThat(count(other, withdraw.replace("= 4", "= 9"))).isZero();
        assertThat(count(FINANCE, withdraw.replace("= 4", "= 3"))).isZero();
        assertRefused("row-level security", () -> as(contact, withdraw.replace("= 4", "= 2")));
        assertRefused(
                "ck_cancellation_withdrawn",
                () -> as(contact, withdraw.replace("2030-12-31T22:59:59Z", "2030-12-31T23:00:00Z")));
        as(contact, withdraw);
        assertThat(count(contact, withdraw)).isZero();
        assertThat(count(ADMINISTRATOR, withdraw.replace("= 4", "= 2"))).isZero();
    }

    @Test
    @DisplayName(
            "REG-3 a contact person ends what its organisation handles, on 31 December or before it begins, and nothing of others")
    void ending() throws SQLException {
        assertThat(count(contact, "update participation set ends_on = date '2030-12-31' where id = 1"))
                .isEqualTo(1);
        assertThat(count(contact, "update participation set ends_on = date '2023-12-31' where id = 1"))
                .isEqualTo(1);
        assertRefused(
                "row-level security",
                () -> as(contact, "update participation set ends_on = date '2030-12-30' where id = 1"));
        assertRefused(
                "ck_participation_period",
                () -> as(ADMINISTRATOR, "update participation set ends_on = date '2023-12-30' where id = 1"));
        assertThat(count(reader, "update participation set ends_on = date '2030-12-31' where id = 1"))
                .isZero();
        assertThat(count(other, "update participation set ends_on = date '2030-12-31' where id = 1"))
                .isZero();
        assertThat(count(contact, "update participation set ends_on = date '2030-12-31' where id = 3"))
                .as("the co-operation pays")
                .isZero();
        assertThat(count(cooperation, "update participation set ends_on = date '2030-12-31' where id = 3"))
                .isEqualTo(1);
        assertRefused("permission denied", () -> as(contact, "update participation set starts_on = date '2030-01-01'"));
    }

    @Test
    @DisplayName("REG-6 a contact person lets Basis go on after Verdiepend, and begins nothing else")
    void basisGoesOn() throws SQLException {
        String basis =
                "insert into participation (organisation_id, benchmark, module, starts_on) select id, 'WI', 'BASIS', date '2031-01-01' from organisation where code = 'GM0363'";
        assertRefused("row-level security", () -> as(contact, basis));
        try (Connection connection = caller(contact);
                Statement statement = connection.createStatement()) {
            statement.execute("update participation set ends_on = date '2030-12-31' where id = 1");
            assertThat(statement.executeUpdate(basis)).isEqualTo(1);
            assertRefused("row-level security", () -> statement.execute(basis.replace("'BASIS'", "'VERDIEPEND'")));
            connection.rollback();
        }
        assertRefused("row-level security", () -> as(other, basis));
    }

    @Test
    @DisplayName("REG-4 a pilot ends on 31 December of its year")
    void pilot() throws SQLException {
        String pilot =
                "insert into participation (organisation_id, benchmark, module, starts_on, ends_on, pilot) select id, 'SI', 'BASIS', date '2030-05-01', date '2030-12-31', true from organisation where code = 'GM0344'";
        assertRefused("ck_participation_pilot", () -> as(ADMINISTRATOR, pilot.replace("date '2030-12-31'", "null")));
        assertRefused(
                "ck_participation_pilot",
                () -> as(ADMINISTRATOR, pilot.replace("date '2030-12-31'", "date '2031-12-31'")));
        assertThat(count(ADMINISTRATOR, pilot)).isEqualTo(1);
        assertThat(count(ADMINISTRATOR, pilot.replace("date '2030-12-31'", "date '2030-04-30'")))
                .as("never begins")
                .isEqualTo(1);
    }

    @Test
    @DisplayName("REG-3 a contract year is recorded once, by the job, and never changed")
    void contractYears() throws SQLException {
        String year =
                "insert into contract_year (participation_id, year, origin, recorded_at) values (2, 2027, 'RENEWAL', now())";
        assertRefused("row-level security", () -> as(ADMINISTRATOR, year));
        assertRefused("row-level security", () -> as(contact, year));
        asJob(year);
        assertRefused("pk_contract_year", () -> asJob(year));
        assertRefused("pk_contract_year", () -> asJob(year.replace("RENEWAL", "REGISTRATION")));
        asJob(year + " on conflict do nothing");
        asJob(year.replace("2027", "2026").replace("RENEWAL", "REGISTRATION"));
        assertRefused(
                "uq_contract_year_registration",
                () -> asJob(year.replace("2027", "2025").replace("RENEWAL", "REGISTRATION")));
        assertRefused("permission denied", () -> asJob("update contract_year set year = 2028"));
        assertRefused("permission denied", () -> asJob("delete from contract_year"));

        assertThat(of(other, "select count(*) from contract_year")).isEqualTo("2");
        assertThat(of(contact, "select count(*) from contract_year")).isEqualTo("0");
        assertThat(of(ADMINISTRATOR, "select count(*) from contract_year")).isEqualTo("2");
    }

    @Test
    @DisplayName("REG-5 only the job closes accounts: it switches off, ends and revokes, and opens nothing")
    void closing() throws SQLException {
        String announce =
                "insert into access_end (organisation_id, last_day, announced_at) select id, date '2030-12-31', now() from organisation where code = 'GM0344'";
        assertRefused("row-level security", () -> as(ADMINISTRATOR, announce));
        asJob(announce);
        assertRefused("pk_access_end", () -> asJob(announce));
        assertThat(of(other, "select count(*) from access_end")).isEqualTo("1");
        assertThat(of(contact, "select count(*) from access_end")).isEqualTo("0");
        asJob("update account set active = false where id = 9");
        assertRefused("row-level security", () -> asJob("update account set active = true where id = 9"));
        assertRefused("row-level security", () -> asJob("update account set active = false where id = 2"));
        asJob("update account_session set ended_at = now() where account_id = 9 and ended_at is null");
        assertRefused("row-level security", () -> asJob("update account_session set ended_at = null where id = 1"));
        asJob("update api_token set revoked_at = now() where account_id = 9 and revoked_at is null");
        assertRefused("row-level security", () -> asJob("update api_token set revoked_at = null where id = 1"));
        asJob("update access_end set closed_at = now(), accounts = 1");
        assertThat(jobs("update access_end set closed_at = now(), accounts = 2"))
                .isZero();
    }

    @Test
    @DisplayName(
            "REG-5, ACC-2 the job ends rights across organisations and says because of whom; who gave and who has them read it")
    void grants() throws SQLException {
        asOwnerGives();
        String left = "update account_grant set ended_at = now(), ended_because = 'GIVER_LEFT' where id = 1";
        assertThat(count(ADMINISTRATOR, left)).isZero();
        assertThat(count(other, left)).isZero();
        assertRefused("ck_account_grant_because", () -> asJob(left.replace("GIVER_LEFT", "OTHERS")));
        assertRefused(
                "row-level security",
                () -> asJob("update account_grant set ended_at = now(), ended_by = 2 where id = 1"));
        asJob(left);
        assertThat(jobs(left)).as("once").isZero();
        assertThat(manager(contact, "select ended_because from granted_accounts()"))
                .isEqualTo("GIVER_LEFT");
        assertThat(manager(other, "select ended_because from received_grants()"))
                .isEqualTo("GIVER_LEFT");
        assertThat(manager(contact, "select count(*) from received_grants()")).isEqualTo("0");
        assertThat(of(other, "select count(*) from received_grants()"))
                .as("who manages no accounts")
                .isEqualTo("0");
    }

    /** Amsterdam to the account of Utrecht. */
    private void asOwnerGives() throws SQLException {
        try (Connection owner = superuser();
                Statement statement = owner.createStatement()) {
            statement.execute(
                    "insert into account_grant (id, account_id, organisation_id, benchmark, rights, ends_on, granted_at, granted_by) overriding system value select 1, 9, id, 'WI', array['READ'], current_date + 30, now(), 4 from organisation where code = 'GM0363'");
        }
    }

    private String manager(String caller, String query) throws SQLException {
        try (Connection connection = caller(caller)) {
            text(connection, "select set_config('benchmark.account_manager', 'true', true)");
            return text(connection, query);
        }
    }

    @Test
    @DisplayName(
            "ORG-3 a co-operation tells its members what it cancels, the job what ended, each in its own name; only the member reads it")
    void memberNotices() throws SQLException {
        String tell =
                "insert into member_notice (organisation_id, cooperation_id, kind, what, day, made_at) select id, 999999, 'CANCELLED', 'Werk & Inkomen', date '2030-12-31', now() from organisation where code = 'GM0363'";
        assertRefused("row-level security", () -> as(contact, tell));
        assertRefused("row-level security", () -> as(other, tell));
        assertRefused("row-level security", () -> as(cooperation.replace("CONTACT_PERSON", "READER"), tell));
        assertRefused("row-level security", () -> as(cooperation, tell.replace("CANCELLED", "REGISTERED")));
        assertRefused("row-level security", () -> as(ADMINISTRATOR, tell.replace("CANCELLED", "ENDED")));
        as(cooperation, tell);
        as(ADMINISTRATOR, tell.replace("CANCELLED", "REGISTERED"));
        asJob(tell.replace("CANCELLED", "ENDED"));
        assertRefused("uq_member_notice_ended", () -> asJob(tell.replace("CANCELLED", "ENDED")));

        assertThat(of(contact, "select count(*) from member_notice")).isEqualTo("3");
        assertThat(of(other, "select count(*) from member_notice")).isEqualTo("0");
        assertThat(of(cooperation, "select count(*) from member_notice")).isEqualTo("0");
        assertThat(of(FINANCE, "select count(*) from member_notice")).isEqualTo("0");
        String mailed = "update member_notice set mailed_at = now(), mails = 1";
        assertThat(count(contact, mailed)).isZero();
        asJob(mailed);
        assertThat(jobs(mailed)).as("once").isZero();
        assertRefused("permission denied", () -> asJob("update member_notice set what = 'Anders'"));
        assertRefused("permission denied", () -> asJob("delete from member_notice"));
    }

    private static void assertRefused(String why, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(SQLException.class).hasMessageContaining(why);
    }

    private void asJob(String sql) throws SQLException {
        try (Connection connection = job()) {
            execute(connection, sql);
        }
    }

    private int jobs(String update) throws SQLException {
        try (Connection connection = job()) {
            return count(connection, update);
        }
    }

    private Connection job() throws SQLException {
        Connection connection = caller(JOB);
        text(connection, "select set_config('benchmark.job', 'true', true)");
        return connection;
    }
}
