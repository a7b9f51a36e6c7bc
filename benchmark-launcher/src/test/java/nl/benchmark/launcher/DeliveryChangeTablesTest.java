package nl.benchmark.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.benchmark.delivery.ChangeBasis;
import nl.benchmark.delivery.ComparedTable;
import nl.benchmark.delivery.DeliveryType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the database counts between two deliveries (DEL-5), and who sees what came out. */
class DeliveryChangeTablesTest extends AsCaller {

    private static final String HELPDESK = "3, 'HELPDESK', ''";
    private static final String LINE =
            "insert into delivery_change (delivery_id, organisation_id, seq, previous_id, basis, kind, what, came, went, changed, value_before, value_now)"
                    + " select 502, id, %d, 501, 'SAME_MONTH', 'ROWS', 'BENEFITS', %d, 1, 1, 3, 3 from organisation where code = '%s'";

    private String contact;
    private String other;

    @BeforeAll
    void start() throws Exception {
        try (Connection owner = superuser();
                Statement statement = owner.createStatement()) {
            statement.execute(
                    """
                    insert into account (id, email, name, role, organisation_id)
                    select 3, 'h@b.invalid', 'H', 'HELPDESK', null::bigint
                    union all select 4, 'c@b.invalid', 'C', 'CONTACT_PERSON', (select id from organisation where code = 'GM0363')
                    union all select 9, 'o@b.invalid', 'O', 'CONTACT_PERSON', (select id from organisation where code = 'GM0344')
                    """);
            statement.execute(
                    """
                    insert into delivery (id, organisation_id, type, period, status, received_at, size_bytes, sha256)
                    select n, id, 'BUS', date '2025-03-01', 'ACCEPTED', now(), 1, 'x' from organisation, generate_series(501, 502) n where code = 'GM0363'
                    """);
            contact = "4, 'CONTACT_PERSON', '" + text(owner, "select id from organisation where code = 'GM0363'") + "'";
            other = "9, 'CONTACT_PERSON', '" + text(owner, "select id from organisation where code = 'GM0344'") + "'";
        }
        benefit(501, "R1", 100);
        benefit(501, "R2", 100);
        benefit(501, "R3", 100);
        benefit(502, "R1", 200);
        benefit(502, "R3", 100);
        benefit(502, "R4", 100);
        grant(501, 50);
        grant(501, 50);
        grant(502, 50);
        grant(502, 70);
        grant(502, 50);
    }

    private void benefit(long delivery, String registration, int paid) throws SQLException {
        asSuperuser(
                "insert into bus_benefit (delivery_id, organisation_id, period, benefit_no, scheme, paid, runs, registration) select "
                        + delivery + ", id, date '2025-03-01', 1, 1, " + paid + ", true, '" + registration
                        + "' from organisation where code = 'GM0363'");
    }

    private void grant(long delivery, int paid) throws SQLException {
        asSuperuser(
                "insert into bus_grant (delivery_id, organisation_id, period, scheme, paid, counted, registration) select "
                        + delivery + ", id, date '2025-03-01', 11, " + paid
                        + ", true, 'R9' from organisation where code = 'GM0363'");
    }

    private void asSuperuser(String sql) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Map<String, Integer> counted(ComparedTable table, ChangeBasis basis) throws SQLException {
        return counted(table, basis, false);
    }

    private Map<String, Integer> counted(ComparedTable table, ChangeBasis basis, boolean renumbered)
            throws SQLException {
        String sql = table.sql(basis, renumbered)
                .replace(":beforePeriod", "date '2025-03-01'")
                .replace(":before", "501")
                .replace(":period", "date '2025-03-01'")
                .replace(":delivery", "502");
        Map<String, Integer> counted = new LinkedHashMap<>();
        try (Connection connection = caller(contact);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            for (String column : List.of("before", "now", "came", "went", "changed")) {
                counted.put(column, row.getInt(column));
            }
            List<String> fields = table.compared(basis);
            for (int i = 0; i < fields.size(); i++) {
                if (row.getInt("field_" + i) > 0) {
                    counted.put(fields.get(i), row.getInt("field_" + i));
                }
            }
        }
        return counted;
    }

    @Test
    @DisplayName("DEL-5 benefits are known again by their registration number, and fields are counted")
    void benefits() throws SQLException {
        assertThat(counted(ComparedTable.of(DeliveryType.BUS).get(0), ChangeBasis.SAME_MONTH))
                .isEqualTo(Map.of("before", 3, "now", 3, "came", 1, "went", 1, "changed", 1, "paid", 1));
    }

    @Test
    @DisplayName("DEL-5 two equal grants are two grants: one more is one more, not one that changed")
    void equalLines() throws SQLException {
        assertThat(counted(ComparedTable.of(DeliveryType.BUS).get(3), ChangeBasis.SAME_MONTH))
                .isEqualTo(Map.of("before", 2, "now", 3, "came", 1, "went", 0, "changed", 0));
    }

