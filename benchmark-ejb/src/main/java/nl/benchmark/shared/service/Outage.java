package nl.benchmark.shared.service;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells whether something failed because what the platform leans on is away for the moment (a database that is stopped,
 * silent or full, a disk without room), and not because of a fault in the platform or in what was asked. Then the same
 * may be asked again later, and the answer says when. Source: standards F9.
 */
public final class Outage {

    /** When to try again, seconds. */
    public static final int RETRY_AFTER_SECONDS = 30;

    /** Connection, insufficient resources (full disk, too many connections), input or output of the database itself. */
    private static final Set<String> CLASSES = Set.of("08", "53", "58");
    /** Stopped, crashed, starting; cancelled by the operator; somebody else holds the lock; a copy that may only be read. */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "57P05", "57014", "55P03", "25006");

    private Outage() {}

    public static boolean isCauseOf(Throwable failure) {
        return anyCause(failure, Outage::isOutage)
                || anyCause(failure, Outage::isOfPool) && !anyCause(failure, Outage::isAnswer);
    }

    /** Whether nobody answered in time: whoever asks the same place again waits as long again. */
    public static boolean isSilence(Throwable failure) {
        return anyCause(failure, Outage::isUnanswered)
                || anyCause(failure, Outage::isOfPool)
                        && !anyCause(failure, Outage::isAnswer)
                        && !anyCause(failure, cause -> cause instanceof ConnectException);
    }

    /** Whether the disk of the platform could not be written. */
    public static boolean isOfStorage(Throwable failure) {
        return anyCause(failure, cause -> cause instanceof StorageUnavailable);
    }

    private static boolean isOutage(Throwable cause) {
        if (cause instanceof SQLException sql && sql.getSQLState() != null) {
            String state = sql.getSQLState();
            return STATES.contains(state) || state.length() == 5 && CLASSES.contains(state.substring(0, 2));
        }
        return cause instanceof StorageUnavailable;
    }

    /** The database answered, and said why not: the pool wraps what a commit refuses like what it cannot connect. */
    private static boolean isAnswer(Throwable cause) {
        return cause instanceof SQLException sql && sql.getSQLState() != null;
    }

    private static boolean isUnanswered(Throwable cause) {
        return cause instanceof SocketTimeoutException || cause instanceof DatabaseSilent;
    }

    /** No connection could be had. By its name, since applications of the server do not see the class. */
    private static boolean isOfPool(Throwable cause) {
        return cause.getClass().getName().startsWith("jakarta.resource.");
    }

    /** A failed commit has its cause among the suppressed ones. */
    static boolean anyCause(Throwable failure, Predicate<Throwable> test) {
        return anyCause(failure, test, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean anyCause(Throwable failure, Predicate<Throwable> test, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return false;
        }
        if (test.test(failure) || anyCause(failure.getCause(), test, seen)) {
            return true;
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            if (anyCause(suppressed, test, seen)) {
                return true;
            }
        }
        return failure instanceof SQLException sql && anyCause(sql.getNextException(), test, seen);
    }
}
