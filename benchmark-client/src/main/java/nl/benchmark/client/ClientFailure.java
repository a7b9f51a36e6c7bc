package nl.benchmark.client;

import java.io.Serial;
import java.util.Arrays;
import java.util.List;

/** Stops a command: the key of a text, what goes into it, and the {@link ExitCode}. */
final class ClientFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final transient Object[] arguments;

    ClientFailure(int exitCode, String key, Object... arguments) {
        super(key);
        this.exitCode = exitCode;
        this.arguments = arguments.clone();
    }

    int exitCode() {
        return exitCode;
    }

    List<Object> arguments() {
        return Arrays.asList(arguments);
    }
}
