package nl.benchmark.client;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/**
 * Where a command runs.
 *
 * @param out results
 * @param err progress and refusals
 * @param environment variables, among them the token
 * @param clock Europe/Amsterdam
 * @param pause waits between two questions to the platform
 * @param interactive somebody is looking, so progress may be drawn over and over
 */
record Terminal(
        PrintWriter out,
        PrintWriter err,
        Texts texts,
        Map<String, String> environment,
        Clock clock,
        Pause pause,
        boolean interactive) {

    /** Waiting, so that a test need not. */
    @FunctionalInterface
    interface Pause {
        void of(Duration duration) throws InterruptedException;
    }

    void say(String key, Object... arguments) {
        out.println(texts.text(key, arguments));
    }

    /** A step, for whoever looks and for the log of an unattended run. */
    void step(String key, Object... arguments) {
        err.println(texts.text(key, arguments));
    }
}
