package nl.benchmark.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the database itself shows and refuses of layouts and their trials: asked with the password of the application. */
class LayoutTablesTest extends AsCaller {

    private static final String EXPERT = "2, 'CONTENT_EXPERT', ''";
    private static final String ADMINISTRATOR = "3, 'ADMINISTRATOR', ''";
    private static final String HELPDESK = "6, 'HELPDESK', ''";

    private String contact;

    @BeforeAll
    void start() throws Exception {
        try (Connection owner = superuser();
                Statement statement = owner.createStatement()) {
            statement.execute(
                    """
                    insert into account (id, email, name, role, organisation_id)
                    select 2, 'e@k.invalid', 'E', 'CONTENT_EXPERT', null::bigint union all select 3, 'a@k.invalid', 'A', 'ADMINISTRATOR', null::bigint
                    union all select 6, 'h@k.invalid', 'H', 'HELPDESK', null::bigint
                    union all select 4, 'c@k.invalid', 'C', 'CONTACT_PERSON', (select id from organisation where code = 'GM0363')
                    """);
            contact = "4, 'CONTACT_PERSON', '" + text(owner, "select id from organisation where code = 'GM0363'") + "'";
        }
    }

    private static String write(int id, int account, String type, String first) {
        return write(id, account, type, 1, first);
    }

    private static String write(int id, int account, String type, int number, String first) {
        return "insert into delivery_layout (id, type, number, first_period, fields, codes, reason, state, written_at, written_by) values ("
                + id + ", '" + type + "', " + number + ", date '" + first
                + "', 'velden', 'codes', 'Besluit van de raad', 'WRITTEN', now(), " + account + ")";
    }

    private static String decide(int id, String state, int account) {
        return "update delivery_layout set state = '" + state + "', decided_at = now(), decided_by = " + account
                + ", decision = case when '" + state + "' = 'REFUSED' then 'Nog niet goed' end where id = " + id;
    }

    private static String propose(int id) {
        return "update delivery_layout set state = 'PROPOSED', proposed_at = now() where id = " + id;
    }

