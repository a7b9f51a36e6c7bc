package nl.benchmark.client;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One call of the program in this JVM, on 15 April 2025, with a clock that goes on only when the program waits. */
final class ClientRun {

    static final String TOKEN = "token-of-a-test";

    final List<Duration> pauses = new ArrayList<>();
    final int exit;
    final String out;
    final String err;
    private Instant now = Instant.parse("2025-04-15T10:00:00Z");

    ClientRun(String... arguments) {
        this(Map.of("BENCHMARK_TOKEN", TOKEN), arguments);
    }

    ClientRun(Map<String, String> environment, String... arguments) {
        StringWriter outText = new StringWriter();
        StringWriter errText = new StringWriter();
        Terminal terminal = new Terminal(
                new PrintWriter(outText, true),
                new PrintWriter(errText, true),
                Texts.of(Texts.language(arguments, environment)),
                environment,
                new Moving(),
                duration -> {
                    pauses.add(duration);
                    now = now.plus(duration);
                },
                false);
        exit = Main.run(terminal, arguments);
        out = outText.toString();
        err = errText.toString();
    }

    private final class Moving extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Amsterdam");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
