package nl.benchmark.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Brings an external database to the shape this version expects; run before the server of a new version starts. */
@Command(
        name = "migrate",
        description = "Migrate an external database. The password is read from BENCHMARK_DB_MIGRATION_PASSWORD.")
final class MigrateCommand implements Callable<Integer> {

    @Option(
            names = "--url",
            required = true,
            description = "JDBC address, e.g. jdbc:postgresql://db.internal/benchmark")
    private String url;

    @Override
    public Integer call() throws Exception {
        String password = System.getenv("BENCHMARK_DB_MIGRATION_PASSWORD");
        if (password == null) {
            throw new LaunchFailure(
                    "set BENCHMARK_DB_MIGRATION_PASSWORD to the password of role " + DatabaseRoles.MIGRATION);
        }
        Migration.run(url, password);
        return 0;
    }
}
