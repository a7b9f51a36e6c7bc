package nl.benchmark.perf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Twenty users at once asking one address again and again; the load comes from the same machine. */
final class LoadMeasurement {

    private static final int USERS = 20;
    private static final int REQUESTS = 200;
    private static final int FIRST = 100;
    private static final int WARM_UPS = 900;

    /** One request of one user; throws when the answer is not the one expected. */
    interface Request {
        void send() throws IOException, InterruptedException;
    }

    /** Requests that differ. */
    interface Requests {
        /** @param n its number */
        void send(int n) throws IOException, InterruptedException;
    }

    private LoadMeasurement() {}

    /**
     * The 95th percentile in milliseconds.
     *
     * @param first of the first {@value #FIRST} requests, by code that hardly ran before
     * @param warm of {@value #REQUESTS} requests after {@value #WARM_UPS} more
     */
    record Percentiles(double first, double warm) {}

    static Percentiles p95(Request request) throws InterruptedException, ExecutionException {
        return p95((Requests) n -> request.send());
    }

    static Percentiles p95(Requests requests) throws InterruptedException, ExecutionException {
        double first = p95(run(requests, 0, FIRST));
        run(requests, FIRST, WARM_UPS);
        return new Percentiles(first, p95(run(requests, FIRST + WARM_UPS, REQUESTS)));
    }

    /** Requests that nobody measures. */
    static void send(Requests requests, int many) throws InterruptedException, ExecutionException {
        run(requests, 0, many);
    }

    private static double p95(List<Double> times) {
        Collections.sort(times);
        return times.get((int) Math.ceil(times.size() * 0.95) - 1);
    }

    private static List<Double> run(Requests requests, int from, int many)
            throws InterruptedException, ExecutionException {
        ExecutorService users = Executors.newFixedThreadPool(USERS);
        try {
            List<Future<Double>> answers = new ArrayList<>();
            for (int i = from; i < from + many; i++) {
                int n = i;
                answers.add(users.submit(() -> {
                    long start = System.nanoTime();
                    requests.send(n);
                    return (System.nanoTime() - start) / 1e6;
                }));
            }
            List<Double> times = new ArrayList<>();
            for (Future<Double> answer : answers) {
                times.add(answer.get());
            }
            return times;
        } finally {
            users.shutdownNow();
        }
    }
}
