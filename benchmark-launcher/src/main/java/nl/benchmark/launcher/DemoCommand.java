package nl.benchmark.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import liquibase.exception.LiquibaseException;
import nl.benchmark.launcher.demo.AccountsFile;
import nl.benchmark.launcher.demo.DemonstrationAccount;
import nl.benchmark.launcher.demo.DemonstrationAccounts;
import nl.benchmark.launcher.demo.DemonstrationDeliveries;
import nl.benchmark.launcher.demo.DemonstrationImports;
import nl.benchmark.launcher.demo.DemonstrationInvoices;
import nl.benchmark.launcher.demo.DemonstrationRegistration;
import nl.benchmark.launcher.demo.DemonstrationSet;
import nl.benchmark.launcher.demo.FirstVisits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The whole platform with demonstration data on this machine, until Ctrl-C (OPS-1). */
@Command(name = "demo", mixinStandardHelpOptions = true, description = "Start the platform with demonstration data.")
final class DemoCommand implements Callable<Integer> {

    private static final long LEAST_FREE_BYTES = 2L << 30;
    private static final Duration SERVER_START = Duration.ofMinutes(3);
    /** After loading for minutes; and when all is there, since a second start may take 40 seconds in all (OPS-1). */
    private static final Duration FIRST_VISITS = Duration.ofSeconds(20);

    private static final Duration FIRST_VISITS_AGAIN = Duration.ofSeconds(6);

    /** After the product is ready, as long as nobody else asks for anything. */
    private static final Duration MORE_VISITS = Duration.ofMinutes(4);

    /** How much demonstration data. */
    enum Size {
        SMALL,
        FULL
    }

    @Option(names = "--port", defaultValue = "8080", description = "Port of the portal (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--data", description = "Folder for database, keys and logs (default: data below the project).")
    private Path data;

    @Option(
            names = "--size",
            defaultValue = "SMALL",
            description = "small: 12 municipalities, 24 months, a tenth; full: 34 municipalities, 36 months.")
    private Size size;

    @Option(names = "--no-deliveries", description = "The same participants and accounts, without any delivery.")
    private boolean noDeliveries;

    @Option(
            names = "--https",
            description = "With TLS and a certificate that is made at the first start and kept in the data folder.")
    private boolean https;

    @Option(names = "--home", required = true, hidden = true, description = "The provisioned server.")
    private Path home;

    @Spec
    private CommandSpec spec;

    private Installation installation;
    private final CountDownLatch stopped = new CountDownLatch(1);

    @Override
    public Integer call() throws Exception {
        checkPort();
        Path folder = (data == null ? Path.of("data") : data).toAbsolutePath().normalize();
        checkFolder(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        DemonstrationSet set = size == Size.FULL ? DemonstrationSet.full(today()) : DemonstrationSet.small(today());
        try {
            say("Starting the database …");
            installation = open(folder);
            boolean again = new AccountsFile(folder).exists();
            List<DemonstrationAccount> accounts = register(set, new AccountsFile(folder));
            say("Starting the server …");
            ApplicationServer server = startServer(environment(new AccountsFile(folder)));
            server.awaitReady(SERVER_START);
            FirstVisits visits = new FirstVisits(server.address());
            if (!noDeliveries) {
                // Most of the time in which code warms up costs nothing: it passes while the files are read.
                try (FirstVisits.Beside beside = visits.beside()) {
                    deliver(new DemonstrationDeliveries(server.address(), set, accounts));
                    new DemonstrationImports(server.address(), set, accounts).send();
                }
                say("Asking the pages with figures, so that the first visitor does not wait for cold code …");
                visits.during(again ? FIRST_VISITS_AGAIN : FIRST_VISITS);
            }
            if (!again) {
                Thread payments = letInvoicesBePaid();
                if (!noDeliveries) {
                    payments.join(); // the invoices came while the files were read; alone they take longer than a start
                    // may
                }
            }
            sayReady(server, accounts, folder);
            try (FirstVisits.Going more = visits.whileNobodyAsks(noDeliveries ? Duration.ZERO : MORE_VISITS)) {
                while (server.isAlive() && stopped.getCount() > 0) {
                    stopped.await(1, java.util.concurrent.TimeUnit.SECONDS);
                }
            }
            if (stopped.getCount() > 0) {
                throw new LaunchFailure("the server stopped by itself; its log is in " + folder.resolve("server/log"));
            }
            return 0;
        } catch (IOException e) {
            throw new LaunchFailure(
                    e.getMessage()
                            + (e.getCause() == null ? "" : ": " + e.getCause().getMessage()),
                    e);
        } finally {
            stop();
        }
    }

    private ApplicationServer startServer(Map<String, String> environment) throws IOException {
        if (!https) {
            return installation.startServer(port, List.of(), environment);
        }
        // What this process asks of any server, it asks of this one.
        SSLContext.setDefault(installation.certificate().trust());
        return installation.startServerWithTls(port, List.of(), environment);
    }

    private void checkPort() throws LaunchFailure {
        if (port < 1 || port > 65_535) {
            throw new LaunchFailure("--port should be a number from 1 to 65535, not " + port);
        }
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            probe.setReuseAddress(true);
        } catch (IOException e) {
            throw new LaunchFailure(
                    "port " + port + " cannot be used (" + e.getMessage() + "); choose another with --port", e);
        }
    }

