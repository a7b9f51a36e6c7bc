package nl.benchmark.perf;

import java.io.IOException;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.benchmark.launcher.Installation;
import nl.benchmark.launcher.demo.BusFile;

/**
 * From the first byte of an Amsterdam-size file until {@code /values} answers with its figure, beside a plain COPY of the
 * same lines. Month after month, as deliveries come: each has its flows with the month before.
 */
final class IngestMeasurement {

    static final int LINES = 70_000;
    /** Asking every few milliseconds would take half a processor from what is measured. */
    private static final long POLL_MILLISECONDS = 25;

    private final Installation installation;
    private final Api api;
    private final String organisation;
    private final int lines;
    private final int warmUps;
    private final int rounds;

    /** Of the size of Amsterdam, on a new server: five files after three. */
    static IngestMeasurement ofAmsterdam(Installation installation, Api api) {
        return new IngestMeasurement(installation, api, "GM0363", LINES, 3, 5);
    }

    /** @param api as somebody who delivers for the organisation, which did not yet */
    IngestMeasurement(Installation installation, Api api, String organisation, int lines, int warmUps, int rounds) {
        this.installation = installation;
        this.api = api;
        this.organisation = organisation;
        this.lines = lines;
        this.warmUps = warmUps;
        this.rounds = rounds;
    }

    /** Medians in seconds over the rounds after the warm-ups. */
    record Result(double ingestSeconds, double copySeconds, long bytes, List<Double> ingests, List<Double> copies) {

        double ratio() {
            return ingestSeconds / copySeconds;
        }
    }

    Result run(YearMonth first) throws IOException, InterruptedException, SQLException {
        List<Double> ingests = new ArrayList<>();
        List<Double> copies = new ArrayList<>();
        BusFile file = new BusFile(organisation, first, lines);
        long bytes = 0;
        try (CopyBaseline baseline = new CopyBaseline(installation.database().url())) {
            for (int round = 0; round < warmUps + rounds; round++) {
                byte[] csv = file.toBytes();
                bytes = csv.length;
                double copy = baseline.seconds(csv);
                double ingest = seconds(file.month(), csv);
                System.getLogger("perf")
                        .log(
                                System.Logger.Level.INFO,
                                "round " + round + ": copy " + copy + " s, ingest " + ingest + " s");
                if (round >= warmUps) {
                    copies.add(copy);
                    ingests.add(ingest);
                }
                file.next();
            }
        }
        return new Result(median(ingests), median(copies), bytes, ingests, copies);
    }

    private double seconds(YearMonth month, byte[] csv) throws IOException, InterruptedException {
        String values =
                "api/v1/values?indicator=WI-VOL-01&organisation=" + organisation + "&from=" + month + "&to=" + month;
        long start = System.nanoTime();
        String delivery = api.deliver(organisation, month.toString(), csv);
        for (int polls = 0; api.get(values).contains("\"MISSING\""); polls++) {
            Thread.sleep(POLL_MILLISECONDS);
            if (polls % 40 == 39 && api.get(delivery).contains("REJECTED")) {
                throw new IOException(api.get(delivery + "/findings"));
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
