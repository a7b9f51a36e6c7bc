package nl.benchmark.delivery;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.benchmark.pseudonym.PlatformPseudonym;
import nl.benchmark.pseudonym.PseudonymRoots;
import nl.benchmark.pseudonym.Rekeying;

/**
 * BUS deliveries for tests, made by field name: a line starts as a correct one (a single man with general assistance in
 * March 2025 in municipality 0363), and a test changes what it is about. None of the numbers belongs to a person.
 */
public final class BusFixtures {

    public static final String MUNICIPALITY = "0363";
    public static final YearMonth MONTH = YearMonth.of(2025, 3);
    public static final DeliveryExpectation EXPECTED =
            new DeliveryExpectation(MUNICIPALITY, MONTH, LocalDate.of(2025, 4, 15));

    /** Passes the eleven-test, and is the example number of the tax authority's own test set. */
    public static final String PLAIN_NUMBER = "111222333";

    public static final List<String> COLUMNS =
            Layout.bus().fields().stream().map(LayoutField::name).toList();

    private static final byte[] MASTER_KEY = new byte[32];

    private BusFixtures() {}

    /** A line by field name, in the order of the layout; every {@code with} gives a new line. */
    public record Line(Map<String, String> values) {

        public Line {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        /** The line with another value for one field; unknown names become extra columns. */
        public Line with(String field, Object value) {
            Map<String, String> changed = new LinkedHashMap<>(values);
            changed.put(field, value.toString());
            return new Line(changed);
        }

        public Line without(String field) {
            return with(field, "");
        }

        public Line registration(Object number) {
            return with("registratienummer_uitkering", number);
        }

        public Line person(int number) {
            return with("bsn", pseudonym(number));
        }

        public Line income(String kind, Object amount, String exempt) {
            return with("soort_inkomsten", kind)
                    .with("bedrag_inkomsten_persoon", amount)
                    .with("vrijlating_inkomsten", exempt);
        }

        public String get(String field) {
            return values.getOrDefault(field, "");
        }
    }

    /** Registration {@code R<number>}, person {@code number}: a correct line without any finding. */
    public static Line line(int number) {
        Map<String, String> values = new LinkedHashMap<>();
        COLUMNS.forEach(column -> values.put(column, ""));
        values.put("statistiekjaar", "2025");
        values.put("statistiekmaand", "03");
        values.put("berichtgevercode", "0363");
        values.put("gemeentecode", MUNICIPALITY);
        values.put("naam_softwarepakket", "soc");
        values.put("versie_softwarepakket", "25.1");
        values.put("registratienummer_uitkering", "R" + number);
        values.put("statistiekcode", "01");
        values.put("leefvorm", "1");
        values.put("aantal_kostendelers", "01");
        values.put("bedrag_norm_grondslag", "1345");
        values.put("betaalbaar_gesteld_bedrag", "001278");
        values.put("datum_invoering_administratie", "20200601");
        values.put("bsn", pseudonym(number));
        values.put("geboortedatum", "19800517");
        values.put("geslacht", "1");
        values.put("huisvesting", "1");
        values.put("aanvangsdatum_uitkering_persoon", "20200601");
        values.put("einddatum_uitkering_persoon", "00000000");
        values.put("ontheffing_arbeidsverplichting", "2");
        values.put("uitvoering_tegenprestatie", "2");
        return new Line(values);
    }

    /** A correct line of special assistance, paid once. */
    public static Line grant(int number) {
        return line(number)
                .registration("B" + number)
                .with("statistiekcode", "12")
                .without("leefvorm")
                .without("ontheffing_arbeidsverplichting")
                .without("uitvoering_tegenprestatie")
                .with("cluster_bijzondere_bijstand", "b");
    }

