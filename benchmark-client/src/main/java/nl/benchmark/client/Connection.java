package nl.benchmark.client;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Options of every command that speaks with the platform. The token is never an argument: those stand in the list of processes. */
final class Connection {

    private static final String VARIABLE = "BENCHMARK_TOKEN";

    @Option(names = "--url", required = true, paramLabel = "URL")
    private URI url;

    @Option(names = "--token-file", paramLabel = "FILE")
    private Path tokenFile;

    Platform open(Terminal terminal) throws IOException {
        return new Platform(url, token(terminal), terminal);
    }

    private String token(Terminal terminal) throws IOException {
        String token = terminal.environment().getOrDefault(VARIABLE, "");
        if (tokenFile != null) {
            if (!Files.isRegularFile(tokenFile)) {
                throw new ClientFailure(ExitCode.USAGE, "file.missing", tokenFile);
            }
            token = Files.readString(tokenFile);
        }
        token = token.strip();
        if (!token.matches("[\\x21-\\x7e]{1,500}")) {
            throw new ClientFailure(ExitCode.USAGE, "token.missing", VARIABLE);
        }
        return token;
    }
}
