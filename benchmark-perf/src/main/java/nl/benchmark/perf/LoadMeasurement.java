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
    private static final int WARM_UPS = 1_000;

    /** One request of one user; throws when the answer is not the one expected. */
    interface Request {
        void send() throws IOException, InterruptedException;
    }

    private LoadMeasurement() {}

    /** The 95th percentile in milliseconds of {@value #REQUESTS} requests after {@value #WARM_UPS} to warm up. */
    static double p95(Request request) throws InterruptedException, ExecutionException {
        run(request, WARM_UPS);
        List<Double> times = run(request, REQUESTS);
        Collections.sort(times);
        return times.get((int) Math.ceil(times.size() * 0.95) - 1);
    }

    private static List<Double> run(Request request, int requests) throws InterruptedException, ExecutionException {
        ExecutorService users = Executors.newFixedThreadPool(USERS);
        try {
            List<Future<Double>> answers = new ArrayList<>();
            for (int i = 0; i < requests; i++) {
                answers.add(users.submit(() -> {
                    long start = System.nanoTime();
                    request.send();
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
