package nl.benchmark.launcher;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What went wrong, in one line for whoever typed the command; the whole story only for errors that nobody foresaw. */
final class PlainFailures implements IExecutionExceptionHandler {

    private static final int FAILED = 1;

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
        line.getErr().println("benchmark: " + message(failure));
        if (!(failure instanceof LaunchFailure)) {
            failure.printStackTrace(line.getErr());
        }
        return FAILED;
    }

    private static String message(Exception failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
