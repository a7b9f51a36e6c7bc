package nl.benchmark.it;

import com.google.gson.JsonObject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Six {@link SmallTown}s and one that never delivered, together all participants of a province, with the history that
 * deliveries have: replaced, withdrawn, withdrawn and sent again, never sent. Loaded once per run.
 */
final class Zeeland {

    /** Months that the towns lived through; re-inflow needs fourteen. */
    static final int MONTHS = 16;

    static final String GROUP = "PV29";

    private static final Map<String, Integer> SIZES =
            Map.of("GM0677", 3, "GM0678", 9, "GM0687", 60, "GM0703", 25, "GM0715", 40, "GM0718", 70);
    private static final String REPLACED = "GM0687";
    private static final String WITHDRAWN = "GM0703";
    private static final String NEVER_SENT = "GM0715";

    private static Zeeland loaded;

    private final RunningPlatform platform;
    private final Map<String, Map<YearMonth, List<BusLine>>> inForce = new TreeMap<>();
    private final Map<String, NaiveIndicator.Town> towns = new ConcurrentHashMap<>();

    private Zeeland(RunningPlatform platform) {
        this.platform = platform;
    }

    static synchronized Zeeland of(RunningPlatform platform) {
        if (loaded == null) {
            loaded = new Zeeland(platform);
            loaded.load();
        }
        return loaded;
    }

    static YearMonth lastMonth() {
        return RunningPlatform.lastMonth();
    }

    static YearMonth firstMonth() {
        return lastMonth().minusMonths(MONTHS - 1L);
    }

    static List<YearMonth> months() {
        return java.util.stream.Stream.iterate(firstMonth(), month -> month.plusMonths(1))
                .limit(MONTHS)
                .toList();
    }

    /** Towns with deliveries. */
    List<String> towns() {
        return List.copyOf(inForce.keySet());
    }

    /** All participants of the province. */
    static List<String> members() {
        return RunningPlatform.ZEELAND;
    }

    Municipality municipality(String code) {
        return platform.municipality(code);
    }

    Map<YearMonth, List<BusLine>> inForce(String code) {
        return inForce.getOrDefault(code, Map.of());
    }

    /** What the second opinion says of the municipality. */
    NaiveIndicator.Town town(String code) {
        return towns.computeIfAbsent(code, this::count);
    }

    private NaiveIndicator.Town count(String code) {
        Map<Integer, Long> inhabitants = platform
                .rows(
                        "select year, inhabitants from inhabitants i join organisation o on o.id = i.organisation_id where code = ?",
                        code)
                .stream()
                .collect(Collectors.toMap(row -> (Integer) row[0], row -> ((Number) row[1]).longValue()));
        return new NaiveIndicator.Town(new NaiveMeasures(inForce(code)), inhabitants);
    }

    private void load() {
        List<String> codes = SIZES.keySet().stream().sorted().toList();
        codes.forEach(code -> inForce.put(code, new TreeMap<>()));
        codes.parallelStream().forEach(this::live);
        history();
    }

    private void live(String code) {
        Municipality municipality = platform.municipality(code);
        SmallTown town = new SmallTown(municipality, SIZES.get(code), firstMonth());
        for (YearMonth month : months()) {
            List<BusLine> lines = town.next(month);
            if (!(code.equals(NEVER_SENT) && month.equals(lastMonth().minusMonths(3)))) {
                inForce.get(code).put(month, lines);
                deliver(municipality, month, lines);
            }
        }
    }

    /** What happens to a month after later ones are there. */
    private void history() {
        YearMonth replaced = lastMonth().minusMonths(5);
        Municipality town = platform.municipality(REPLACED);
        List<BusLine> other = new ArrayList<>(inForce.get(REPLACED).get(replaced));
        other.removeIf(line -> line.get("registratienummer_uitkering").endsWith("7"));
        deliver(town, replaced, other);
        inForce.get(REPLACED).put(replaced, other);

        withdraw(platform.municipality(WITHDRAWN), lastMonth().minusMonths(15));
        inForce.get(WITHDRAWN).remove(lastMonth().minusMonths(15));

        YearMonth again = lastMonth().minusMonths(2);
        withdraw(platform.municipality(WITHDRAWN), again);
        deliver(platform.municipality(WITHDRAWN), again, inForce.get(WITHDRAWN).get(again));
    }

    private static void withdraw(Municipality town, YearMonth month) {
        JsonObject inForce = town.api()
                .read("deliveries?organisation=" + town.code() + "&period=" + month)
                .items()
                .get(0);
        Api.Answer answer =
                town.api().delete("api/v1/deliveries/" + inForce.get("id").getAsLong());
        if (answer.status() != 204) {
            throw new AssertionError("Not withdrawn: " + answer);
        }
    }

    private static void deliver(Municipality town, YearMonth month, List<BusLine> lines) {
        JsonObject delivery = town.deliver(month, lines);
        if (!delivery.get("status").getAsString().startsWith("ACCEPTED")
                || delivery.get("rejectedRecords").getAsInt() != 0) {
            throw new AssertionError(delivery + " "
                    + town.findings(delivery.get("id").getAsLong()).stream()
                            .filter(finding ->
                                    finding.get("severity").getAsString().equals("ERROR"))
                            .limit(5)
                            .toList());
        }
    }
}
