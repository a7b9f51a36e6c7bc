package nl.benchmark.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import nl.benchmark.account.SecretSeal;
import nl.benchmark.delivery.SpoolSeal;
import nl.benchmark.retention.DataKeys;
import nl.benchmark.shared.MasterKeys;

/**
 * Seals everything anew that is still sealed with a former master key: seeds of second factors, tokens of links that wait
 * to be mailed, keys of waiting files, and the key of each kept source file (P4). Each is replaced by itself and at once, so
 * that a rotation that was cut off goes on where it stopped, and a server that knows both keys works all the while. The
 * pseudonyms stay as they are: they have roots of their own, see {@link PseudonymRotation}.
 */
final class KeyRotation {

    /** What stands sealed in the database: table, its key, the column, and whose the seal says it is. */
    private record Sealed(String name, String table, String column, BiFunction<Long, byte[], Optional<byte[]>> renew) {}

    private final Connection database;
    private final DataKeys keys;
    private final List<Sealed> sealed;

    /** @param database as somebody who sees every row, with auto-commit */
    KeyRotation(Connection database, Path keyFolder, MasterKeys masterKeys) throws IOException {
        this.database = database;
        this.keys = new DataKeys(keyFolder, masterKeys);
        SecretSeal seeds = new SecretSeal(masterKeys, SecretSeal.SECOND_FACTOR);
        SecretSeal links = new SecretSeal(masterKeys, SecretSeal.MAIL);
        SpoolSeal waiting = new SpoolSeal(masterKeys);
        this.sealed = List.of(
                new Sealed("second factors", "account", "totp_secret", (id, old) -> seeds.renew(old, "account " + id)),
                new Sealed(
                        "second factors being set up",
                        "account_session",
                        "enrolling",
                        (id, old) -> seeds.renew(old, "session " + id)),
                new Sealed("links in mail", "outbox", "link", (id, old) -> links.renew(old, SecretSeal.OWNER_OF_LINKS)),
                new Sealed("waiting files", "delivery", "spool_key", (id, old) -> waiting.renew(old)));
    }

    /** How many of each were still under a former key. Throws {@code IllegalStateException} for what no key opens. */
    Map<String, Integer> outstanding() throws SQLException, IOException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Sealed one : sealed) {
            counts.put(one.name(), renewed(one).size());
        }
        int files = 0;
        for (long delivery : keys.deliveries()) {
            files += keys.isOutdated(delivery) ? 1 : 0;
        }
        counts.put("source files", files);
        return counts;
    }

    /** Seals them anew; how many of each it were. A line of the audit log, unless there was nothing to do. */
    Map<String, Integer> run() throws SQLException, IOException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Sealed one : sealed) {
            counts.put(one.name(), replace(one));
        }
        int files = 0;
        for (long delivery : keys.deliveries()) {
            files += keys.renew(delivery) ? 1 : 0;
        }
        counts.put("source files", files);
        if (counts.values().stream().anyMatch(count -> count > 0)) {
            Backup.log(database, "KEY_ROTATE", "master_key", "sealed again", json(counts));
        }
        return counts;
    }

    /** By the id of the row: what stands there, and what comes in its place. */
    private record Replacement(long id, byte[] old, byte[] renewed) {}

    private List<Replacement> renewed(Sealed one) throws SQLException {
        List<Replacement> found = new ArrayList<>();
        try (PreparedStatement select = database.prepareStatement("select id, " + one.column() + " from benchmark."
                        + one.table() + " where " + one.column() + " is not null order by id");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                long id = rows.getLong(1);
                byte[] old = rows.getBytes(2);
                one.renew().apply(id, old).ifPresent(renewed -> found.add(new Replacement(id, old, renewed)));
            }
        }
        return found;
    }

    /** What somebody changed in the meantime is sealed with the key in force already, and stays. */
    private int replace(Sealed one) throws SQLException {
        List<Replacement> replacements = renewed(one);
        try (PreparedStatement update = database.prepareStatement("update benchmark." + one.table() + " set "
                + one.column() + " = ? where id = ? and " + one.column() + " = ?")) {
            for (Replacement replacement : replacements) {
                update.setBytes(1, replacement.renewed());
                update.setLong(2, replacement.id());
                update.setBytes(3, replacement.old());
                update.executeUpdate();
            }
        }
        return replacements.size();
    }

    private static String json(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(one -> "\"" + one.getKey() + "\":\"" + one.getValue() + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
