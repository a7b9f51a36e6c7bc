package nl.benchmark.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** P8: the database holds pseudonyms and no key, and nobody who signs in to it reads a file in which one stands. */
class KeysOutOfReachTest extends AsCaller {

    private static final String ADMINISTRATOR = "2, 'ADMINISTRATOR', ''";

    @Test
    @DisplayName("P8 No role that signs in may read files of the server or run programs there")
    void noRoleReadsFiles() throws SQLException {
        try (Connection connection = superuser()) {
            assertThat(
                            text(
                                    connection,
                                    """
                            select string_agg(r.rolname || ' ' || g.rolname, ', ') from pg_roles r
                              join pg_roles g on g.rolname in ('pg_read_server_files', 'pg_write_server_files', 'pg_execute_server_program', 'pg_read_all_data')
                               and pg_has_role(r.oid, g.oid, 'usage')
                             where r.rolcanlogin and not r.rolsuper
                            """))
                    .isNull();
            assertThat(
                            text(
                                    connection,
                                    "select string_agg(rolname, ',') from pg_roles where rolname like 'benchmark%' and (rolsuper or rolbypassrls or rolcreaterole or rolreplication)"))
                    .isNull();
        }
        assertThatThrownBy(
                        () -> of(ADMINISTRATOR, "select pg_read_file('" + data().resolve("secrets.properties") + "')"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> as(
                        ADMINISTRATOR,
                        "create temporary table stolen (line text)",
                        "copy stolen from '" + data().resolve("secrets.properties") + "'"))
                .hasMessageContaining("permission denied");
    }
}
