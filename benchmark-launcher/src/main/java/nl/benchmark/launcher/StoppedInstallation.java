package nl.benchmark.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which installation a command is about that changes its keys: a data folder, or an external database. */
final class StoppedInstallation {

    @Option(names = "--data", description = "Data folder of an installation that is stopped (default: data).")
    private Path data;

    @Option(names = "--url", description = "JDBC address of an external database.")
    private String url;

    /** JDBC address of an external database; null when it is a data folder. */
    String url() {
        return url;
    }

    /** The data folder; refused when there is no installation in it, or one that runs. */
    Path folder() throws LaunchFailure, IOException {
        return folder(data);
    }

    /** @param data null for the usual one */
    static Path folder(Path data) throws LaunchFailure, IOException {
        Path folder = (data == null ? Path.of("data") : data).toAbsolutePath().normalize();
        Path database = folder.resolve("postgresql");
        if (Files.notExists(database)) {
            throw new LaunchFailure("there is no installation in " + folder + "; say where with --data or --url");
        }
        if (EmbeddedDatabase.runningIn(database).isPresent()) {
            throw new LaunchFailure("the platform in " + folder + " runs and knows only its old key; stop it first");
        }
        return folder;
    }
}
