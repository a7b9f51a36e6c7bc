package nl.benchmark.delivery;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.benchmark.delivery.LayoutField.Level;
import nl.benchmark.delivery.LayoutFlaw.Table;

/**
 * The two tables of a layout, read line by line: what can be used of them, and everything that is wrong. What they say beside
 * an earlier layout is {@link LayoutCheck}'s.
 */
final class LayoutTables {

    /** As many digits as a number or an amount is kept of. */
    static final int MOST_DIGITS = 8;

    /** One less than is kept of a text while it is read, so that a longer one shows. */
    static final int LONGEST_VALUE = FieldTexts.KEPT_LENGTH - 1;

    /** Highest number by which a code is kept: one byte, of which the last stands for codes that are not kept. */
    static final int HIGHEST_CODE = Byte.MAX_VALUE - 1;

    private static final List<String> FIELD_COLUMNS = List.of(
            "number",
            "name",
            "xmlName",
            "level",
            "type",
            "notation",
            "maxLength",
            "codeList",
            "fillers",
            "required",
            "applies",
            "validFrom",
            "validTo");
    private static final List<String> CODE_COLUMNS = List.of("list", "code", "validFrom", "validTo", "nl", "en");
    private static final String KENMERK = "kenmerk";
    private static final int MOST_CHARACTERS = 200_000;
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_CODE = 20;
    private static final int DATE_LENGTH = 8;
    private static final int DATE_WITH_DASHES = 10;

