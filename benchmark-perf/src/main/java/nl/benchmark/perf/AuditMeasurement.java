package nl.benchmark.perf;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.benchmark.launcher.ApplicationServer;
import nl.benchmark.launcher.DatabaseRoles;
import nl.benchmark.launcher.Installation;

/**
 * What a line of the access log adds to a request (at most 3 ms at p95): what the server itself recorded, from the end of
 * the work until the line is on the disk. The same figure is asked of the caller's own organisation, which is no line, and
 * of another one, which is, in turns by the same users; their difference holds what hides small counts of others as well.
 * Beside it the two statements of a line alone, as the server sends them, from connections of their own.
 */
final class AuditMeasurement {

    /** Measured of each kind. */
    private static final int SAMPLES = 2_000;

    private static final int WARM_UPS = 600;
    /** Of each kind before all else: a server that was just started is busy compiling what it runs, for some minutes of an ordinary day. */
    private static final int SINCE_START = 20_000;

    private static final int ALL_USERS = 20;

    private final Installation installation;
    private final ApplicationServer server;
    private final String token;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    AuditMeasurement(Installation installation, ApplicationServer server, String token) {
        this.installation = installation;
        this.server = server;
        this.token = token;
    }

    private record Times(double median, double p95) {

        static Times of(List<Double> times) {
            List<Double> sorted = new ArrayList<>(times);
            Collections.sort(sorted);
            return new Times(sorted.get(sorted.size() / 2), sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1));
        }
    }

    /**
     * A section of the document.
     *
     * @param own path of one figure of the caller's own
     * @param others path of the same figure of another
     */
    String run(String own, String others) throws IOException, InterruptedException, ExecutionException {
        StringBuilder rows = new StringBuilder();
        requests(own, others, ALL_USERS, SINCE_START);
        for (int users : new int[] {1, ALL_USERS}) {
            requests(own, others, users, WARM_UPS);
            LineRecording recording = new LineRecording(server);
            recording.start();
            List<List<Double>> requests = requests(own, others, users, SAMPLES);
            List<Double> added = recording.stop();
            if (added.size() < SAMPLES) {
                throw new IOException("only " + added.size() + " lines were recorded");
            }
            Times without = Times.of(requests.get(0));
            Times with = Times.of(requests.get(1));
            lines(users, WARM_UPS);
            Times alone = Times.of(lines(users, SAMPLES));
            rows.append(row(users, "the caller's own figure, no line", without))
                    .append(row(users, "another's figure, one line", with))
                    .append(row(users, "**of which for the line**", Times.of(added)))
                    .append(row(users, "statements of a line alone", alone));
        }
        return String.format(
                Locale.ROOT,
                "%n## A line of the access log%n%nAdded to a request by its line, milliseconds (at most 3 at p95): recorded by the server itself from the end of the work until the line is on the disk. Asked were one figure of the caller's own (no line) and of another organisation (one line, and small counts are looked for), in turns, %,d each after %,d, on a server that was started %,d of each before. Twenty users ask again as soon as they are answered.%n%n| users | | median | p95 |%n| --- | --- | --- | --- |%n%s",
                SAMPLES,
                WARM_UPS,
                SINCE_START,
                rows);
    }

    private static String row(int users, String what, Times times) {
        return String.format(Locale.ROOT, "| %d | %s | %.2f | %.2f |%n", users, what, times.median(), times.p95());
    }

    /** Of each kind so many: without a line, with one. */
    private List<List<Double>> requests(String own, String others, int users, int each)
            throws InterruptedException, ExecutionException {
        List<Callable<List<Double>>> work = new ArrayList<>();
        for (int user = 0; user < users; user++) {
            work.add(() -> {
                List<Double> times = new ArrayList<>();
                for (int i = 0; i < each / users; i++) {
                    times.add(send(own));
                    times.add(send(others));
                }
                return times;
            });
        }
        List<Double> without = new ArrayList<>();
        List<Double> with = new ArrayList<>();
        for (List<Double> times : atOnce(users, work)) {
            for (int i = 0; i < times.size(); i++) {
                (i % 2 == 0 ? without : with).add(times.get(i));
            }
        }
        return List.of(without, with);
    }

    private double send(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .build();
        long start = System.nanoTime();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        double time = (System.nanoTime() - start) / 1e6;
        if (answer.statusCode() != 200 || !answer.body().contains("\"numerator\"")) {
            throw new IOException(path + " was answered with " + answer.statusCode() + ": " + answer.body());
        }
        return time;
    }

    private List<Double> lines(int users, int samples) throws InterruptedException, ExecutionException {
        List<Callable<List<Double>>> work = new ArrayList<>();
        for (int user = 0; user < users; user++) {
            work.add(() -> write(samples / users));
        }
        return atOnce(users, work).stream().flatMap(List::stream).toList();
    }

    /** As the server does: the line, and then waiting until it is on the disk. */
    private List<Double> write(int lines) throws SQLException {
        List<Double> times = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(
                        installation.database().url(),
                        DatabaseRoles.APPLICATION,
                        installation.secrets().applicationPassword());
                PreparedStatement line = connection.prepareStatement(
                        "select audit(1, 'READER', null, '{GM0363}', 'EXPORT', 'file', 'values.csv', 'OK', null, '127.0.0.1', '0af7651916cd43dd8448eb211c80319c', 1, null, '{\"address\": \"GET /api/v1/values\"}')");
                PreparedStatement flush =
                        connection.prepareStatement("select pg_logical_emit_message(true, 'benchmark-audit', '')")) {
            for (int i = 0; i < lines; i++) {
                long start = System.nanoTime();
                line.executeQuery().close();
                flush.executeQuery().close();
                times.add((System.nanoTime() - start) / 1e6);
            }
        }
        return times;
    }

    private static <T> List<T> atOnce(int users, List<Callable<T>> work)
            throws InterruptedException, ExecutionException {
        ExecutorService executor = Executors.newFixedThreadPool(users);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : executor.invokeAll(work)) {
                results.add(result.get());
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }
}
