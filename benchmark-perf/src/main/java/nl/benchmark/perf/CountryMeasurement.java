package nl.benchmark.perf;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.indicator.Catalogue;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.indicator.Periodicity;
import nl.benchmark.launcher.ApplicationServer;
import nl.benchmark.launcher.FreePort;
import nl.benchmark.launcher.Installation;
import nl.benchmark.launcher.demo.DemonstrationAccount;
import nl.benchmark.launcher.demo.DemonstrationRole;

/**
 * The whole country: all files of a month through the API, measures beside DuckDB, a year of rows, and {@code /values} over
 * seven years; each also at a quarter and half of its size, to see how it grows.
 */
final class CountryMeasurement {

    static final String HEAD = "## The whole country";

    private static final int USERS = 20;
    /** Numbers of requests that are not measured. */
    private static final int WARM_UP = 1_000_000;
    /** Of each question before all else: a server that was just started is busy compiling what it runs. */
    private static final int SINCE_START = 8_000;

    private static final int MINUTES_OF_LOAD = 3;
    private static final int FORMULA_MONTHS = 60;
    private static final String FORMULA_OF = "WI-VOL-04";
    private static final Duration START = Duration.ofMinutes(6);

    private final Installation installation;
    private final YearMonth month;
    private final Country country;
    private final List<DemonstrationAccount> accounts;
    private final Map<String, String> environment;
    private final StringBuilder report = new StringBuilder();

    /**
     * Of an installation on which the country is registered.
     *
     * @param month that is delivered, December
     */
    CountryMeasurement(
            Installation installation,
            YearMonth month,
            Country country,
            List<DemonstrationAccount> accounts,
            Map<String, String> environment) {
        this.installation = installation;
        this.month = month;
        this.country = country;
        this.accounts = accounts;
        this.environment = environment;
    }

    /** Its part of the document. */
    String run() throws Exception {
        report.append(HEAD).append(String.format(Locale.ROOT, "%n%nBy `./benchmark perf country`.%n%n"));
        Path folder = installation.data().resolve("country");
        List<Country.MonthFile> files = country.write(folder);
        ApplicationServer server = installation.startServer(FreePort.find(), List.of(), environment);
        server.awaitReady(START);
        Map<String, Api> apis = apis(server);
        load(files, apis);
        try (Connection superuser = superuser()) {
            CountryHistory history = new CountryHistory(superuser, month);
            history.copyYear();
            year(history, files);
            measures(superuser, folder);
            server.close();
            history.makeMeasures();
            server = installation.startServer(server.address().getPort(), List.of("-Xmx1g"), environment);
            long start = System.nanoTime();
            server.awaitReady(START);
            report.append(String.format(
                    Locale.ROOT,
                    "### /values over seven years%n%n%,d measures in force in the database (%d municipalities × %d months × the measures of the delivered month with their breakdowns; flows have none, since a first month has no month before), read into memory when the server starts; ready %.0f seconds after the command. Twenty users with tokens of twenty municipalities, load and database on the same two cores; every request draws another indicator and municipality, or others' figures, each of which is a line of the access log. p95 in milliseconds of 200 requests after 1,000, when each question was asked %,d times before.%n%n",
                    history.measures(),
                    apis.size(),
                    CountryHistory.MONTHS,
                    (System.nanoTime() - start) / 1e9,
                    SINCE_START));
            values(server, superuser);
            formula(server, superuser);
        }
        return report.toString();
    }

    private void load(List<Country.MonthFile> files, Map<String, Api> apis) throws Exception {
        List<Double> seconds = new CountryLoad(apis).send(files);
        Map<DeliveryType, Long> lines = Country.linesByType(files);
        double all = seconds.get(seconds.size() - 1);
        report.append(String.format(
                Locale.ROOT,
                "### One month of all municipalities%n%n%,d deliveries of %d municipalities (%s; %,d lines) through the API, four at a time, until each was validated, published and in force: **%.0f seconds** (at most %d). The first quarter of them was there after %.0f, half after %.0f.%n%n",
                seconds.size(),
                apis.size(),
                lines.entrySet().stream()
                        .map(one -> String.format(
                                Locale.ROOT, "%s %,d", one.getKey().title(), one.getValue()))
                        .collect(Collectors.joining(", ")),
                lines.values().stream().mapToLong(Long::longValue).sum(),
                all,
                MINUTES_OF_LOAD * 60,
                seconds.get(seconds.size() / 4 - 1),
                seconds.get(seconds.size() / 2 - 1)));
    }

    private void year(CountryHistory history, List<Country.MonthFile> files) throws SQLException {
        long lines = 12 * files.stream().mapToLong(Country.MonthFile::lines).sum();
        long bytes = history.bytesOfYear();
        report.append(String.format(
                Locale.ROOT,
                "### A year in the database%n%nThe month twelve times: %,d lines delivered, %,d rows, %.2f GB with indexes: **%d bytes for each line**. One part of each table for each year; a query of one month looks into %d of its parts.%n%n",
                lines,
                history.rowsOfYear(),
                bytes / 1e9,
                bytes / lines,
                history.partsLookedInto()));
    }

