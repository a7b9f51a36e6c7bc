package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * SRG, BDFS and BASplus from file to figure (DEL-1, IND-2): what the product keeps of a file is laid beside what this test
 * counts in the same rows by itself, from the text of the measures.
 */
@ExtendWith(Platform.class)
class DeliveryTypesIT {

    private static final YearMonth MONTH = RunningPlatform.lastMonth().minusMonths(2);
    private static final LocalDate FIRST = MONTH.atDay(1);
    private static final LocalDate LAST = MONTH.atEndOfMonth();
    private static final DateTimeFormatter PLAIN = DateTimeFormatter.BASIC_ISO_DATE;
    private static final List<String> SRG = List.of(
            "statistiekjaar:4n",
            "statistiekmaand:2n",
            "statistiekcode:2",
            "naam_softwarepakket:3",
            "versie_softwarepakket:12",
            "gemeentecode:4n",
            "berichtgevercode:4n",
            "bsn:46",
            "geboortedatum:8",
            "geslacht:1",
            "participatieladder:1",
            "begindatum_participatieladder:8",
            "arbeidsvermogen:1",
            "registratienummer_voorziening:15",
            "type_voorziening:2",
            "begindatum_voorziening:8",
            "einddatum_voorziening:8",
            "reden_einde_voorziening:1",
            "loonwaarde:3n");
    private static final List<String> BDFS = List.of(
            "statistiekjaar:4n",
            "statistiekmaand:2n",
            "statistiekcode:2",
            "berichtgevercode:4n",
            "gemeentecode:4n",
            "naam_softwarepakket:3",
            "versie_softwarepakket:12",
            "registratienummer_vordering:15n",
            "datum_besluit:8",
            "aard_uitkering:2",
            "ontstaansgrond:2",
            "begindatum_vordering:8",
            "einddatum_vordering:8",
            "beginschuld:6n",
            "reden_correctie:2",
            "correctiebedrag:7",
            "status_vordering:2",
            "saldo_schuld:7",
            "ontvangen_bedrag:7",
            "bsn_uitkeringsontvanger:46",
            "recidive:1",
            "robuuste_incasso:1",
            "hoogte_boete:1",
            "soort_sanctie:1",
            "zaaksnummer:9n",
            "bsn:46",
            "geboortedatum:8",
            "geslacht:1");
    private static final List<String> BASPLUS = List.of(
            "statistiekjaar",
            "statistiekmaand",
            "gemeentecode",
            "aanvraagnummer",
            "soort",
            "datum_aanvraag",
            "datum_besluit",
            "resultaat",
            "dagen_opgeschort",
            "cluster");
    private static final Map<String, List<String>> COLUMNS = Map.of("SRG", SRG, "BDFS", BDFS, "BASPLUS", BASPLUS);

    private final RunningPlatform platform;

    DeliveryTypesIT(RunningPlatform platform) {
        this.platform = platform;
    }

    // ---- files

    private record Row(Map<String, String> values) {

        Row with(String column, Object value) {
            Map<String, String> more = new LinkedHashMap<>(values);
            more.put(column, value.toString());
            return new Row(more);
        }

        String get(String column) {
            return values.getOrDefault(column, "");
        }

        long number(String column) {
            return get(column).isEmpty() ? 0 : Long.parseLong(get(column));
        }

        LocalDate date(String column) {
            return get(column).isEmpty() || get(column).equals("00000000") ? null : LocalDate.parse(get(column), PLAIN);
        }

        boolean inMonth(String column) {
            LocalDate date = date(column);
            return date != null && YearMonth.from(date).equals(MONTH);
        }
    }

    private static Row row(Municipality of, YearMonth month, String... pairs) {
        Row row = new Row(Map.of())
                .with("statistiekjaar", month.getYear())
                .with("statistiekmaand", "%02d".formatted(month.getMonthValue()))
                .with("gemeentecode", of.code().substring(2));
        for (int i = 0; i < pairs.length; i += 2) {
            row = row.with(pairs[i], pairs[i + 1]);
        }
        return row;
    }

