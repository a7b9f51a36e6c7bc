package nl.benchmark.perf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;

/** The yardstick of the ingest: COPY of the same lines into a logged table of text columns without key or index, same server, same run. */
final class CopyBaseline implements AutoCloseable {

    private static final int COLUMNS = 34;

    private final Connection connection;

    /** @param superuserUrl of the database in which the product's tables stand */
    CopyBaseline(String superuserUrl) throws SQLException {
        connection = DriverManager.getConnection(superuserUrl, "postgres", "postgres");
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists public.copy_baseline");
            statement.execute("create table public.copy_baseline ("
                    + IntStream.rangeClosed(1, COLUMNS)
                            .mapToObj(i -> "c" + i + " text")
                            .collect(Collectors.joining(", "))
                    + ")");
        }
    }

    /** Seconds for one file; the table is emptied before, outside the time. */
    double seconds(byte[] csv) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("truncate public.copy_baseline");
            statement.execute("checkpoint");
        }
        long start = System.nanoTime();
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "copy public.copy_baseline from stdin with (format csv, delimiter ';', header)",
                        new ByteArrayInputStream(csv));
        return (System.nanoTime() - start) / 1e9;
    }

    @Override
    public void close() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists public.copy_baseline");
        }
        connection.close();
    }
}
