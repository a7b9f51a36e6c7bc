package nl.benchmark.delivery;

import java.io.IOException;
import java.io.Writer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.benchmark.delivery.BusFixtures.Line;

/**
 * Times the reading of a large delivery on one thread, by hand, and measures the heap that its content and the reading
 * need. Arguments: number of lines (70000), number of rounds (15).
 */
public final class BusReadingSpeed {

    private static final Logger LOG = System.getLogger(BusReadingSpeed.class.getName());

    private BusReadingSpeed() {}

    public static void main(String[] args) throws IOException {
        int lines = args.length > 0 ? Integer.parseInt(args[0]) : 70_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 15;
        Path file = Files.createTempFile("bus", ".csv");
        try {
            write(file, lines);
            LOG.log(Level.INFO, "{0} lines, {1} kB", lines, Files.size(file) / 1024);
            for (int round = 1; round <= rounds; round++) {
                time(file, round);
            }
            measureHeap(file);
        } finally {
            Files.delete(file);
        }
    }

    private static void time(Path file, int round) throws IOException {
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long start = System.nanoTime();
        BusReading reading = read(file);
        LOG.log(
                Level.INFO,
                "round {0}: {1} ms, of which {2} ms on the processor; {3} records, {4} benefits, findings {5}",
                round,
                (System.nanoTime() - start) / 1_000_000,
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1_000_000,
                reading.records(),
                reading.content().map(content -> content.benefits().size()).orElse(0),
                reading.findings().countsPerRule());
    }

    private static BusReading read(Path file) throws IOException {
        return new BusReader(DeliveryLimits.DEFAULTS, BusFixtures.rekeying())
                .read(() -> Files.newInputStream(file), BusFixtures.EXPECTED);
    }

    private static void measureHeap(Path file) throws IOException {
        long before = usedHeap();
        BusReading reading = read(file);
        long after = usedHeap();
        LOG.log(Level.INFO, "content kept: {0} kB for {1} records", (after - before) / 1024, reading.records());
        Reference.reachabilityFence(reading);
    }

    private static long usedHeap() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Of ten lines two are a second person, two a further income, one special assistance. */
    private static void write(Path file, int lines) throws IOException {
        List<String> columns = BusFixtures.COLUMNS;
        try (Writer writer = Files.newBufferedWriter(file)) {
            writer.write(String.join(";", columns) + "\r\n");
            Line line = BusFixtures.line(0);
            for (int i = 0; i < lines; i++) {
                line = next(line, i);
                writer.write(String.join(";", columns.stream().map(line::get).toList()) + "\r\n");
            }
        }
    }

    private static Line next(Line before, int i) {
        int born = 19600101 + i % 40 * 10_000 + i % 12 * 100 + i % 28;
        switch (i % 10) {
            case 2, 7:
                return before.person(i)
                        .with("geboortedatum", born)
                        .with("geslacht", 2)
                        .income("", "", "");
            case 4, 9:
                return before.income("98", "+0120", "2");
            case 5:
                return BusFixtures.grant(i).with("geboortedatum", born);
            default:
                return BusFixtures.line(i)
                        .registration("00" + (7_000_000 + i) + "WWB")
                        .with("geboortedatum", born)
                        .with("leefvorm", i % 10 == 1 || i % 10 == 6 ? 3 : 1)
                        .with("bedrag_inkomsten_uitkering", "+0" + (100 + i % 900))
                        .with("bedrag_vermindering_afstemming", "9999")
                        .with("reden_vermindering", "99")
                        .with("aanvangsdatum_vermindering", "99999999")
                        .with("einddatum_vermindering", "99999999")
                        .with("einddatum_ontheffing", "99999999")
                        .income("11", "+0" + (100 + i % 900), "1");
        }
    }
}
