package nl.benchmark.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.benchmark.pseudonym.PseudonymRoots;
import nl.benchmark.retention.DataKeys;
import nl.benchmark.retention.SourceFolder;
import nl.benchmark.shared.MasterKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code keys rotate-pseudonyms}: another version of the platform's pseudonyms, of everything that is stored (DEL-2, P4). */
@Command(
        name = "rotate-pseudonyms",
        description =
                "Make a new key of the pseudonyms and take everything stored to it; goes on where it stopped. With --url the keys are read from the environment, and none is made. The platform is stopped.")
final class RotatePseudonymsCommand implements Callable<Integer> {

    private static final int TELL_EVERY = 100;

    @Mixin
    private StoppedInstallation installation;

    @Spec
    private CommandSpec spec;

    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() throws Exception {
        if (installation.url() == null) {
            inFolder(installation.folder());
        } else {
            external(System.getenv());
        }
        return 0;
    }

    private void inFolder(Path folder) throws Exception {
        Secrets secrets = Secrets.of(folder);
        try (EmbeddedDatabase started = EmbeddedDatabase.start(folder.resolve("postgresql"), secrets)) {
            BackupPlace place = BackupPlace.of(folder, secrets, started.port());
            try (Connection database = place.connect()) {
                PseudonymRoots roots = PseudonymRoots.parse(secrets.pseudonymKeys());
                if (new PseudonymRotation(database, roots).state() == PseudonymRotation.State.DONE) {
                    secrets = secrets.withNewPseudonymRoot(folder);
                    roots = PseudonymRoots.parse(secrets.pseudonymKeys());
                    say("A new key of the pseudonyms stands in secrets.properties, behind the former.");
                } else {
                    say("A rotation was cut off, or a backup of before one was restored; it goes on.");
                }
                rotate(place, database, roots, secrets.masterKeys());
            }
        }
    }

    private void external(Map<String, String> environment) throws IOException, SQLException, LaunchFailure {
        BackupPlace place = BackupPlace.of(installation.url(), environment);
        PseudonymRoots roots = PseudonymRoots.parse(BackupPlace.required(environment, "BENCHMARK_PSEUDONYM_KEY"));
        MasterKeys masterKeys = MasterKeys.of(
                BackupPlace.required(environment, "BENCHMARK_MASTER_KEY"),
                environment.get("BENCHMARK_MASTER_KEY_FORMER"));
        try (Connection database = place.connect()) {
            if (!BackupTables.rows(
                            database,
                            "select pid from pg_stat_activity where datname = current_database() and usename = '"
                                    + DatabaseRoles.APPLICATION + "' limit 1")
                    .isEmpty()) {
                throw new LaunchFailure("a server is connected to the database; stop all of them first");
            }
            if (new PseudonymRotation(database, roots).state() == PseudonymRotation.State.DONE) {
                throw new LaunchFailure("everything is of version " + roots.version()
                        + " already; put a new key behind the former in BENCHMARK_PSEUDONYM_KEY, with a comma between");
            }
            rotate(place, database, roots, masterKeys);
        }
    }

    private void rotate(BackupPlace place, Connection database, PseudonymRoots roots, MasterKeys masterKeys)
            throws IOException, SQLException, LaunchFailure {
        PseudonymRotation rotation = new PseudonymRotation(database, roots);
        if (rotation.state() == PseudonymRotation.State.BEFORE) {
            rotation.begin(clock.instant());
        }
        DeliveryRotation deliveries = new DeliveryRotation(
                database, roots, new SourceFolder(place.sources()), new DataKeys(place.keys(), masterKeys));
        PseudonymRotation.Progress done = rotation.run(deliveries, progress -> {
            if (progress.deliveries() % TELL_EVERY == 0) {
                say(progress.toString());
            }
        });
        say("Version " + roots.version() + " of the pseudonyms is in force: " + done + ".");
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
