package nl.benchmark.delivery;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A delivery as CSV: separator {@code ;}, RFC 4180 quotes, a header line with the names of the layout in any order; what a
 * line is about is the type's.
 */
final class CsvLines {

    private static final int UNKNOWN = 0;

    private final Reader text;
    private final ContentReader content;
    private final DeliveryLimits limits;
    private final LineTaker assembly;
    private final Findings findings;
    private final Lines lines = new Lines();
    private final List<String> header = new ArrayList<>();
    private int[] numbers;
    private int lastLine;

    CsvLines(ContentReader content, DeliveryLimits limits, LineTaker assembly, Findings findings) {
        this(content, content, limits, assembly, findings);
    }

    /** @param text the characters of the content */
    CsvLines(Reader text, ContentReader content, DeliveryLimits limits, LineTaker assembly, Findings findings) {
        this.text = text;
        this.content = content;
        this.limits = limits;
        this.assembly = assembly;
        this.findings = findings;
    }

    void read() throws IOException {
        try (CsvReader<Lines> csv = CsvReader.builder()
                .fieldSeparator(';')
                .quoteCharacter('"')
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(Math.max(1 << 16, 2 * limits.maxLineBytes()))
                .build(lines, text)) {
            for (Lines line : csv) {
                take(line);
                lastLine = line.number();
            }
        } catch (UncheckedIOException | CsvParseException e) {
            IOException known = FileRefusal.in(e);
            if (known != null) {
                throw known;
            }
            throw new FileRefusal(FindingRule.FILE_003, "quotes", Math.max(lastLine + 1, lines.number()));
        }
        if (numbers == null) {
            throw new FileRefusal(FindingRule.FILE_007, "", 0);
        }
        refuseIdentifierColumns();
    }

    private void take(Lines line) throws FileRefusal {
        if (numbers == null) {
            readHeader();
            return;
        }
        if (line.columns() == numbers.length) {
            assembly.line(line.number(), line.texts);
        } else if (line.columns() < numbers.length && content.endedInsideLine()) {
            throw new FileRefusal(FindingRule.FILE_003, "truncated", line.number());
        } else {
            assembly.lineOfOtherWidth(line.number(), line.columns(), numbers.length);
        }
    }

    private void readHeader() throws FileRefusal {
        Map<String, LayoutField> byName = new HashMap<>();
        for (LayoutField field : assembly.layoutFields()) {
            byName.put(field.name(), field);
        }
        int[] found = new int[header.size()];
        Map<Integer, Integer> columnOf = new HashMap<>();
        List<Finding> refusals = new ArrayList<>();
        List<Finding> unknown = new ArrayList<>();
        for (int column = 0; column < found.length; column++) {
            String name = header.get(column).toLowerCase(Locale.ROOT);
            LayoutField field = byName.get(name);
            if (field == null) {
                unknown.add(unknownColumn(column, header.get(column)));
            } else if (columnOf.putIfAbsent(field.number(), column) != null) {
                refusals.add(Finding.of(FindingRule.FILE_003, 1, field.label(), "columnDoubled"));
            } else {
                found[column] = field.number();
            }
        }
        for (LayoutField field : byName.values()) {
            boolean required = field.required().always();
            if (required && !columnOf.containsKey(field.number())) {
                refusals.add(Finding.of(FindingRule.FILE_003, 1, field.label(), "columnMissing"));
            }
        }
        if (!refusals.isEmpty()) {
            refuseAll(refusals);
        }
        findings.addAll(unknown);
        numbers = found;
        lines.useColumns(found);
    }

    private void refuseAll(List<Finding> refusals) throws FileRefusal {
        refusals.sort((a, b) -> Integer.compare(numberOf(a), numberOf(b)));
        findings.addAll(refusals.subList(0, refusals.size() - 1));
        throw new FileRefusal(refusals.get(refusals.size() - 1));
    }

    private static int numberOf(Finding finding) {
        String field = finding.field();
        int end = 0;
        while (Character.isDigit(field.charAt(end))) {
            end++;
        }
        return Integer.parseInt(field.substring(0, end));
    }

    private static Finding unknownColumn(int column, String name) {
        return Finding.of(FindingRule.INFO_001, 1, ColumnName.quotable(name), "column", Integer.toString(column + 1));
    }

    private void refuseIdentifierColumns() throws FileRefusal {
        for (int column = 0; column < numbers.length; column++) {
            Optional<LayoutField> known = field(numbers[column]);
            boolean ofPersons =
                    known.map(field -> field.type() == FieldType.PSEUDONYM).orElse(false);
            if (!ofPersons && lines.identifiers.refuses(column)) {
                String name = ColumnName.quotable(header.get(column));
                String field = known.map(LayoutField::label).orElse(name);
                throw new FileRefusal(
                        Finding.of(FindingRule.FILE_005, 1, field, "column", Integer.toString(column + 1)));
            }
        }
    }

    private Optional<LayoutField> field(int number) {
        return assembly.layoutFields().stream()
                .filter(field -> field.number() == number)
                .findFirst();
    }

    /** Takes the fields of a line from the parser's own buffer, without making a text of them. */
    private final class Lines extends AbstractBaseCsvCallbackHandler<Lines> {

        private final FieldTexts texts = new FieldTexts();
        private final IdentifierColumns identifiers = new IdentifierColumns(0);
        private int[] columns;
        private int number;

        void useColumns(int[] numbersPerColumn) {
            columns = numbersPerColumn;
            identifiers.ensure(columns.length);
        }

        int number() {
            return number;
        }

        int columns() {
            return getFieldCount();
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            number = (int) Math.min(startingLineNumber, Integer.MAX_VALUE);
            texts.clear();
        }

        @Override
        protected void handleField(int column, char[] buffer, int offset, int length, boolean quoted) {
            int from = offset;
            int to = offset + length;
            while (from < to && isBlank(buffer[from])) {
                from++;
            }
            while (to > from && isBlank(buffer[to - 1])) {
                to--;
            }
            if (columns == null) {
                addToHeader(column, new String(buffer, from, to - from));
            } else if (from < to && column < columns.length) {
                int field = columns[column];
                if (field != UNKNOWN) {
                    texts.set(field, buffer, from, to);
                }
                identifiers.count(column, buffer, from, to);
            }
        }

        private void addToHeader(int column, String name) {
            if (column == DeliveryLimits.MAX_COLUMNS) {
                throw new UncheckedIOException(new FileRefusal(
                        FindingRule.FILE_004, "columns", 1, Integer.toString(DeliveryLimits.MAX_COLUMNS)));
            }
            header.add(name);
        }

        private static boolean isBlank(char c) {
            return c == ' ' || c == '\t' || c == '\u00A0';
        }

        @Override
        public Lines buildRecord() {
            return this;
        }

        @Override
        protected RecordType getRecordType() {
            return super.getRecordType();
        }
    }
}
