package nl.benchmark.perf;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.benchmark.launcher.ApplicationServer;
import nl.benchmark.launcher.DatabaseRoles;
import nl.benchmark.launcher.FreePort;
import nl.benchmark.launcher.Installation;
import nl.benchmark.launcher.demo.AccountsFile;
import nl.benchmark.launcher.demo.BusFile;
import nl.benchmark.launcher.demo.DemonstrationAccount;
import nl.benchmark.launcher.demo.DemonstrationAccounts;
import nl.benchmark.launcher.demo.DemonstrationDeliveries;
import nl.benchmark.launcher.demo.DemonstrationRegistration;
import nl.benchmark.launcher.demo.DemonstrationRole;
import nl.benchmark.launcher.demo.DemonstrationSet;

/**
 * All measurements in one run, on installations of their own, written as docs/performance.md.
 *
 * <p>Arguments: the provisioned server, a folder for data, the document to write, and {@code small} or {@code full} for
 * the set under the load; {@code country} for its own part of the
 * document; or {@code ingest}, {@code load} (of the small set) or {@code audit} to measure that alone and write no document.
 */
public final class Measurements {

    private static final Duration START = Duration.ofMinutes(3);
    private static final int LINES_OF_AUDIT = 500;
    private static final int[] PARTS = {4, 2, 1};
    private static final int STARTS = 3;

