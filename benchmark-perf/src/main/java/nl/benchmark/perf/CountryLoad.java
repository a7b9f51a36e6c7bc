package nl.benchmark.perf;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.benchmark.launcher.demo.DemonstrationSet;

/** All files of a month through the API, each with the token of its municipality, until the last is in force. */
final class CountryLoad {

    /** As many municipalities send at the same time as the demonstration lets. */
    private static final int AT_ONCE = 4;

    private static final long POLL_MILLISECONDS = 25;

    private final Map<String, Api> apis;

    /** @param apis by code of the municipality */
    CountryLoad(Map<String, Api> apis) {
        this.apis = apis;
    }

    /**
     * Sends the files in their order.
     *
     * @return seconds from the first byte sent until each was in force, in the order in which they were
     */
    List<Double> send(List<Country.MonthFile> files) throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
        try {
            long start = System.nanoTime();
            List<Future<Double>> done = new ArrayList<>();
            for (Country.MonthFile file : files) {
                done.add(senders.submit(() -> {
                    deliver(file);
                    return (System.nanoTime() - start) / 1e9;
                }));
            }
            List<Double> seconds = new ArrayList<>();
            for (Future<Double> one : done) {
                seconds.add(one.get());
            }
            seconds.sort(null);
            return seconds;
        } finally {
            senders.shutdownNow();
        }
    }

    private void deliver(Country.MonthFile file) throws IOException, InterruptedException {
        Api api = apis.get(file.participant().code());
        String delivery = api.deliver(
                file.type(),
                file.participant().code(),
                file.participant().lastMonth().toString(),
                DemonstrationSet.of(List.of(file.participant())).keyFingerprint(file.participant()),
                Files.readAllBytes(file.path()));
        String state = api.get(delivery);
        while (!state.contains("\"ACCEPTED")) {
            if (state.contains("\"REJECTED")) {
                throw new IOException(file + " was rejected: " + api.get(delivery + "/findings"));
            }
            Thread.sleep(POLL_MILLISECONDS);
            state = api.get(delivery);
        }
    }
}
