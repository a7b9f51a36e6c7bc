package nl.benchmark.external;

import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.benchmark.organisation.Geography;
import nl.benchmark.organisation.Organisation;
import nl.benchmark.organisation.OrganisationKind;

/** The rows of one file of yearly figures while it is read. */
final class AnnualRows {

    /** Source: formats-external 1.5. */
    private static final int TOO_MANY_REJECTED = 5;

    private static final Pattern AREA = Pattern.compile("NL|(NL|PV|CR|AM|LD)\\d{2,4}");
    private static final Pattern MUNICIPALITY = Pattern.compile("(?:GM)?(\\d{4})|(\\d{1,3})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    /** Receipts can be more than what was spent. */
    private static final String MAY_BE_NEGATIVE = "BUIG_NET_EXPENDITURE";
    /** Budgets are made known in the year before; the other figures are about what happened. */
    private static final String KNOWN_AHEAD = "BUIG_BUDGET";

    private final Geography geography;
    private final List<String> measures;
    private final Year thisYear;
    private final ImportFindings findings;
    private final List<Row> rows = new ArrayList<>();
    private final Map<Key, Row> byKey = new HashMap<>();
    private int records;
    private int areas;

    AnnualRows(Geography geography, List<String> measures, Year thisYear, ImportFindings findings) {
        this.geography = geography;
        this.measures = measures;
        this.thisYear = thisYear;
        this.findings = findings;
    }

    private record Key(String organisation, Year year, String measure) {}

    /** A row with what could be read of it. */
    private static final class Row {

        private final int line;
        private boolean rejected;
        private AnnualFigure figure;

        Row(int line) {
            this.line = line;
        }
    }

    void take(int line, List<String> fields, int[] places, int width) {
        records++;
        Row row = new Row(line);
        rows.add(row);
        if (fields.size() != width) {
            reject(
                    row,
                    ImportFinding.of(
                            ImportCheck.ANN_011,
                            line,
                            "",
                            "",
                            Integer.toString(fields.size()),
                            Integer.toString(width)));
            return;
        }
        String organisation = fields.get(places[0]);
        if (AREA.matcher(organisation).matches()) {
            areas++;
            return;
        }
        String measure = measure(row, fields.get(places[2]));
        Year year = year(row, fields.get(places[1]), measure);
        String code = municipality(row, organisation, year);
        Long value = value(row, fields.get(places[3]), measure);
        Boolean provisional = provisional(row, fields.get(places[4]));
        if (measure != null && year != null && code != null) {
            refuseSecond(row, new Key(code, year, measure));
            if (value != null && provisional != null) {
                row.figure = new AnnualFigure(code, year, measure, value, provisional, line);
            }
        }
    }

    private String measure(Row row, String text) {
        if (measures.contains(text)) {
            return text;
        }
        reject(row, finding(ImportCheck.ANN_007, row, "measure", "").with(text, String.join(", ", measures)));
        return null;
    }

    private Year year(Row row, String text, String measure) {
        if (!YEAR.matcher(text).matches()) {
            reject(row, finding(ImportCheck.ANN_006, row, "year", "year").with(text, "2025"));
            return null;
        }
        Year year = Year.of(Integer.parseInt(text));
        Year last = KNOWN_AHEAD.equals(measure) ? thisYear.plusYears(1) : thisYear;
        if (year.getValue() < AnnualReader.FIRST_YEAR || year.isAfter(last)) {
            String range = AnnualReader.FIRST_YEAR + "–" + last;
            reject(row, finding(ImportCheck.ANN_006, row, "year", "range").with(text, range));
            return null;
        }
        return year;
    }

    /** Its code; the file uses the borders of the year itself. Without a year only whether it was ever there is known. */
    private String municipality(Row row, String text, Year year) {
        Optional<Organisation> found = code(text)
                .flatMap(geography::findOrganisation)
                .filter(organisation -> organisation.kind() == OrganisationKind.MUNICIPALITY);
        if (found.isEmpty()) {
            reject(
                    row,
                    finding(ImportCheck.ANN_005, row, "organisation", "unknown").with(text, "GM0363"));
            return null;
        }
        Organisation organisation = found.get();
        if (year != null && !organisation.validity().contains(year.atDay(1))) {
            reject(
                    row,
                    ImportFinding.of(ImportCheck.ANN_005, row.line, "organisation", "year", year.toString())
                            .with(text, ""));
            return null;
        }
        return organisation.code();
    }

    /** {@code GM0518}, {@code 0518} and {@code 518} are the same. */
    private static Optional<String> code(String text) {
        var matcher = MUNICIPALITY.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String digits = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        return Optional.of("GM" + "0".repeat(4 - digits.length()) + digits);
    }

    private Long value(Row row, String text, String measure) {
        WholeNumber number = WholeNumber.of(text);
        if (!number.isNumber()) {
            reject(
                    row,
                    finding(ImportCheck.ANN_008, row, "value", number.problem()).with(text, "1234"));
            return null;
        }
        if (number.value() < 0 && measure != null && !MAY_BE_NEGATIVE.equals(measure)) {
            reject(row, finding(ImportCheck.ANN_008, row, "value", "negative").with(text, "≥ 0"));
            return null;
        }
        return number.value();
    }

    private Boolean provisional(Row row, String text) {
        return switch (text) {
            case "V" -> Boolean.TRUE;
            case "D" -> Boolean.FALSE;
            default -> {
                reject(row, finding(ImportCheck.ANN_009, row, "status", "").with(text, "V, D"));
                yield null;
            }
        };
    }

    /** Nobody can say which of the two is meant. */
    private void refuseSecond(Row row, Key key) {
        Row first = byKey.putIfAbsent(key, row);
        if (first != null) {
            reject(row, same(row, first));
            if (first.figure != null) {
                first.figure = null;
                reject(first, same(first, row));
            }
        }
    }

    private static ImportFinding same(Row row, Row other) {
        return ImportFinding.of(ImportCheck.ANN_010, row.line, "", "", Integer.toString(other.line));
    }

    private static ImportFinding finding(ImportCheck check, Row row, String column, String variant) {
        return ImportFinding.of(check, row.line, column, variant);
    }

    private void reject(Row row, ImportFinding finding) {
        row.rejected = true;
        findings.add(finding);
    }

    /** After the last row: what can only be said of all of them. */
    void finish() {
        if (areas > 0) {
            findings.add(ImportFinding.of(ImportCheck.ANN_013, 0, "", "", Integer.toString(areas)));
        }
        if (records == 0) {
            findings.add(ImportFinding.of(ImportCheck.ANN_003, 0, "", ""));
        } else if (tooManyRejected(records, rejected())) {
            findings.add(ImportFinding.of(
                    ImportCheck.ANN_004, 0, "", "", Integer.toString(rejected()), Integer.toString(records)));
        } else if (figures().isEmpty()) {
            findings.add(ImportFinding.of(ImportCheck.ANN_003, 0, "", "nothing"));
        }
    }

    static boolean tooManyRejected(int records, int rejected) {
        return rejected >= TOO_MANY_REJECTED && rejected * 100L > records;
    }

    private int rejected() {
        return (int) rows.stream().filter(row -> row.rejected).count();
    }

    private List<AnnualFigure> figures() {
        return rows.stream()
                .filter(row -> !row.rejected && row.figure != null)
                .map(row -> row.figure)
                .toList();
    }

    AnnualReading reading() {
        return new AnnualReading(findings.refuseFile() ? List.of() : figures(), findings, records, rejected());
    }
}
