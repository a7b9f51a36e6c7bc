package nl.benchmark.launcher;

import java.io.IOException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.benchmark.delivery.DeliveryLimits;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.delivery.KeptSource;
import nl.benchmark.delivery.Layout;
import nl.benchmark.delivery.LayoutField;
import nl.benchmark.delivery.LayoutHistory;
import nl.benchmark.pseudonym.PlatformPseudonym;
import nl.benchmark.pseudonym.PseudonymRoots;
import nl.benchmark.retention.DataKeys;
import nl.benchmark.retention.SourceFolder;

/**
 * Takes what is stored of one delivery to the version in force of the pseudonyms: its rows, and its source file when one is
 * kept. The new file is written beside the old one first, takes its place in the database's books together with the rows, and
 * on the disk after that; cut off at any moment, the same call brings it to its end.
 */
final class DeliveryRotation {

    private static final int BATCH = 10_000;

    private final Connection database;
    private final PseudonymRoots roots;
    private final SourceFolder sources;
    private final DataKeys keys;
    private final List<PseudonymColumn> columns;
    private final LayoutHistory layouts;

    /** What one delivery came to: values of rows, and whether a source file was written anew. */
    record Rotated(long values, boolean file) {}

    /** @param database as somebody who sees every row, with auto-commit */
    DeliveryRotation(Connection database, PseudonymRoots roots, SourceFolder sources, DataKeys keys)
            throws SQLException {
        this.database = database;
        this.roots = roots;
        this.sources = sources;
        this.keys = keys;
        columns = PseudonymColumn.of(database);
        layouts = layouts();
        try (Statement table = database.createStatement()) {
            table.execute(
                    "create temporary table if not exists rotated (old uuid primary key, new uuid not null) on commit delete rows");
        }
    }

