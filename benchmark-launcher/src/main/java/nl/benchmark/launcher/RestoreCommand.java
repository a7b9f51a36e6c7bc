package nl.benchmark.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Puts a backup back and erases again what was erased since. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Restore a backup into an empty database, and apply the erasures since then again.")
final class RestoreCommand implements Callable<Integer> {

    @Option(names = "--from", required = true, description = "The backup.")
    private Path from;

    @Option(
            names = "--data",
            description =
                    "Data folder with secrets.properties, keys and erasures, and without a database (default: data below the project).")
    private Path data;

    @Option(names = "--url", description = "JDBC address of an external, migrated and empty database.")
    private String url;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (Files.notExists(from)) {
            throw new LaunchFailure("there is no backup " + from);
        }
        if (url != null) {
            say(new Restore(BackupPlace.of(url, System.getenv())).run(from));
            return 0;
        }
        Path folder = (data == null ? Path.of("data") : data).toAbsolutePath().normalize();
        if (Files.notExists(folder.resolve("secrets.properties"))) {
            throw new LaunchFailure("put secrets.properties, keys and erasures of the installation into " + folder
                    + "; without them nothing can be read");
        }
        if (Files.exists(folder.resolve("postgresql"))) {
            throw new LaunchFailure("there is a database in " + folder + "; move its folder postgresql away first");
        }
        Secrets secrets = Secrets.of(folder);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("postgresql"), secrets)) {
            say(new Restore(BackupPlace.of(folder, secrets, database.port())).run(from));
        } catch (LaunchFailure | IOException | SQLException e) { // no half database is left
            Folders.delete(folder.resolve("postgresql"));
            throw e;
        }
        return 0;
    }

    private void say(Restore.Outcome outcome) {
        var out = spec.commandLine().getOut();
        out.println("Restored: " + outcome.rows() + " rows, " + outcome.sources() + " source files");
        out.println("Erased again: " + outcome.erasedAgain() + " deliveries");
        if (outcome.withoutKey() > 0) {
            out.println("Attention: " + outcome.withoutKey()
                    + " source files have no key in the key store and cannot be read");
        }
        out.flush();
    }
}
