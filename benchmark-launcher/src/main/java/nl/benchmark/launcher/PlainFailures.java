package nl.benchmark.launcher;

import java.sql.SQLException;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What went wrong, in one line for whoever typed the command; the whole story only for errors that nobody foresaw. */
final class PlainFailures implements IExecutionExceptionHandler {

    private static final int FAILED = 1;

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
        Optional<String> foreseen =
                failure instanceof LaunchFailure ? Optional.of(message(failure)) : ofDatabase(failure);
        line.getErr().println("benchmark: " + foreseen.orElseGet(() -> message(failure)));
        if (foreseen.isEmpty()) {
            failure.printStackTrace(line.getErr());
        }
        return FAILED;
    }

    /** What whoever runs the command can mend: the address, the password, or that the database was not migrated. */
    private static Optional<String> ofDatabase(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal && refusal.getSQLState() != null) {
                return ofState(refusal.getSQLState())
                        .map(what -> what + " ("
                                + refusal.getMessage().lines().findFirst().orElse("") + ")");
            }
        }
        return Optional.empty();
    }

    /** @param state of SQL; its first two characters are the kind */
    private static Optional<String> ofState(String state) {
        return switch (state.substring(0, 2)) {
            case "08" -> Optional.of("the database cannot be reached; look at the address and whether it runs");
            case "28" -> Optional.of("the database does not let this role in; look at its password");
            case "3D" -> Optional.of("there is no such database at that address");
            default ->
                state.equals("42P01")
                        ? Optional.of("the database is not of this version; ./benchmark migrate brings it there")
                        : Optional.empty();
        };
    }

    private static String message(Exception failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
