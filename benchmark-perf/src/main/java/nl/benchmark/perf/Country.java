package nl.benchmark.perf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.launcher.demo.DemonstrationSet;
import nl.benchmark.launcher.demo.Participant;
import nl.benchmark.launcher.demo.ParticipationModule;

/**
 * Every municipality of the register with the four files of one month, by the simulation of the demonstration. Sizes follow
 * inhabitants, and grow more than they do, so that together the BUS files have about {@value #BENEFITS} benefits.
 */
final class Country {

    /** As many as there are, in round figures. */
    private static final int BENEFITS = 390_000;

    /** Benefits grow faster than inhabitants: large cities have twice the share. */
    private static final double GROWTH = 1.25;

    private static final int FEWEST = 20;
    private static final String FOLDER = "/nl/benchmark/organisation/";

    private final DemonstrationSet set;

    /** A file, where it was written, to be sent. */
    record MonthFile(DeliveryType type, Participant participant, Path path, long lines) {}

    private Country(List<Participant> participants) {
        this.set = DemonstrationSet.of(participants);
    }

    /** @param month of which the files are */
    static Country of(YearMonth month) throws IOException {
        Map<String, Double> weights = new HashMap<>();
        for (String[] row : rows("inhabitants.csv")) {
            weights.merge(row[0], Double.parseDouble(row[2]), (older, newer) -> newer);
        }
        weights.replaceAll((code, inhabitants) -> Math.pow(inhabitants, GROWTH));
        List<String[]> municipalities = rows("municipalities.csv").stream()
                .filter(row -> isThere(row, month.atDay(1)))
                .toList();
        double all =
                municipalities.stream().mapToDouble(row -> weights.get(row[0])).sum();
        return new Country(municipalities.stream()
                .map(row -> new Participant(
                        row[0],
                        row[1],
                        ParticipationModule.VERDIEPEND,
                        LocalDate.of(2015, 1, 1),
                        month,
                        month,
                        Math.max(FEWEST, BENEFITS * weights.get(row[0]) / all)))
                .toList());
    }

    private static boolean isThere(String[] municipality, LocalDate day) {
        return !LocalDate.parse(municipality[2]).isAfter(day)
                && (municipality.length < 4
                        || municipality[3].isEmpty()
                        || LocalDate.parse(municipality[3]).isAfter(day));
    }

    private static List<String[]> rows(String resource) throws IOException {
        try (InputStream in = DeliveryType.class.getResourceAsStream(FOLDER + resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.split(";")).toList();
        }
    }

    DemonstrationSet set() {
        return set;
    }

    /** Writes all files, so that making them is no part of what is measured; in an order without pattern, the same each time. */
    List<MonthFile> write(Path folder) throws Exception {
        Files.createDirectories(folder);
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<List<MonthFile>>> written = new ArrayList<>();
            for (Participant participant : set.participants()) {
                written.add(workers.submit(() -> write(participant, folder)));
            }
            List<MonthFile> all = new ArrayList<>();
            for (Future<List<MonthFile>> files : written) {
                all.addAll(files.get());
            }
            Collections.shuffle(all, new Random(1));
            return all;
        } finally {
            workers.shutdownNow();
        }
    }

    private List<MonthFile> write(Participant participant, Path folder) throws IOException {
        List<MonthFile> written = new ArrayList<>();
        set.files(participant, (type, month, csv) -> {
            Path path = Files.write(folder.resolve(participant.code() + "-" + type + ".csv"), csv);
            written.add(new MonthFile(type, participant, path, lines(csv)));
        });
        return written;
    }

    private static long lines(byte[] csv) {
        long lines = -1;
        for (byte one : csv) {
            if (one == '\n') {
                lines++;
            }
        }
        return lines;
    }

    static Map<DeliveryType, Long> linesByType(List<MonthFile> files) {
        Map<DeliveryType, Long> lines = new EnumMap<>(DeliveryType.class);
        files.forEach(file -> lines.merge(file.type(), file.lines(), Long::sum));
        return lines;
    }
}
