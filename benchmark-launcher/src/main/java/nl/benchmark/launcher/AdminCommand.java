package nl.benchmark.launcher;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.concurrent.Callable;
import nl.benchmark.shared.RuleViolation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code admin create}: the first administrator of a new installation. */
@Command(
        name = "admin",
        description = "The first administrator of a new installation.",
        subcommands = AdminCommand.Create.class)
final class AdminCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 0;
    }

    @Command(
            name = "create",
            description =
                    "Make the first administrator and show the link of the invitation. The password of the database is read from BENCHMARK_DB_MIGRATION_PASSWORD.")
    static final class Create implements Callable<Integer> {

        @Option(
                names = "--url",
                required = true,
                description = "JDBC address, e.g. jdbc:postgresql://db.internal/benchmark")
        private String url;

        @Option(names = "--public-url", required = true, description = "Where the platform is found from outside.")
        private URI publicAddress;

        @Option(names = "--email", required = true, description = "Address of the administrator.")
        private String email;

        @Option(names = "--name", required = true, description = "Name of the administrator.")
        private String name;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws Exception {
            if (!"https".equals(publicAddress.getScheme()) || publicAddress.getHost() == null) {
                throw new LaunchFailure(
                        "--public-url begins with https://, since the link of the invitation goes over it");
            }
            String password = System.getenv("BENCHMARK_DB_MIGRATION_PASSWORD");
            if (password == null) {
                throw new LaunchFailure(
                        "set BENCHMARK_DB_MIGRATION_PASSWORD to the password of role " + DatabaseRoles.MIGRATION);
            }
            try (Connection owner = DriverManager.getConnection(url, DatabaseRoles.MIGRATION, password)) {
                String link = new FirstAdministrator(owner, Clock.systemUTC()).create(email, name, publicAddress);
                spec.commandLine().getOut().println("Open this link within 72 hours; it works once:");
                spec.commandLine().getOut().println(link);
                spec.commandLine().getOut().flush();
                return 0;
            } catch (RuleViolation e) {
                throw new LaunchFailure("'" + email + "' is no e-mail address", e);
            }
        }
    }
}
