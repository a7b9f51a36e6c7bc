package nl.benchmark.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the database itself shows and refuses of the calendar, of consultations and of removals: asked with the password of the application. */
class CalendarTablesTest extends AsCaller {

    private static final String EXPERT = "2, 'CONTENT_EXPERT', ''";
    private static final String ADMINISTRATOR = "3, 'ADMINISTRATOR', ''";
    private static final String OTHER_ADMINISTRATOR = "5, 'ADMINISTRATOR', ''";
    private static final String HELPDESK = "6, 'HELPDESK', ''";
    private static final String FINANCE = "7, 'FINANCE', ''";

    private String contact;
    private String other;

    @BeforeAll
    void start() throws Exception {
        try (Connection owner = superuser();
                Statement statement = owner.createStatement()) {
            statement.execute(
                    """
                    insert into account (id, email, name, role, organisation_id)
                    select 2, 'e@k.invalid', 'E', 'CONTENT_EXPERT', null::bigint union all select 3, 'a@k.invalid', 'A', 'ADMINISTRATOR', null::bigint
                    union all select 5, 'b@k.invalid', 'B', 'ADMINISTRATOR', null::bigint union all select 6, 'h@k.invalid', 'H', 'HELPDESK', null::bigint
                    union all select 7, 'f@k.invalid', 'F', 'FINANCE', null::bigint
                    union all select 4, 'c@k.invalid', 'C', 'CONTACT_PERSON', (select id from organisation where code = 'GM0363')
                    union all select 9, 'o@k.invalid', 'O', 'CONTACT_PERSON', (select id from organisation where code = 'GM0344')
                    """);
            contact = "4, 'CONTACT_PERSON', '" + text(owner, "select id from organisation where code = 'GM0363'") + "'";
            other = "9, 'CONTACT_PERSON', '" + text(owner, "select id from organisation where code = 'GM0344'") + "'";
        }
    }

    private static String exception(int account, String type, String organisation) {
        return "insert into delivery_due_exception (benchmark, type, period, organisation_id, due_on, reason, set_at, set_by) values ('WI', '"
                + type + "', date '2025-03-01', " + organisation
                + ", date '2025-05-12', 'Storing bij de leverancier', now(), "
                + account + ")";
    }

    @Test
    @DisplayName(
            "DEL-3 only a content expert sets a day; an exception of one participant is for itself and staff; none is changed or removed")
    void exceptions() throws SQLException {
        String amsterdam = "(select id from organisation where code = 'GM0363')";
        assertThatThrownBy(() -> as(ADMINISTRATOR, exception(3, "BUS", "null")))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> as(contact, exception(4, "BUS", "null"))).hasMessageContaining("row-level security");
        assertThatThrownBy(() -> as(EXPERT, exception(3, "BUS", "null"))).hasMessageContaining("row-level security");
        as(EXPERT, exception(2, "BUS", "null"), exception(2, "SRG", amsterdam));
        assertThatThrownBy(() -> as(EXPERT, exception(2, "SRG", amsterdam)))
                .hasMessageContaining("uq_delivery_due_exception");

        String count = "select count(*) from delivery_due_exception";
        assertThat(of(contact, count)).isEqualTo("2");
        assertThat(of(other, count)).isEqualTo("1");
        assertThat(of(HELPDESK, count)).isEqualTo("2");

        assertThatThrownBy(() -> as(EXPERT, "update delivery_due_exception set due_on = due_on + 1"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> as(EXPERT, "delete from delivery_due_exception"))
                .hasMessageContaining("permission denied");
        String withdraw =
                "update delivery_due_exception set withdrawn_at = now(), withdrawn_by = %d where type = 'SRG'";
        assertThat(count(ADMINISTRATOR, withdraw.formatted(3))).isZero();
        as(EXPERT, withdraw.formatted(2));
        assertThat(count(EXPERT, withdraw.formatted(2))).isZero();

        String day =
                "insert into delivery_due_day (benchmark, type, first_period, day, set_at, set_by) values ('WI', 'BUS', date '2026-01-01', %d, now(), %d)";
        assertThatThrownBy(() -> as(HELPDESK, day.formatted(20, 6))).hasMessageContaining("row-level security");
        assertThatThrownBy(() -> as(EXPERT, day.formatted(29, 2))).hasMessageContaining("ck_delivery_due_day_day");
        as(EXPERT, day.formatted(20, 2));
        assertThat(of(other, "select day from delivery_due_day")).isEqualTo("20");
    }

