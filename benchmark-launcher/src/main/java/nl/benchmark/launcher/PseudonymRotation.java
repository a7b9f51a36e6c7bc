package nl.benchmark.launcher;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import nl.benchmark.pseudonym.PseudonymRoots;

/**
 * Takes every stored pseudonym and every kept source file to the version in force of the platform's keys (DEL-2: version 2 is
 * HMAC(K2, version 1)). Delivery by delivery, each in a transaction of its own, by a list in the database: cut off, it goes on
 * where it stopped, and no server starts until the list is empty.
 */
final class PseudonymRotation {

    private static final String ACTION = "PSEUDONYM_ROTATE";

    /** Where the database stands beside the roots that are given. */
    enum State {
        /** Everything stored is of the version in force. */
        DONE,
        /** Everything stored is of the version before. */
        BEFORE,
        /** A rotation to the version in force was begun. */
        CUT_OFF
    }

    /**
     * What was done in this run.
     *
     * @param deliveries that are done, of {@code all}
     * @param values of rows that got another pseudonym
     * @param files source files that were written anew
     */
    record Progress(int deliveries, int all, long values, int files) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%d of %d deliveries, %d pseudonyms, %d source files", deliveries, all, values, files);
        }
    }

    private final Connection database;
    private final PseudonymRoots roots;

    /** @param database as somebody who sees every row, with auto-commit */
    PseudonymRotation(Connection database, PseudonymRoots roots) {
        this.database = database;
        this.roots = roots;
    }

    /** Refuses roots that are neither those of this installation nor those with one more. */
    State state() throws SQLException, LaunchFailure {
        List<String[]> known = BackupTables.rows(database, "select fingerprint from pseudonym_root");
        boolean underWay = isUnderWay(database);
        boolean first = roots.version() == 1;
        if (known.isEmpty()) { // no server was started yet
            return first ? State.DONE : State.BEFORE;
        }
        String fingerprint = known.get(0)[0];
        if (fingerprint.equals(roots.fingerprint())) {
            return underWay ? State.CUT_OFF : State.DONE;
        }
        boolean before = roots.before()
                .map(PseudonymRoots::fingerprint)
                .filter(fingerprint::equals)
                .isPresent();
        if (!before || underWay) {
            throw new LaunchFailure("the keys of the pseudonyms are not those of this installation, oldest first"
                    + (first ? "; a new one comes behind them, with a comma between" : " and at most one new"));
        }
        return State.BEFORE;
    }

    /** Whether some deliveries are of another version than others. */
    static boolean isUnderWay(Connection database) throws SQLException {
        return !BackupTables.rows(database, "select delivery_id from pseudonym_rotation limit 1")
                .isEmpty();
    }

    /** Begins it: from here on no server starts until {@link #run} is at its end. */
    void begin(Instant now) throws SQLException, IOException {
        Transaction.of(database, () -> list(now));
    }

    /** How many deliveries there are. */
    private int list(Instant now) throws SQLException {
        try (Statement list = database.createStatement();
                PreparedStatement root = database.prepareStatement(
                        """
                        insert into pseudonym_root (fingerprint, seen_at) values (?, ?)
                        on conflict (one) do update set fingerprint = excluded.fingerprint, seen_at = excluded.seen_at
                        """)) {
            int deliveries = list.executeUpdate("insert into pseudonym_rotation (delivery_id) select id from delivery");
            root.setString(1, roots.fingerprint());
            root.setObject(2, now.atOffset(ZoneOffset.UTC));
            root.execute();
            Backup.log(database, ACTION, "pseudonym", "begun", "{\"version\":\"" + roots.version() + "\"}");
            return deliveries;
        }
    }

    /** Does what is left. @param told after each delivery */
    Progress run(DeliveryRotation deliveries, Consumer<Progress> told) throws SQLException, IOException {
        List<String[]> waiting =
                BackupTables.rows(database, "select delivery_id from pseudonym_rotation order by delivery_id");
        Progress progress = new Progress(0, waiting.size(), 0, 0);
        for (String[] delivery : waiting) {
            DeliveryRotation.Rotated one = deliveries.rotate(Long.parseLong(delivery[0]));
            progress = new Progress(
                    progress.deliveries() + 1,
                    progress.all(),
                    progress.values() + one.values(),
                    progress.files() + (one.file() ? 1 : 0));
            told.accept(progress);
        }
        Backup.log(
                database,
                ACTION,
                "pseudonym",
                "done",
                "{\"version\":\"" + roots.version() + "\",\"done\":\"" + progress + "\"}");
        try (Statement vacuum = database.createStatement()) { // what was replaced is not left lying in the tables
            for (PseudonymColumn column : PseudonymColumn.of(database)) {
                vacuum.execute("vacuum (analyze) " + column.table());
            }
        }
        return progress;
    }
}
