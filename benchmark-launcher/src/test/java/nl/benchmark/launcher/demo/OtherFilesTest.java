package nl.benchmark.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.benchmark.delivery.DeliveryExpectation;
import nl.benchmark.delivery.DeliveryLimits;
import nl.benchmark.delivery.DeliveryReading;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.delivery.RecordReader;
import nl.benchmark.pseudonym.PlatformPseudonym;
import nl.benchmark.pseudonym.PseudonymRoots;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** SRG, BDFS and BASplus of a municipality of the small set: without errors, and consistent from month to month. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherFilesTest {

    private static final String CODE = "GM0193";

    private final Map<DeliveryType, Map<YearMonth, byte[]>> files = new EnumMap<>(DeliveryType.class);

    @BeforeAll
    void simulate() throws IOException {
        Sets.SMALL.files(Sets.participant(Sets.SMALL, CODE), (type, month, csv) -> files.computeIfAbsent(
                        type, one -> new LinkedHashMap<>())
                .put(month, csv));
    }

    private static List<Map<String, String>> rows(byte[] csv) {
        String[] lines = new String(csv, StandardCharsets.US_ASCII).split("\n");
        String[] columns = lines[0].split(";");
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            String[] cells = lines[i].split(";", -1);
            Map<String, String> row = new HashMap<>();
            for (int column = 0; column < columns.length; column++) {
                row.put(columns[column], cells[column]);
            }
            rows.add(row);
        }
        return rows;
    }

    @ParameterizedTest
    @EnumSource(value = DeliveryType.class, names = "BUS", mode = EnumSource.Mode.EXCLUDE)
    void everyFileIsReadWithoutAnError(DeliveryType type) throws IOException {
        assertThat(files.get(type)).hasSameSizeAs(files.get(DeliveryType.BUS));
        for (Map.Entry<YearMonth, byte[]> file : files.get(type).entrySet()) {
            DeliveryReading reading = new RecordReader(
                            type.records().orElseThrow(),
                            type.layout(),
                            DeliveryLimits.DEFAULTS,
                            new PlatformPseudonym(new PseudonymRoots(List.of(new byte[32])), CODE))
                    .read(
                            () -> new ByteArrayInputStream(file.getValue()),
                            new DeliveryExpectation(CODE, file.getKey(), LocalDate.of(2026, 11, 22)));

            assertThat(reading.findings().errors())
                    .as(type + " " + file.getKey())
                    .isZero();
            assertThat(reading.records()).isPositive();
        }
    }

    @Test
    void personsWithAFacilityAreInTheCaseload() {
        files.get(DeliveryType.SRG).forEach((month, srg) -> {
            Set<String> persons = new HashSet<>();
            rows(files.get(DeliveryType.BUS).get(month)).forEach(row -> persons.add(row.get("bsn")));

            assertThat(rows(srg)).allSatisfy(row -> assertThat(persons).contains(row.get("bsn")));
        });
    }

    @Test
    void everyBalanceFollowsFromTheMonthBefore() {
        Map<String, Integer> before = Map.of();
        for (byte[] file : files.get(DeliveryType.BDFS).values()) {
            Map<String, Integer> now = new HashMap<>();
            for (Map<String, String> row : rows(file)) {
                String number = row.get("registratienummer_vordering");
                int balance = Integer.parseInt(row.get("saldo_schuld"));
                now.put(number, balance);
                if (before.containsKey(number)) {
                    int correction =
                            row.get("correctiebedrag").isEmpty() ? 0 : Integer.parseInt(row.get("correctiebedrag"));
                    assertThat(balance)
                            .isEqualTo(before.get(number) + correction - Integer.parseInt(row.get("ontvangen_bedrag")));
                }
            }
            before.forEach((number, balance) ->
                    assertThat(balance == 0 || now.containsKey(number)).isTrue());
            before = now;
        }
    }

    @Test
    void ratesResembleTheNationalOnes() {
        YearMonth last = files.get(DeliveryType.BUS).keySet().stream()
                .reduce((a, b) -> b)
                .orElseThrow();
        double benefits = rows(files.get(DeliveryType.BUS).get(last)).stream()
                .filter(row -> List.of("01", "02", "03", "14").contains(row.get("statistiekcode")))
                .map(row -> row.get("registratienummer_uitkering"))
                .distinct()
                .count();
        List<Map<String, String>> facilities = rows(files.get(DeliveryType.SRG).get(last));
        double wage = facilities.stream()
                .filter(row -> !row.get("loonwaarde").isEmpty())
                .mapToInt(row -> Integer.parseInt(row.get("loonwaarde")))
                .average()
                .orElseThrow();
        double claims = rows(files.get(DeliveryType.BDFS).get(last)).stream()
                .map(row -> row.get("registratienummer_vordering"))
                .distinct()
                .count();

        assertThat(facilities.size() / benefits).isBetween(0.3, 1.0);
        assertThat(wage).isBetween(42.0, 60.0);
        assertThat(claims / benefits).isBetween(0.7, 1.6);
    }

    @Test
    void whoTakesPartInBasisDeliversBusOnly() {
        assertThat(DemonstrationSet.types(Sets.participant(Sets.FULL, "GM0317")))
                .containsExactly(DeliveryType.BUS);
    }
}
