package nl.benchmark.delivery;

import java.util.ArrayList;
import java.util.List;

/**
 * A table in the database that keeps what a type of delivery holds, one row per thing counted. Each also has the columns
 * delivery_id, organisation_id and period, which are not named here.
 *
 * @param name of the table; the change sets make it
 */
public record FactTable(String name, List<Column> columns) {

    /** What a column holds, and how it is written. */
    public enum Kind {
        /** A person, by the pseudonym that the platform stores. */
        PSEUDONYM("uuid"),
        DATE("date"),
        /** A code of a list, as {@link CodeList.Code#stored}. */
        CODE("smallint"),
        /** A number that is no amount. */
        NUMBER("integer"),
        /** Whole euros. */
        AMOUNT("integer"),
        TEXT("text");

        private final String sql;

        Kind(String sql) {
            this.sql = sql;
        }

        /** As PostgreSQL names it. */
        public String sql() {
            return sql;
        }
    }

    /** One column. */
    public record Column(String name, Kind kind) {}

    public FactTable {
        columns = List.copyOf(columns);
    }

    static FactTable named(String name) {
        return new FactTable(name, List.of());
    }

    FactTable with(String column, Kind kind) {
        List<Column> more = new ArrayList<>(columns);
        more.add(new Column(column, kind));
        return new FactTable(name, more);
    }
}
