package nl.benchmark.launcher;

import java.io.Serial;

/** The command cannot go on, for a reason that the user can do something about; the message says what. */
public class LaunchFailure extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    public LaunchFailure(String message) {
        super(message);
    }

    public LaunchFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
