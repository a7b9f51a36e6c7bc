package nl.benchmark.perf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.benchmark.indicator.service.BusMeasures;
import nl.benchmark.launcher.DatabaseRoles;
import nl.benchmark.launcher.Installation;
import org.postgresql.PGConnection;

/**
 * All BUS measures of a month, recomputed from the rows of every delivery: by the product's statements, on as many
 * connections as there are processors, and by DuckDB with as many threads, over tables of its own with the same rows. Both
 * have to come to the same numbers.
 */
final class CountryMeasures {

    private static final int THREADS = 2;
    private static final int ROUNDS = 5;
    private static final List<String> TABLES = List.of("bus_benefit", "bus_person", "bus_income", "bus_grant");
    private static final Pattern ARGUMENT = Pattern.compile("(?<!:):([a-zA-Z]+)");
    private static final String ALL = "<>";

    private final Installation installation;
    private final Connection superuser;
    private final YearMonth month;
    private final Path folder;

    /** @param superuser of the product's database, with the product's schema */
    CountryMeasures(Installation installation, Connection superuser, YearMonth month, Path folder) {
        this.installation = installation;
        this.superuser = superuser;
        this.month = month;
        this.folder = folder;
    }

    /**
     * Medians in seconds.
     *
     * @param measures how many values both came to
     */
    record Result(int deliveries, int measures, double product, double duckdb) {

        double ratio() {
            return product / duckdb;
        }
    }

    private record Delivery(long organisation, Map<LocalDate, Long> ids) {}

