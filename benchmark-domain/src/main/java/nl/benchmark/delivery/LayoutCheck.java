package nl.benchmark.delivery;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.benchmark.delivery.LayoutField.Level;
import nl.benchmark.delivery.LayoutFlaw.Table;
import nl.benchmark.delivery.LayoutTables.Line;

/**
 * Whether a layout may take the place of another from a month on.
 *
 * <p>It may add and close codes, change labels, lengths, what is required, the order and with it the places of fixed width, the
 * names of fields and of XML elements, and add and close fields that no rule reads; what is added is tested and kept in the source
 * file only, since the tables of the facts have no column for it.
 *
 * <p>It may not
 * <ul>
 *   <li>take away, close or make optional what a rule or a measure reads, nor give a kenmerk another type or level: the rules know
 *       kenmerken by number and rely on what is in them;
 *   <li>take away a code, or move it in a list of words: facts of earlier months hold one byte for it;
 *   <li>touch the fields of persons, neither their number, names and length nor what else is of that type: page and client replace citizen
 *       service numbers by them, so what they do not know would leave the municipality as it is;
 *   <li>touch the fields by which a file says of which type, month and municipality it is, as far as a file of fixed width
 *       begins with them: by these is known which layout reads it.
 * </ul>
 * All that is wrong is told at once. Source: DEL-1.
 */
public final class LayoutCheck {

    private static final int BUS_COST_SHARERS = 11;
    /** The column is a smallint. */
    private static final int MOST_DIGITS_OF_COST_SHARERS = 4;

    private static final int BUS_INCOME_KINDS = 31;
    private static final int MOST_INCOME_KINDS = 63;
    private static final YearMonth NEVER = YearMonth.of(2099, 12);

    private final DeliveryType type;
    private final Layout before;
    private final YearMonth first;
    private final LayoutTables tables;

    private LayoutCheck(DeliveryType type, Layout before, YearMonth first, LayoutTables tables) {
        this.type = type;
        this.before = before;
        this.first = first;
        this.tables = tables;
    }

    /**
     * The layout; refuses with {@link LayoutRefused}.
     *
     * @param before the one that is read by until then
     * @param first month that is read by it, inclusive
     */
    public static Layout check(DeliveryType type, Layout before, YearMonth first, String fieldsCsv, String codesCsv) {
        LayoutTables tables = LayoutTables.read(fieldsCsv, codesCsv);
        new LayoutCheck(type, before, first, tables).check();
        return Layout.of(tables, fieldsCsv, codesCsv);
    }

    private void check() {
        if (tables.fields().isEmpty()) {
            return;
        }
        checkLevels();
        checkNeeded();
        checkSame();
        checkPseudonyms();
        checkIdentity();
        checkCodes();
        checkKept();
    }

