package nl.benchmark.perf;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import nl.benchmark.launcher.ApplicationServer;
import nl.benchmark.launcher.DatabaseRoles;
import nl.benchmark.launcher.Installation;
import nl.benchmark.launcher.demo.DemonstrationAccount;
import nl.benchmark.launcher.demo.DemonstrationAccounts;
import nl.benchmark.launcher.demo.DemonstrationRegistration;
import nl.benchmark.launcher.demo.DemonstrationSet;

/** Starts an installation of its own and measures; arguments: the provisioned server, an empty folder. */
public final class Measurements {

    private Measurements() {}

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]).toAbsolutePath();
        Path data = Path.of(arguments[1]).toAbsolutePath();
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Europe/Amsterdam"));
        try (Installation installation = Installation.open(home, data)) {
            List<DemonstrationAccount> accounts = register(installation, DemonstrationSet.small(today));
            ApplicationServer server = installation.startServer(
                    freePort(), List.of(), Map.of("BENCHMARK_API_CALLS_PER_MINUTE", "1000000"));
            server.awaitReady(Duration.ofMinutes(3));
            Api api = new Api(server.address(), accounts.get(0).token());
            IngestMeasurement.Result ingest = new IngestMeasurement(installation, api)
                    .run(YearMonth.from(today).minusMonths(20));
            System.getLogger("perf").log(System.Logger.Level.INFO, "ratio " + ingest.ratio() + " " + ingest);
        }
    }

    private static List<DemonstrationAccount> register(Installation installation, DemonstrationSet set)
            throws Exception {
        try (Connection owner = DriverManager.getConnection(
                installation.database().url(),
                DatabaseRoles.MIGRATION,
                installation.secrets().migrationPassword())) {
            List<DemonstrationAccount> accounts = DemonstrationAccounts.create(set);
            new DemonstrationRegistration(owner).register(set.participants(), accounts);
            return accounts;
        }
    }

    private static int freePort() throws java.io.IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
