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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.benchmark.delivery.LayoutField.Level;

/**
 * The layout of a delivery type as data: which fields, of which type and length, with which codes, and since when. The
 * product ships with one per type; an administrator can replace it by giving the same two tables another content.
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
    private static final int BUS_FIELDS = 34;

    private final List<LayoutField> fields;
    private final Map<Integer, CodeList> lists;

    private Layout(List<LayoutField> fields, Map<Integer, CodeList> lists) {
        this.fields = List.copyOf(fields);
        this.lists = Map.copyOf(lists);
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
     * Reads a layout of BUS; refuses with IllegalArgumentException a field it cannot use, a rule's kenmerk that is missing
     * or a code list that does not exist.
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
        Map<String, CodeList> codes = codeLists(codesCsv);
        Map<Integer, CodeList> lists = new HashMap<>();
        for (NamedCsvRecord row : rows(fieldsCsv)) {
            String list = row.getField("codeList");
            if (!list.isEmpty() && !codes.containsKey(list)) {
                throw new IllegalArgumentException("No such code list: " + list);
            }
            if (!list.isEmpty()) {
                lists.put(Integer.valueOf(row.getField("number")), codes.get(list));
            }
        }
        List<LayoutField> fields = new ArrayList<>();
        for (NamedCsvRecord row : rows(fieldsCsv)) {
            fields.add(field(row, codes, lists));
        }
        Layout layout = new Layout(fields, lists);
        layout.check(needed);
        return layout;
    }

    private static LayoutField field(NamedCsvRecord row, Map<String, CodeList> codes, Map<Integer, CodeList> lists) {
        String fillers = row.getField("fillers");
        String number = row.getField("number");
        return new LayoutField(
                Integer.parseInt(number),
                row.findField("kenmerk").filter(text -> !text.isEmpty()).orElse(number),
                row.getField("name"),
                row.getField("xmlName"),
                Level.valueOf(row.getField("level")),
                FieldType.valueOf(row.getField("type")),
                row.getField("notation"),
                Integer.parseInt(row.getField("maxLength")),
                codes.get(row.getField("codeList")),
                fillers.isEmpty() ? List.of() : Arrays.asList(fillers.split("\\|", -1)),
                Condition.parse(row.getField("required"), lists::get),
                Condition.parse(row.getField("applies"), lists::get),
                YearMonth.parse(row.getField("validFrom")),
                monthOrNull(row.getField("validTo")));
    }

    private static Map<String, CodeList> codeLists(String csv) {
        Map<String, List<CodeList.Code>> lists = new LinkedHashMap<>();
        for (NamedCsvRecord row : rows(csv)) {
            lists.computeIfAbsent(row.getField("list"), name -> new ArrayList<>())
                    .add(new CodeList.Code(
                            row.getField("code"),
                            YearMonth.parse(row.getField("validFrom")),
                            monthOrNull(row.getField("validTo")),
                            row.getField("nl"),
                            row.getField("en")));
        }
        Map<String, CodeList> codes = new LinkedHashMap<>();
        lists.forEach((name, list) -> codes.put(name, new CodeList(name, list)));
        return codes;
    }

    private static YearMonth monthOrNull(String text) {
        return text.isEmpty() ? null : YearMonth.parse(text);
    }

    private void check(Collection<Integer> needed) {
        boolean[] present = new boolean[MAX_NUMBER + 1];
        for (LayoutField field : fields) {
            if (field.number() < 1 || field.number() > MAX_NUMBER) {
                throw new IllegalArgumentException("Kenmerk outside 1 to " + MAX_NUMBER + ": " + field.label());
            }
            present[field.number()] = true;
            if (field.maxLength() < 1 || (digitsOnly(field) && field.maxLength() > 8)) {
                throw new IllegalArgumentException("Length that cannot be read: " + field.label());
            }
        }
        for (int number : needed) {
            if (!present[number]) {
                throw new IllegalArgumentException("Kenmerk " + number + " is missing");
            }
        }
    }

    private static boolean digitsOnly(LayoutField field) {
        return switch (field.type()) {
            case NUMBER, AMOUNT, SIGNED_AMOUNT -> true;
            default -> false;
        };
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
