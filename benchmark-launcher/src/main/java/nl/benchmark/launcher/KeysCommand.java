package nl.benchmark.launcher;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.benchmark.shared.MasterKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code keys rotate} and {@code keys forget}: another master key in the place of the one in force (P4); and the pseudonyms. */
@Command(
        name = "keys",
        description = "Replace the platform's master key, or its pseudonyms.",
        subcommands = {KeysCommand.Rotate.class, KeysCommand.Forget.class, RotatePseudonymsCommand.class})
final class KeysCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 0;
    }

    /** Seals again what a former key sealed; makes a new master key first when nothing of the kind is left. */
    @Command(
            name = "rotate",
            description =
                    "Make a new master key and seal everything anew with it; goes on where it stopped. With --url the keys are read from the environment, and none is made.")
    static final class Rotate implements Callable<Integer> {

        @Mixin
        private StoppedInstallation installation;

        @Spec
        private CommandSpec spec;

        private final Clock clock = Clock.systemUTC();

        @Override
        public Integer call() throws Exception {
            PrintWriter out = spec.commandLine().getOut();
            if (installation.url() != null) {
                BackupPlace place = BackupPlace.of(installation.url(), System.getenv());
                try (Connection database = place.connect()) {
                    tell(out, new KeyRotation(database, place.keys(), fromEnvironment(System.getenv())).run());
                }
                return 0;
            }
            Path folder = installation.folder();
            Secrets secrets = Secrets.of(folder);
            try (EmbeddedDatabase started = EmbeddedDatabase.start(folder.resolve("postgresql"), secrets);
                    Connection database =
                            BackupPlace.of(folder, secrets, started.port()).connect()) {
                Path keys = folder.resolve("keys");
                if (isDone(new KeyRotation(database, keys, secrets.masterKeys()).outstanding())) {
                    secrets = secrets.withNewMasterKey(folder, clock.instant());
                    out.println("A new master key stands in secrets.properties.");
                } else {
                    out.println("A rotation was cut off; it goes on.");
                }
                tell(out, new KeyRotation(database, keys, secrets.masterKeys()).run());
            }
            secrets.sealedAnew(folder, clock.instant());
            out.println(
                    "The former key still opens what a restored backup holds. When the last backup of before today is");
            out.println("gone, after 35 days: ./benchmark keys forget");
            out.flush();
            return 0;
        }

        private static void tell(PrintWriter out, Map<String, Integer> counts) {
            counts.forEach((what, count) -> out.println("Sealed again: " + count + " " + what));
            out.flush();
        }
    }

    /** Takes the former keys out of the secrets, when nothing needs them. */
    @Command(name = "forget", description = "Forget the former master keys, when nothing is sealed with them any more.")
    static final class Forget implements Callable<Integer> {

        @Option(names = "--data", description = "Data folder of an installation that is stopped (default: data).")
        private Path data;

        @Option(
                names = "--although-backups-need-it",
                description =
                        "Also within 35 days of the rotation. Of a backup of before it no second factor, no link in mail and no waiting file opens any more, nor do kept keys of that time.")
        private boolean althoughNeeded;

        @Spec
        private CommandSpec spec;

        private final Clock clock = Clock.systemUTC();

        @Override
        public Integer call() throws Exception {
            Path folder = StoppedInstallation.folder(data);
            Secrets secrets = Secrets.of(folder);
            if (!secrets.masterKeys().hasFormer()) {
                throw new LaunchFailure("there is no former master key");
            }
            if (!althoughNeeded) {
                new FormerKeys(secrets.sealedAnewAt()).checkNotNeeded(clock.instant());
            }
            try (EmbeddedDatabase started = EmbeddedDatabase.start(folder.resolve("postgresql"), secrets);
                    Connection database =
                            BackupPlace.of(folder, secrets, started.port()).connect()) {
                if (!isDone(new KeyRotation(database, folder.resolve("keys"), secrets.masterKeys()).outstanding())) {
                    throw new LaunchFailure("something is still sealed with a former key; run ./benchmark keys rotate");
                }
                Backup.log(database, "KEY_ROTATE", "master_key", "former forgotten", "{}");
            }
            secrets.withoutFormerMasterKeys(folder);
            spec.commandLine().getOut().println("The former master keys are forgotten.");
            spec.commandLine().getOut().flush();
            return 0;
        }
    }

    private static boolean isDone(Map<String, Integer> outstanding) {
        return outstanding.values().stream().allMatch(count -> count == 0);
    }

    private static MasterKeys fromEnvironment(Map<String, String> environment) throws LaunchFailure {
        String current = BackupPlace.required(environment, "BENCHMARK_MASTER_KEY");
        String former = BackupPlace.required(environment, "BENCHMARK_MASTER_KEY_FORMER");
        return MasterKeys.of(current, former);
    }
}
