package nl.benchmark.delivery;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import nl.benchmark.delivery.DeliveryReading.Form;
import nl.benchmark.pseudonym.RawLayout;
import nl.benchmark.pseudonym.Rekeying;

/**
 * Puts the records of one file of a {@link RecordType} together, line by line: tests each by the layout, then by the rules
 * of the type, which keep the good ones, and counts the rejected ones, which leave no trace.
 */
final class RecordAssembly implements LineTaker, FileAssembly {

    private static final int REQUIRED = 1;
    private static final int CODE = 2;
    private static final int TYPE = 3;

    private final RecordType type;
    private final DeliveryExpectation expected;
    private final DeliveryLimits limits;
    private final Findings findings;
    private final FieldParser parser;
    private final Layout layout;
    private final LayoutField[] ordered;
    private final RecordRules rules;
    private final SubmittedPseudonyms pseudonyms;
    private final ParsedFields fields = new ParsedFields();
    private final long[][] submitted = new long[Layout.MAX_NUMBER + 1][];
    private final DeliveredRecord one;
    private final FindingRule required;
    private final FindingRule code;
    private final FindingRule wrong;

    private int[] lines = new int[256];
    private int kept;
    private int records;
    private int rejected;
    private int otherWidth;
    private int line;
    private boolean recordWrong;
    private boolean fixedWidth;

    RecordAssembly(
            RecordType type,
            Layout layout,
            DeliveryLimits limits,
            Rekeying rekeying,
            DeliveryExpectation expected,
            Findings findings) {
        this.type = type;
        this.layout = layout;
        this.expected = expected;
        this.limits = limits;
        this.findings = findings;
        parser = new FieldParser(layout, expected.month());
        ordered = layout.fieldsIn(expected.month()).toArray(LayoutField[]::new);
        for (LayoutField field : ordered) {
            if (field.type() == FieldType.PSEUDONYM) {
                submitted[field.number()] = new long[SubmittedPseudonyms.WORDS];
            }
        }
        long seed = ThreadLocalRandom.current().nextLong();
        pseudonyms = new SubmittedPseudonyms(rekeying, seed);
        rules = type.maker().make(pseudonyms, seed, expected, layoutFields());
        one = new DeliveredRecord(this, pseudonyms, fields, submitted);
        required = type.rule(REQUIRED);
        code = type.rule(CODE);
        wrong = type.rule(TYPE);
        parser.clear(fields);
    }

    @Override
    public List<LayoutField> layoutFields() {
        return List.of(ordered);
    }

    @Override
    public int records() {
        return records;
    }

    @Override
    public int rejectedRecords() {
        return rejected;
    }

    @Override
    public Form read(ContentReader file, Handover handover) throws IOException {
        if (file.form() == Form.XML) {
            throw new FileRefusal(FindingRule.FILE_003, "noXml", 1, type.name());
        }
        FirstLine content = new FirstLine(file);
        if (content.isHeader(layoutFields())) {
            handover.read(lines -> new CsvLines(content, file, limits, lines, findings).read(), this);
            return Form.CSV;
        }
        if (!type.fixedWidth()) {
            throw new FileRefusal(FindingRule.FILE_003, "noHeader", 1, type.name());
        }
        RawLayout raw = RawLayouts.of(layout, expected.month(), true).orElse(null);
        fixedWidth = true;
        handover.read(lines -> new FixedLines(content, file, raw, ordered, lines).read(), this);
        if (records > 0 && otherWidth == records) {
            throw new FileRefusal(FindingRule.FILE_003, "otherWidth", 1, type.name());
        }
        return Form.TXT;
    }

    @Override
    public void line(int lineNumber, FieldTexts texts) throws FileRefusal {
        startRecord(lineNumber);
        one.at(lineNumber, texts);
        LayoutField plain = null;
        for (LayoutField field : ordered) {
            plain = isPlainNumber(field, texts) ? field : plain;
        }
        refuseOtherDelivery();
        if (plain != null) {
            throw plainNumber(line, plain);
        }
        for (LayoutField field : ordered) {
            test(field, texts);
        }
        rules.test(one);
        if (!recordWrong) {
            rules.take(one);
        }
        if (recordWrong) {
            rejected++;
        } else {
            noteLine();
        }
    }

    /** The line on which a row of the first table began. */
    private void noteLine() {
        int rows = rules.rows().get(0).size();
        if (rows > lines.length) {
            lines = Arrays.copyOf(lines, lines.length * 2);
        }
        if (rows > kept) {
            lines[kept] = line;
            kept = rows;
        }
    }