    @Test
    @DisplayName("DEL-5 every table of every type can be laid beside another month")
    void everyTable() throws SQLException {
        for (DeliveryType type : DeliveryType.values()) {
            for (ComparedTable table : ComparedTable.of(type)) {
                for (ChangeBasis basis : ChangeBasis.values()) {
                    assertThat(counted(table, basis)).as(table.what()).containsKeys("came", "went");
                    assertThat(counted(table, basis, true)).as(table.what()).isEqualTo(counted(table, basis));
                }
            }
        }
    }

    @Test
    @DisplayName(
            "DEL-5 only the organisation sees and adds its own, nobody changes them, and they end with their delivery")
    void rows() throws SQLException {
        assertThatThrownBy(() -> as(other, LINE.formatted(0, 1, "GM0363"))).hasMessageContaining("row-level security");
        assertThatThrownBy(() -> as(contact, LINE.formatted(0, 2, "GM0363")))
                .hasMessageContaining("ck_delivery_change_counts");
        as(contact, LINE.formatted(0, 1, "GM0363"));
        assertThat(of(contact, "select count(*) from delivery_change")).isEqualTo("1");
        assertThat(of(other, "select count(*) from delivery_change")).isEqualTo("0");
        assertThat(of(HELPDESK, "select count(*) from delivery_change")).isEqualTo("0");
        assertThatThrownBy(() -> as(contact, "delete from delivery_change")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> as(contact, "update delivery_change set came = 9"))
                .hasMessageContaining("permission denied");

        asSuperuser("delete from delivery where id = 502");
        try (Connection connection = superuser()) {
            assertThat(text(connection, "select count(*) from delivery_change")).isEqualTo("0");
        }
    }

    @Test
    @DisplayName(
            "BUS-015 only the organisation sees, declares and takes back its own numbers, and they end with their delivery")
    void numbers() throws SQLException {
        String declare =
                "insert into bus_numbering (delivery_id, organisation_id, old_registration, new_registration) select 503, id, '%s', '%s' from organisation where code = 'GM0363'";
        asSuperuser(
                """
                insert into delivery (id, organisation_id, type, period, status, received_at, size_bytes, sha256, in_force_from)
                select 503, id, 'BUS', date '2025-04-01', 'ACCEPTED', now(), 1, 'x', now() from organisation where code = 'GM0363'
                """);
        asSuperuser(
                """
                insert into finding (delivery_id, organisation_id, seq, rule, severity) select 503, id, n, (array['BUS-011', 'BUS-012', 'BUS-015'])[n], 'WARNING'
                  from organisation, generate_series(1, 3) n where code = 'GM0363'
                """);
        assertThatThrownBy(() -> as(other, declare.formatted("A", "B"))).hasMessageContaining("row-level security");
        as(contact, declare.formatted("A", "B"));
        assertThatThrownBy(() -> as(contact, declare.formatted("A", "C"))).hasMessageContaining("pk_bus_numbering");
        assertThatThrownBy(() -> as(contact, declare.formatted("C", "B"))).hasMessageContaining("uq_bus_numbering_new");
        assertThatThrownBy(() -> as(contact, declare.formatted("C", ""))).hasMessageContaining("ck_bus_numbering_new");
        assertThatThrownBy(() -> as(contact, "update bus_numbering set new_registration = 'X'"))
                .hasMessageContaining("permission denied");
        assertThat(of(contact, "select count(*) from bus_numbering")).isEqualTo("1");
        assertThat(of(other, "select count(*) from bus_numbering")).isEqualTo("0");
        assertThat(of(HELPDESK, "select count(*) from bus_numbering")).isEqualTo("0");
        assertThatThrownBy(() -> as(contact, "delete from bus_numbering")).hasMessageContaining("permission denied");
        String forget = "select 1 from (select delivery_numbering_forget(503)) forgotten";
        as(other, forget);
        assertThat(of(contact, "select count(*) from bus_numbering"))
                .as("of another")
                .isEqualTo("1");
        as(contact, forget);
        assertThat(of(contact, "select count(*) from bus_numbering")).isEqualTo("0");
        as(contact, declare.formatted("A", "B"));

        String changed = "select 1 from (select delivery_numbering_changed(503)) changed";
        assertThat(of(other, changed)).isEqualTo("1");
        assertThat(of(contact, "select count(*) from finding where delivery_id = 503"))
                .isEqualTo("3");
        as(contact, changed);
        assertThat(of(contact, "select string_agg(rule, ' ') from finding where delivery_id = 503"))
                .as("what has nothing to do with numbers stays")
                .isEqualTo("BUS-011");

        asSuperuser("delete from finding where delivery_id = 503");
        asSuperuser("delete from delivery where id = 503");
        try (Connection connection = superuser()) {
            assertThat(text(connection, "select count(*) from bus_numbering")).isEqualTo("0");
        }
    }
}
