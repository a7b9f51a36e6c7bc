package nl.benchmark.delivery;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Deliveries of SRG, BDFS and BASplus for tests, made by field name, of March 2025 in municipality 0363: a line starts as
 * a correct one and a test changes what it is about. None of the numbers belongs to a person.
 */
public final class RecordFixtures {

    private RecordFixtures() {}

    /** A line by field name; every {@code with} gives a new line. */
    public record Line(DeliveryType type, Map<String, String> values) {

        public Line {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        public Line with(String field, Object value) {
            Map<String, String> changed = new LinkedHashMap<>(values);
            changed.put(field, value.toString());
            return new Line(type, changed);
        }

        public Line without(String field) {
            return with(field, "");
        }

        public Line person(int number) {
            return with("bsn", BusFixtures.pseudonym(number));
        }

        /** At the lengths of the layout: numbers filled with zeros, the rest with blanks. */
        String fixedWidth() {
            StringBuilder line = new StringBuilder();
            for (LayoutField field : type.layout().fields()) {
                line.append(padded(field, values.getOrDefault(field.name(), "")));
            }
            return line.toString();
        }

        private static String padded(LayoutField field, String value) {
            int more = field.maxLength() - value.length();
            if (more <= 0 || value.isEmpty()) {
                return value + " ".repeat(Math.max(0, more));
            }
            return switch (field.type()) {
                case NUMBER, DIGITS, AMOUNT -> "0".repeat(more) + value;
                case SIGNED_AMOUNT -> {
                    boolean signed = value.charAt(0) == '-' || value.charAt(0) == '+';
                    yield (signed ? value.charAt(0) : "") + "0".repeat(more) + value.substring(signed ? 1 : 0);
                }
                default -> value + " ".repeat(more);
            };
        }
    }

    private static Line line(DeliveryType type, String... pairs) {
        Map<String, String> values = new LinkedHashMap<>();
        type.layout().fields().forEach(field -> values.put(field.name(), ""));
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        return new Line(type, values);
    }

    /** A job coach that runs, of person {@code number}. */
    public static Line facility(int number) {
        return line(
                DeliveryType.SRG,
                "statistiekjaar",
                "2025",
                "statistiekmaand",
                "03",
                "statistiekcode",
                "10",
                "naam_softwarepakket",
                "gws",
                "versie_softwarepakket",
                "25.1",
                "gemeentecode",
                "0363",
                "berichtgevercode",
                "0363",
                "bsn",
                BusFixtures.pseudonym(number),
                "geboortedatum",
                "19800517",
                "geslacht",
                "1",
                "registratienummer_voorziening",
                "V" + number,
                "type_voorziening",
                "06",
                "begindatum_voorziening",
                "20240901",
                "einddatum_voorziening",
                "00000000");
    }

    /** A loan of which 400 is left, of person {@code number}. */
    public static Line claim(int number) {
        return line(
                DeliveryType.BDFS,
                "statistiekjaar",
                "2025",
                "statistiekmaand",
                "03",
                "statistiekcode",
                "06",
                "gemeentecode",
                "0363",
                "registratienummer_vordering",
                Integer.toString(number),
                "datum_besluit",
                "20240901",
                "aard_uitkering",
                "01",
                "ontstaansgrond",
                "60",
                "beginschuld",
                "500",
                "reden_correctie",
                "99",
                "correctiebedrag",
                "9999999",
                "status_vordering",
                "51",
                "saldo_schuld",
                "400",
                "ontvangen_bedrag",
                "25",
                "robuuste_incasso",
                "9",
                "bsn",
                BusFixtures.pseudonym(number),
                "geboortedatum",
                "19800517",
                "geslacht",
                "2");
    }

    /** An application for living costs of this month, still open. */
    public static Line application(int number) {
        return line(
                DeliveryType.BASPLUS,
                "statistiekjaar",
                "2025",
                "statistiekmaand",
                "03",
                "gemeentecode",
                "0363",
                "aanvraagnummer",
                "A" + number,
                "soort",
                "LEVENSONDERHOUD",
                "datum_aanvraag",
                "20250310");
    }

    public static Line correct(DeliveryType type, int number) {
        return switch (type) {
            case SRG -> facility(number);
            case BDFS -> claim(number);
            case BASPLUS -> application(number);
            default -> throw new IllegalArgumentException("Not of records: " + type);
        };
    }

    public static String header(DeliveryType type) {
        return type.layout().fields().stream().map(LayoutField::name).collect(Collectors.joining(";"));
    }

    /** With every column of the layout, and those that the lines have more. */
    public static String csv(DeliveryType type, List<Line> lines) {
        List<String> columns = new ArrayList<>(
                type.layout().fields().stream().map(LayoutField::name).toList());
        lines.forEach(line -> line.values().keySet().stream()
                .filter(name -> !columns.contains(name))
                .forEach(columns::add));
        StringBuilder csv = new StringBuilder(String.join(";", columns)).append("\r\n");
        for (Line line : lines) {
            csv.append(columns.stream()
                            .map(column -> line.values().getOrDefault(column, ""))
                            .collect(Collectors.joining(";")))
                    .append("\r\n");
        }
        return csv.toString();
    }

    public static String fixedWidth(List<Line> lines) {
        return lines.stream().map(line -> line.fixedWidth() + "\n").collect(Collectors.joining());
    }

    public static RecordReading read(DeliveryType type, byte[] file) {
        return read(type, () -> new ByteArrayInputStream(file), DeliveryLimits.DEFAULTS);
    }

    /** On one thread and on two. */
    static RecordReading read(DeliveryType type, DeliverySource source, DeliveryLimits limits) {
        return BothWays.readUnfailing(handover -> new RecordReader(
                        type.records().orElseThrow(), type.layout(), limits, BusFixtures.rekeying(), handover)
                .read(source, BusFixtures.EXPECTED));
    }

    /** Everything that would be stored. */
    static List<String> rows(RecordReading reading) {
        List<String> rows = new ArrayList<>();
        for (FactRows table : reading.content().orElseThrow().rows()) {
            for (int row = 0; row < table.size(); row++) {
                StringBuilder text = new StringBuilder(table.table().name());
                for (int column = 0; column < table.table().columns().size(); column++) {
                    text.append(' ');
                    switch (table.table().columns().get(column).kind()) {
                        case TEXT -> text.append(table.text(row, column));
                        case PSEUDONYM ->
                            text.append(table.pseudonymHigh(row, column)).append(table.pseudonymLow(row, column));
                        default -> text.append(table.value(row, column));
                    }
                }
                rows.add(text.toString());
            }
        }
        return rows;
    }

    public static RecordReading read(DeliveryType type, String file) {
        return read(type, file.getBytes(StandardCharsets.UTF_8));
    }

    public static RecordReading read(DeliveryType type, List<Line> lines) {
        return read(type, csv(type, lines));
    }

    /** The lines with, behind them, enough correct ones that an error in a few does not reject the delivery. */
    static RecordReading readAmongGood(Line... lines) {
        DeliveryType type = lines[0].type();
        List<Line> all = new ArrayList<>(Arrays.asList(lines));
        for (int i = 0; i < 10; i++) {
            all.add(correct(type, 900_000 + i));
        }
        return read(type, all);
    }
}