    private void measures(Connection superuser, Path folder) throws Exception {
        List<CountryMeasures.Result> results = new CountryMeasures(installation, superuser, month, folder).run();
        report.append(
                "### Measures of a month, beside DuckDB\n\nAll BUS measures with all breakdowns, flows and re-inflow over the year, from the rows of each delivery: by the product's statements (`BusMeasures`, two connections) and by DuckDB over the same rows in tables of its own (`bus-measures.duckdb.sql`, two threads). Both come to the same numbers. Medians of five after one.\n\n| deliveries | numbers | seconds | DuckDB | ratio (at most 10) |\n| --- | --- | --- | --- | --- |\n");
        for (CountryMeasures.Result result : results) {
            report.append(String.format(
                    Locale.ROOT,
                    "| %d | %,d | %.2f | %.2f | **%.1f** |%n",
                    result.deliveries(),
                    result.measures(),
                    result.product(),
                    result.duckdb(),
                    result.ratio()));
        }
        report.append('\n');
    }

    private void values(ApplicationServer server, Connection superuser) throws Exception {
        List<Api> users = apis(server).values().stream().limit(USERS).toList();
        ValuesQuestions questions = new ValuesQuestions(
                Catalogue.werkInkomen().list("WI").stream()
                        .filter(indicator -> indicator.periodicity() == Periodicity.MONTH)
                        .map(IndicatorDefinition::code)
                        .toList(),
                country.set().participants().stream().map(one -> one.code()).toList(),
                new ValuesQuestions.Groups(
                        areas(superuser, "PROVINCE"),
                        areas(superuser, "LABOUR_MARKET_REGION"),
                        areas(superuser, "SIZE_CLASS")),
                month);
        for (ValuesQuestions.Question question : questions.all()) {
            LoadMeasurement.send(n -> users.get(n % USERS).get(question.asks().address(n + WARM_UP, 4)), SINCE_START);
        }
        report.append("| question | at most | a quarter | half | whole |\n| --- | --- | --- | --- | --- |\n");
        for (ValuesQuestions.Question question : questions.all()) {
            List<String> cells = new ArrayList<>();
            for (int quarters : ValuesQuestions.quarters().toList()) {
                double p95 = LoadMeasurement.p95(
                                n -> users.get(n % USERS).get(question.asks().address(n, quarters)))
                        .warm();
                cells.add(String.format(Locale.ROOT, "%.0f", p95));
            }
            report.append(String.format(
                    Locale.ROOT, "| %s | %d | %s |%n", question.name(), question.limit(), String.join(" | ", cells)));
        }
        report.append(String.format(
                Locale.ROOT,
                "%nLive heap after it: %d MiB (the most it may take is 1,024).%n%n",
                HeapMeasurement.liveMebibytes(server)));
    }

    /** The formula of an indicator changes for all months; how long until everybody's figures by the new one are answered. */
    private void formula(ApplicationServer server, Connection superuser) throws Exception {
        Api api = apis(server).values().iterator().next();
        report.append(
                "### A changed formula\n\nFrom the moment that a new version of an indicator is in force for all months until `/values` has answered with all figures by it.\n\n| figures | seconds (at most 2) |\n| --- | --- |\n");
        for (int quarters : ValuesQuestions.quarters().toList()) {
            int months = FORMULA_MONTHS * quarters / 4;
            try (Statement statement = superuser.createStatement()) {
                statement.execute(
                        """
                        insert into indicator_version (code, version, valid_from, module, theme_nl, theme_en, name_nl, name_en, unit, polarity, decimals,
                            numerator, denominator, factor, period, aggregation, source, breakdown, basis, proportion, definition_nl, definition_en,
                            explanation_nl, explanation_en, series_break, owner, reason, state, proposed_at, proposed_by, decided_at, decided_by)
                        select '%s', %d, '2015-01-01', 'BASIS', 'Volume', 'Volume', 'Gemeten', 'Measured', 'PER_1000', 'LOWER_IS_BETTER', 1,
                               'BENEFITS - INFLOW', 'INHABITANTS', 1000, 'MONTH', 'RATIO_OF_SUMS', 'BUS', null, 'OWN', false, 'Gemeten', 'Measured',
                               'Gemeten', 'Measured', false, 'meting', 'Voor de meting', 'APPROVED', now(),
                               (select id from account where role = 'CONTENT_EXPERT'), now(), (select id from account where role = 'ADMINISTRATOR')
                        """
                                .formatted(FORMULA_OF, 100 + quarters));
            }
            long start = System.nanoTime();
            String answer = api.get("api/v1/values?indicator=" + FORMULA_OF + "&membersOf=NL00&from="
                    + month.minusMonths(months - 1L) + "&to=" + month);
            double seconds = (System.nanoTime() - start) / 1e9;
            report.append(String.format(
                    Locale.ROOT, "| %,d | %.2f |%n", answer.split("\"organisation\"", -1).length - 1, seconds));
        }
        report.append('\n');
    }

    private static List<String> areas(Connection superuser, String kind) throws SQLException {
        List<String> codes = new ArrayList<>();
        try (Statement statement = superuser.createStatement();
                ResultSet found =
                        statement.executeQuery("select code from area where kind = '" + kind + "' order by code")) {
            while (found.next()) {
                codes.add(found.getString(1));
            }
        }
        return codes;
    }

    private Map<String, Api> apis(ApplicationServer server) {
        Map<String, Api> apis = new HashMap<>();
        accounts.stream()
                .filter(account -> account.role() == DemonstrationRole.CONTACT_PERSON)
                .forEach(account -> apis.put(account.organisation(), new Api(server.address(), account.token())));
        return apis;
    }

    private Connection superuser() throws SQLException, IOException {
        Connection superuser =
                DriverManager.getConnection(installation.database().url(), "postgres", "postgres");
        superuser.setSchema("benchmark");
        return superuser;
    }
}
