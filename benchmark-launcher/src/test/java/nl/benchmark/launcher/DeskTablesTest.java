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

/** What the database itself shows and refuses of the protocol, mail domains, consents, members, refused registrations, contact persons and mail that failed: asked with the password of the application. */
class DeskTablesTest extends AsCaller {

    private static final String ADMINISTRATOR = "2, 'ADMINISTRATOR', ''";
    private static final String HELPDESK = "3, 'HELPDESK', ''";
    private static final String NOBODY = "0, '', '0'";
    private static final String SECOND = "5, 'ADMINISTRATOR', ''";

    private String contact;
    private String reader;
    private String other;

    @BeforeAll
    void start() throws Exception {
        try (Connection owner = superuser();
                Statement statement = owner.createStatement()) {
            statement.execute(
                    """
                    insert into account (id, email, name, role, organisation_id)
                    select 2, 'a@b.invalid', 'A', 'ADMINISTRATOR', null::bigint union all select 3, 'h@b.invalid', 'H', 'HELPDESK', null::bigint
                    union all select 5, 'b@b.invalid', 'B', 'ADMINISTRATOR', null::bigint union all select 9, 'o@b.invalid', 'O', 'CONTACT_PERSON', (select id from organisation where code = 'GM0344')
                    union all select 4, 'c@b.invalid', 'C', 'CONTACT_PERSON', (select id from organisation where code = 'GM0363')
                    """);
            String amsterdam = text(owner, "select id from organisation where code = 'GM0363'");
            String utrecht = text(owner, "select id from organisation where code = 'GM0344'");
            contact = "4, 'CONTACT_PERSON', '" + amsterdam + "'";
            reader = "4, 'READER', '" + amsterdam + "'";
            other = "9, 'CONTACT_PERSON', '" + utrecht + "'";
        }
    }

    private static String write(int account) {
        return "insert into protocol_edition (id, edition, effective_on, changes_nl, changes_en, state, proposed_at, proposed_by)"
                + " values (50, '2027-01', date '2027-01-01', 'Een zin is anders', 'A sentence differs', 'PROPOSED', now(), "
                + account + ")";
    }

    private static String decide(int account) {
        return "update protocol_edition set state = 'APPROVED', decided_at = now(), decided_by = " + account
                + " where id = 50";
    }

    @Test
    @DisplayName("REG-7 an edition is written by one administrator, approved by another, and never changed")
    void protocol() throws SQLException {
        assertThat(of(NOBODY, "select count(*) from protocol_edition")).isEqualTo("1");
        assertThat(of(NOBODY, "select count(*) from protocol_chapter")).isEqualTo("9");
        assertRefused("row-level security", () -> as(HELPDESK, write(3)));
        assertRefused("row-level security", () -> as(ADMINISTRATOR, write(5)));
        assertRefused(
                "ck_protocol_edition_name", () -> as(ADMINISTRATOR, write(2).replace("'2027-01',", "'2027-02',")));
        as(ADMINISTRATOR, write(2));
        String chapter =
                "insert into protocol_chapter (edition_id, chapter, text_nl, text_en) select 50, chapter, text_nl, text_en from protocol_chapter where edition_id = 1";
        assertRefused("row-level security", () -> as(SECOND, chapter));
        as(ADMINISTRATOR, chapter);
        assertRefused("uq_protocol_edition_open", () -> as(SECOND, write(5).replace("50,", "51,")));
        assertThat(of(NOBODY, "select count(*) from protocol_edition")).isEqualTo("1");
        assertThat(of(contact, "select count(*) from protocol_chapter")).isEqualTo("9");
        String read =
                "insert into protocol_reading (edition_id, organisation_id, account_id, read_at) select 50, id, 4, now() from organisation where code = 'GM0363'";
        assertRefused("row-level security", () -> as(contact, read));

        assertRefused("ck_protocol_edition_four_eyes", () -> as(ADMINISTRATOR, decide(2)));
        assertRefused("row-level security", () -> as(SECOND, decide(2)));
        assertThat(count(HELPDESK, decide(3))).isZero();
        as(SECOND, decide(5));
        assertThat(count(SECOND, decide(5))).isZero();
        assertRefused("permission denied", () -> as(SECOND, "update protocol_edition set changes_nl = 'Iets anders'"));
        assertRefused("permission denied", () -> as(SECOND, "delete from protocol_edition"));
        assertThat(of(NOBODY, "select count(*) from protocol_edition")).isEqualTo("2");

        assertRefused("row-level security", () -> as(reader, read));
        assertRefused("row-level security", () -> as(other, read));
        as(contact, read);
        String accept = "update protocol_reading set accepted_at = now()";
        assertThat(count(other, accept)).isZero();
        assertThat(count(ADMINISTRATOR, accept)).isZero();
        as(contact, accept);
        assertThat(count(contact, accept)).isZero();
        assertThat(of(other, "select count(*) from protocol_reading")).isEqualTo("0");
        assertThat(of(HELPDESK, "select count(*) from protocol_reading")).isEqualTo("0");
        assertThat(of(ADMINISTRATOR, "select count(*) from protocol_reading")).isEqualTo("1");
    }

