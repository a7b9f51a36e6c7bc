package nl.benchmark.launcher;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What of the database is backed up: every table but the migration's own, with its columns, and the sequences. */
final class BackupTables {

    private BackupTables() {}

    record Table(String name, String columns) {}

    static List<Table> of(Connection connection) throws SQLException {
        List<Table> tables = new ArrayList<>();
        for (String[] row : rows(
                connection,
                """
                select c.relname, string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_class c
                  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                 where c.relnamespace = 'benchmark'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                   and c.relname not like 'databasechangelog%' group by c.relname order by c.relname
                """)) {
            tables.add(new Table(row[0], row[1]));
        }
        return tables;
    }

    /** One text that is the same when the same change sets ran. */
    static String shape(Connection connection) throws SQLException {
        return rows(
                        connection,
                        "select md5(string_agg(id || ' ' || md5sum, ',' order by orderexecuted, id)) from databasechangelog")
                .get(0)[0];
    }

    static List<String[]> rows(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String[]> rows = new ArrayList<>();
            while (found.next()) {
                String[] row = new String[found.getMetaData().getColumnCount()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = found.getString(i + 1);
                }
                rows.add(row);
            }
            return rows;
        }
    }
}