    @Override
    public void lineOfOtherWidth(int lineNumber, int width, int expectedWidth) throws FileRefusal {
        startRecord(lineNumber);
        add(wrong, "", Integer.toString(width), Integer.toString(expectedWidth), fixedWidth ? "width" : "columns");
        rejected++;
        otherWidth++;
    }

    private void startRecord(int lineNumber) throws FileRefusal {
        line = lineNumber;
        if (records == limits.maxRecords()) {
            throw new FileRefusal(FindingRule.FILE_004, "records", line, Integer.toString(limits.maxRecords()));
        }
        records++;
        recordWrong = false;
    }

    /** Parses a field, and tells whether there is a citizen service number in it where a pseudonym should be. */
    private boolean isPlainNumber(LayoutField field, FieldTexts texts) {
        int number = field.number();
        parser.parse(texts, number, fields);
        if (field.type() == FieldType.PSEUDONYM) {
            System.arraycopy(fields.pseudonym, 0, submitted[number], 0, SubmittedPseudonyms.WORDS);
        }
        return fields.state[number] == ParsedFields.PLAIN_NUMBER;
    }

    static FileRefusal plainNumber(int line, LayoutField field) {
        return new FileRefusal(new Finding(
                line, "", field.label(), FindingRule.FILE_005, Severity.ERROR, "", field.notation(), "", List.of()));
    }

    private void refuseOtherDelivery() throws FileRefusal {
        FileRefusal refusal = null;
        refusal = other(type.municipality(), expected.municipalityNumber(), 4, FindingRule.FILE_001, refusal);
        refusal = other(type.year(), expected.month().getYear(), 4, FindingRule.FILE_002, refusal);
        refusal = other(type.month(), expected.month().getMonthValue(), 2, FindingRule.FILE_002, refusal);
        if (refusal != null) {
            throw refusal;
        }
    }

    private FileRefusal other(int number, int wanted, int digits, FindingRule rule, FileRefusal before) {
        if (!fields.filled(number) || fields.value[number] == wanted) {
            return before;
        }
        if (before != null) {
            findings.add(before.finding());
        }
        String form = "%0" + digits + "d";
        return new FileRefusal(new Finding(
                line,
                "",
                parser.field(number).label(),
                rule,
                rule.severity(),
                form.formatted(fields.value[number]),
                form.formatted(wanted),
                "",
                List.of()));
    }

    private void test(LayoutField field, FieldTexts texts) {
        byte state = fields.state[field.number()];
        if (state == ParsedFields.NOT_A_CODE) {
            add(code, field.label(), shown(field, texts), FieldFindings.expected(parser, field), "");
        } else if (state > ParsedFields.FILLED) {
            add(
                    wrong,
                    field.label(),
                    shown(field, texts),
                    FieldFindings.expected(parser, field),
                    FieldFindings.variant(state, field.type()),
                    Integer.toString(field.maxLength()));
        } else if (state < ParsedFields.FILLED && field.required().holds(fields, expected.ultimo())) {
            add(required, field.label(), "", FieldFindings.expected(parser, field), "");
        }
    }

    private String shown(LayoutField field, FieldTexts texts) {
        return FieldFindings.shown(
                field, texts, type.birthDate(), expected.month().getYear());
    }

    /** Of a rule of the type. */
    void report(FindingRule rule, int number, FieldTexts texts, String wanted, String variant, String... arguments) {
        LayoutField field = parser.field(number);
        add(rule, field.label(), fields.filled(number) ? shown(field, texts) : "", wanted, variant, arguments);
    }

    private void add(FindingRule rule, String field, String found, String wanted, String variant, String... arguments) {
        if (rule.severity() == Severity.ERROR) {
            recordWrong = true;
        }
        if (findings.keepsMore()) {
            findings.add(new Finding(
                    line, "", field, rule, rule.severity(), found, wanted, variant, Arrays.asList(arguments)));
        } else {
            findings.countOnly(rule);
        }
    }

    @Override
    public void finish() throws FileRefusal {
        if (records == 0 && !type.mayBeEmpty()) {
            throw new FileRefusal(FindingRule.FILE_007, "", 0);
        }
        if (records == rejected && !type.mayBeEmpty()) {
            throw new FileRefusal(FindingRule.FILE_007, "allRejected", 0, Integer.toString(records));
        }
    }

    /** The content, or nothing when too many records were rejected. */
    Optional<RecordContent> content() {
        pseudonyms.seal();
        return DeliveryReading.tooManyRejected(records, rejected)
                ? Optional.empty()
                : Optional.of(new RecordContent(type, expected.month(), rules.rows(), lines, rules.number()));
    }
}
