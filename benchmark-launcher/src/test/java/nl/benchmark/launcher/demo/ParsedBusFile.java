package nl.benchmark.launcher.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A BUS file read and measured as naively as can be, so that nothing of the generator is trusted. */
final class ParsedBusFile {

    private static final Set<String> CASELOAD = Set.of("01", "02", "03", "14");

    private final LocalDate ultimo;
    private final List<String> columns;
    private final List<Map<String, String>> rows = new ArrayList<>();

    ParsedBusFile(YearMonth month, byte[] csv) {
        this.ultimo = month.atEndOfMonth();
        String[] lines = new String(csv, StandardCharsets.UTF_8).split("\n");
        this.columns = List.of(lines[0].split(";", -1));
        for (int i = 1; i < lines.length; i++) {
            String[] fields = lines[i].split(";", -1);
            if (fields.length != columns.size()) {
                throw new AssertionError("Line " + i + " has " + fields.length + " fields: " + lines[i]);
            }
            Map<String, String> row = new HashMap<>();
            for (int column = 0; column < fields.length; column++) {
                row.put(columns.get(column), fields[column]);
            }
            rows.add(row);
        }
    }

    LocalDate ultimo() {
        return ultimo;
    }

    List<String> columns() {
        return columns;
    }

    List<Map<String, String>> rows() {
        return rows;
    }

    List<Map<String, String>> caseload() {
        return rows.stream()
                .filter(row -> CASELOAD.contains(row.get("statistiekcode")))
                .toList();
    }

    List<Map<String, String>> special() {
        return rows.stream()
                .filter(row -> !CASELOAD.contains(row.get("statistiekcode")))
                .toList();
    }

    /** Rows of persons that run at the end of the month. */
    List<Map<String, String>> running() {
        return caseload().stream().filter(this::runs).toList();
    }

    /** BENEFITS: registration numbers that run at the end of the month. */
    Set<String> benefits() {
        return running().stream()
                .map(row -> row.get("registratienummer_uitkering"))
                .collect(Collectors.toSet());
    }

    Map<String, List<Map<String, String>>> byBenefit() {
        return caseload().stream().collect(Collectors.groupingBy(row -> row.get("registratienummer_uitkering")));
    }

    /** PERSONS: pseudonyms that run at the end of the month. */
    Set<String> persons() {
        return running().stream().map(row -> row.get("bsn")).collect(Collectors.toSet());
    }

    /** Reason of the main person, the oldest; nothing when the benefit is not in the file. */
    String endReason(String benefit) {
        return caseload().stream()
                .filter(row -> row.get("registratienummer_uitkering").equals(benefit))
                .min(Comparator.comparing((Map<String, String> row) -> row.get("geboortedatum"))
                        .thenComparing(row -> row.get("bsn")))
                .map(row -> row.get("reden_beeindiging"))
                .orElse("");
    }

    boolean runs(Map<String, String> row) {
        LocalDate end = date(row, "einddatum_uitkering_persoon");
        return !date(row, "aanvangsdatum_uitkering_persoon").isAfter(ultimo) && (end == null || end.isAfter(ultimo));
    }

    /** {@code null} when empty. */
    static LocalDate date(Map<String, String> row, String column) {
        String text = row.get(column);
        return text.isEmpty() ? null : LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
    }

    static int euros(Map<String, String> row, String column) {
        String text = row.get(column);
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }
}