    /** Kenmerken that rules, measures or the pseudonymisation read. */
    private Set<Integer> needed() {
        return type
                .records()
                .map(records -> {
                    List<Integer> all = new ArrayList<>(records.needed());
                    all.addAll(List.of(records.year(), records.month(), records.municipality()));
                    return (Collection<Integer>) all;
                })
                .orElse(IntStream.rangeClosed(1, Layout.BUS_FIELDS).boxed().toList())
                .stream()
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    private void checkLevels() {
        Set<Level> allowed = type.records().isPresent()
                ? EnumSet.of(Level.DELIVERY, Level.SUBJECT, Level.RECORD)
                : EnumSet.of(Level.DELIVERY, Level.BENEFIT, Level.PERSON, Level.INCOME);
        for (Line line : tables.fields()) {
            LayoutField field = line.field();
            if (!allowed.contains(field.level())) {
                add(line, "level", LayoutFault.LEVEL, LayoutTables.names(allowed));
            }
            if (type.records().isEmpty()) {
                checkLevel(line, "required", field.required());
                checkLevel(line, "applies", field.applies());
            }
        }
    }

    /** XML tells a benefit before its persons, and a person before its incomes. */
    private void checkLevel(Line line, String column, Condition condition) {
        lines(condition.number()).stream()
                .filter(other -> other.field().level().compareTo(line.field().level()) > 0)
                .findFirst()
                .ifPresent(other -> add(line, column, LayoutFault.CONDITION_LEVEL, condition.number()));
    }

    private void checkNeeded() {
        for (int number : needed()) {
            LayoutField was = last(before.fields(), number);
            String label = was == null ? Integer.toString(number) : was.label();
            List<Line> lines = lines(number);
            if (!tables.knows(number)) {
                tables.add(Table.FIELDS, 0, "number", LayoutFault.NEEDED_MISSING, label);
            } else if (!lines.isEmpty() && !isThroughout(lines)) {
                add(lines.get(lines.size() - 1), "validTo", LayoutFault.NEEDED_CLOSED, label);
            }
            if (was != null && was.required().always()) {
                lines.stream()
                        .filter(line -> !endsBefore(line.field())
                                && !line.field().required().always())
                        .forEach(line -> add(line, "required", LayoutFault.NEEDED_OPTIONAL));
            }
        }
    }

    private boolean endsBefore(LayoutField field) {
        return field.validTo() != null && field.validTo().isBefore(first);
    }

    /** Whether these together are valid in every month from the first one on. */
    private boolean isThroughout(List<Line> lines) {
        YearMonth month = first;
        while (month.isBefore(NEVER)) {
            YearMonth asked = month;
            LayoutField valid = lines.stream()
                    .map(Line::field)
                    .filter(field -> field.validIn(asked))
                    .findFirst()
                    .orElse(null);
            if (valid == null) {
                return false;
            }
            month = valid.validTo() == null ? NEVER : valid.validTo().plusMonths(1);
        }
        return true;
    }

    /** Of fields that were there: type and level. */
    private void checkSame() {
        for (Line line : tables.fields()) {
            LayoutField was = last(before.fields(), line.field().number());
            if (was != null && was.type() != line.field().type()) {
                add(line, "type", LayoutFault.TYPE_CHANGED, was.type());
            }
            if (was != null && was.level() != line.field().level()) {
                add(line, "level", LayoutFault.LEVEL_CHANGED, was.level());
            }
        }
    }

    private void checkPseudonyms() {
        for (LayoutField was : before.fields()) {
            if (was.type() != FieldType.PSEUDONYM) {
                continue;
            }
            List<Line> lines = lines(was.number());
            if (!tables.knows(was.number())) {
                tables.add(Table.FIELDS, 0, "number", LayoutFault.PSEUDONYM_MISSING, was.label());
            } else if (!lines.isEmpty() && !isThroughout(lines)) {
                add(lines.get(lines.size() - 1), "validTo", LayoutFault.NEEDED_CLOSED, was.label());
            }
            for (Line line : lines) {
                if (!line.field().name().equals(was.name())) {
                    add(line, "name", LayoutFault.PSEUDONYM_NAME, was.name());
                }
                if (!line.field().xmlName().equals(was.xmlName())) {
                    add(line, "xmlName", LayoutFault.PSEUDONYM_NAME, was.nameInXml());
                }
            }
        }
        for (Line line : tables.fields()) {
            LayoutField was = last(before.fields(), line.field().number());
            if (line.field().type() == FieldType.PSEUDONYM && (was == null || was.type() != FieldType.PSEUDONYM)) {
                add(line, "type", LayoutFault.PSEUDONYM_ADDED);
            }
        }
    }

    /** The fields by which a file is known: of fixed width everything up to the last of them, else these themselves. */
    private void checkIdentity() {
        Set<Integer> identity = type.records()
                .map(records -> Set.of(records.year(), records.month(), records.municipality()))
                .orElse(Set.of(BusField.YEAR, BusField.MONTH, BusField.MUNICIPALITY));
        List<LayoutField> was = open(before.fields());
        List<Line> now = tables.fields().stream()
                .filter(line -> line.field().validTo() == null)
                .toList();
        int last = IntStream.range(0, was.size())
                .filter(i -> identity.contains(was.get(i).number()))
                .max()
                .orElse(-1);
        for (int i = 0; i <= last; i++) {
            LayoutField field = was.get(i);
            if (type.mayBeFixedWidth()) {
                // a line that could not be read shifts the others, which says nothing
                if (i < now.size()
                        && tables.isWhole()
                        && !same(field, now.get(i).field())) {
                    add(now.get(i), "", LayoutFault.IDENTITY, describe(field));
                }
            } else if (identity.contains(field.number())) {
                lines(field.number()).stream()
                        .filter(line -> !same(field, line.field()))
                        .forEach(line -> add(line, "", LayoutFault.IDENTITY, describe(field)));
            }
        }
    }

    private static boolean same(LayoutField was, LayoutField now) {
        return was.number() == now.number()
                && was.name().equals(now.name())
                && was.xmlName().equals(now.xmlName())
                && was.notation().equals(now.notation())
                && was.maxLength() == now.maxLength();
    }

    private static String describe(LayoutField field) {
        return String.join(
                ";",
                Integer.toString(field.number()),
                field.name(),
                field.xmlName(),
                field.notation(),
                Integer.toString(field.maxLength()));
    }

    private void checkCodes() {
        for (LayoutField was : before.fields()) {
            List<Line> lines = lines(was.number());
            if (was.codes() == null || lines.isEmpty()) {
                continue;
            }
            Line line = lines.get(lines.size() - 1);
            CodeList list = line.field().codes();
            if (list == null) {
                add(line, "codeList", LayoutFault.LIST_REMOVED, was.codes().name());
                continue;
            }
            // a code that is missing, or whose line could not be read, shifts the others, which says nothing
            boolean whole = was.codes().codes().stream().allMatch(code -> has(list, code.code()));
            for (CodeList.Code code : was.codes().codes()) {
                checkCode(was.codes(), list, code.code(), whole);
            }
        }
        for (Line line : tables.fields()) {
            CodeList list = line.field().codes();
            if (list != null && !endsBefore(line.field())) {
                checkFit(line, list);
            }
        }
    }

    private static boolean has(CodeList list, String code) {
        return list.codes().stream().anyMatch(one -> one.code().equals(code));
    }

    private void checkCode(CodeList was, CodeList list, String code, boolean whole) {
        if (!has(list, code)) {
            if (!tables.knows(list.name(), code)) {
                tables.add(Table.CODES, 0, "code", LayoutFault.CODE_MISSING, code, list.name());
            }
        } else if (whole && was.stored(code) != list.stored(code)) {
            tables.add(
                    Table.CODES,
                    lineOf(list, one -> one.equals(code)),
                    "code",
                    LayoutFault.CODE_MOVED,
                    was.stored(code),
                    list.stored(code));
        }
    }

    /** The codes and the field itself. */
    private void checkFit(Line line, CodeList list) {
        LayoutField field = line.field();
        List<CodeList.Code> valid = list.codes().stream()
                .filter(code -> code.validTo() == null || !code.validTo().isBefore(first))
                .toList();
        if (valid.stream().noneMatch(code -> code.validIn(later(field.validFrom())))) {
            add(line, "codeList", LayoutFault.LIST_EMPTY, list.name());
        }
        valid.stream()
                .map(CodeList.Code::code)
                .filter(code -> code.length() > field.maxLength())
                .forEach(code -> add(line, "maxLength", LayoutFault.CODE_LONG, code, field.maxLength()));
        valid.stream()
                .map(CodeList.Code::code)
                .filter(field.fillers()::contains)
                .forEach(code -> add(line, "fillers", LayoutFault.CODE_FILLER, code));
    }

    private YearMonth later(YearMonth month) {
        return month.isAfter(first) ? month : first;
    }

    /** What the tables of the facts and the readers hold. */
    private void checkKept() {
        if (type.records().isPresent()) {
            return;
        }
        lines(BUS_COST_SHARERS).stream()
                .filter(line -> line.field().maxLength() > MOST_DIGITS_OF_COST_SHARERS)
                .forEach(line -> add(line, "maxLength", LayoutFault.LENGTH, 1, MOST_DIGITS_OF_COST_SHARERS));
        for (Line line : lines(BUS_INCOME_KINDS)) {
            CodeList kinds = line.field().codes();
            if (kinds != null && kinds.codes().size() > MOST_INCOME_KINDS) {
                tables.add(
                        Table.CODES,
                        lineOf(kinds, code -> true),
                        "list",
                        LayoutFault.CODES_TOO_MANY,
                        MOST_INCOME_KINDS);
            }
        }
    }

    private int lineOf(CodeList list, Predicate<String> code) {
        return tables.codes().stream()
                .filter(line ->
                        line.list().equals(list.name()) && code.test(line.code().code()))
                .findFirst()
                .map(LayoutTables.CodeLine::line)
                .orElse(0);
    }

    private List<Line> lines(int number) {
        return tables.fields().stream()
                .filter(line -> line.field().number() == number)
                .toList();
    }

    private void add(Line line, String column, LayoutFault fault, Object... arguments) {
        tables.add(Table.FIELDS, line.line(), column, fault, arguments);
    }

    private static LayoutField last(List<LayoutField> fields, int number) {
        return fields.stream()
                .filter(field -> field.number() == number)
                .reduce((older, newer) -> newer)
                .filter(Objects::nonNull)
                .orElse(null);
    }

    private static List<LayoutField> open(List<LayoutField> fields) {
        return fields.stream().filter(field -> field.validTo() == null).toList();
    }
}