    private static final Pattern FIELD_NAME = Pattern.compile("[a-z][a-z0-9_]{0,59}");
    private static final Pattern LIST_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,59}");
    private static final Pattern SPLIT_NUMBER = Pattern.compile("[0-9]{1,2}[a-z]?");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_]{1," + LONGEST_CODE + "}");
    private static final Pattern MONTH = Pattern.compile("(19|20)[0-9]{2}-(0[1-9]|1[0-2])");
    private static final Pattern CONDITION =
            Pattern.compile("always|never|([0-9]{1,2})(<=ultimo|=([A-Za-z0-9_]+(?:\\|[A-Za-z0-9_]+)*))?");
    private static final Pattern NAME_OF_NUMBER = Pattern.compile(".*(bsn|burgerservice|sofinummer).*");

    /** A field and the line it stands on. */
    record Line(int line, LayoutField field) {}

    /** A code and the line it stands on. */
    record CodeLine(int line, String list, CodeList.Code code) {}

    private record Row(int line, Map<String, String> cells) {

        String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    private final List<LayoutFlaw> flaws = new ArrayList<>();
    private final List<Line> fields = new ArrayList<>();
    private final List<CodeLine> codes = new ArrayList<>();
    private final Map<String, CodeList> lists = new LinkedHashMap<>();
    /** Kenmerk numbers of the table, also of lines that are wrong in another way. */
    private final Set<Integer> numbers = new LinkedHashSet<>();
    /** Codes of the table, also of lines that are wrong in another way. */
    private final Set<String> written = new LinkedHashSet<>();

    private int fieldLines;

    private LayoutTables() {}

    static LayoutTables read(String fieldsCsv, String codesCsv) {
        LayoutTables tables = new LayoutTables();
        tables.readCodes(tables.rows(Table.CODES, codesCsv, CODE_COLUMNS, Set.of()));
        tables.readFields(tables.rows(Table.FIELDS, fieldsCsv, FIELD_COLUMNS, Set.of(KENMERK)));
        return tables;
    }

    /** Those with a line in which nothing is wrong, in the order of the table. */
    List<Line> fields() {
        return fields;
    }

    List<CodeLine> codes() {
        return codes;
    }

    Map<String, CodeList> lists() {
        return lists;
    }

    /** Whether a line has this number, whatever else is wrong with it. */
    boolean knows(int number) {
        return numbers.contains(number);
    }

    /** Whether a line has this code of this list, whatever else is wrong with it. */
    boolean knows(String list, String code) {
        return written.contains(list + ";" + code);
    }

    /** Whether no line of the table of fields was left out. */
    boolean isWhole() {
        return fields.size() == fieldLines;
    }

    /** The list of each kenmerk that has one. */
    Map<Integer, CodeList> listsByNumber() {
        Map<Integer, CodeList> byNumber = new HashMap<>();
        fields.forEach(line -> Optional.ofNullable(line.field().codes())
                .ifPresent(list -> byNumber.put(line.field().number(), list)));
        return byNumber;
    }

    void add(Table table, int line, String column, LayoutFault fault, Object... arguments) {
        flaws.add(new LayoutFlaw(
                table,
                line,
                column,
                fault,
                Arrays.stream(arguments).map(String::valueOf).toList()));
    }

    /** By table and line, each once. */
    List<LayoutFlaw> flaws() {
        return flaws.stream()
                .distinct()
                .sorted(Comparator.comparing(LayoutFlaw::table).thenComparingInt(LayoutFlaw::line))
                .toList();
    }

    private List<Row> rows(Table table, String csv, List<String> needed, Set<String> optional) {
        if (csv.length() > MOST_CHARACTERS) {
            add(table, 0, "", LayoutFault.TOO_LARGE, MOST_CHARACTERS);
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        List<String> header = null;
        String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(';')
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord one : reader) {
                List<String> cells = one.getFields().stream().map(String::strip).toList();
                int line = (int) one.getStartingLineNumber();
                if (header == null) {
                    header = cells;
                    header(table, line, header, needed, optional);
                } else if (cells.size() != header.size()) {
                    add(table, line, "", LayoutFault.COLUMNS, cells.size(), header.size());
                } else if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    Map<String, String> named = new HashMap<>();
                    for (int i = 0; i < cells.size(); i++) {
                        named.put(header.get(i), cells.get(i));
                    }
                    rows.add(new Row(line, named));
                }
            }
        } catch (CsvParseException e) {
            add(table, 0, "", LayoutFault.UNREADABLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (rows.isEmpty() && flaws.stream().noneMatch(flaw -> flaw.table() == table)) {
            add(table, 0, "", LayoutFault.EMPTY);
        }
        // what stands in a column that is missing is not told line by line
        return header != null && header.containsAll(needed) ? rows : List.of();
    }

    private void header(
            Table table, int line, List<String> header, Collection<String> needed, Collection<String> optional) {
        needed.stream()
                .filter(name -> !header.contains(name))
                .forEach(name -> add(table, line, name, LayoutFault.COLUMN_MISSING, name));
        header.stream()
                .filter(name -> !needed.contains(name) && !optional.contains(name))
                .forEach(name -> add(table, line, name, LayoutFault.COLUMN_UNKNOWN, name));
        header.stream()
                .filter(name -> header.indexOf(name) != header.lastIndexOf(name))
                .forEach(name -> add(table, line, name, LayoutFault.COLUMN_UNKNOWN, name));
    }

    // ---- codes

    private void readCodes(List<Row> rows) {
        for (Row row : rows) {
            int before = flaws.size();
            written.add(row.cell("list") + ";" + row.cell("code"));
            if (!LIST_NAME.matcher(row.cell("list")).matches()) {
                add(Table.CODES, row.line(), "list", LayoutFault.NAME);
            }
            if (!CODE.matcher(row.cell("code")).matches()) {
                add(Table.CODES, row.line(), "code", LayoutFault.CODE, LONGEST_CODE);
            }
            for (String language : List.of("nl", "en")) {
                String label = row.cell(language);
                if (label.isEmpty() || label.length() > LONGEST_TEXT) {
                    add(Table.CODES, row.line(), language, LayoutFault.LABEL, LONGEST_TEXT);
                }
            }
            YearMonth from = month(Table.CODES, row, "validFrom");
            YearMonth to = row.cell("validTo").isEmpty() ? null : month(Table.CODES, row, "validTo");
            inOrder(Table.CODES, row, from, to);
            if (flaws.size() == before) {
                codes.add(new CodeLine(
                        row.line(),
                        row.cell("list"),
                        new CodeList.Code(row.cell("code"), from, to, row.cell("nl"), row.cell("en"))));
            }
        }
        codes.stream()
                .collect(Collectors.groupingBy(CodeLine::list, LinkedHashMap::new, Collectors.toList()))
                .forEach((name, lines) -> {
                    CodeList list = new CodeList(
                            name, lines.stream().map(CodeLine::code).toList());
                    lists.put(name, list);
                    checkStored(list, lines);
                });
    }

    private void checkStored(CodeList list, List<CodeLine> lines) {
        if (list.codes().size() > HIGHEST_CODE) {
            add(Table.CODES, lines.get(0).line(), "list", LayoutFault.CODES_TOO_MANY, HIGHEST_CODE);
        }
        // a list of which no code is kept, such as names of software, may hold words only
        boolean kept = list.isOfWords() || lines.stream().anyMatch(line -> isShort(line.code()));
        for (int i = 0; i < lines.size(); i++) {
            CodeLine line = lines.get(i);
            boolean storable = isShort(line.code()) && line.code().stored() > 0;
            if (!list.isOfWords() && (kept || isOfDigits(line.code())) && !storable) {
                add(Table.CODES, line.line(), "code", LayoutFault.CODE_STORED, HIGHEST_CODE);
                continue;
            }
            for (CodeLine other : lines.subList(0, i)) {
                boolean same = other.code().code().equals(line.code().code());
                if (same && (list.isOfWords() || overlap(line.code(), other.code()))) {
                    add(Table.CODES, line.line(), "code", LayoutFault.CODE_TWICE, other.line());
                    break;
                }
                if (!same
                        && kept
                        && !list.isOfWords()
                        && isShort(other.code())
                        && other.code().stored() == line.code().stored()) {
                    add(
                            Table.CODES,
                            line.line(),
                            "code",
                            LayoutFault.CODE_COLLIDES,
                            other.code().code());
                    break;
                }
            }
        }
    }

    private static boolean isOfDigits(CodeList.Code code) {
        return code.code().chars().allMatch(Character::isDigit);
    }

    /** A number or a letter that fits in a byte. */
    private static boolean isShort(CodeList.Code code) {
        return isOfDigits(code)
                ? code.code().length() <= 3 && code.stored() <= HIGHEST_CODE
                : code.code().length() == 1;
    }

    private static boolean overlap(CodeList.Code one, CodeList.Code other) {
        return overlap(one.validFrom(), one.validTo(), other.validFrom(), other.validTo());
    }

    private static boolean overlap(YearMonth from, YearMonth to, YearMonth otherFrom, YearMonth otherTo) {
        return (otherTo == null || !from.isAfter(otherTo)) && (to == null || !otherFrom.isAfter(to));
    }

    // ---- fields

    private void readFields(List<Row> rows) {
        fieldLines = rows.size();
        for (Row row : rows) {
            if (row.cell("number").matches("[0-9]{1,2}")) {
                numbers.add(Integer.valueOf(row.cell("number")));
            }
        }
        Map<Integer, CodeList> listOf = new HashMap<>();
        Map<Integer, Row> byNumber = new HashMap<>();
        for (Row row : rows) {
            if (row.cell("number").matches("[0-9]{1,2}")) {
                int number = Integer.parseInt(row.cell("number"));
                byNumber.put(number, row);
                Optional.ofNullable(lists.get(row.cell("codeList"))).ifPresent(list -> listOf.put(number, list));
            }
        }
        for (Row row : rows) {
            int before = flaws.size();
            checkRow(row);
            condition(row, "required", byNumber, listOf);
            condition(row, "applies", byNumber, listOf);
            YearMonth from = month(Table.FIELDS, row, "validFrom");
            YearMonth to = row.cell("validTo").isEmpty() ? null : month(Table.FIELDS, row, "validTo");
            inOrder(Table.FIELDS, row, from, to);
            if (flaws.size() == before) {
                fields.add(new Line(row.line(), field(row, from, to, listOf)));
            }
        }
        checkTwice();
        Set<String> used = rows.stream().map(row -> row.cell("codeList")).collect(Collectors.toSet());
        if (!rows.isEmpty()) {
            lists.keySet().stream().filter(name -> !used.contains(name)).forEach(name -> codes.stream()
                    .filter(line -> line.list().equals(name))
                    .findFirst()
                    .ifPresent(line -> add(Table.CODES, line.line(), "list", LayoutFault.LIST_UNUSED, name)));
        }
    }

    private LayoutField field(Row row, YearMonth from, YearMonth to, Map<Integer, CodeList> listOf) {
        String number = row.cell("number");
        return new LayoutField(
                Integer.parseInt(number),
                row.cell(KENMERK).isEmpty() ? number : row.cell(KENMERK),
                row.cell("name"),
                row.cell("xmlName"),
                Level.valueOf(row.cell("level")),
                FieldType.valueOf(row.cell("type")),
                row.cell("notation"),
                Integer.parseInt(row.cell("maxLength")),
                lists.get(row.cell("codeList")),
                fillers(row),
                parsed(row.cell("required"), listOf),
                parsed(row.cell("applies"), listOf),
                from,
                to);
    }

    /** A condition on codes that cannot be kept is no condition; the layout is refused for these codes anyway. */
    private Condition parsed(String text, Map<Integer, CodeList> listOf) {
        boolean unusable = flaws.stream()
                .anyMatch(
                        flaw -> flaw.fault() == LayoutFault.CODE_STORED || flaw.fault() == LayoutFault.CODES_TOO_MANY);
        boolean onCodes = text.indexOf('=') >= 0 && text.indexOf('<') < 0;
        return Condition.parse(unusable && onCodes ? "never" : text, listOf::get);
    }

    private static List<String> fillers(Row row) {
        String fillers = row.cell("fillers");
        return fillers.isEmpty() ? List.of() : Arrays.asList(fillers.split("\\|", -1));
    }

    private void checkRow(Row row) {
        int line = row.line();
        String number = row.cell("number");
        if (!number.matches("[1-9][0-9]?") || Integer.parseInt(number) > Layout.MAX_NUMBER) {
            add(Table.FIELDS, line, "number", LayoutFault.NUMBER, Layout.MAX_NUMBER);
        }
        if (!row.cell(KENMERK).isEmpty()
                && !SPLIT_NUMBER.matcher(row.cell(KENMERK)).matches()) {
            add(Table.FIELDS, line, KENMERK, LayoutFault.KENMERK);
        }
        if (!FIELD_NAME.matcher(row.cell("name")).matches()) {
            add(Table.FIELDS, line, "name", LayoutFault.NAME);
        }
        if (!row.cell("xmlName").isEmpty()
                && !LIST_NAME.matcher(row.cell("xmlName")).matches()) {
            add(Table.FIELDS, line, "xmlName", LayoutFault.NAME);
        }
        if (row.cell("notation").length() > LONGEST_TEXT) {
            add(Table.FIELDS, line, "notation", LayoutFault.TEXT, LONGEST_TEXT);
        }
        if (Arrays.stream(Level.values()).noneMatch(one -> one.name().equals(row.cell("level")))) {
            add(Table.FIELDS, line, "level", LayoutFault.LEVEL, names(EnumSet.allOf(Level.class)));
        }
        Optional<FieldType> type = Arrays.stream(FieldType.values())
                .filter(one -> one.name().equals(row.cell("type")))
                .findFirst();
        if (type.isEmpty()) {
            add(Table.FIELDS, line, "type", LayoutFault.TYPE, names(EnumSet.allOf(FieldType.class)));
        }
        checkLength(row, type);
        String list = row.cell("codeList");
        if (!list.isEmpty() && !lists.containsKey(list)) {
            add(Table.FIELDS, line, "codeList", LayoutFault.LIST_UNKNOWN, list);
        } else if (!list.isEmpty() && type.isPresent() && type.get() != FieldType.CODE) {
            add(Table.FIELDS, line, "codeList", LayoutFault.LIST_NOT_CODE);
        }
        if (type.isPresent() && type.get() != FieldType.PSEUDONYM && isNamedAsNumber(row)) {
            add(Table.FIELDS, line, "type", LayoutFault.PSEUDONYM_AS_OTHER);
        }
    }

    private static boolean isNamedAsNumber(Row row) {
        String names = row.cell("name") + " " + row.cell("xmlName");
        return NAME_OF_NUMBER.matcher(names.toLowerCase(Locale.ROOT)).matches();
    }

    static String names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    private void checkLength(Row row, Optional<FieldType> type) {
        int least = 1;
        int most = LONGEST_VALUE;
        LayoutFault fault = LayoutFault.LENGTH;
        if (type.isPresent()) {
            switch (type.get()) {
                case NUMBER, AMOUNT, SIGNED_AMOUNT -> most = MOST_DIGITS;
                case DATE -> {
                    least = DATE_LENGTH;
                    most = DATE_WITH_DASHES;
                }
                case PSEUDONYM -> {
                    least = SubmittedPseudonyms.TEXT_LENGTH;
                    most = SubmittedPseudonyms.TEXT_LENGTH;
                    fault = LayoutFault.PSEUDONYM_LENGTH;
                }
                default -> {
                    // as long as a value is kept while it is read
                }
            }
        }
        String length = row.cell("maxLength");
        boolean fits =
                length.matches("[0-9]{1,3}") && Integer.parseInt(length) >= least && Integer.parseInt(length) <= most;
        if (!fits && fault == LayoutFault.PSEUDONYM_LENGTH) {
            add(Table.FIELDS, row.line(), "maxLength", fault, most);
        } else if (!fits) {
            add(Table.FIELDS, row.line(), "maxLength", fault, least, most);
        }
    }

    private void condition(Row row, String column, Map<Integer, Row> byNumber, Map<Integer, CodeList> listOf) {
        String text = row.cell(column);
        Matcher matcher = CONDITION.matcher(text);
        if (!matcher.matches()) {
            add(Table.FIELDS, row.line(), column, LayoutFault.CONDITION, text);
            return;
        }
        if (matcher.group(1) == null) {
            return;
        }
        int number = Integer.parseInt(matcher.group(1));
        Row other = byNumber.get(number);
        if (other == null) {
            add(Table.FIELDS, row.line(), column, LayoutFault.CONDITION_FIELD, number);
            return;
        }
        if ("<=ultimo".equals(matcher.group(2)) && !"DATE".equals(other.cell("type"))) {
            add(Table.FIELDS, row.line(), column, LayoutFault.CONDITION, text);
        }
        if (matcher.group(3) != null) {
            CodeList list = listOf.get(number);
            for (String code : matcher.group(3).split("\\|", -1)) {
                if (list == null
                        || list.codes().stream().noneMatch(one -> one.code().equals(code))) {
                    add(Table.FIELDS, row.line(), column, LayoutFault.CONDITION_CODE, code, number);
                }
            }
        }
    }

    private void checkTwice() {
        for (int i = 0; i < fields.size(); i++) {
            LayoutField one = fields.get(i).field();
            for (Line earlier : fields.subList(0, i)) {
                LayoutField other = earlier.field();
                int line = fields.get(i).line();
                boolean together = overlap(one.validFrom(), one.validTo(), other.validFrom(), other.validTo());
                if (one.number() == other.number()) {
                    if (together) {
                        add(Table.FIELDS, line, "number", LayoutFault.NUMBER_TWICE, earlier.line());
                    }
                    if (one.type() != other.type()) {
                        add(Table.FIELDS, line, "type", LayoutFault.TYPE_CHANGED, other.type());
                    }
                    if (one.level() != other.level()) {
                        add(Table.FIELDS, line, "level", LayoutFault.LEVEL_CHANGED, other.level());
                    }
                }
                if (together
                        && (one.name().equalsIgnoreCase(other.name())
                                || one.nameInXml().equalsIgnoreCase(other.nameInXml()))) {
                    add(Table.FIELDS, line, "name", LayoutFault.NAME_TWICE, earlier.line());
                }
            }
        }
    }

    // ---- months

    private YearMonth month(Table table, Row row, String column) {
        String text = row.cell(column);
        if (!MONTH.matcher(text).matches()) {
            add(table, row.line(), column, LayoutFault.MONTH, text);
            return null;
        }
        return YearMonth.parse(text);
    }

    private void inOrder(Table table, Row row, YearMonth from, YearMonth to) {
        if (from != null && to != null && to.isBefore(from)) {
            add(table, row.line(), "validTo", LayoutFault.MONTHS);
        }
    }
}