    @Test
    @DisplayName("DEL-3 reminders are written by the job only, each once, and seen by staff only")
    void reminders() throws SQLException {
        String reminder =
                "insert into delivery_reminder (organisation_id, type, period, kind, due_on, sent_at, mails) select id, 'BUS', date '2025-03-01', 'BEFORE', date '2025-04-28', now(), 1 from organisation where code = 'GM0363'";
        assertThatThrownBy(() -> as(ADMINISTRATOR, reminder)).hasMessageContaining("row-level security");
        as(ADMINISTRATOR, "select set_config('benchmark.job', 'true', true)", reminder);
        assertThatThrownBy(() -> as(ADMINISTRATOR, "select set_config('benchmark.job', 'true', true)", reminder))
                .hasMessageContaining("pk_delivery_reminder");
        assertThat(of(HELPDESK, "select count(*) from delivery_reminder")).isEqualTo("1");
        assertThat(of(contact, "select count(*) from delivery_reminder")).isEqualTo("0");
        assertThatThrownBy(() -> as(ADMINISTRATOR, "delete from delivery_reminder"))
                .hasMessageContaining("permission denied");
    }

    @Test
    @DisplayName(
            "DEL-6 a consultation is opened by staff, answered by its own participant, and nothing that was said is changed")
    void consultations() throws SQLException {
        String open =
                "insert into consultation (id, organisation_id, type, period, state, whom, opened_at, opened_by, changed_at) select 50, id, 'BUS', date '2025-03-01', 'OPEN', 'teamleider', now(), %d, now() from organisation where code = 'GM0363'";
        assertThatThrownBy(() -> as(FINANCE, open.formatted(7))).hasMessageContaining("row-level security");
        assertThatThrownBy(() -> as(contact, open.formatted(4))).hasMessageContaining("row-level security");
        as(HELPDESK, open.formatted(6));
        assertThat(of(contact, "select count(*) from consultation")).isEqualTo("1");
        assertThat(of(other, "select count(*) from consultation")).isEqualTo("0");

        String note =
                "insert into consultation_note (consultation_id, organisation_id, at, by, participant, note) select 50, organisation_id, now(), %d, %s, 'Wij zoeken het uit' from consultation where id = 50";
        assertThatThrownBy(() -> as(contact, note.formatted(4, "false"))).hasMessageContaining("row-level security");
        as(
                contact,
                note.formatted(4, "true"),
                "update consultation set answered = true, changed_at = now() where id = 50");
        assertThatThrownBy(() -> as(contact, "update consultation set answered = true, state = 'CLOSED' where id = 50"))
                .hasMessageContaining("changes nothing");
        assertThat(of(other, "select count(*) from consultation_note")).isEqualTo("0");
        assertThatThrownBy(() -> as(HELPDESK, "update consultation_note set note = 'Iets anders'"))
                .hasMessageContaining("permission denied");
        as(HELPDESK, "update consultation set state = 'CLOSED', answered = false where id = 50");
        assertThatThrownBy(() -> as(contact, note.formatted(4, "true"))).hasMessageContaining("row-level security");
    }

    @Test
    @DisplayName(
            "DEL-6 two administrators take a file out; its participant sees that once it holds, and each step is a new version of its measures")
    void removals() throws SQLException {
        String propose =
                "insert into delivery_removal (id, organisation_id, type, period, reason, proposed_at, proposed_by) select 50, id, 'BUS', date '2025-03-01', 'De aantallen kloppen niet', now(), %d from organisation where code = 'GM0363'";
        assertThatThrownBy(() -> as(EXPERT, propose.formatted(2))).hasMessageContaining("row-level security");
        as(ADMINISTRATOR, propose.formatted(3));
        assertThat(of(contact, "select count(*) from delivery_removal")).isEqualTo("0");
        String confirm = "update delivery_removal set confirmed_at = now(), confirmed_by = %d where id = 50";
        assertThatThrownBy(() -> as(ADMINISTRATOR, confirm.formatted(3)))
                .hasMessageContaining("ck_delivery_removal_confirmed");
        assertThat(count(HELPDESK, confirm.formatted(6))).isZero();
        as(OTHER_ADMINISTRATOR, confirm.formatted(5));
        assertThat(of(contact, "select count(*) from delivery_removal")).isEqualTo("1");
        assertThat(of(other, "select count(*) from delivery_removal")).isEqualTo("0");
        assertThat(of(contact, "select version from measure_version")).isEqualTo("1");

        as(
                ADMINISTRATOR,
                "update delivery_removal set put_back_at = now(), put_back_by = 3, put_back_reason = 'Het bestand is verbeterd' where id = 50");
        assertThat(of(contact, "select version from measure_version")).isEqualTo("2");
        assertThatThrownBy(() -> as(ADMINISTRATOR, "delete from delivery_removal"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> as(ADMINISTRATOR, "update delivery_removal set reason = 'Om een heel andere reden'"))
                .hasMessageContaining("permission denied");
    }
}