    /** Correct lines with registrations and persons from {@code first} on. */
    public static List<Line> lines(int first, int count) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(line(first + i));
        }
        return lines;
    }

    /** A pseudonym that looks like a real one, different for every number. */
    public static String pseudonym(int number) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("person " + number).getBytes(StandardCharsets.US_ASCII));
            return "v1:" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String csv(Line... lines) {
        return csv(Arrays.asList(lines));
    }

    /** With the columns of the first line, in its order, and {@code \r\n} after every line. */
    public static String csv(List<Line> lines) {
        StringBuilder csv = new StringBuilder();
        List<String> columns =
                lines.isEmpty() ? COLUMNS : List.copyOf(lines.get(0).values().keySet());
        csv.append(String.join(";", columns)).append("\r\n");
        for (Line line : lines) {
            csv.append(String.join(";", columns.stream().map(line::get).toList()))
                    .append("\r\n");
        }
        return csv.toString();
    }

    public static String xml(Line... lines) {
        return xml(Arrays.asList(lines));
    }

    /**
     * As XML: neighbouring lines of the same registration are one benefit, and neighbours of the same person in it one
     * person. Empty fields are absent.
     */
    public static String xml(List<Line> lines) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<bus");
        Line first = lines.get(0);
        attribute(xml, "jaar", first.get("statistiekjaar"));
        attribute(xml, "maand", first.get("statistiekmaand"));
        attribute(xml, "gemeentecode", first.get("gemeentecode"));
        attribute(xml, "berichtgevercode", first.get("berichtgevercode"));
        attribute(xml, "softwarepakket", first.get("naam_softwarepakket"));
        attribute(xml, "versie", first.get("versie_softwarepakket"));
        xml.append(">\n");
        String registration = null;
        String person = null;
        for (Line line : lines) {
            boolean sameBenefit = line.get("registratienummer_uitkering").equals(registration);
            if (!sameBenefit || !line.get("bsn").equals(person)) {
                if (registration != null) {
                    xml.append("  </persoon>\n");
                }
                if (!sameBenefit) {
                    xml.append(registration == null ? "" : " </uitkering>\n").append(" <uitkering>\n");
                    fields(xml, line, LayoutField.Level.BENEFIT);
                }
                xml.append("  <persoon>\n");
                fields(xml, line, LayoutField.Level.PERSON);
            }
            if (!line.get("soort_inkomsten").isEmpty()
                    || !line.get("bedrag_inkomsten_persoon").isEmpty()) {
                xml.append("   <inkomsten>\n");
                fields(xml, line, LayoutField.Level.INCOME);
                xml.append("   </inkomsten>\n");
            }
            registration = line.get("registratienummer_uitkering");
            person = line.get("bsn");
        }
        return xml.append("  </persoon>\n </uitkering>\n</bus>\n").toString();
    }

    private static void attribute(StringBuilder xml, String name, String value) {
        if (!value.isEmpty()) {
            xml.append(' ').append(name).append("=\"").append(value).append('"');
        }
    }

    private static void fields(StringBuilder xml, Line line, LayoutField.Level level) {
        for (LayoutField field : Layout.bus().fields()) {
            String value = line.get(field.name());
            if (field.level() == level && !value.isEmpty()) {
                xml.append("   <").append(field.name()).append('>');
                xml.append(value.replace("&", "&amp;").replace("<", "&lt;"));
                xml.append("</").append(field.name()).append(">\n");
            }
        }
    }

    public static DeliverySource source(String text) {
        return source(text.getBytes(StandardCharsets.UTF_8));
    }

    public static DeliverySource source(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    public static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A gzip whose header holds the name of the file. */
    public static byte[] gzip(String name, byte[] content) {
        byte[] plain = gzip(content);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(plain, 0, 3);
        bytes.write(8);
        bytes.write(plain, 4, 6);
        bytes.writeBytes(name.getBytes(StandardCharsets.ISO_8859_1));
        bytes.write(0);
        bytes.write(plain, 10, plain.length - 10);
        return bytes.toByteArray();
    }

    /** A zip with these entries, name and content by turns; every name may occur once. */
    public static byte[] zip(Object... namesAndContents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                zip.write((byte[]) namesAndContents[i + 1]);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A zip whose one entry is stored and not compressed. */
    public static byte[] storedZip(String name, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            CRC32 crc = new CRC32();
            crc.update(content);
            ZipEntry entry = new ZipEntry(name);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static Rekeying rekeying() {
        return rekeying(new PseudonymRoots(List.of(MASTER_KEY)));
    }

    static PlatformPseudonym rekeying(PseudonymRoots roots) {
        return new PlatformPseudonym(roots, "GM" + MUNICIPALITY);
    }

    public static BusReading read(Line... lines) {
        return read(csv(lines));
    }

    public static BusReading read(List<Line> lines) {
        return read(csv(lines));
    }

    public static BusReading read(String text) {
        return read(source(text));
    }

    public static BusReading read(byte[] bytes) {
        return read(source(bytes));
    }

    public static BusReading read(DeliverySource source) {
        return read(source, EXPECTED, DeliveryLimits.DEFAULTS);
    }

    /** On one thread and on two. */
    public static BusReading read(DeliverySource source, DeliveryExpectation expected, DeliveryLimits limits) {
        return BothWays.readUnfailing(handover ->
                new BusReader(Layout.bus(), PensionAge.shipped(), limits, rekeying(), handover).read(source, expected));
    }

    /** The lines with, behind them, enough correct ones that an error in a few does not reject the delivery. */
    public static BusReading readAmongGood(Line... lines) {
        List<Line> all = new ArrayList<>(Arrays.asList(lines));
        all.addAll(lines(900_000, 10));
        return read(csv(all));
    }
}