    private static void checkFolder(Path folder) throws LaunchFailure {
        try {
            Files.createDirectories(folder);
            if (!Files.isWritable(folder)) {
                throw new LaunchFailure("folder " + folder + " cannot be written; choose another with --data");
            }
            FileStore store = Files.getFileStore(folder);
            if (store.getUsableSpace() < LEAST_FREE_BYTES) {
                throw new LaunchFailure("only " + (store.getUsableSpace() >> 20) + " MiB free on the disk of " + folder
                        + "; the demonstration needs " + (LEAST_FREE_BYTES >> 20)
                        + " MiB. Free some, or choose another folder with --data");
            }
        } catch (IOException e) {
            throw new LaunchFailure("folder " + folder + " cannot be made: " + e.getMessage(), e);
        }
    }

    private Installation open(Path folder) throws LaunchFailure {
        try {
            return Installation.open(home.toAbsolutePath(), folder);
        } catch (IOException | SQLException | LiquibaseException | IllegalStateException e) {
            throw new LaunchFailure("the database in " + folder + " does not start: " + e.getMessage(), e);
        }
    }

    /** Accounts are made once; a second start has the same. */
    private List<DemonstrationAccount> register(DemonstrationSet set, AccountsFile file)
            throws SQLException, IOException, LaunchFailure {
        try (Connection owner = DriverManager.getConnection(
                installation.database().url(),
                DatabaseRoles.MIGRATION,
                installation.secrets().migrationPassword())) {
            DemonstrationRegistration registration =
                    new DemonstrationRegistration(owner, installation.secrets().masterKeys());
            if (registration.isDone()) {
                if (!file.exists()) {
                    throw new LaunchFailure(file.path()
                            + " is gone, and only it holds the passwords; start with an empty folder (--data)");
                }
                return file.read();
            }
            List<DemonstrationAccount> accounts = DemonstrationAccounts.create(set);
            file.write(accounts);
            registration.register(set.participants(), accounts);
            new DemonstrationInvoices(owner).ask(set.participants());
            return accounts;
        }
    }

    private Thread letInvoicesBePaid() {
        Installation running = installation; // a stop forgets it
        Thread payments = new Thread(
                () -> {
                    try (Connection owner = DriverManager.getConnection(
                            running.database().url(),
                            DatabaseRoles.MIGRATION,
                            running.secrets().migrationPassword())) {
                        new DemonstrationInvoices(owner).letSomeBePaid();
                    } catch (SQLException e) {
                        if (stopped.getCount() > 0) {
                            say("The examples of payments are missing: " + e.getMessage());
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "payments");
        payments.setDaemon(true);
        payments.start();
        return payments;
    }

    private static Map<String, String> environment(AccountsFile accounts) {
        Map<String, String> all = new HashMap<>(DemonstrationInvoices.seller());
        all.put("BENCHMARK_DEMONSTRATION_ACCOUNTS", accounts.path().toString());
        all.put(
                "BENCHMARK_DEMONSTRATION_CLOCK",
                accounts.path().resolveSibling("clock").toString());
        all.put("BENCHMARK_SECURITY_CONTACT", "mailto:beveiliging@voorbeeld.invalid");
        all.put("BENCHMARK_CONTACT_OUTSIDE_HOURS", "VOORBEELD: bel 000 000 0000, dag en nacht.");
        return all;
    }

    private void deliver(DemonstrationDeliveries deliveries) throws IOException, InterruptedException {
        int all = deliveries.size();
        say("Loading " + all + " deliveries through the importer …");
        deliveries.send(done -> {
            if (done % Math.max(1, all / 20) == 0 || done == all) {
                say("  " + done + " of " + all + " deliveries");
            }
        });
    }

    private void sayReady(ApplicationServer server, List<DemonstrationAccount> accounts, Path folder) {
        say("");
        say("All figures are generated; they are about nobody.");
        accounts.forEach(account -> say("  " + account.organisation() + "  " + account.role() + "  " + account.email()
                + "  " + account.password()));
        say("The same list, with tokens and the keys for an authenticator app: " + new AccountsFile(folder).path());
        say("Benchmark organisation and auditor: " + server.address() + "admin/");
        say("Stop with Ctrl-C.");
        say("Ready: " + server.address());
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }

    private synchronized void stop() {
        stopped.countDown();
        if (installation != null) {
            try {
                installation.close();
            } catch (IOException e) {
                say("The database did not stop cleanly: " + e.getMessage());
            }
            installation = null;
        }
    }

    private static LocalDate today() {
        return LocalDate.now(Clock.system(ZoneId.of("Europe/Amsterdam")));
    }
}