    private LayoutHistory layouts() throws SQLException {
        List<LayoutHistory.Version> versions = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(
                        "select id, type, number, first_period, fields, codes from delivery_layout where state = 'APPROVED'")) {
            while (found.next()) {
                versions.add(new LayoutHistory.Version(
                        DeliveryType.valueOf(found.getString("type")),
                        found.getInt("number"),
                        YearMonth.from(found.getObject("first_period", LocalDate.class)),
                        Layout.load(found.getString("fields"), found.getString("codes"), List.of())
                                .withVersion(found.getLong("id"))));
            }
        }
        return new LayoutHistory(versions);
    }

    /** @param layout of the portal, null for the one that the product ships with */
    private record Delivery(
            long id,
            String organisation,
            DeliveryType type,
            LocalDate period,
            Long layout,
            boolean kept,
            boolean done) {}

    Rotated rotate(long id) throws SQLException, IOException {
        Delivery delivery = delivery(id);
        PlatformPseudonym pseudonym = new PlatformPseudonym(roots, delivery.organisation());
        Rotated rotated = new Rotated(0, false);
        if (!delivery.done()) {
            rotated = Transaction.of(database, () -> rotate(delivery, pseudonym));
        }
        sources.takeBeside(id);
        try (PreparedStatement done =
                database.prepareStatement("delete from pseudonym_rotation where delivery_id = ?")) {
            done.setLong(1, id);
            done.execute();
        }
        return rotated;
    }

    private Delivery delivery(long id) throws SQLException {
        try (PreparedStatement select = database.prepareStatement(
                """
                select o.code, d.type, d.period, d.layout_id, coalesce(s.state = 'KEPT', false) as kept, r.rows_done
                  from pseudonym_rotation r join delivery d on d.id = r.delivery_id join organisation o on o.id = d.organisation_id
                  left join source_file s on s.delivery_id = d.id where r.delivery_id = ?
                """)) {
            select.setLong(1, id);
            try (ResultSet found = select.executeQuery()) {
                found.next();
                return new Delivery(
                        id,
                        found.getString("code"),
                        DeliveryType.valueOf(found.getString("type")),
                        found.getObject("period", LocalDate.class),
                        found.getObject("layout_id", Long.class),
                        found.getBoolean("kept"),
                        found.getBoolean("rows_done"));
            }
        }
    }

    private Rotated rotate(Delivery delivery, PlatformPseudonym pseudonym) throws SQLException, IOException {
        Map<UUID, UUID> mapping = mapping(delivery, pseudonym);
        Optional<SourceFolder.Kept> file = delivery.kept() ? file(delivery, pseudonym, mapping) : Optional.empty();
        write(mapping);
        long values = 0;
        for (PseudonymColumn column : columns) {
            values += update(delivery, column);
        }
        if (file.isPresent()) {
            kept(delivery, file.get());
        }
        try (PreparedStatement done =
                database.prepareStatement("update pseudonym_rotation set rows_done = true where delivery_id = ?")) {
            done.setLong(1, delivery.id());
            done.execute();
        }
        return new Rotated(values, file.isPresent());
    }

    /** By each pseudonym of the delivery that of the next version. */
    private Map<UUID, UUID> mapping(Delivery delivery, PlatformPseudonym pseudonym) throws SQLException {
        Map<UUID, UUID> mapping = new HashMap<>();
        long[] highLow = new long[2];
        for (PseudonymColumn column : columns) {
            try (PreparedStatement select = database.prepareStatement("select distinct " + column.name() + " from "
                    + column.table() + " where delivery_id = ? and period = ? and " + column.name() + " is not null")) {
                select.setLong(1, delivery.id());
                select.setDate(2, Date.valueOf(delivery.period()));
                try (ResultSet found = select.executeQuery()) {
                    while (found.next()) {
                        UUID old = found.getObject(1, UUID.class);
                        highLow[0] = old.getMostSignificantBits();
                        highLow[1] = old.getLeastSignificantBits();
                        pseudonym.rotate(highLow);
                        mapping.put(old, new UUID(highLow[0], highLow[1]));
                    }
                }
            }
        }
        return mapping;
    }

    private void write(Map<UUID, UUID> mapping) throws SQLException {
        try (PreparedStatement insert = database.prepareStatement("insert into rotated (old, new) values (?, ?)")) {
            int waiting = 0;
            for (Map.Entry<UUID, UUID> one : mapping.entrySet()) {
                insert.setObject(1, one.getKey());
                insert.setObject(2, one.getValue());
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private int update(Delivery delivery, PseudonymColumn column) throws SQLException {
        try (PreparedStatement update = database.prepareStatement("update " + column.table() + " f set " + column.name()
                + " = r.new from rotated r where f.delivery_id = ? and f.period = ? and r.old = f." + column.name())) {
            update.setLong(1, delivery.id());
            update.setDate(2, Date.valueOf(delivery.period()));
            return update.executeUpdate();
        }
    }

    /** Writes the new file beside the old one; empty when file or key is gone. */
    private Optional<SourceFolder.Kept> file(Delivery delivery, PlatformPseudonym pseudonym, Map<UUID, UUID> mapping)
            throws IOException {
        Optional<byte[]> key = keys.find(delivery.id());
        if (key.isEmpty() || !sources.holds(delivery.id())) {
            return Optional.empty();
        }
        List<LayoutField> fields =
                layouts.layout(delivery.type(), delivery.layout()).fieldsIn(YearMonth.from(delivery.period()));
        KeptSource rotating =
                KeptSource.rotating(delivery.type(), fields, DeliveryLimits.DEFAULTS, pseudonym, mapping::containsKey);
        return Optional.of(sources.keepBeside(
                delivery.id(), key.get(), out -> rotating.write(() -> sources.open(delivery.id(), key.get()), out)));
    }

    /** Also for a transfer that was not made yet; what was sent stays on record as it was sent. */
    private void kept(Delivery delivery, SourceFolder.Kept file) throws SQLException {
        try (PreparedStatement kept = database.prepareStatement(
                        "update source_file set size_bytes = ?, sha256 = ? where delivery_id = ?");
                PreparedStatement waiting = database.prepareStatement(
                        "update source_transfer set sha256 = ? where delivery_id = ? and sent_at is null")) {
            kept.setLong(1, file.sizeBytes());
            kept.setString(2, file.sha256());
            kept.setLong(3, delivery.id());
            kept.execute();
            waiting.setString(1, file.sha256());
            waiting.setLong(2, delivery.id());
            waiting.execute();
        }
    }
}