    @Test
    @DisplayName("REG-1 domains are kept by an administrator; anybody learns no more than whether an address fits")
    void domains() throws SQLException {
        String add =
                "insert into organisation_email_domain (organisation_id, domain, added_at, added_by) select id, 'plaats.invalid', now(), 2 from organisation where code = 'GM0363'";
        assertRefused("row-level security", () -> as(HELPDESK, add));
        assertRefused("row-level security", () -> as(contact, add));
        assertRefused("ck_organisation_email_domain", () -> as(ADMINISTRATOR, add.replace("plaats.", "Plaats.")));
        assertThat(of(NOBODY, "select email_domain_is_other(array['GM0363'], 'a@elders.invalid')"))
                .as("nothing is known")
                .isEqualTo("f");
        as(ADMINISTRATOR, add);
        assertRefused("uq_organisation_email_domain", () -> as(ADMINISTRATOR, add));
        assertThat(of(HELPDESK, "select count(*) from organisation_email_domain"))
                .isEqualTo("1");
        assertThat(of(contact, "select count(*) from organisation_email_domain"))
                .isEqualTo("0");
        assertThat(of(NOBODY, "select count(*) from organisation_email_domain")).isEqualTo("0");
        assertThat(of(NOBODY, "select email_domain_is_other(array['GM0363'], 'a@elders.invalid')"))
                .isEqualTo("t");
        assertThat(of(NOBODY, "select email_domain_is_other(array['GM0363'], 'a@PLAATS.invalid')"))
                .isEqualTo("f");
        assertThat(of(NOBODY, "select email_domain_is_other(array['GM0363'], 'a@post.plaats.invalid')"))
                .isEqualTo("f");
        assertThat(of(NOBODY, "select email_domain_is_other(array['GM0363'], 'a@geenplaats.invalid')"))
                .isEqualTo("t");
        assertThat(of(NOBODY, "select email_domain_is_other(array['GM0344'], 'a@elders.invalid')"))
                .isEqualTo("f");
        assertThat(count(HELPDESK, "update organisation_email_domain set removed_at = now(), removed_by = 3"))
                .isZero();
        as(ADMINISTRATOR, "update organisation_email_domain set removed_at = now(), removed_by = 2");
        assertThat(of(NOBODY, "select email_domain_is_other(array['GM0363'], 'a@elders.invalid')"))
                .isEqualTo("f");
        assertRefused("permission denied", () -> as(ADMINISTRATOR, "delete from organisation_email_domain"));
    }

    @Test
    @DisplayName("REG-6 consents get another line and keep all, of the own contact person or an administrator")
    void consents() throws SQLException {
        String add =
                "insert into participation_consent (organisation_id, consents, changed_at, changed_by, reason) select id, '{CBS_PUBLISHES}', now(), 4, 'Afgesproken met de wethouder' from organisation where code = 'GM0363'";
        assertRefused("row-level security", () -> as(reader, add));
        assertRefused("row-level security", () -> as(other, add.replace("now(), 4", "now(), 9")));
        assertRefused("row-level security", () -> as(HELPDESK, add.replace("now(), 4", "now(), 3")));
        assertRefused(
                "ck_participation_consent_reason",
                () -> as(contact, add.replace("'Afgesproken met de wethouder'", "'kort'")));
        as(contact, add);
        as(ADMINISTRATOR, add.replace("now(), 4", "now(), 2"));
        assertThat(of(other, "select count(*) from participation_consent")).isEqualTo("0");
        assertThat(of(contact, "select count(*) from participation_consent")).isEqualTo("2");
        assertThat(
                        of(
                                contact,
                                "select string_agg(coalesce(name, '-'), ',' order by id) from consent_changes((select id from organisation where code = 'GM0363'))"))
                .as("of staff no name")
                .isEqualTo("C,-");
        assertThat(of(
                        other,
                        "select count(*) from consent_changes((select id from organisation where code = 'GM0363'))"))
                .isEqualTo("0");
        assertRefused("permission denied", () -> as(ADMINISTRATOR, "update participation_consent set consents = '{}'"));
        assertRefused("permission denied", () -> as(contact, "delete from participation_consent"));
    }