    /** For the first half, quarter … of the organisations: {@code quarters} of four. */
    List<Result> run() throws Exception {
        List<Delivery> all = deliveries();
        List<Result> results = new ArrayList<>();
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("country.duckdb"))) {
            try (Statement statement = duckdb.createStatement()) {
                statement.execute("set threads = " + THREADS);
            }
            copy(duckdb);
            for (int quarters : ValuesQuestions.quarters().toList()) {
                List<Delivery> part = all.subList(0, all.size() * quarters / 4);
                results.add(measure(duckdb, part));
            }
        }
        return results;
    }

    private Result measure(Connection duckdb, List<Delivery> part) throws Exception {
        long last = part.get(part.size() - 1).organisation();
        try (Statement statement = duckdb.createStatement()) {
            for (String table : TABLES) {
                statement.execute("create or replace view " + table + " as select * from all_" + table
                        + " where organisation_id <= " + last);
            }
        }
        List<Double> product = new ArrayList<>();
        List<Double> other = new ArrayList<>();
        Map<String, Long> ofProduct = new HashMap<>();
        Map<String, Long> ofOther = new HashMap<>();
        for (int round = 0; round <= ROUNDS; round++) {
            ofProduct.clear();
            long start = System.nanoTime();
            ofProduct.putAll(byProduct(part));
            double seconds = (System.nanoTime() - start) / 1e9;
            ofOther.clear();
            start = System.nanoTime();
            ofOther.putAll(byDuckdb(duckdb));
            if (round > 0) {
                product.add(seconds);
                other.add((System.nanoTime() - start) / 1e9);
            }
        }
        if (!ofProduct.equals(ofOther)) {
            throw new IllegalStateException("The two do not agree: " + difference(ofProduct, ofOther));
        }
        return new Result(
                part.size(), ofProduct.size(), IngestMeasurement.median(product), IngestMeasurement.median(other));
    }

    private static String difference(Map<String, Long> one, Map<String, Long> other) {
        return one.keySet().stream()
                        .filter(key -> !one.get(key).equals(other.get(key)))
                        .limit(5)
                        .map(key -> key + " " + one.get(key) + ALL + other.get(key))
                        .collect(Collectors.joining(", "))
                + other.keySet().stream()
                        .filter(key -> !one.containsKey(key))
                        .limit(5)
                        .map(key -> key + " only " + other.get(key))
                        .collect(Collectors.joining(", "));
    }

    /** By organisation, in their order: deliveries in force of the month and those before it. */
    private List<Delivery> deliveries() throws SQLException {
        Map<Long, Map<LocalDate, Long>> found = new TreeMap<>();
        try (Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select organisation_id, period, id from delivery where type = 'BUS' and in_force_from is not null and in_force_to is null")) {
            while (rows.next()) {
                found.computeIfAbsent(rows.getLong(1), organisation -> new HashMap<>())
                        .put(rows.getObject(2, LocalDate.class), rows.getLong(3));
            }
        }
        return found.entrySet().stream()
                .map(one -> new Delivery(one.getKey(), one.getValue()))
                .toList();
    }

    private Map<String, Long> byProduct(List<Delivery> part) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Map<String, Long>>> halves = new ArrayList<>();
            for (int worker = 0; worker < THREADS; worker++) {
                int first = worker;
                halves.add(workers.submit(() -> byProduct(part, first)));
            }
            Map<String, Long> values = new HashMap<>();
            for (Future<Map<String, Long>> half : halves) {
                values.putAll(half.get());
            }
            return values;
        } finally {
            workers.shutdownNow();
        }
    }

    private Map<String, Long> byProduct(List<Delivery> part, int first) throws SQLException {
        Map<String, Long> values = new HashMap<>();
        try (Connection connection = DriverManager.getConnection(
                        installation.database().url(),
                        DatabaseRoles.APPLICATION,
                        installation.secrets().applicationPassword());
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "set enable_nestloop = off; set enable_sort = off; set enable_seqscan = off"); // as the product
            // does
            for (int i = first; i < part.size(); i += THREADS) {
                Delivery delivery = part.get(i);
                statement.execute(
                        "select set_config('benchmark.organisation', '" + delivery.organisation() + "', false)");
                for (String sql : BusMeasures.all()) {
                    try (ResultSet rows = statement.executeQuery(filled(sql, delivery))) {
                        while (rows.next()) {
                            put(values, delivery.organisation(), rows, 0);
                        }
                    }
                }
            }
        }
        return values;
    }

    private String filled(String sql, Delivery delivery) {
        Map<String, String> arguments = Map.of(
                "period",
                date(month.atDay(1)),
                "ultimo",
                date(month.atEndOfMonth()),
                "delivery",
                delivery.ids().get(month.atDay(1)).toString(),
                "previous",
                delivery.ids().get(month.minusMonths(1).atDay(1)).toString(),
                "previousPeriod",
                date(month.minusMonths(1).atDay(1)),
                "earlier",
                earlier(delivery, day -> delivery.ids().get(day).toString()) + "::bigint[]",
                "earlierPeriods",
                earlier(delivery, CountryMeasures::date) + "::date[]",
                "incomplete",
                "true");
        return ARGUMENT.matcher(sql)
                .replaceAll(found -> Matcher.quoteReplacement(arguments.getOrDefault(found.group(1), found.group())));
    }

    private String earlier(Delivery delivery, Function<LocalDate, String> text) {
        return delivery.ids().keySet().stream()
                .filter(day -> day.isBefore(month.minusMonths(1).atDay(1)))
                .sorted()
                .map(text)
                .collect(Collectors.joining(", ", "array[", "]"));
    }

    private static String date(LocalDate day) {
        return "date '" + day + "'";
    }

    private Map<String, Long> byDuckdb(Connection duckdb) throws SQLException, IOException {
        Map<String, Long> values = new HashMap<>();
        try (Statement statement = duckdb.createStatement()) {
            statement.execute(text().replace("${month}", month.atDay(1).toString())
                    .replace("${ultimo}", month.atEndOfMonth().toString())
                    .replace("${before}", month.minusMonths(1).atDay(1).toString()));
            try (ResultSet rows = statement.executeQuery("select * from result")) {
                while (rows.next()) {
                    put(values, rows.getLong(1), rows, 1);
                }
            }
        }
        return values;
    }

    /** Columns measure, dimension, category and value after so many others. */
    private static void put(Map<String, Long> values, long organisation, ResultSet rows, int after)
            throws SQLException {
        long value = rows.getLong(after + 4);
        if (value != 0) {
            values.put(
                    organisation + " " + rows.getString(after + 1) + " " + rows.getString(after + 2) + " "
                            + rows.getString(after + 3),
                    value);
        }
    }

    private static String text() throws IOException {
        try (InputStream in = CountryMeasures.class.getResourceAsStream("bus-measures.duckdb.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The rows of the year, as files of CSV between the two. */
    private void copy(Connection duckdb) throws SQLException, IOException {
        try (Statement statement = duckdb.createStatement()) {
            for (String table : TABLES) {
                Path file = folder.resolve(table + ".csv");
                try (var out = Files.newOutputStream(file)) {
                    superuser
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut("copy (select * from " + table + ") to stdout with (format csv, header)", out);
                }
                statement.execute("create table all_" + table + " as select * from read_csv('" + file
                        + "', header = true, sample_size = -1, types = {" + types(superuser, table) + "})");
                Files.delete(file);
            }
        }
    }

    /** As PostgreSQL has them; their names are known to both. */
    private static String types(Connection connection, String table) throws SQLException {
        List<String> types = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet columns = statement.executeQuery(
                        "select attname, format_type(atttypid, null) from pg_attribute where attrelid = '" + table
                                + "'::regclass and attnum > 0 and not attisdropped")) {
            while (columns.next()) {
                types.add("'" + columns.getString(1) + "': '"
                        + columns.getString(2).replace("text", "varchar") + "'");
            }
        }
        return String.join(", ", types);
    }
}
