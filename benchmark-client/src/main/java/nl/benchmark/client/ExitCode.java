package nl.benchmark.client;

/** What a script can tell the outcome by; the highest of several files counts. */
final class ExitCode {

    /** Done; a delivery was accepted, perhaps with warnings. */
    static final int DONE = 0;

    /** The file is refused or rejected; nothing was kept. */
    static final int REFUSED = 1;

    /** Wrong use: an option, the key, the token, or a file that is not there. */
    static final int USAGE = 2;

    /** The platform cannot be reached, does not let the caller in, or the result was not known in time. */
    static final int PLATFORM = 3;

    private ExitCode() {}
}
