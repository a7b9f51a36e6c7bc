package nl.benchmark.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.benchmark.handover.HandoverTable;
import nl.benchmark.handover.StoredDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What of the database leaves with an organisation, and what does not: held here, so that a new table or column is thought of. */
class HandoverTablesTest extends AsCaller {

    private static final String ADMINISTRATOR = "2, 'ADMINISTRATOR', ''";
    private static final String OFFICER = "3, 'DATA_OFFICER', ''";

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
                    select 2, 'a@b.invalid', 'A', 'ADMINISTRATOR', null::bigint union all select 3, 'd@b.invalid', 'D', 'DATA_OFFICER', null::bigint
                    union all select 4, 'c@b.invalid', 'C', 'CONTACT_PERSON', (select id from organisation where code = 'GM0363')
                    union all select 9, 'o@b.invalid', 'O', 'CONTACT_PERSON', (select id from organisation where code = 'GM0344')
                    """);
            String amsterdam = text(owner, "select id from organisation where code = 'GM0363'");
            contact = "4, 'CONTACT_PERSON', '" + amsterdam + "'";
            reader = "4, 'READER', '" + amsterdam + "'";
            other = "9, 'CONTACT_PERSON', '" + text(owner, "select id from organisation where code = 'GM0344'") + "'";
        }
    }

    private List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                texts.add(found.getString(1));
            }
        }
        return texts;
    }

    @Test
    @DisplayName("V5 columns that stay here are secrets and steps of our own work")
    void whatStays() throws SQLException {
        Set<String> secrets = texts(
                        """
                        select c.relname || '.' || a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                         where c.relnamespace = 'benchmark'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                           and exists (select from pg_attribute o where o.attrelid = c.oid and o.attname in ('organisation_id', 'account_id'))
                        """)
                .stream()
                .filter(column -> HandoverTable.isSecret(column.substring(column.indexOf('.') + 1)))
                .collect(Collectors.toSet());
        assertThat(secrets)
                .contains("account.password_hash", "account.totp_secret", "api_token.token_hash", "delivery.spool_key")
                .allMatch(
                        column -> column.matches(
                                "(account|account_link|account_session|api_token|recovery_code|registration)\\..*|delivery\\.spool(_key)?|[a-z_]+\\.lease_until"));
    }

    @Test
    @DisplayName("V5 every stored document leaves, but those of mail and keys")
    void documents() throws SQLException {
        Set<String> left = Arrays.stream(StoredDocument.values())
                .map(kind -> kind.table() + "." + kind.column())
                .collect(Collectors.toSet());
        assertThat(
                        texts(
                                """
                        select table_name || '.' || column_name from information_schema.columns
                         where table_schema = 'benchmark' and data_type = 'bytea' and table_name in (
                               select table_name from information_schema.columns where table_schema = 'benchmark' and column_name = 'organisation_id')
                           and table_name not in (select inhrelid::regclass::text from pg_inherits)
                        """))
                .filteredOn(column -> !HandoverTable.isSecret(column.substring(column.indexOf('.') + 1)))
                .filteredOn(column -> !column.startsWith("processing_line."))
                .containsExactlyInAnyOrderElementsOf(left);
    }

    @Test
    @DisplayName("V5 rows about persons are microdata by the name of their table")
    void microdata() throws SQLException {
        assertThat(
                        texts(
                                """
                        select distinct c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                         where c.relnamespace = 'benchmark'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and a.attname like '%pseudonym%'
                           and a.atttypid = 'uuid'::regtype
                        """))
                .isNotEmpty()
                .allMatch(table -> new HandoverTable(table, List.of(), null).isMicrodata());
    }

    @Test
    @DisplayName("V5, DEL-7 a contact person asks, only a data officer decides, once, and others see nothing")
    void requests() throws SQLException {
        String ask =
                "insert into handover (id, organisation_id, why, asked_at, asked_by) select 70, id, 'Wij gaan weg hier', now(), 4 from organisation where code = 'GM0363'";
        String release =
                "update handover set released_at = now(), decided_by = 3, decision = 'Gebeld en goed' where id = 70";
        assertRefused(reader, ask);
        assertRefused(other, ask);
        as(contact, ask);
        assertThat(of(other, "select count(*) from handover")).isEqualTo("0");
        assertThat(of(ADMINISTRATOR, "select count(*) from handover")).isEqualTo("0");
        assertThat(count(ADMINISTRATOR, release)).isZero();
        assertThat(count(contact, release)).isZero();
        as(OFFICER, release);
        assertThat(count(OFFICER, release)).isZero();
    }

    private void assertRefused(String caller, String sql) {
        assertThatThrownBy(() -> as(caller, sql)).hasMessageContaining("row-level security");
    }
}
