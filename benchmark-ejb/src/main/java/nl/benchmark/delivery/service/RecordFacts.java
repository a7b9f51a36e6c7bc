package nl.benchmark.delivery.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import nl.benchmark.delivery.BusContent;
import nl.benchmark.delivery.FactRows;
import nl.benchmark.delivery.FactTable;
import nl.benchmark.delivery.FactTable.Column;
import nl.benchmark.delivery.RecordContent;
import org.jdbi.v3.core.Handle;

/**
 * Rows of a delivery of SRG, BDFS or BASplus: by COPY into temporary tables, where they are compared with the month before
 * while they can still be refused, and from there into the facts. What the tables are is the type's to say.
 */
@ApplicationScoped
class RecordFacts {

    /** The temporary table of the first table of a type; those of the others have a number. */
    static final String INCOMING = "incoming";

    /** Into the temporary tables, which end with the transaction. */
    void stage(Connection connection, RecordContent content) {
        List<FactRows> all = content.rows();
        try {
            for (int i = 0; i < all.size(); i++) {
                FactTable table = all.get(i).table();
                Staging.create(
                        connection,
                        "create temporary table " + incoming(i) + " ("
                                + table.columns().stream()
                                        .map(column -> column.name() + " "
                                                + column.kind().sql())
                                        .collect(Collectors.joining(", "))
                                + ") on commit drop");
                copy(connection, incoming(i), all.get(i));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Staging the rows failed", e);
        }
    }

    /** From the temporary tables into the facts. */
    void insert(Handle handle, DeliveryJob job, RecordContent content) {
        for (int i = 0; i < content.rows().size(); i++) {
            FactTable table = content.rows().get(i).table();
            Staging.move(handle, job, table.name(), columns(table), incoming(i));
        }
    }

    private static String incoming(int table) {
        return table == 0 ? INCOMING : INCOMING + "_" + table;
    }

    private static String columns(FactTable table) {
        return table.columns().stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private static void copy(Connection connection, String into, FactRows rows) throws SQLException {
        List<Column> columns = rows.table().columns();
        try (BinaryCopy copy = new BinaryCopy(connection, into, columns(rows.table()))) {
            for (int row = 0; row < rows.size(); row++) {
                copy.row(columns.size());
                for (int column = 0; column < columns.size(); column++) {
                    copy(copy, rows, row, column);
                }
            }
            copy.finish();
        }
    }

    private static void copy(BinaryCopy copy, FactRows rows, int row, int column) throws SQLException {
        switch (rows.table().columns().get(column).kind()) {
            case PSEUDONYM -> {
                if (rows.hasPseudonym(row, column)) {
                    copy.uuid(rows.pseudonymHigh(row, column), rows.pseudonymLow(row, column));
                } else {
                    copy.nothing();
                }
            }
            case DATE -> copy.date(rows.value(row, column));
            case CODE -> copy.code(rows.value(row, column));
            case NUMBER -> copy.integer(rows.value(row, column), rows.value(row, column) == BusContent.NO_NUMBER);
            case AMOUNT -> copy.amount(rows.value(row, column));
            case TEXT -> copy.text(rows.text(row, column));
        }
    }
}