    @Test
    @DisplayName(
            "DEL-1 a layout is written by one keeper and approved by another, never changed, and seen by all once it is approved")
    void fourEyes() throws SQLException {
        assertThatThrownBy(() -> as(HELPDESK, write(10, 6, "SRG", "2026-10-01")))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> as(contact, write(10, 4, "SRG", "2026-10-01")))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> as(EXPERT, write(10, 3, "SRG", "2026-10-01")))
                .hasMessageContaining("row-level security");
        as(EXPERT, write(10, 2, "SRG", "2026-10-01"));
        assertThatThrownBy(() -> as(ADMINISTRATOR, write(11, 3, "SRG", "2026-12-01")))
                .hasMessageContaining("uq_delivery_layout_open");
        assertThat(of(contact, "select count(*) from delivery_layout where id = 10"))
                .isEqualTo("0");

        assertThatThrownBy(() -> as(ADMINISTRATOR, decide(10, "APPROVED", 3)))
                .as("not put forward yet")
                .hasMessageContaining("decided once");
        assertThatThrownBy(() -> as(ADMINISTRATOR, propose(10)))
                .as("by whoever wrote it only")
                .hasMessageContaining("row-level security");
        as(EXPERT, propose(10));
        assertThatThrownBy(() -> as(EXPERT, decide(10, "APPROVED", 2))).hasMessageContaining("four_eyes");
        assertThatThrownBy(() -> as(EXPERT, decide(10, "APPROVED", 3))).hasMessageContaining("row-level security");
        assertThatThrownBy(() -> as(ADMINISTRATOR, decide(10, "WITHDRAWN", 3)))
                .hasMessageContaining("row-level security");
        assertThat(count(HELPDESK, decide(10, "APPROVED", 6))).isZero();
        as(ADMINISTRATOR, decide(10, "APPROVED", 3));

        assertThat(of(contact, "select count(*) from delivery_layout where id = 10"))
                .isEqualTo("1");
        assertThat(count(ADMINISTRATOR, decide(10, "REFUSED", 3)))
                .as("decided once")
                .isZero();
        assertThatThrownBy(() -> as(ADMINISTRATOR, "update delivery_layout set fields = 'andere' where id = 10"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> as(ADMINISTRATOR, "delete from delivery_layout"))
                .hasMessageContaining("permission denied");
    }

    @Test
    @DisplayName("DEL-1 a layout may begin in the first month of the newest, which it corrects, and not before it")
    void corrections() throws SQLException {
        as(EXPERT, write(30, 2, "BASPLUS", 1, "2026-10-01"), propose(30));
        as(ADMINISTRATOR, decide(30, "APPROVED", 3));
        as(EXPERT, write(31, 2, "BASPLUS", 1, "2026-11-01"), propose(31));
        assertThatThrownBy(() -> as(ADMINISTRATOR, decide(31, "APPROVED", 3)))
                .as("a number of its own")
                .hasMessageContaining("higher number than the newest");
        as(ADMINISTRATOR, decide(31, "REFUSED", 3));
        as(EXPERT, write(32, 2, "BASPLUS", 2, "2026-09-01"), propose(32));
        assertThatThrownBy(() -> as(ADMINISTRATOR, decide(32, "APPROVED", 3)))
                .as("before the newest")
                .hasMessageContaining("does not begin before it");
        as(ADMINISTRATOR, decide(32, "REFUSED", 3));
        as(EXPERT, write(33, 2, "BASPLUS", 2, "2026-10-01"), propose(33));
        as(ADMINISTRATOR, decide(33, "APPROVED", 3));

        assertThat(of(
                        contact,
                        "select string_agg(number::text, ',' order by id) from delivery_layout where type = 'BASPLUS'"))
                .isEqualTo("1,2");
    }

    @Test
    @DisplayName("DEL-1 a trial is seen by keepers only, has counts only, and goes with its delivery")
    void trials() throws SQLException {
        as(EXPERT, write(20, 2, "BDFS", "2026-10-01"));
        asOwner(
                """
                insert into benchmark.delivery (id, organisation_id, type, period, status, received_at, size_bytes, sha256)
                select 900, id, 'BDFS', date '2026-09-01', 'ACCEPTED', now(), 1, 'x' from benchmark.organisation where code = 'GM0363'
                """);
        String ask =
                "insert into delivery_layout_trial (layout_id, delivery_id, organisation_id, state, asked_at, asked_by, lease_until) select 20, 900, id, 'WAITING', now(), %d, now() from organisation where code = 'GM0363'";
        assertThatThrownBy(() -> as(HELPDESK, ask.formatted(6))).hasMessageContaining("row-level security");
        as(EXPERT, ask.formatted(2));
        assertThatThrownBy(() -> as(EXPERT, "update delivery_layout_trial set state = 'DONE'"))
                .hasMessageContaining("ck_delivery_layout_trial_done");
        as(
                EXPERT,
                "update delivery_layout_trial set state = 'DONE', records = 3, verdict_before = 'ACCEPTED', verdict_after = 'REJECTED', rules = '{BDFS-002}', counts_before = '{0}', counts_after = '{3}'");
        assertThat(count(EXPERT, "update delivery_layout_trial set records = 4"))
                .as("done is done")
                .isZero();
        assertThat(of(ADMINISTRATOR, "select count(*) from delivery_layout_trial"))
                .isEqualTo("1");
        assertThat(of(HELPDESK, "select count(*) from delivery_layout_trial")).isEqualTo("0");
        assertThat(of(contact, "select count(*) from delivery_layout_trial")).isEqualTo("0");
        asOwner("delete from benchmark.delivery where id = 900");
        assertThat(of(EXPERT, "select count(*) from delivery_layout_trial")).isEqualTo("0");
    }
}