    @Test
    @DisplayName("REG-6, ORG-3 a membership ends once, by an administrator, with a reason that stays")
    void members() throws SQLException {
        as(
                ADMINISTRATOR,
                "insert into organisation (id, code, kind, name, valid_from) values (nextval('organisation_seq'), 'SW9001', 'COOPERATION', 'Proefstreek', date '2026-01-01')");
        as(
                ADMINISTRATOR,
                "insert into cooperation_member (cooperation_id, organisation_id, valid_from) select c.id, m.id, date '2026-01-01' from organisation c, organisation m where c.code = 'SW9001' and m.code = 'GM0344'");
        String leave = "update cooperation_member set valid_to = date '2027-01-01'";
        assertThat(count(HELPDESK, leave)).isZero();
        assertThat(count(other, leave)).isZero();
        as(ADMINISTRATOR, leave);
        assertThat(count(ADMINISTRATOR, leave)).as("once").isZero();
        String note =
                "insert into membership_change (cooperation_id, organisation_id, joins, day, reason, changed_at, changed_by) select c.id, m.id, false, date '2027-01-01', 'Besluit van de raad', now(), 2 from organisation c, organisation m where c.code = 'SW9001' and m.code = 'GM0344'";
        assertRefused("row-level security", () -> as(SECOND, note));
        as(ADMINISTRATOR, note);
        assertThat(of(other, "select count(*) from membership_change")).isEqualTo("0");
        assertRefused(
                "permission denied",
                () -> as(ADMINISTRATOR, "update membership_change set reason = 'Anders gezegd nu'"));
    }

    @Test
    @DisplayName("an administrator sees mail that failed, never one with a link that works, and marks it once")
    void mail() throws SQLException {
        String put =
                "insert into outbox (kind, recipient, language, arguments, link, made_at, next_attempt_at%s) values ('RESET', '%s', 'nl', '{}', %s, now(), now()%s)";
        as(NOBODY, put.formatted("", "waits", "null", ""));
        as(NOBODY, put.formatted(", failure", "tried", "null", ", 'x'"));
        as(NOBODY, put.formatted(", failure", "linked", "'x'", ", 'x'"));
        as(NOBODY, put.formatted(", given_up_at", "given", "null", ", now()"));
        as(NOBODY, put.formatted(", sent_at", "sent", "null", ", now()"));
        assertThat(of(ADMINISTRATOR, "select string_agg(recipient, ',' order by recipient) from outbox"))
                .isEqualTo("given,tried");
        assertThat(of(HELPDESK, "select count(*) from outbox")).isEqualTo("0");
        assertThat(count(HELPDESK, "update outbox set again_at = now()")).isZero();
        assertRefused(
                "row-level security", () -> as(ADMINISTRATOR, "update outbox set sent_at = now(), given_up_at = null"));
        as(ADMINISTRATOR, "update outbox set again_at = now()");
        assertThat(count(ADMINISTRATOR, "update outbox set again_at = now()")).isZero();
    }

    @Test
    @DisplayName(
            "a job erases registrations that were refused, with their history, and no other; nobody else erases any")
    void erasingRegistrations() throws SQLException {
        try (Connection owner = superuser();
                Statement statement = owner.createStatement()) {
            statement.execute(
                    """
                    insert into registration (id, token_hash, organisation_id, year, modules, consents, protocol, language, contact_name, contact_email, invoice_name, invoice_address,
                        invoice_postal_code, invoice_city, state, sent_at, decided_at, decided_by, reason)
                    select r.id, sha256(r.state::bytea), o.id, 2026, array['WI_BASIS'], array['PROTOCOL'], '2024-12', 'nl', 'Naam', 'n@b.invalid', 'Crediteuren', 'Plein 1', '1234 AB', 'Stad',
                        r.state, now(), case when r.state <> 'SENT' then now() end, case when r.state <> 'SENT' then 2 end, case when r.state = 'REFUSED' then 'Dubbel verstuurd' end
                      from organisation o, (values (60, 'REFUSED'), (61, 'SENT'), (62, 'ACCEPTED')) r (id, state) where o.code = 'GM0363'
                    """);
            statement.execute(
                    "insert into registration_change (registration_id, changed_at, modules, consents) select id, now(), modules, consents from registration");
            statement.execute(
                    "insert into registration_member (registration_id, organisation_id) select r.id, o.id from registration r, organisation o where o.code = 'GM0344'");
        }
        for (String table : new String[] {"registration_change", "registration_member"}) {
            assertThat(count(ADMINISTRATOR, "delete from " + table)).isZero();
            assertThat(jobs("delete from " + table)).as(table).isEqualTo(1);
        }
        assertThat(count(ADMINISTRATOR, "delete from registration")).isZero();
        assertThat(count(contact, "delete from registration")).isZero();
        try (Connection job = job()) {
            execute(
                    job,
                    "delete from registration_change",
                    "delete from registration_member",
                    "delete from registration");
        }
        assertThat(of(ADMINISTRATOR, "select string_agg(state, ',' order by state) from registration"))
                .isEqualTo("ACCEPTED,SENT");
        assertThat(of(ADMINISTRATOR, "select count(*) from registration_change"))
                .isEqualTo("2");
    }

