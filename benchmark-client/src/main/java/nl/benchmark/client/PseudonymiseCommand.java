package nl.benchmark.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import nl.benchmark.delivery.DeliveryType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pseudonymise}: a file with numbers in, a file with pseudonyms out; a file of pseudonyms is copied. */
@Command(name = "pseudonymise", aliases = "pseudonymiseer")
final class PseudonymiseCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--key", required = true, paramLabel = "FILE")
    private Path key;

    @Option(names = "--type", defaultValue = "BUS", paramLabel = "TYPE")
    private DeliveryType type;

    @Option(names = "--period", paramLabel = "2025-03", descriptionKey = "layoutPeriod")
    private YearMonth period;

    @Mixin
    private LayoutOptions layouts = new LayoutOptions();

    @Parameters(index = "0", paramLabel = "IN", descriptionKey = "in")
    private Path in;

    @Parameters(index = "1", paramLabel = "OUT", descriptionKey = "out")
    private Path out;

    PseudonymiseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (Files.exists(out)) {
            throw new ClientFailure(ExitCode.USAGE, "file.exists", out);
        }
        try (PreparedFile prepared =
                PreparedFile.of(in, layouts.rawLayout(type, period), KeyFile.read(key, terminal), terminal)) {
            Files.copy(prepared.path(), out);
            if (prepared.told().changed()) {
                terminal.say("pseudonymise.done", prepared.told().replaced(), out, prepared.fingerprint());
            } else {
                terminal.say("pseudonymise.unchanged", prepared.told().pseudonyms(), out);
            }
        }
        return ExitCode.DONE;
    }
}
