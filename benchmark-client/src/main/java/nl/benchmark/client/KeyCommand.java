package nl.benchmark.client;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import nl.benchmark.pseudonym.PseudonymisationKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code key new FILE} and {@code key show FILE}. */
@Command(name = "key")
final class KeyCommand implements Runnable {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    KeyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), terminal.texts().text("key.which"));
    }

    /** Makes a key; readable for its owner only, never over an existing file. */
    @Command(name = "new")
    int create(@Parameters(paramLabel = "FILE", descriptionKey = "keyFile") Path file) throws IOException {
        PseudonymisationKey key = PseudonymisationKey.random(new SecureRandom());
        KeyFile.writeNew(file, key);
        terminal.say("key.made", file, key.fingerprint());
        return ExitCode.DONE;
    }

    /** Tests a key file and shows its fingerprint, never the key. */
    @Command(name = "show")
    int show(@Parameters(paramLabel = "FILE", descriptionKey = "keyFile") Path file) throws IOException {
        terminal.say("key.shown", KeyFile.read(file, terminal).fingerprint());
        return ExitCode.DONE;
    }
}
