package nl.benchmark.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import liquibase.exception.LiquibaseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a backup, whether the platform runs or not, and removes those that are past their time. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Write an encrypted backup without any key in it.")
final class BackupCommand implements Callable<Integer> {

    private static final LocalTime NIGHT = LocalTime.of(2, 15);
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    @Option(names = "--data", description = "Data folder of the installation (default: data below the project).")
    private Path data;

    @Option(
            names = "--url",
            description = "JDBC address of an external database; the rest is read from the environment.")
    private String url;

    @Option(names = "--to", description = "Folder for the backups (default: backups in the data folder).")
    private Path to;

    @Option(names = "--daily", description = "Stay, and make one every night at 02:15.")
    private boolean daily;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Path folder = (data == null ? Path.of("data") : data).toAbsolutePath().normalize();
        Path backups =
                to == null ? folder.resolve("backups") : to.toAbsolutePath().normalize();
        if (url == null && Files.notExists(folder.resolve("postgresql"))) {
            throw new LaunchFailure("there is no installation in " + folder + "; say where with --data or --url");
        }
        backup(folder, backups);
        while (daily) {
            TimeUnit.SECONDS.sleep(untilNight(ZonedDateTime.now(ZONE)).toSeconds());
            backup(folder, backups);
        }
        return 0;
    }

    static Duration untilNight(ZonedDateTime now) {
        ZonedDateTime next = now.with(NIGHT);
        return Duration.between(now, next.isAfter(now) ? next : now.plusDays(1).with(NIGHT));
    }

    private void backup(Path folder, Path backups) throws IOException, SQLException, LaunchFailure, LiquibaseException {
        if (url != null) {
            write(BackupPlace.of(url, System.getenv()), backups);
            return;
        }
        Secrets secrets = Secrets.of(folder);
        OptionalInt port = EmbeddedDatabase.runningIn(folder.resolve("postgresql"));
        if (port.isPresent()) {
            write(BackupPlace.of(folder, secrets, port.getAsInt()), backups);
        } else {
            try (EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("postgresql"), secrets)) {
                write(BackupPlace.of(folder, secrets, database.port()), backups);
            }
        }
    }

    private void write(BackupPlace place, Path backups) throws IOException, SQLException, LaunchFailure {
        Instant now = Instant.now();
        Path file = new Backup(place).write(backups, now);
        List<String> removed = Backup.removeOld(backups, now);
        spec.commandLine()
                .getOut()
                .println("Backup: " + file + (removed.isEmpty() ? "" : ", removed: " + String.join(", ", removed)));
        spec.commandLine().getOut().flush();
    }
}
