package nl.benchmark.client;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code benchmark-client}: its commands, and the language it speaks. */
@Command(
        name = "benchmark-client",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        scope = ScopeType.INHERIT,
        usageHelpAutoWidth = true,
        subcommands = {
            KeyCommand.class,
            PseudonymiseCommand.class,
            CheckCommand.class,
            DeliverCommand.class,
            StatusCommand.class,
            AuditCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Main {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /** Read before anything else, by {@link Texts#language}; here for the help only. */
    @Option(names = "--lang", paramLabel = "nl|en", scope = ScopeType.INHERIT)
    private String language;

    private Main() {}

    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        // The one place that knows where words go; commands write to the terminal they are given.
        Terminal terminal = new Terminal(
                new PrintWriter(System.out, true),
                new PrintWriter(System.err, true),
                Texts.of(Texts.language(arguments, environment)),
                environment,
                Clock.system(ZONE),
                duration -> TimeUnit.MILLISECONDS.sleep(duration.toMillis()),
                System.console() != null);
        System.exit(run(terminal, arguments));
    }

    /** One call of the program; returns its exit code ({@link ExitCode}). */
    static int run(Terminal terminal, String... arguments) {
        CommandLine line = new CommandLine(new Main(), new Commands(terminal));
        line.setResourceBundle(terminal.texts().bundle());
        line.setOut(terminal.out());
        line.setErr(terminal.err());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof ClientFailure known) {
                terminal.err().println(terminal.texts().text(known));
                return known.exitCode();
            }
            throw failure;
        });
        if (arguments.length == 0) {
            line.usage(terminal.out());
            return ExitCode.USAGE;
        }
        return line.execute(arguments);
    }

    /** Gives each command the terminal. */
    private record Commands(Terminal terminal) implements IFactory {

        @Override
        public <K> K create(Class<K> type) throws Exception {
            try {
                return type.getDeclaredConstructor(Terminal.class).newInstance(terminal);
            } catch (NoSuchMethodException e) {
                return CommandLine.defaultFactory().create(type);
            }
        }
    }

    /** From the manifest of the jar. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"benchmark-client " + (version == null ? "0" : version)};
        }
    }
}