    private static String plain(LocalDate date) {
        return date.format(PLAIN);
    }

    /** All types, all ends, wage values on both sides of every boundary, some persons with two facilities. */
    private static List<Row> facilities(Municipality of) {
        List<String> types = List.of("01", "04", "05", "06", "30", "99", "04", "04");
        List<Integer> wages = List.of(0, 24, 25, 49, 50, 74, 75, 100);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 160; i++) {
            LocalDate end =
                    switch (i % 5) {
                        case 0 -> LAST;
                        case 1 -> LAST.plusDays(1);
                        case 2 -> FIRST;
                        default -> null;
                    };
            LocalDate start = i % 17 == 0 ? LAST.plusDays(1) : i % 17 == 1 ? LAST : FIRST.minusDays(30 + i);
            String type = types.get(i % types.size());
            Row row = row(
                    of,
                    MONTH,
                    "statistiekcode",
                    "10",
                    "bsn",
                    of.pseudonym("p" + i % 120),
                    "geboortedatum",
                    "19850101",
                    "geslacht",
                    "1",
                    "registratienummer_voorziening",
                    "V" + i,
                    "type_voorziening",
                    type,
                    "begindatum_voorziening",
                    plain(start));
            if (end != null && !end.isBefore(start)) {
                row = row.with("einddatum_voorziening", plain(end))
                        .with("reden_einde_voorziening", i % 4 == 0 ? "" : Integer.toString(i % 4));
            }
            rows.add(type.equals("04") && i % 9 != 0 ? row.with("loonwaarde", wages.get(i % 7)) : row);
        }
        return rows;
    }

    /** All origins and statuses; every third claim has two liable persons. */
    private static List<Row> claims(Municipality of, YearMonth month) {
        List<String> before = List.of("81", "82", "83", "34", "21", "84", "85");
        List<String> after =
                List.of("51", "52", "53", "54", "55", "56", "57", "58", "59", "60", "61", "62", "63", "64", "65");
        List<String> statuses = List.of("51", "52", "53", "99");
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            boolean old = i % 4 == 0;
            LocalDate decided = old
                    ? LocalDate.of(2012, 6, 1)
                    : i % 4 == 1 ? month.atDay(1 + i % 28) : month.atDay(1).minusDays(100 + i);
            boolean repaid = i % 10 == 7;
            Row claim = row(
                    of,
                    month,
                    "statistiekcode",
                    "06",
                    "registratienummer_vordering",
                    Integer.toString(1000 + i),
                    "datum_besluit",
                    plain(decided),
                    "aard_uitkering",
                    "01",
                    "ontstaansgrond",
                    old ? before.get(i % 7) : after.get(i % 15),
                    "beginschuld",
                    Integer.toString(900 + i),
                    "status_vordering",
                    repaid ? "54" : statuses.get(i % 4),
                    "saldo_schuld",
                    Integer.toString(repaid ? 0 : 10 + i),
                    "ontvangen_bedrag",
                    i % 3 == 0 ? "" : Integer.toString(i % 50),
                    "hoogte_boete",
                    i % 5 < 3 ? Integer.toString(1 + i % 3) : "",
                    "bsn",
                    of.pseudonym("d" + i % 90),
                    "geboortedatum",
                    "19700101",
                    "geslacht",
                    "2");
            rows.add(claim);
            if (i % 3 == 0) {
                rows.add(claim.with("bsn", of.pseudonym("e" + i)));
            }
        }
        return rows;
    }

    private static List<Row> applications(Municipality of, YearMonth month, int count) {
        List<String> results = List.of("TOEGEKEND", "AFGEWEZEN", "INGETROKKEN", "BUITEN_BEHANDELING");
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean special = i % 3 == 0;
            LocalDate applied =
                    i % 2 == 0 ? month.atDay(1 + i % 28) : month.atDay(1).minusDays(i);
            Row row = row(
                    of,
                    month,
                    "aanvraagnummer",
                    month + "-" + i,
                    "soort",
                    special ? "BIJZONDERE_BIJSTAND" : "LEVENSONDERHOUD",
                    "datum_aanvraag",
                    plain(applied),
                    "dagen_opgeschort",
                    i % 6 == 0 ? "7" : "",
                    "cluster",
                    special ? "c" : "");
            rows.add(
                    i % 4 == 0
                            ? row
                            : row.with("datum_besluit", plain(month.atEndOfMonth()))
                                    .with("resultaat", results.get(i % 4)));
        }
        return rows;
    }

    private static String csv(String type, List<Row> rows) {
        List<String> columns =
                COLUMNS.get(type).stream().map(column -> column.split(":")[0]).toList();
        return String.join(";", columns) + "\n"
                + rows.stream()
                        .map(row -> columns.stream().map(row::get).collect(Collectors.joining(";")) + "\n")
                        .collect(Collectors.joining());
    }

    private static byte[] zippedFixedWidth(String type, List<Row> rows) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Row row : rows) {
            for (String column : COLUMNS.get(type)) {
                String[] parts = column.split(":");
                boolean number = parts[1].endsWith("n");
                int width = Integer.parseInt(number ? parts[1].substring(0, parts[1].length() - 1) : parts[1]);
                String value = row.get(parts[0]);
                String filler = (number && !value.isEmpty() ? "0" : " ").repeat(width - value.length());
                text.append(number ? filler + value : value + filler);
            }
            text.append("\r\n");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("bestand.txt"));
            zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static Api.Answer post(Municipality of, String type, YearMonth month, byte[] file, String query) {
        return of.api()
                .call(
                        "POST",
                        "api/v1/deliveries?type=" + type + "&organisation=" + of.code() + "&period=" + month + query,
                        file,
                        "Content-Type",
                        "application/octet-stream");
    }

    private static JsonObject deliver(Municipality of, String type, YearMonth month, List<Row> rows) {
        byte[] file = csv(type, rows).getBytes(StandardCharsets.UTF_8);
        return of.awaitFinished(Municipality.accepted(post(of, type, month, file, "")));
    }

    private static String status(JsonObject delivery) {
        return delivery.get("status").getAsString();
    }

    // ---- what this test counts itself

    private static final class Counted {

        private final Map<String, Long> values = new TreeMap<>();

        Counted total(String measure, long value) {
            values.put(measure, value);
            return this;
        }

        Counted split(
                String measure,
                String dimension,
                List<Row> rows,
                Function<Row, String> category,
                ToLongFunction<Row> value) {
            total(measure, rows.stream().mapToLong(value).sum());
            rows.forEach(row -> values.merge(
                    measure + "/" + dimension + "=" + category.apply(row), value.applyAsLong(row), Long::sum));
            return this;
        }

        Map<String, Long> withoutZeroCategories() {
            Map<String, Long> without = new TreeMap<>(values);
            without.entrySet().removeIf(entry -> entry.getKey().contains("/") && entry.getValue() == 0);
            return without;
        }
    }

    private static boolean runs(Row row) {
        LocalDate end = row.date("einddatum_voorziening");
        return !row.date("begindatum_voorziening").isAfter(LAST) && (end == null || end.isAfter(LAST));
    }

    private static List<Row> where(List<Row> rows, Predicate<Row> which) {
        return rows.stream().filter(which).toList();
    }

    private static String orUnknown(String code) {
        return code.isEmpty() ? "UNKNOWN" : code;
    }

    private static Map<String, Long> srg(List<Row> rows) {
        List<Row> running = where(rows, DeliveryTypesIT::runs);
        List<Row> subsidies = where(running, row -> row.get("type_voorziening").equals("04"));
        List<Row> valued = where(subsidies, row -> !row.get("loonwaarde").isEmpty());
        return new Counted()
                .split("FACILITIES", "TYPE", running, row -> row.get("type_voorziening"), row -> 1)
                .total(
                        "FACILITY_PERSONS",
                        running.stream().map(row -> row.get("bsn")).distinct().count())
                .split("WAGE_SUBSIDIES", "WAGE_VALUE", subsidies, DeliveryTypesIT::wageClass, row -> 1)
                .total(
                        "WAGE_VALUE_SUM",
                        valued.stream()
                                .mapToLong(row -> row.number("loonwaarde"))
                                .sum())
                .total("WAGE_VALUE_COUNT", valued.size())
                .total(
                        "SHELTERED_WORK",
                        where(running, row -> row.get("type_voorziening").equals("05"))
                                .size())
                .split(
                        "FACILITIES_ENDED",
                        "REASON_END",
                        where(rows, row -> row.inMonth("einddatum_voorziening")),
                        row -> orUnknown(row.get("reden_einde_voorziening")),
                        row -> 1)
                .withoutZeroCategories();
    }

    private static String wageClass(Row row) {
        if (row.get("loonwaarde").isEmpty()) {
            return "UNKNOWN";
        }
        long value = row.number("loonwaarde");
        return value < 25 ? "0-25" : value < 50 ? "25-50" : value < 75 ? "50-75" : "75+";
    }

    private static String origin(Row row) {
        return switch (row.get("ontstaansgrond")) {
            case "81" -> "BLAMEWORTHY_BEFORE_2013";
            case "51", "52", "53", "54", "55", "56" -> "INFORMATION_DUTY";
            case "58" -> "FINE";
            case "21", "62", "63" -> "MAINTENANCE";
            case "34", "60", "61", "83" -> "LOAN";
            case "57", "59", "64", "65", "82", "84", "85" -> "OTHER";
            default -> throw new AssertionError(row);
        };
    }

    private static Map<String, Long> bdfs(List<Row> lines) {
        Map<String, Row> byNumber = new LinkedHashMap<>();
        lines.forEach(line -> byNumber.putIfAbsent(line.get("registratienummer_vordering"), line));
        List<Row> claims = List.copyOf(byNumber.values());
        List<Row> open = where(claims, row -> row.number("saldo_schuld") > 0);
        List<Row> decided = where(claims, row -> row.inMonth("datum_besluit"));
        Set<String> debtors = new HashSet<>();
        lines.stream().filter(row -> row.number("saldo_schuld") > 0).forEach(row -> debtors.add(row.get("bsn")));
        return new Counted()
                .split(
                        "CLAIMS",
                        "STATUS",
                        open,
                        row -> row.get("status_vordering").equals("99")
                                ? "NOT_APPLICABLE"
                                : row.get("status_vordering"),
                        row -> 1)
                .split("CLAIMS", "ORIGIN", open, DeliveryTypesIT::origin, row -> 1)
                .split("CLAIM_BALANCE", "ORIGIN", open, DeliveryTypesIT::origin, row -> row.number("saldo_schuld"))
                .split("CLAIMS_NEW", "ORIGIN", decided, DeliveryTypesIT::origin, row -> 1)
                .split("CLAIM_NEW_AMOUNT", "ORIGIN", decided, DeliveryTypesIT::origin, row -> row.number("beginschuld"))
                .split(
                        "CLAIM_RECEIVED",
                        "ORIGIN",
                        claims,
                        DeliveryTypesIT::origin,
                        row -> row.number("ontvangen_bedrag"))
                .total(
                        "CLAIMS_WITH_REPAYMENT",
                        where(open, row -> row.number("ontvangen_bedrag") > 0).size())
                .total("DEBTORS", debtors.size())
                .split(
                        "FINES",
                        "FINE_LEVEL",
                        where(decided, row -> row.get("ontstaansgrond").equals("58")),
                        row -> orUnknown(row.get("hoogte_boete")),
                        row -> 1)
                .total(
                        "VIOLATIONS",
                        where(decided, row -> origin(row).equals("INFORMATION_DUTY"))
                                .size())
                .withoutZeroCategories();
    }

    private static long days(Row row) {
        return ChronoUnit.DAYS.between(row.date("datum_aanvraag"), row.date("datum_besluit"))
                - row.number("dagen_opgeschort");
    }

    private static Map<String, Long> basplus(List<Row> rows) {
        List<Row> decided = where(rows, row -> row.inMonth("datum_besluit"));
        return new Counted()
                .split(
                        "APPLICATIONS",
                        "KIND",
                        where(rows, row -> row.inMonth("datum_aanvraag")),
                        row -> row.get("soort"),
                        row -> 1)
                .split("DECISIONS", "KIND", decided, row -> row.get("soort"), row -> 1)
                .split("DECISIONS", "RESULT", decided, row -> row.get("resultaat"), row -> 1)
                .split(
                        "DECISIONS",
                        "KIND;RESULT",
                        decided,
                        row -> row.get("soort") + ";" + row.get("resultaat"),
                        row -> 1)
                .split("DECISION_DAYS", "KIND", decided, row -> row.get("soort"), DeliveryTypesIT::days)
                .split(
                        "DECISIONS_IN_TIME",
                        "KIND",
                        where(decided, row -> days(row) <= 56),
                        row -> row.get("soort"),
                        row -> 1)
                .withoutZeroCategories();
    }

    private Map<String, Long> stored(Municipality of, YearMonth month) {
        Map<String, Long> stored = new TreeMap<>();
        platform.rows(
                        """
                        select measure || case when dimension = '' then '' else '/' || dimension || '=' || category end, value
                          from measure_value where known_to = 'infinity' and period = cast(? as date)
                           and organisation_id = (select id from organisation where code = ?)
                        """,
                        month.atDay(1).toString(),
                        of.code())
                .forEach(row -> stored.put((String) row[0], (Long) row[1]));
        return stored;
    }

    @SafeVarargs
    private static Map<String, Long> together(Map<String, Long>... parts) {
        Map<String, Long> all = new TreeMap<>();
        for (Map<String, Long> part : parts) {
            all.putAll(part);
        }
        return all;
    }

    // ---- tests

    @Test
    void everyMeasureIsWhatTheRowsSayAndFollowsReplacingAndWithdrawing() throws IOException {
        Municipality town = platform.municipality();
        List<Row> facilities = facilities(town);
        List<Row> claims = claims(town, MONTH);
        List<Row> applications = applications(town, MONTH, 80);

        JsonObject srg = deliver(town, "SRG", MONTH, facilities);
        JsonObject bdfs = deliver(town, "BDFS", MONTH, claims);
        JsonObject basplus = deliver(town, "BASPLUS", MONTH, applications);

        assertThat(List.of(status(bdfs), status(basplus))).containsOnly("ACCEPTED");
        assertThat(status(srg)).isEqualTo("ACCEPTED_WITH_WARNINGS");
        assertThat(town.rules(srg.get("id").getAsLong())).containsExactly("SRG-008");
        assertThat(bdfs.get("records").getAsInt()).isEqualTo(claims.size());
        assertThat(stored(town, MONTH)).isEqualTo(together(srg(facilities), bdfs(claims), basplus(applications)));

        // the same records of fixed width, in a zip, replace the delivery and change no figure
        byte[] zip = zippedFixedWidth("BDFS", claims);
        JsonObject again = town.awaitFinished(Municipality.accepted(post(town, "BDFS", MONTH, zip, "")));
        assertThat(status(again)).isEqualTo("ACCEPTED");
        assertThat(again.get("replaces").getAsLong()).isEqualTo(bdfs.get("id").getAsLong());
        assertThat(status(town.delivery(bdfs.get("id").getAsLong()))).isEqualTo("REPLACED");
        assertThat(stored(town, MONTH)).isEqualTo(together(srg(facilities), bdfs(claims), basplus(applications)));
        assertThat(post(town, "BDFS", MONTH, zip, "").status()).isEqualTo(409);

        // another delivery of one type changes that type only
        List<Row> fewer = facilities.subList(0, 90);
        deliver(town, "SRG", MONTH, fewer);
        assertThat(stored(town, MONTH)).isEqualTo(together(srg(fewer), bdfs(claims), basplus(applications)));

        // a withdrawn delivery counts for nothing: its measures are missing, which is not 0
        assertThat(town.api()
                        .call("DELETE", "api/v1/deliveries/" + again.get("id").getAsLong(), null)
                        .status())
                .isEqualTo(204);
        assertThat(stored(town, MONTH)).isEqualTo(together(srg(fewer), basplus(applications)));
    }

    @Test
    void aDryRunKeepsNothingAndAnEmptyFileIsZeros() {
        Municipality town = platform.municipality();
        byte[] file = csv("SRG", facilities(town)).getBytes(StandardCharsets.UTF_8);

        JsonObject tried = town.awaitFinished(Municipality.accepted(post(town, "SRG", MONTH, file, "&dryRun=true")));

        assertThat(status(tried)).isEqualTo("ACCEPTED_WITH_WARNINGS");
        assertThat(stored(town, MONTH)).isEmpty();
        assertThat(platform.count(
                        "select count(*) from srg_facility where organisation_id = (select id from organisation where code = ?)",
                        town.code()))
                .isZero();

        assertThat(status(deliver(town, "SRG", MONTH, List.of()))).isEqualTo("ACCEPTED");
        assertThat(status(deliver(town, "BASPLUS", MONTH, List.of()))).isEqualTo("ACCEPTED");
        JsonObject noClaims = deliver(town, "BDFS", MONTH, List.of());
        assertThat(status(noClaims)).isEqualTo("REJECTED");
        assertThat(town.rules(noClaims.get("id").getAsLong())).containsExactly("FILE-007");
        assertThat(stored(town, MONTH))
                .hasSize(srg(List.of()).size() + basplus(List.of()).size())
                .allSatisfy((measure, value) -> assertThat(value).isZero());
    }

    @Test
    void aBalanceThatDoesNotFollowAndAnUnusualNumberAreWarnings() {
        Municipality town = platform.municipality();
        List<Row> before = claims(town, MONTH.minusMonths(1));
        assertThat(status(deliver(town, "BDFS", MONTH.minusMonths(1), before))).isEqualTo("ACCEPTED");
        List<Row> now = new ArrayList<>();
        for (Row row : before) {
            long received = row.number("ontvangen_bedrag");
            now.add(row.with("statistiekmaand", "%02d".formatted(MONTH.getMonthValue()))
                    .with("statistiekjaar", MONTH.getYear())
                    .with("correctiebedrag", received == 0 ? "" : "+" + received));
        }
        assertThat(status(deliver(town, "BDFS", MONTH, now))).isEqualTo("ACCEPTED");

        String wrong = now.get(5).get("registratienummer_vordering");
        List<Row> changed = now.stream()
                .map(row -> row.get("registratienummer_vordering").equals(wrong)
                        ? row.with("saldo_schuld", row.number("saldo_schuld") + 3)
                        : row)
                .toList();
        JsonObject warned = deliver(town, "BDFS", MONTH, changed);

        List<JsonObject> findings = town.findings(warned.get("id").getAsLong());
        assertThat(findings).hasSize(1);
        JsonObject finding = findings.get(0);
        Row of = changed.stream()
                .filter(row -> row.get("registratienummer_vordering").equals(wrong))
                .findFirst()
                .orElseThrow();
        assertThat(finding.get("rule").getAsString()).isEqualTo("BDFS-007");
        assertThat(finding.get("line").getAsInt()).isEqualTo(changed.indexOf(of) + 2);
        assertThat(finding.get("field").getAsString()).isEqualTo("17 saldo_schuld");
        assertThat(finding.get("found").getAsLong()).isEqualTo(of.number("saldo_schuld"));
        assertThat(finding.get("expected").getAsLong()).isEqualTo(of.number("saldo_schuld") - 3);

        JsonObject half = deliver(town, "BDFS", MONTH, now.subList(0, now.size() / 2));
        assertThat(town.rules(half.get("id").getAsLong())).containsExactly("BDFS-011");
    }

    /** SRG-011, BDFS-011: on the edge of max(5 %, 10, 3 × 1.4826 × the spread of the changes), and one beyond it. */
    @ParameterizedTest
    @CsvSource({
        "SRG, 40, 30, 50", "BDFS, 40, 30, 50", // ten
        "SRG, 400, 380, 420", "BDFS, 400, 380, 420", // 5 %
        "SRG, 100 120 100, 12, 188", "BDFS, 100 120 100, 12, 188" // 3 × 1.4826 × 20 = 88.96
    })
    void aNumberOnTheEdgeOfTheBandIsUsualAndOneMoreOrLessIsNot(String type, String months, int least, int most) {
        Municipality town = platform.municipality();
        String[] before = months.split(" ");
        for (int i = 0; i < before.length; i++) {
            YearMonth month = MONTH.minusMonths(before.length - i);
            assertThat(status(deliver(town, type, month, plainRows(town, type, month, Integer.parseInt(before[i])))))
                    .startsWith("ACCEPTED");
        }
        for (int number : new int[] {least, most}) {
            assertThat(rulesOf(town, type, number)).as(number + " on the edge").doesNotContain(type + "-011");
        }
        for (int number : new int[] {least - 1, most + 1}) {
            assertThat(rulesOf(town, type, number)).as(number + " beyond it").contains(type + "-011");
        }
    }

    private List<String> rulesOf(Municipality town, String type, int number) {
        JsonObject delivery = deliver(town, type, MONTH, plainRows(town, type, MONTH, number));
        assertThat(status(delivery)).startsWith("ACCEPTED");
        return town.rules(delivery.get("id").getAsLong());
    }

    /** As many facilities that run, or claims with a balance. */
    private static List<Row> plainRows(Municipality of, String type, YearMonth month, int number) {
        Row facility = facilities(of).get(3);
        Row claim = claims(of, month).get(1);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            rows.add(
                    type.equals("SRG")
                            ? facility.with("statistiekjaar", month.getYear())
                                    .with("statistiekmaand", "%02d".formatted(month.getMonthValue()))
                                    .with("registratienummer_voorziening", "B" + i)
                                    .with("bsn", of.pseudonym("band" + i))
                                    .with("begindatum_voorziening", "20200101")
                                    .with("einddatum_voorziening", "")
                                    .with("reden_einde_voorziening", "")
                                    .with("type_voorziening", "06")
                                    .with("loonwaarde", "")
                            : claim.with("registratienummer_vordering", 5000 + i)
                                    .with("datum_besluit", "20200101")
                                    .with("ontvangen_bedrag", "")
                                    .with("bsn", of.pseudonym("band" + i)));
        }
        return rows;
    }

    @Test
    void erasureCountsAndTakesEverythingOfADelivery() throws SQLException {
        Municipality town = platform.municipality();
        List<Row> claims = claims(town, MONTH);
        long bdfs = deliver(town, "BDFS", MONTH, claims).get("id").getAsLong();
        long basplus = deliver(town, "BASPLUS", MONTH, applications(town, MONTH, 12))
                .get("id")
                .getAsLong();
        long srg = deliver(town, "SRG", MONTH, facilities(town)).get("id").getAsLong();
        long numbers = claims.stream()
                .map(row -> row.get("registratienummer_vordering"))
                .distinct()
                .count();

        try (Connection superuser = platform.superuser()) {
            superuser.setAutoCommit(false);
            assertThat(facts(superuser, bdfs)).isEqualTo(numbers + claims.size());
            assertThat(facts(superuser, basplus)).isEqualTo(12);
            assertThat(facts(superuser, srg)).isEqualTo(160);
            for (long delivery : List.of(bdfs, basplus, srg)) {
                number(superuser, "select count(*) from (select retention_delete(" + delivery + ")) erased");
                for (String table :
                        List.of("srg_facility", "bdfs_claim", "bdfs_debtor", "bas_application", "measure_value")) {
                    assertThat(number(superuser, "select count(*) from " + table + " where delivery_id = " + delivery))
                            .as(table)
                            .isZero();
                }
            }
            superuser.rollback();
        }
    }

    private static long facts(Connection connection, long delivery) throws SQLException {
        return number(connection, "select facts from retention_rows(" + delivery + ")");
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void anotherKeyIsRefusedUnlessDeclared() {
        Municipality town = platform.municipality();
        List<Row> facilities = facilities(town);
        List<Row> before = facilities.stream()
                .map(row -> row.with("statistiekjaar", MONTH.minusMonths(1).getYear())
                        .with(
                                "statistiekmaand",
                                "%02d".formatted(MONTH.minusMonths(1).getMonthValue())))
                .toList();
        deliver(town, "SRG", MONTH.minusMonths(1), before);
        List<Row> otherKey = facilities.stream()
                .map(row -> row.with("bsn", town.pseudonym("another" + row.get("bsn"))))
                .toList();
        byte[] file = csv("SRG", otherKey).getBytes(StandardCharsets.UTF_8);

        JsonObject refused = town.awaitFinished(Municipality.accepted(post(town, "SRG", MONTH, file, "")));
        assertThat(status(refused)).isEqualTo("REJECTED");
        assertThat(town.rules(refused.get("id").getAsLong())).contains("FILE-008");
        assertThat(stored(town, MONTH)).isEmpty();

        JsonObject declared =
                town.awaitFinished(Municipality.accepted(post(town, "SRG", MONTH, file, "&keyChange=true")));
        assertThat(status(declared)).isEqualTo("ACCEPTED_WITH_WARNINGS");
    }

    @Test
    void theFiguresOfAYearOfApplicationsAreWhatTheirSheetsSay() {
        Municipality town = platform.municipality();
        List<Row> decided = new ArrayList<>();
        for (int back = 11; back >= 0; back--) {
            YearMonth month = MONTH.minusMonths(back);
            List<Row> rows = applications(town, month, 60);
            assertThat(status(deliver(town, "BASPLUS", month, rows))).isEqualTo("ACCEPTED");
            decided.addAll(where(rows, row -> row.date("datum_besluit") != null));
        }
        List<Row> living = where(decided, row -> row.get("soort").equals("LEVENSONDERHOUD"));
        List<Row> special = where(decided, row -> row.get("soort").equals("BIJZONDERE_BIJSTAND"));

        assertThat(value(town, "WI-DOO-01")).isEqualTo(mean(living));
        assertThat(value(town, "WI-DOO-02")).isEqualTo(mean(special));
        assertThat(value(town, "WI-DOO-03"))
                .isEqualTo(100.0 * where(decided, row -> days(row) <= 56).size() / decided.size());
        assertThat(value(town, "WI-DOO-04"))
                .isEqualTo(100.0
                        * where(living, row -> !row.get("resultaat").equals("TOEGEKEND"))
                                .size()
                        / living.size());
    }

    private static double mean(List<Row> rows) {
        return (double) rows.stream().mapToLong(DeliveryTypesIT::days).sum() / rows.size();
    }

    private static double value(Municipality town, String indicator) {
        return town.api()
                .read("values?indicator=" + indicator + "&organisation=" + town.code() + "&from=" + MONTH + "&to="
                        + MONTH)
                .items()
                .get(0)
                .get("value")
                .getAsDouble();
    }

    @Test
    void whoTakesPartInBasisGetsNoFigureOfTheDeepeningModule() {
        Municipality basis = platform.municipalityOfBasis();
        Municipality deepening = platform.municipality();
        String query = "&organisation=%s&from=" + MONTH + "&to=" + MONTH;

        assertThat(basis.api()
                        .call("GET", "api/v1/values?indicator=WI-REI-02" + query.formatted(basis.code()), null)
                        .status())
                .isEqualTo(403);
        assertThat(deepening
                        .api()
                        .read("values?indicator=WI-REI-02" + query.formatted(deepening.code()))
                        .items())
                .hasSize(1);
        assertThat(basis.api().read("indicators?benchmark=WI&pageSize=100").items())
                .hasSize(21);
        assertThat(deepening.api().read("indicators?benchmark=WI&pageSize=100").items())
                .hasSize(56);
    }
}
