package nl.benchmark.launcher;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands behind {@code ./benchmark}. */
@Command(
        name = "benchmark",
        description = "The municipal benchmark: build, demonstration, tests, backup.",
        subcommands = {
            DemoCommand.class,
            MigrateCommand.class,
            AdminCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            KeysCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Main {

    /** Kept here, since a logger that nobody holds forgets its level. */
    private static final List<Logger> QUIET = List.of(
            Logger.getLogger("io.zonky"),
            Logger.getLogger("init-"),
            Logger.getLogger("liquibase"),
            Logger.getLogger("pg-"));

    private Main() {}

    public static void main(String[] arguments) {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%4$s %5$s%n");
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
        CommandLine line = new CommandLine(Main.class);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(new PlainFailures());
        System.exit(line.execute(arguments));
    }
}
