package nl.benchmark.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the database itself shows and refuses of breaches: asked with the password of the application. */
class BreachTablesTest extends AsCaller {

    private static final String ADMINISTRATOR = "2, 'ADMINISTRATOR', ''";
    private static final String HELPDESK = "3, 'HELPDESK', ''";

    private String contact;
    private String other;

    @BeforeAll
    void start() throws Exception {
        try (Connection owner = superuser();
                Statement statement = owner.createStatement()) {
            statement.execute(
                    """
                    insert into account (id, email, name, role, organisation_id)
                    select 2, 'a@b.invalid', 'A', 'ADMINISTRATOR', null::bigint union all select 3, 'h@b.invalid', 'H', 'HELPDESK', null::bigint
                    union all select 4, 'c@b.invalid', 'C', 'CONTACT_PERSON', (select id from organisation where code = 'GM0363')
                    union all select 9, 'o@b.invalid', 'O', 'CONTACT_PERSON', (select id from organisation where code = 'GM0344')
                    """);
            contact = "4, 'CONTACT_PERSON', '" + text(owner, "select id from organisation where code = 'GM0363'") + "'";
            other = "9, 'CONTACT_PERSON', '" + text(owner, "select id from organisation where code = 'GM0344'") + "'";
        }
    }

    private static String record(int account) {
        return "insert into breach (id, title, happened, data, consequences, measures, discovered_at, recorded_at, recorded_by)"
                + " values (50, 'Een proeflek', 'Er is iets gebeurd', 'Namen en nummers', 'Nog niet bekend', 'Er is opgetreden', now(), now(), "
                + account + ")";
    }

    private static String add(String code) {
        return "insert into breach_organisation (breach_id, organisation_id, lines, hours, added_at, added_by) select 50, id, 1, 24, now(), 2 from organisation where code = '"
                + code + "'";
    }

    @Test
    @DisplayName(
            "V6 only an administrator records a breach; a participant sees what it was told, nothing of others, and nothing is removed")
    void breaches() throws SQLException {
        assertThatThrownBy(() -> as(HELPDESK, record(3))).hasMessageContaining("row-level security");
        assertThatThrownBy(() -> as(contact, record(4))).hasMessageContaining("row-level security");
        as(ADMINISTRATOR, record(2), add("GM0363"), add("GM0344"));
        as(
                ADMINISTRATOR,
                "insert into breach_note (breach_id, at, by, note, told) values (50, now(), 2, 'Voor iedereen', true), (50, now(), 2, 'Alleen intern', false)");
        assertThat(of(contact, "select count(*) from breach")).isEqualTo("0");
        assertThat(of(contact, "select count(*) from breach_organisation")).isEqualTo("0");

        as(
                ADMINISTRATOR,
                "update breach_organisation set told_at = now(), told = 1 where organisation_id = (select id from organisation where code = 'GM0363')");
        assertThat(of(contact, "select count(*) from breach")).isEqualTo("1");
        assertThat(of(contact, "select count(*) from breach_organisation")).isEqualTo("1");
        assertThat(of(contact, "select string_agg(note, ',') from breach_note")).isEqualTo("Voor iedereen");
        for (String table : new String[] {"breach", "breach_organisation", "breach_note"}) {
            assertThat(of(other, "select count(*) from " + table)).as(table).isEqualTo("0");
            assertThat(of(HELPDESK, "select count(*) from " + table)).as(table).isEqualTo("0");
        }

        assertThatThrownBy(() -> as(ADMINISTRATOR, "delete from breach_organisation"))
                .hasMessageContaining("permission denied");
        assertThat(count(
                        ADMINISTRATOR,
                        "update breach_organisation set told_at = null, told = 0 where told_at is not null"))
                .isZero();
        assertThatThrownBy(() -> as(ADMINISTRATOR, "delete from breach")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> as(ADMINISTRATOR, "update breach set title = 'Een ander lek'"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> as(ADMINISTRATOR, "delete from breach_note"))
                .hasMessageContaining("permission denied");
        String close =
                "update breach set closed_at = now(), closed_by = 2, conclusion = 'Opgelost en klaar' where id = 50";
        assertThat(count(contact, close)).isZero();
        as(ADMINISTRATOR, close);
        assertThat(count(ADMINISTRATOR, close)).isZero();
    }

    @Test
    @DisplayName("V6 whose data was reached is counted in the log for an administrator only, of what went well")
    void touched() throws SQLException {
        String line =
                "select audit(77, 'READER', (select id from organisation where code = 'GM0344'), array['GM0363'], 'FIGURES_READ', 'figures', '', '%s', null, '10.0.0.9', '', 1, null, '{}')";
        as(ADMINISTRATOR, line.formatted("OK"), line.formatted("OK"), line.formatted("DENIED"));
        String touched =
                "select string_agg(organisation || ' ' || lines, ', ' order by organisation) from audit_touched(%s, %s, now() - interval '1 hour', now() + interval '1 hour')";

        assertThat(of(ADMINISTRATOR, touched.formatted("77", "null"))).isEqualTo("GM0344 2, GM0363 2");
        assertThat(of(ADMINISTRATOR, touched.formatted("null", "'10.0.0.9'"))).isEqualTo("GM0344 2, GM0363 2");
        assertThat(of(ADMINISTRATOR, touched.formatted("78", "null"))).isNull();
        assertThat(
                        of(
                                ADMINISTRATOR,
                                "select count(*) from audit_touched(77, null, now() + interval '1 hour', now() + interval '2 hours')"))
                .isEqualTo("0");
        for (String caller : new String[] {HELPDESK, contact, "8, 'AUDITOR', ''"}) {
            assertThatThrownBy(() -> of(caller, touched.formatted("77", "null")))
                    .as(caller)
                    .hasMessageContaining("only an administrator");
        }
    }
}
