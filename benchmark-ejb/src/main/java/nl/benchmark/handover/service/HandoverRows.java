package nl.benchmark.handover.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.benchmark.handover.HandoverTable;
import nl.benchmark.handover.StoredDocument;
import nl.benchmark.shared.service.CallerContext;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * Rows and documents of the organisation for which the caller works. Which tables there are, the database says; what the
 * caller may not see of them, it does not show.
 */
@ApplicationScoped
public class HandoverRows {

    private static final String ORGANISATION = "organisation_id";
    private static final int AT_ONCE = 2_000;

    @Inject
    private Jdbi jdbi;

    @Inject
    private CallerContext callers;

    /** Takes a document. */
    @FunctionalInterface
    public interface Sink {
        void accept(String name, byte[] content) throws IOException;
    }

    /** A source file that is kept. */
    public record Kept(long delivery, String fileName) {}

    /** In order of their names; those without any row of the organisation too. */
    List<HandoverTable> tables() {
        Map<String, List<String>> columns = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                         where c.relnamespace = 'benchmark'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relrowsecurity
                           and a.atttypid <> 'bytea'::regtype and has_column_privilege(c.oid, a.attnum, 'select')
                         order by c.relname, a.attnum
                        """)
                .reduceRows(new TreeMap<>(), (found, row) -> {
                    found.computeIfAbsent(row.getColumn("relname", String.class), unknown -> new ArrayList<>())
                            .add(row.getColumn("attname", String.class));
                    return found;
                }));
        return columns.entrySet().stream()
                .map(table -> new HandoverTable(
                        table.getKey(),
                        table.getValue().stream()
                                .filter(column -> !HandoverTable.isSecret(column))
                                .toList(),
                        parent(table.getValue(), columns)))
                .filter(table -> table.parent() != null || table.columns().contains(ORGANISATION))
                .toList();
    }

    /** The table that a row without an organisation belongs to. */
    private static String parent(List<String> columns, Map<String, List<String>> all) {
        return columns.contains(ORGANISATION)
                ? null
                : columns.stream()
                        .filter(column -> column.endsWith("_id"))
                        .map(column -> column.substring(0, column.length() - "_id".length()))
                        .filter(table -> all.getOrDefault(table, List.of()).contains(ORGANISATION))
                        .findFirst()
                        .orElse(null);
    }

    /** Each row as text, as PostgreSQL writes it; nothing is empty. */
    void write(HandoverTable table, Consumer<List<String>> sink) {
        String columns = table.columns().stream()
                .map(column -> "t.\"" + column + "\"::text")
                .collect(Collectors.joining(", "));
        String of = table.parent() == null
                ? "t.organisation_id = :organisation"
                : "t." + table.parent() + "_id in (select p.id from " + table.parent()
                        + " p where p.organisation_id = :organisation)";
        jdbi.useHandle(handle -> {
            try (Query query = handle.createQuery("select " + columns + " from " + table.name() + " t where " + of)) {
                query.bind("organisation", callers.get().organisationId())
                        .setFetchSize(AT_ONCE)
                        .map((row, context) -> texts(row, table.columns().size()))
                        .forEach(sink);
            }
        });
    }

    private static List<String> texts(ResultSet row, int columns) throws SQLException {
        List<String> texts = new ArrayList<>(columns);
        for (int column = 1; column <= columns; column++) {
            String text = row.getString(column);
            texts.add(text == null ? "" : text);
        }
        return texts;
    }

    void write(StoredDocument kind, Sink sink) {
        jdbi.useHandle(handle -> handle.createQuery(kind.query())
                .bind("organisation", callers.get().organisationId())
                .setFetchSize(1)
                .map((row, context) -> Map.entry(row.getString("name"), row.getBytes("content")))
                .forEach(document -> {
                    try {
                        sink.accept(document.getKey(), document.getValue());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
    }

    /** Oldest first. */
    List<Kept> sources() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select d.id, o.code, d.type, d.period, s.form from source_file s join delivery d on d.id = s.delivery_id
                          join organisation o on o.id = d.organisation_id where d.organisation_id = :organisation and s.state = 'KEPT' order by d.id
                        """)
                .bind("organisation", callers.get().organisationId())
                .map((row, context) -> new Kept(
                        row.getLong("id"),
                        "bronbestanden/" + row.getString("type") + "-" + row.getString("code") + "-"
                                + YearMonth.from(row.getObject("period", LocalDate.class)) + "-" + row.getLong("id")
                                + "." + row.getString("form").toLowerCase(Locale.ROOT)))
                .list());
    }
}
