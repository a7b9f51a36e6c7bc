package nl.benchmark.delivery;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The layout of a delivery type as data: which fields, of which type and length, with which codes, and since when. The
 * product ships with one per type; a content expert can replace it from a month on by giving the same two tables another
 * content ({@link LayoutCheck} tells what may change).
 *
 * <p>Both tables are CSV with separator {@code ;}. The table of fields has the columns {@code
 * number;name;xmlName;level;type;notation;maxLength;codeList;fillers;required;applies;validFrom;validTo}, and {@code kenmerk}
 * where the law writes a number otherwise ({@code 12b}); the table of codes {@code list;code;validFrom;validTo;nl;en}. The order
 * of the fields is that of a file of fixed width, and their lengths are its lengths. Months are {@code 2015-01}; an empty {@code validTo} is open.
 */
public final class Layout {

    private static final String SHIPPED_FIELDS = "layout-bus.csv";
    private static final String SHIPPED_CODES = "codes-bus.csv";

    /** The highest kenmerk number a layout may use. */
    static final int MAX_NUMBER = 63;

    /** BUS: the rules speak of all of these, so none may be missing. */
    static final int BUS_FIELDS = 34;

    private final List<LayoutField> fields;
    private final Map<Integer, CodeList> lists;
    private final String fieldsCsv;
    private final String codesCsv;
    private final Long version;
    private final boolean ofKeptSource;

    private Layout(
            List<LayoutField> fields,
            Map<Integer, CodeList> lists,
            String fieldsCsv,
            String codesCsv,
            Long version,
            boolean ofKeptSource) {
        this.fields = List.copyOf(fields);
        this.lists = Map.copyOf(lists);
        this.fieldsCsv = fieldsCsv;
        this.codesCsv = codesCsv;
        this.version = version;
        this.ofKeptSource = ofKeptSource;
    }

    /** Refuses with {@link LayoutRefused} tables with something wrong in them. */
    static Layout of(LayoutTables tables, String fieldsCsv, String codesCsv) {
        if (!tables.flaws().isEmpty()) {
            throw new LayoutRefused(tables.flaws());
        }
        return new Layout(
                tables.fields().stream().map(LayoutTables.Line::field).toList(),
                tables.listsByNumber(),
                fieldsCsv,
                codesCsv,
                null,
                false);
    }

    /** The layout of BUS that the product ships with. */
    public static Layout bus() {
        return Shipped.BUS;
    }

    private static final class Shipped {
        private static final Layout BUS = load(resource(SHIPPED_FIELDS), resource(SHIPPED_CODES));
    }

    /** The layout of a type that the product ships with: {@code layout-srg.csv} and {@code codes-srg.csv} of {@code srg}. */
    static Layout shipped(String name, Collection<Integer> needed) {
        return load(resource("layout-" + name + ".csv"), resource("codes-" + name + ".csv"), needed);
    }

    /**
     * Reads a layout of BUS; refuses with {@link LayoutRefused} whatever cannot be used, a rule's kenmerk that is missing, or a
     * code list that does not exist, all of it at once.
     */
    public static Layout load(String fieldsCsv, String codesCsv) {
        return load(
                fieldsCsv,
                codesCsv,
                IntStream.rangeClosed(1, BUS_FIELDS).boxed().toList());
    }

    /**
     * As {@link #load(String, String)}, of any type.
     *
     * @param needed kenmerken that the rules of the type speak of
     */
    public static Layout load(String fieldsCsv, String codesCsv, Collection<Integer> needed) {
        LayoutTables tables = LayoutTables.read(fieldsCsv, codesCsv);
        for (int number : needed) {
            if (!tables.knows(number)) {
                tables.add(LayoutFlaw.Table.FIELDS, 0, "number", LayoutFault.NEEDED_MISSING, number);
            }
        }
        return of(tables, fieldsCsv, codesCsv);
    }

    /** The same, as version of the portal; null for the one that the product ships with. */
    public Layout withVersion(Long id) {
        return new Layout(fields, lists, fieldsCsv, codesCsv, id, ofKeptSource);
    }

    /** Which version of the portal it is; null for the one that the product ships with. */
    public Long version() {
        return version;
    }

    /** The table of fields as it was given. */
    public String fieldsCsv() {
        return fieldsCsv;
    }

    /** The table of codes as it was given. */
    public String codesCsv() {
        return codesCsv;
    }

    /**
     * For a trial: reads files that were kept, in which persons stand by the pseudonym of the platform, and of whatever month as if it
     * were this one.
     */
    public Layout forTrial(YearMonth month) {
        Map<Integer, CodeList> always = new HashMap<>();
        lists.forEach((number, list) -> always.put(number, list.as(month)));
        List<LayoutField> valid =
                fieldsIn(month).stream().map(field -> field.always(month)).toList();
        return new Layout(valid, always, fieldsCsv, codesCsv, version, true);
    }

    /** Whether persons may stand by the pseudonym of the platform. */
    boolean isOfKeptSource() {
        return ofKeptSource;
    }

    /** Every field with every period of validity. */
    public List<LayoutField> fields() {
        return fields;
    }

    /** The fields valid in that month, in the order of the layout; empty when the layout does not know the month. */
    public List<LayoutField> fieldsIn(YearMonth month) {
        return fields.stream().filter(field -> field.validIn(month)).toList();
    }

    /** The code list of a kenmerk, for labels on screen; refuses one without a code list. */
    public CodeList codes(int number) {
        return Optional.ofNullable(lists.get(number))
                .orElseThrow(() -> new IllegalArgumentException("Kenmerk " + number + " has no code list"));
    }

    /** Every code list, each once, by name. */
    public List<CodeList> lists() {
        return lists.values().stream()
                .distinct()
                .sorted(Comparator.comparing(CodeList::name))
                .toList();
    }

    static List<NamedCsvRecord> rows(String csv) {
        try (Reader reader = new StringReader(csv);
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(reader)) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String resource(String name) {
        try (InputStream stream = Layout.class.getResourceAsStream(name);
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            StringBuilder text = new StringBuilder();
            char[] buffer = new char[8192];
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                text.append(buffer, 0, read);
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