    private Measurements() {}

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]).toAbsolutePath();
        Path data = Path.of(arguments[1]).toAbsolutePath();
        boolean full = "full".equals(arguments[3]);
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        if ("audit".equals(arguments[3])) {
            measureAudit(home, data.resolve("audit"), today);
            return;
        }
        Path document = Path.of(arguments[2]);
        if ("country".equals(arguments[3])) {
            new PerformanceDocument(document).replaceCountry(measureCountry(home, data.resolve("country"), today));
            return;
        }
        StringBuilder report = new StringBuilder();
        if ("load".equals(arguments[3])) {
            measureLoad(home, data.resolve("load"), DemonstrationSet.small(today), false, report);
            show(report);
            return;
        }
        measureIngest(home, data.resolve("ingest"), today, report);
        if ("ingest".equals(arguments[3])) {
            show(report);
            return;
        }
        measureLoad(
                home,
                data.resolve("load"),
                full ? DemonstrationSet.full(today) : DemonstrationSet.small(today),
                full,
                report);
        new PerformanceDocument(document).replaceMeasured(today, report.toString());
    }

    private static void show(StringBuilder report) {
        System.getLogger("perf").log(System.Logger.Level.INFO, report.toString());
    }

    private static String measureCountry(Path home, Path data, LocalDate today) throws Exception {
        YearMonth month = YearMonth.of(today.getYear() - 1, 12);
        Country country = Country.of(month);
        try (Installation installation = Installation.open(home, data)) {
            List<DemonstrationAccount> accounts = register(installation, country.set());
            return new CountryMeasurement(installation, month, country, accounts, environment(installation)).run();
        }
    }

    private static void measureIngest(Path home, Path data, LocalDate today, StringBuilder report) throws Exception {
        try (Installation installation = Installation.open(home, data)) {
            List<DemonstrationAccount> accounts = register(installation, DemonstrationSet.small(today));
            ApplicationServer server = installation.startServer(FreePort.find(), List.of(), environment(installation));
            server.awaitReady(START);
            Api api = new Api(server.address(), accounts.get(0).token());
            YearMonth first = YearMonth.from(today).minusMonths(20);
            IngestMeasurement.Result ingest =
                    IngestMeasurement.ofAmsterdam(installation, api).run(first);
            report.append(String.format(
                    Locale.ROOT,
                    "## A file of %,d lines (%.1f MB)%n%nFrom the first byte sent until `/values` answers with the new figure, beside COPY of the same lines into a logged table of 34 text columns on the same server; medians of five after three. On a server that has just started, whose compiler is still at work:%n%n| | seconds |%n| --- | --- |%n| ingest | %.3f |%n| COPY | %.3f |%n| **ratio** (at most 8) | **%.1f** |%n%nEach round: ingest %s, COPY %s.%n%n",
                    IngestMeasurement.LINES,
                    ingest.bytes() / 1e6,
                    ingest.ingestSeconds(),
                    ingest.copySeconds(),
                    ingest.ratio(),
                    rounded(ingest.ingests()),
                    rounded(ingest.copies())));
            report.append(growth(installation, server, accounts, first));
            measureHeap(installation, server, api, first.plusMonths(8), report);
        }
    }

    /** The same at a quarter and a half of the size and at the whole, each of a participant that delivered nothing yet. */
    private static String growth(
            Installation installation, ApplicationServer server, List<DemonstrationAccount> accounts, YearMonth first)
            throws Exception {
        StringBuilder table = new StringBuilder(
                String.format(
                        Locale.ROOT,
                        "On the same server after that, as one in use, and how it grows; medians of five after three (at most 5):%n%n| lines | ingest | COPY | ratio |%n| --- | --- | --- | --- |%n"));
        List<DemonstrationAccount> others = accounts.stream()
                .filter(account -> account.role() == DemonstrationRole.CONTACT_PERSON)
                .skip(1)
                .toList();
        for (int i = 0; i < PARTS.length; i++) {
            DemonstrationAccount account = others.get(i);
            int lines = IngestMeasurement.LINES / PARTS[i];
            IngestMeasurement.Result result = new IngestMeasurement(
                            installation,
                            new Api(server.address(), account.token()),
                            account.organisation(),
                            lines,
                            3,
                            5)
                    .run(first);
            table.append(String.format(
                    Locale.ROOT,
                    "| %,d | %.3f | %.3f | %.1f |%n",
                    lines,
                    result.ingestSeconds(),
                    result.copySeconds(),
                    result.ratio()));
        }
        return table.append(String.format("%n")).toString();
    }

    /** Restarts the server with no more heap than it holds at idle and 64 MiB, and delivers the file once more. */
    private static void measureHeap(
            Installation installation, ApplicationServer server, Api api, YearMonth month, StringBuilder report)
            throws Exception {
        long idle = HeapMeasurement.liveMebibytes(server);
        server.close();
        long most = idle + 64;
        int starts = startSmall(installation, server.address().getPort(), most);
        byte[] csv = new BusFile("GM0363", month, IngestMeasurement.LINES).toBytes();
        String delivery = api.deliver("GM0363", month.toString(), csv);
        String state = api.get(delivery);
        while (state.contains("\"RECEIVED\"") || state.contains("\"VALIDATING\"")) {
            Thread.sleep(100);
            state = api.get(delivery);
        }
        report.append(String.format(
                Locale.ROOT,
                "## Memory%n%nLive heap after a full collection at idle: %d MiB. With `-Xmx%dm` (64 MiB more) the same file ends as %s; starts until one had room for deploying: %d.%n%n",
                idle,
                most,
                state.contains("\"ACCEPTED") ? "accepted" : "**not accepted**",
                starts));
    }

    /** Deploying takes more than the file that is measured; a server that has no room for it ends, and is started again. */
    private static int startSmall(Installation installation, int port, long mebibytes) throws Exception {
        for (int start = 1; ; start++) {
            ApplicationServer small = installation.startServer(
                    port, List.of("-Xms" + mebibytes + "m", "-Xmx" + mebibytes + "m"), environment(installation));
            try {
                small.awaitReady(START);
                return start;
            } catch (IOException ended) {
                small.close();
                if (start == STARTS) {
                    throw ended;
                }
            }
        }
    }

    private static void measureLoad(Path home, Path data, DemonstrationSet set, boolean full, StringBuilder report)
            throws Exception {
        try (Installation installation = Installation.open(home, data)) {
            List<DemonstrationAccount> accounts = register(installation, set);
            ApplicationServer server = installation.startServer(FreePort.find(), List.of(), environment(installation));
            server.awaitReady(START);
            long start = System.nanoTime();
            DemonstrationDeliveries deliveries = new DemonstrationDeliveries(server.address(), set, accounts);
            deliveries.send(done -> {});
            double minutes = (System.nanoTime() - start) / 6e10;
            DemonstrationAccount first = accounts.get(0);
            Api api = new Api(server.address(), first.token());
            PortalUser user = new PortalUser(server.address());
            user.signIn(first);
            String month = set.participants().get(0).lastMonth().toString();
            String from = set.participants().get(0).firstMonth().toString();
            report.append(String.format(
                    Locale.ROOT,
                    "## Twenty users at once, %s set%n%n%d deliveries loaded through the importer in %.1f minutes, then p95 in milliseconds (at most 300), load and database on the same two cores.%n%n| request | first 100 | 200 after 1,000 |%n| --- | --- | --- |%n",
                    full ? "full" : "small",
                    deliveries.size(),
                    minutes));
            row(report, "dashboard", () -> user.get("index.xhtml"));
            row(report, "indicator page", () -> user.get("indicator/indicator.xhtml?code=WI-VOL-04"));
            row(report, "indicator page of a total", () -> user.get("indicator/indicator.xhtml?code=WI-VOL-01"));
            row(
                    report,
                    "`/values`, one indicator, own, all months",
                    () -> api.get(
                            "api/v1/values?indicator=WI-VOL-04&organisation=GM0363&from=" + from + "&to=" + month));
            row(
                    report,
                    "`/values`, one indicator, all participants, 12 months",
                    () -> api.get("api/v1/values?indicator=WI-VOL-04&membersOf=NL00&from="
                            + YearMonth.parse(month).minusMonths(11) + "&to=" + month));
            report.append('\n');
            report.append(
                    measureLine(installation, server, first, accounts.get(1).organisation(), month));
        }
    }

    private static void row(StringBuilder report, String what, LoadMeasurement.Request request) throws Exception {
        LoadMeasurement.Percentiles p95 = LoadMeasurement.p95(request);
        report.append(String.format(Locale.ROOT, "| %s | %.0f | %.0f |%n", what, p95.first(), p95.warm()));
    }

    private static String measureLine(
            Installation installation,
            ApplicationServer server,
            DemonstrationAccount account,
            String other,
            String month)
            throws Exception {
        String period = "&from=" + month + "&to=" + month;
        String figure = "api/v1/values?indicator=WI-VOL-01&organisation=";
        return new AuditMeasurement(installation, server, account.token())
                .run(figure + account.organisation() + period, figure + other + period);
    }

    /** The cost of a line of the access log alone, on a small installation with one delivery; shown and not written. */
    private static void measureAudit(Path home, Path data, LocalDate today) throws Exception {
        DemonstrationSet set = DemonstrationSet.small(today);
        try (Installation installation = Installation.open(home, data)) {
            List<DemonstrationAccount> accounts = register(installation, set);
            DemonstrationAccount first = accounts.get(0);
            DemonstrationAccount second = accounts.get(1);
            ApplicationServer server = installation.startServer(FreePort.find(), List.of(), environment(installation));
            server.awaitReady(START);
            YearMonth month = YearMonth.from(today).minusMonths(1);
            for (DemonstrationAccount account : List.of(first, second)) {
                Api api = new Api(server.address(), account.token());
                String delivery = api.deliver(
                        account.organisation(),
                        month.toString(),
                        new BusFile(account.organisation(), month, LINES_OF_AUDIT).toBytes());
                while (api.get(delivery).matches("(?s).*\"(RECEIVED|VALIDATING)\".*")) {
                    Thread.sleep(100);
                }
            }
            System.getLogger("perf")
                    .log(
                            System.Logger.Level.INFO,
                            measureLine(installation, server, first, second.organisation(), month.toString()));
        }
    }

    /** No rate limit, and a demonstration: no other starts without TLS. */
    private static Map<String, String> environment(Installation installation) {
        return Map.of(
                "BENCHMARK_API_CALLS_PER_MINUTE",
                "1000000",
                "BENCHMARK_API_DELIVERIES_PER_MINUTE",
                "1000000",
                "BENCHMARK_DEMONSTRATION_ACCOUNTS",
                new AccountsFile(installation.data()).path().toString());
    }

    private static String rounded(List<Double> seconds) {
        return String.join(
                ", ",
                seconds.stream()
                        .map(value -> String.format(Locale.ROOT, "%.2f", value))
                        .toList());
    }

    private static List<DemonstrationAccount> register(Installation installation, DemonstrationSet set)
            throws Exception {
        try (Connection owner = DriverManager.getConnection(
                installation.database().url(),
                DatabaseRoles.MIGRATION,
                installation.secrets().migrationPassword())) {
            List<DemonstrationAccount> accounts = DemonstrationAccounts.create(set);
            new AccountsFile(installation.data()).write(accounts);
            new DemonstrationRegistration(owner, installation.secrets().masterKeys())
                    .register(set.participants(), accounts);
            return accounts;
        }
    }
}