    @Test
    @DisplayName("ACC-3 contact persons are those of who takes part that day, for who takes part that day")
    void contactPersons() throws SQLException {
        String listed = "select string_agg(email, ',' order by email) from contact_persons(date '%s')";
        try (Connection owner = superuser();
                Statement statement = owner.createStatement()) {
            statement.execute("update account set password_hash = 'x' where id in (4, 9)");
            statement.execute(
                    """
                    insert into participation (organisation_id, benchmark, module, starts_on, ends_on)
                    select id, 'AS', 'PREVENTIE', date '2024-01-01', null::date from organisation where code = 'GM0363'
                    union all select id, 'SI', 'BASIS', date '2024-01-01', date '2026-12-31' from organisation where code = 'GM0344'
                    """);
        }
        assertThat(of(contact, listed.formatted("2026-12-31"))).isEqualTo("c@b.invalid,o@b.invalid");
        assertThat(of(contact, listed.formatted("2027-01-01"))).isEqualTo("c@b.invalid");
        assertThat(of(other, listed.formatted("2026-12-31"))).isEqualTo("c@b.invalid,o@b.invalid");
        assertThat(of(other, listed.formatted("2027-01-01"))).isNull();
        assertThat(of(ADMINISTRATOR, listed.formatted("2026-12-31"))).isNull();
        assertThat(of(NOBODY, listed.formatted("2026-12-31"))).isNull();
    }

    @Test
    @DisplayName("ACC-4 an external administrator is staff, works under an agreement for something, and has a last day")
    void externalAdministrators() throws SQLException {
        String external =
                "update account set external_employer = 'Leverancier', external_agreement = '2026-17', external_scope = 'Beheer van servers', external_areas = array['FEES'], external_from = date '2026-06-01', ends_on = date '2027-01-01' where id = ";
        assertRefused("ck_account_external", () -> pastPolicies(external + "4"));
        assertRefused("ck_account_external", () -> pastPolicies(external.replace("date '2027-01-01'", "null") + "3"));
        assertRefused("ck_account_external", () -> pastPolicies(external.replace("'2026-17'", "null") + "3"));
        pastPolicies(external + "3");
        assertRefused("ck_account_external", () -> pastPolicies("update account set ends_on = null where id = 3"));
        assertRefused(
                "ck_account_external_areas",
                () -> pastPolicies("update account set external_areas = array['EVERYTHING'] where id = 3"));
        assertRefused(
                "ck_account_external_areas",
                () -> pastPolicies("update account set external_areas = null where id = 3"));
        assertRefused(
                "ck_account_external_from",
                () -> pastPolicies("update account set external_from = date '2027-01-02' where id = 3"));
        assertRefused(
                "Nobody of a supplier changes the own scope",
                () -> pastPolicies(
                        "set local benchmark.account = '3'; update account set external_areas = array['FEES', 'RETENTION'] where id = 3"));
        assertRefused(
                "Nobody of a supplier changes the own scope",
                () -> pastPolicies(
                        "set local benchmark.account = '3'; update account set ends_on = date '2027-01-02' where id = 3"));
    }

    private void pastPolicies(String sql) throws SQLException {
        try (Connection owner = superuser();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private int jobs(String update) throws SQLException {
        try (Connection connection = job()) {
            return count(connection, update);
        }
    }

    private Connection job() throws SQLException {
        Connection connection = caller("0, 'JOB', ''");
        text(connection, "select set_config('benchmark.job', 'true', true)");
        return connection;
    }

    private static void assertRefused(String why, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(SQLException.class).hasMessageContaining(why);
    }
}
