package nl.benchmark.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A column that holds pseudonyms of the platform, found by its type: the catalogue of the database knows all of them. */
record PseudonymColumn(String table, String name) {

    static List<PseudonymColumn> of(Connection database) throws SQLException {
        return BackupTables.rows(
                        database,
                        """
                        select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
                         where c.relnamespace = 'benchmark'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and a.atttypid = 'uuid'::regtype
                         order by c.relname, a.attname
                        """)
                .stream()
                .map(row -> new PseudonymColumn(row[0], row[1]))
                .toList();
    }
}
