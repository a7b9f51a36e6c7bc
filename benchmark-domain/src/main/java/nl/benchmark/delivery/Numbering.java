package nl.benchmark.delivery;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.benchmark.shared.FileText;
import nl.benchmark.shared.RuleViolation;

/**
 * Omnummering: which registration number of last month's delivery became which, as a municipality declares when its numbers
 * change (BUS-015). A CSV file {@code oud;nieuw} with a line of names above it, separated by semicolon, comma or tab, in
 * UTF-8 or ISO-8859-1. Numbers are the municipality's own and name nobody, but are never quoted: lines are.
 */
public final class Numbering {

    /** Largest file that may be sent, bytes: far more than the largest municipality has benefits. */
    public static final int LARGEST_BYTES = 8 << 20;

    /** As long as kenmerk 7 may be. */
    static final int LONGEST = 15;

    private static final int LINES_NAMED = 10;
    private static final char[] SEPARATORS = {';', ',', '\t'};

    private final List<Change> changes;

    /** @param line physical line, from 1 */
    private record Change(int line, String before, String now) {}

    private Numbering(List<Change> changes) {
        this.changes = List.copyOf(changes);
    }

    /** Refuses with {@link NumberingRule} what is no such list. */
    public static Numbering read(byte[] file) {
        if (file.length > LARGEST_BYTES) {
            throw new RuleViolation(NumberingRule.TOO_LARGE, LARGEST_BYTES >> 20);
        }
        FileText content = FileText.of(file);
        if (content.isBinary()) {
            throw new RuleViolation(NumberingRule.UNREADABLE, "1");
        }
        Numbering numbering = new Numbering(changes(content.text()));
        numbering.test();
        return numbering;
    }

    private static List<Change> changes(String text) {
        List<Change> changes = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        int line = 0;
        boolean named = false;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord row : csv) {
                line = (int) row.getStartingLineNumber();
                if (row.getFieldCount() != 2) {
                    others.add(line);
                } else if (named) {
                    changes.add(new Change(
                            line, row.getField(0).strip(), row.getField(1).strip()));
                }
                named = true;
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw new RuleViolation(NumberingRule.UNREADABLE, Integer.toString(line + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        refuse(NumberingRule.COLUMNS, others);
        if (changes.isEmpty()) {
            throw new RuleViolation(NumberingRule.EMPTY);
        }
        return changes;
    }

    /** The first of the separators that the line of names has. */
    private static char separator(String text) {
        String names = text.stripLeading().lines().findFirst().orElse("");
        for (char separator : SEPARATORS) {
            if (names.indexOf(separator) >= 0) {
                return separator;
            }
        }
        return SEPARATORS[0];
    }

    private void test() {
        refuse(
                NumberingRule.BLANK,
                i -> changes.get(i).before().isEmpty() || changes.get(i).now().isEmpty());
        List<Integer> tooLong = lines(i -> changes.get(i).before().length() > LONGEST
                || changes.get(i).now().length() > LONGEST);
        if (!tooLong.isEmpty()) {
            throw new RuleViolation(NumberingRule.TOO_LONG, named(tooLong), tooLong.size(), LONGEST);
        }
        Set<String> before = new HashSet<>();
        Set<String> now = new HashSet<>();
        refuse(NumberingRule.TWICE, i -> {
            boolean first = before.add(changes.get(i).before());
            return !now.add(changes.get(i).now()) || !first;
        });
        IdentifierColumns identifiers = new IdentifierColumns(2);
        for (Change change : changes) {
            identifiers.count(
                    0, change.before().toCharArray(), 0, change.before().length());
            identifiers.count(1, change.now().toCharArray(), 0, change.now().length());
        }
        if (identifiers.refuses(0) || identifiers.refuses(1)) {
            throw new RuleViolation(NumberingRule.PLAIN_NUMBERS);
        }
    }

    /**
     * Refuses old numbers that are not known, and new ones that would make one benefit of two.
     *
     * @param lastMonth registration numbers of the delivery of the month before
     */
    public void testBeside(Set<String> lastMonth) {
        refuse(
                NumberingRule.UNKNOWN_OLD,
                i -> !lastMonth.contains(changes.get(i).before()));
        Set<String> before = changes.stream().map(Change::before).collect(Collectors.toSet());
        refuse(
                NumberingRule.TAKEN,
                i -> lastMonth.contains(changes.get(i).now())
                        && !before.contains(changes.get(i).now()));
    }

    private void refuse(NumberingRule rule, IntPredicate wrong) {
        refuse(rule, lines(wrong));
    }

    private List<Integer> lines(IntPredicate wrong) {
        return IntStream.range(0, changes.size())
                .filter(wrong)
                .mapToObj(i -> changes.get(i).line())
                .toList();
    }

    private static void refuse(NumberingRule rule, List<Integer> lines) {
        if (!lines.isEmpty()) {
            throw new RuleViolation(rule, named(lines), lines.size());
        }
    }

    private static String named(List<Integer> lines) {
        String first = lines.stream()
                .limit(LINES_NAMED)
                .map(line -> Integer.toString(line))
                .collect(Collectors.joining(", "));
        return lines.size() > LINES_NAMED ? first + ", …" : first;
    }

    /** How many numbers changed. */
    public int size() {
        return changes.size();
    }

    /** New number by old one, in the order of the file. */
    public Map<String, String> byOldNumber() {
        Map<String, String> numbers = new LinkedHashMap<>();
        changes.forEach(change -> numbers.put(change.before(), change.now()));
        return Collections.unmodifiableMap(numbers);
    }

    /** Says how many only: numbers stand in no log. */
    @Override
    public String toString() {
        return changes.size() + " changed numbers";
    }
}
