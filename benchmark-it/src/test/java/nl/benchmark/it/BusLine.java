package nl.benchmark.it;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A line of a BUS file by field name, made without the product's own layout so that the tests are a second opinion. Year,
 * month and municipality are filled in when the file is written.
 */
record BusLine(Map<String, String> fields) {

    /** The names of the layout, in the order of their numbers. */
    static final List<String> COLUMNS = List.of(
            "statistiekjaar",
            "statistiekmaand",
            "berichtgevercode",
            "gemeentecode",
            "naam_softwarepakket",
            "versie_softwarepakket",
            "registratienummer_uitkering",
            "statistiekcode",
            "nadere_classificatie_bbz",
            "leefvorm",
            "aantal_kostendelers",
            "bedrag_norm_grondslag",
            "bedrag_vermindering_afstemming",
            "bedrag_inkomsten_uitkering",
            "betaalbaar_gesteld_bedrag",
            "datum_invoering_administratie",
            "cluster_bijzondere_bijstand",
            "bsn",
            "geboortedatum",
            "geslacht",
            "huisvesting",
            "aanvangsdatum_uitkering_persoon",
            "einddatum_uitkering_persoon",
            "ontheffing_arbeidsverplichting",
            "einddatum_ontheffing",
            "reden_einde_ontheffing",
            "uitvoering_tegenprestatie",
            "reden_vermindering",
            "aanvangsdatum_vermindering",
            "einddatum_vermindering",
            "soort_inkomsten",
            "bedrag_inkomsten_persoon",
            "vrijlating_inkomsten",
            "reden_beeindiging");

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    /** A correct line: somebody single with general assistance since 2020. */
    static BusLine of(String registration, String pseudonym) {
        Map<String, String> fields = new LinkedHashMap<>();
        COLUMNS.forEach(column -> fields.put(column, ""));
        fields.put("naam_softwarepakket", "and");
        fields.put("registratienummer_uitkering", registration);
        fields.put("statistiekcode", "01");
        fields.put("leefvorm", "1");
        fields.put("aantal_kostendelers", "01");
        fields.put("bedrag_norm_grondslag", "1345");
        fields.put("betaalbaar_gesteld_bedrag", "1278");
        fields.put("bsn", pseudonym);
        fields.put("geboortedatum", "19800517");
        fields.put("geslacht", "1");
        fields.put("huisvesting", "1");
        fields.put("aanvangsdatum_uitkering_persoon", "20200601");
        fields.put("ontheffing_arbeidsverplichting", "2");
        fields.put("uitvoering_tegenprestatie", "2");
        return new BusLine(fields);
    }

    /** As many correct lines, of as many benefits and persons of the municipality. */
    static List<BusLine> lines(Municipality of, int count) {
        return java.util.stream.IntStream.rangeClosed(1, count)
                .mapToObj(number -> of("R" + number, of.pseudonym("P" + number)))
                .toList();
    }

    BusLine with(String field, Object value) {
        if (!fields.containsKey(field)) {
            throw new IllegalArgumentException(field);
        }
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.put(field, value instanceof LocalDate day ? DAY.format(day) : value.toString());
        return new BusLine(changed);
    }

    String get(String field) {
        return fields.get(field);
    }

    static String csv(Municipality municipality, YearMonth month, List<BusLine> lines) {
        StringBuilder csv = new StringBuilder(String.join(";", COLUMNS)).append("\r\n");
        for (BusLine line : lines) {
            BusLine complete = line.with("statistiekjaar", month.getYear())
                    .with("statistiekmaand", String.format("%02d", month.getMonthValue()))
                    .with("gemeentecode", municipality.code().substring(2));
            csv.append(String.join(";", complete.fields().values())).append("\r\n");
        }
        return csv.toString();
    }

    /** Looks like a real one: v1: and 43 characters. */
    static String pseudonym(String person) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(person.getBytes(StandardCharsets.UTF_8));
            return "v1:" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
