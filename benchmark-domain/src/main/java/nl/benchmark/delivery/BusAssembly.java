package nl.benchmark.delivery;

import static nl.benchmark.delivery.BusField.BBZ;
import static nl.benchmark.delivery.BusField.BIRTH_DATE;
import static nl.benchmark.delivery.BusField.END;
import static nl.benchmark.delivery.BusField.INCOME_AMOUNT;
import static nl.benchmark.delivery.BusField.INCOME_EXEMPT;
import static nl.benchmark.delivery.BusField.INCOME_KIND;
import static nl.benchmark.delivery.BusField.MONTH;
import static nl.benchmark.delivery.BusField.MUNICIPALITY;
import static nl.benchmark.delivery.BusField.PSEUDONYM;
import static nl.benchmark.delivery.BusField.REDUCTION_END;
import static nl.benchmark.delivery.BusField.REDUCTION_START;
import static nl.benchmark.delivery.BusField.REGISTRATION;
import static nl.benchmark.delivery.BusField.REPORTER;
import static nl.benchmark.delivery.BusField.SCHEME;
import static nl.benchmark.delivery.BusField.SOFTWARE;
import static nl.benchmark.delivery.BusField.SOFTWARE_VERSION;
import static nl.benchmark.delivery.BusField.START;
import static nl.benchmark.delivery.BusField.YEAR;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import nl.benchmark.delivery.DeliveryReading.Form;
import nl.benchmark.delivery.LayoutField.Level;
import nl.benchmark.pseudonym.Rekeying;

/**
 * Puts the records of one BUS file together, record by record: tests each against the rules, keeps the good ones in
 * columns, and counts the rejected ones, which leave no trace. CSV and XML only differ in how they call it: a line is
 * delivery, benefit, person and income at once; an XML file tells them one after the other.
 */
final class BusAssembly implements LineTaker, FileAssembly {

    private static final Level[] LEVELS = {Level.DELIVERY, Level.BENEFIT, Level.PERSON, Level.INCOME};
    private static final int IOAW = 2;
    private static final int IOAZ = 3;
    private static final int BBZ_SCHEME = 14;
    private static final int PERIODICAL_ASSISTANCE = 11;
    private static final int SINGLE_ASSISTANCE = 12;
    private static final int COUPLE = 3;
    private static final int MONTHS_KEPT_AFTER_END = 12;
    private static final int MOST_INCOMES = 64;
    private static final int NO_KIND_BIT = 0;
    private static final int[] START_END = {START, END};
    private static final int[] REDUCTION_PERIOD = {REDUCTION_START, REDUCTION_END};

    private final DeliveryExpectation expected;
    private final DeliveryLimits limits;
    private final Findings findings;
    private final FieldParser parser;
    private final PensionAge pensionAge;
    private final int ultimo;
    private final int oldestEnd;
    private final int[][] numbers = new int[Level.values().length][];
    private final ParsedFields fields = new ParsedFields();

    private final SubmittedPseudonyms pseudonyms;
    private final Registrations registrations;
    private final BusPersons persons;
    private final PersonRows personRows = new PersonRows();
    private final BusBenefits benefits;
    private final BusIncomes incomes = new BusIncomes();
    private final BusGrants grants;
    private BusHeader header = new BusHeader("", "", "");

    private final int[] incomeKind = new int[MOST_INCOMES];
    private final int[] incomeAmount = new int[MOST_INCOMES];
    private final int[] incomeExempt = new int[MOST_INCOMES];
    private final int[] kindBits = new int[Byte.MAX_VALUE + 1];
    private int incomeCount;
    private long incomeBits;

    private final int[] applicable = new int[Layout.MAX_NUMBER + 1];
    private final int[] unknown = new int[Layout.MAX_NUMBER + 1];

    private int records;
    private int rejected;
    private int line;
    private int benefitElement;
    private int personElement;
    private boolean deliveryWrong;
    private boolean benefitWrong;
    private boolean recordWrong;
    private boolean benefitHasGrant;

    BusAssembly(
            Layout layout,
            PensionAge pensionAge,
            DeliveryLimits limits,
            Rekeying rekeying,
            DeliveryExpectation expected,
            Findings findings) {
        this.expected = expected;
        this.limits = limits;
        this.findings = findings;
        this.pensionAge = pensionAge;
        parser = new FieldParser(layout, expected.month());
        ultimo = expected.ultimo();
        oldestEnd = Days.of(expected.month().minusMonths(MONTHS_KEPT_AFTER_END).atDay(1));
        long seed = ThreadLocalRandom.current().nextLong();
        pseudonyms = new SubmittedPseudonyms(rekeying, seed);
        registrations = new Registrations(seed);
        persons = new BusPersons(pseudonyms, pensionAge, ultimo);
        benefits = new BusBenefits(registrations, persons, ultimo);
        grants = new BusGrants(registrations, pseudonyms);
        for (Level level : Level.values()) {
            numbers[level.ordinal()] = parser.fields().stream()
                    .filter(field -> field.level() == level)
                    .mapToInt(LayoutField::number)
                    .toArray();
        }
        numberKinds(layout);
        parser.clear(fields);
    }

    private void numberKinds(Layout layout) {
        int bit = NO_KIND_BIT + 1;
        for (CodeList.Code code : layout.codes(INCOME_KIND).codes()) {
            if (bit >= Long.SIZE) {
                throw new IllegalArgumentException("More than 63 kinds of income");
            }
            kindBits[code.stored()] = bit++;
        }
    }

    @Override
    public List<LayoutField> layoutFields() {
        return parser.fields();
    }

    @Override
    public int records() {
        return records;
    }

    @Override
    public int rejectedRecords() {
        return rejected;
    }

    // ---- the records, as CSV and XML tell them

    @Override
    public Form read(ContentReader file, Handover handover) throws IOException {
        if (file.form() == Form.XML) {
            new BusXml(file, this, findings).read();
        } else {
            handover.read(lines -> new CsvLines(file, limits, lines, findings).read(), this);
        }
        return file.form();
    }

    /** A CSV line: everything at once. */
    @Override
    public void line(int lineNumber, FieldTexts texts) throws FileRefusal {
        place(lineNumber, 0, 0);
        startRecord();
        parse(Level.DELIVERY, texts);
        parse(Level.BENEFIT, texts);
        parse(Level.PERSON, texts);
        parse(Level.INCOME, texts);
        refuseOtherDelivery();
        if (records == 1) {
            takeHeader(texts);
        }
        for (Level level : LEVELS) {
            test(level, texts);
            countUnknown(level);
        }
        takeIncome();
        benefitHasGrant = false;
        finishRecord(texts, texts);
    }

    /** A CSV line that has another number of columns than the header: nothing in it can be trusted. */
    @Override
    public void lineOfOtherWidth(int lineNumber, int columns, int expectedColumns) throws FileRefusal {
        place(lineNumber, 0, 0);
        startRecord();
        report(FindingRule.BUS_003, "", Integer.toString(columns), Integer.toString(expectedColumns), "columns");
        rejected++;
    }

    /** The root of an XML file: its attributes. */
    void root(int lineNumber, FieldTexts texts) throws FileRefusal {
        place(lineNumber, 0, 0);
        parse(Level.DELIVERY, texts);
        for (int number : new int[] {YEAR, MONTH, MUNICIPALITY}) {
            if (!fields.filled(number)) {
                LayoutField field = parser.field(number);
                String variant = fields.empty(number) ? "attributeMissing" : "attributeWrong";
                throw new FileRefusal(Finding.of(
                        FindingRule.FILE_003, lineNumber, field.label(), variant, field.nameInXml(), field.notation()));
            }
        }
        refuseOtherDelivery();
        takeHeader(texts);
        recordWrong = false;
        test(Level.DELIVERY, texts);
        deliveryWrong = recordWrong;
    }

    /** The fields of an XML benefit. Each error in them rejects every person of it. */
    void benefit(int lineNumber, int element, FieldTexts texts, boolean doubled) throws FileRefusal {
        place(lineNumber, element, 0);
        parse(Level.BENEFIT, texts);
        recordWrong = false;
        test(Level.BENEFIT, texts);
        if (doubled) {
            reportDoubled();
        }
        benefitWrong = recordWrong;
        benefitHasGrant = false;
    }

    /** An XML person with its incomes. */
    void person(
            int lineNumber,
            int element,
            FieldTexts benefitTexts,
            FieldTexts texts,
            List<FieldTexts> incomeTexts,
            boolean doubled)
            throws FileRefusal {
        place(lineNumber, benefitElement, element);
        startRecord();
        recordWrong = deliveryWrong || benefitWrong;
        parse(Level.PERSON, texts);
        refusePlainNumber();
        test(Level.PERSON, texts);
        countUnknown(Level.DELIVERY);
        countUnknown(Level.BENEFIT);
        countUnknown(Level.PERSON);
        if (doubled) {
            reportDoubled();
        }
        for (FieldTexts income : incomeTexts) {
            parse(Level.INCOME, income);
            test(Level.INCOME, income);
            countUnknown(Level.INCOME);
            takeIncome();
        }
        if (incomeTexts.isEmpty()) {
            incomeBits |= 1L << NO_KIND_BIT;
        }
        finishRecord(benefitTexts, texts);
    }

    /** An XML benefit without any person: a record of which everything about the person is missing. */
    void benefitWithoutPerson() throws FileRefusal {
        startRecord();
        report(FindingRule.BUS_001, parser.field(PSEUDONYM).label(), "", "", "noPerson");
        rejected++;
    }

    private void reportDoubled() {
        report(FindingRule.BUS_003, "", "", "", "doubled");
    }

    private void place(int lineNumber, int newBenefitElement, int newPersonElement) {
        line = lineNumber;
        benefitElement = newBenefitElement;
        personElement = newPersonElement;
    }

    private void startRecord() throws FileRefusal {
        if (records == limits.maxRecords()) {
            throw new FileRefusal(FindingRule.FILE_004, "records", line, Integer.toString(limits.maxRecords()));
        }
        records++;
        recordWrong = false;
        incomeCount = 0;
        incomeBits = 0;
    }

    private void takeHeader(FieldTexts texts) {
        header = new BusHeader(quoted(texts, REPORTER), quoted(texts, SOFTWARE), quoted(texts, SOFTWARE_VERSION));
    }

    private String quoted(FieldTexts texts, int number) {
        return fields.filled(number) ? texts.textOf(number) : "";
    }

    // ---- field by field

    private void parse(Level level, FieldTexts texts) {
        for (int number : numbers[level.ordinal()]) {
            parser.parse(texts, number, fields);
        }
    }

    /** Rules 001, 002 and 003. */
    private void test(Level level, FieldTexts texts) {
        for (int number : numbers[level.ordinal()]) {
            if (fields.state[number] > ParsedFields.FILLED) {
                reportValue(number, texts);
            } else if (fields.state[number] < ParsedFields.FILLED) {
                LayoutField field = parser.field(number);
                if (field.required().holds(fields, ultimo)) {
                    report(FindingRule.BUS_001, field.label(), "", expectedOf(field), "");
                }
            }
        }
    }

    private void countUnknown(Level level) {
        for (int number : numbers[level.ordinal()]) {
            LayoutField field = parser.field(number);
            if (!field.applies().never()
                    && fields.state[number] != ParsedFields.FILLER
                    && field.applies().holds(fields, ultimo)) {
                applicable[number]++;
                if (fields.state[number] != ParsedFields.FILLED) {
                    unknown[number]++;
                }
            }
        }
    }

    private void reportValue(int number, FieldTexts texts) {
        LayoutField field = parser.field(number);
        if (fields.state[number] == ParsedFields.NOT_A_CODE) {
            report(FindingRule.BUS_002, field.label(), shown(field, texts), expectedOf(field), "");
            return;
        }
        report(
                FindingRule.BUS_003,
                field.label(),
                shown(field, texts),
                expectedOf(field),
                FieldFindings.variant(fields.state[number], field.type()),
                Integer.toString(field.maxLength()));
    }

    private String expectedOf(LayoutField field) {
        return FieldFindings.expected(parser, field);
    }

    private String shown(LayoutField field, FieldTexts texts) {
        return FieldFindings.shown(field, texts, BIRTH_DATE, expected.month().getYear());
    }

    // ---- refusals of the whole file

    private void refuseOtherDelivery() throws FileRefusal {
        FileRefusal refusal = null;
        if (fields.filled(MUNICIPALITY) && fields.value[MUNICIPALITY] != expected.municipalityNumber()) {
            refusal = otherThan(MUNICIPALITY, FindingRule.FILE_001, "%04d", expected.municipality(), null);
        }
        if (fields.filled(YEAR) && fields.value[YEAR] != expected.month().getYear()) {
            String year = Integer.toString(expected.month().getYear());
            refusal = otherThan(YEAR, FindingRule.FILE_002, "%d", year, refusal);
        }
        if (fields.filled(MONTH) && fields.value[MONTH] != expected.month().getMonthValue()) {
            String month = String.format("%02d", expected.month().getMonthValue());
            refusal = otherThan(MONTH, FindingRule.FILE_002, "%02d", month, refusal);
        }
        if (refusal != null) {
            throw refusal;
        }
        refusePlainNumber();
    }

    private FileRefusal otherThan(int number, FindingRule rule, String form, String wanted, FileRefusal before) {
        if (before != null) {
            findings.add(before.finding());
        }
        return new FileRefusal(new Finding(
                line,
                path(),
                parser.field(number).label(),
                rule,
                rule.severity(),
                String.format(form, fields.value[number]),
                wanted,
                "",
                List.of()));
    }

    private void refusePlainNumber() throws FileRefusal {
        if (fields.state[PSEUDONYM] == ParsedFields.PLAIN_NUMBER) {
            throw new FileRefusal(new Finding(
                    line,
                    path(),
                    parser.field(PSEUDONYM).label(),
                    FindingRule.FILE_005,
                    Severity.ERROR,
                    "",
                    parser.field(PSEUDONYM).notation(),
                    "",
                    List.of()));
        }
    }

    // ---- the record as a whole

    private void takeIncome() throws FileRefusal {
        boolean any = !fields.empty(INCOME_KIND) || !fields.empty(INCOME_AMOUNT) || !fields.empty(INCOME_EXEMPT);
        if (any) {
            if (incomeCount == MOST_INCOMES) {
                throw new FileRefusal(FindingRule.FILE_004, "elements", line, Integer.toString(MOST_INCOMES));
            }
            incomeKind[incomeCount] = fields.value[INCOME_KIND];
            incomeAmount[incomeCount] = fields.value[INCOME_AMOUNT];
            incomeExempt[incomeCount] = fields.value[INCOME_EXEMPT];
            incomeCount++;
        }
        long bit = 1L << kindBits[fields.value[INCOME_KIND] & Byte.MAX_VALUE];
        if ((incomeBits & bit) != 0) {
            reportTwice();
        }
        incomeBits |= bit;
    }

    private void finishRecord(FieldTexts benefitTexts, FieldTexts texts) {
        testOrder(START_END, texts);
        testOrder(REDUCTION_PERIOD, texts);
        if (fields.filled(END) && fields.value[END] < oldestEnd) {
            report(
                    FindingRule.BUS_014,
                    parser.field(END).label(),
                    shown(parser.field(END), texts),
                    ">= " + oldestEnd,
                    "");
        }
        if (!recordWrong) {
            int scheme = fields.value[SCHEME];
            int registration = registrations.find(
                    benefitTexts.text, benefitTexts.from[REGISTRATION], benefitTexts.to[REGISTRATION]);
            if (scheme == PERIODICAL_ASSISTANCE || scheme == SINGLE_ASSISTANCE) {
                takeGrant(registration);
            } else {
                takeCaseload(registration);
            }
        }
        if (recordWrong) {
            rejected++;
        }
    }

    private void testOrder(int[] period, FieldTexts texts) {
        int start = period[0];
        int end = period[1];
        if (fields.filled(start) && fields.filled(end) && fields.value[end] < fields.value[start]) {
            LayoutField field = parser.field(end);
            report(
                    FindingRule.BUS_006,
                    field.label(),
                    shown(field, texts),
                    ">= " + parser.field(start).label(),
                    "");
        }
    }

    private void takeGrant(int knownRegistration) {
        int registration = knownRegistration;
        if (registration >= 0 && registrations.benefit(registration) != Registrations.GRANTS) {
            reportSharedNumber();
            return;
        }
        if (registration < 0) {
            registration = registrations.addLastSearched(Registrations.GRANTS);
        }
        warnAboutBbz();
        grants.add(registration, pseudonyms.indexOf(fields.pseudonym), !benefitHasGrant, fields);
        benefitHasGrant = true;
    }

    private void reportSharedNumber() {
        report(FindingRule.BUS_005, parser.field(REGISTRATION).label(), "", "", "sharedNumber");
    }

    private void takeCaseload(int registration) {
        int benefit = -1;
        if (registration >= 0) {
            benefit = registrations.benefit(registration);
            if (benefit == Registrations.GRANTS) {
                reportSharedNumber();
                return;
            }
            reportDifference(benefits.firstDifference(benefit, fields), "benefit", benefits.line(benefit));
        }
        int pseudonym = -1;
        int person = -1;
        if (benefit >= 0) {
            pseudonym = pseudonyms.indexOf(fields.pseudonym);
            person = personRows.find(benefit, pseudonym);
        }
        if (person >= 0) {
            reportDifference(persons.firstDifference(person, fields), "person", benefits.line(benefit));
            if (persons.hasAnyIncomeKind(person, incomeBits)) {
                reportTwice();
            }
        }
        if (recordWrong) {
            return;
        }
        if (benefit < 0) {
            benefit = benefits.size();
            benefits.add(registrations.addLastSearched(benefit), fields, line, benefitElement);
            warnAboutBbz();
            pseudonym = pseudonyms.indexOf(fields.pseudonym);
        }
        if (person < 0) {
            person = addPerson(benefit, pseudonym);
        }
        addIncomes(benefit, person);
    }

    private int addPerson(int benefit, int pseudonym) {
        int person = persons.add(benefit, pseudonym, fields);
        personRows.put(benefit, pseudonym, person);
        benefits.takePerson(benefit, person);
        int scheme = benefits.scheme(benefit);
        if ((scheme == IOAW || scheme == IOAZ)
                && persons.runs(person)
                && pensionAge.reached(persons.birthDate(person), ultimo)) {
            report(FindingRule.BUS_009, parser.field(BIRTH_DATE).label(), "", "", "");
        }
        return person;
    }

    private void addIncomes(int benefit, int person) {
        persons.addIncomeKinds(person, incomeBits);
        for (int i = 0; i < incomeCount; i++) {
            incomes.add(person, incomeKind[i], incomeAmount[i], incomeExempt[i]);
            if (incomeAmount[i] != BusContent.NO_AMOUNT && incomeAmount[i] != 0) {
                benefits.markIncome(benefit);
            }
        }
    }

    private void warnAboutBbz() {
        boolean isBbz = fields.value[SCHEME] == BBZ_SCHEME;
        if (isBbz != fields.filled(BBZ)) {
            report(FindingRule.BUS_007, parser.field(BBZ).label(), "", "", isBbz ? "missing" : "superfluous");
        }
    }

    private void reportTwice() {
        report(FindingRule.BUS_004, parser.field(INCOME_KIND).label(), "", "", "");
    }

    private void reportDifference(int number, String variant, int firstLine) {
        if (number != 0) {
            report(
                    FindingRule.BUS_005,
                    parser.field(number) == null ? "" : parser.field(number).label(),
                    "",
                    "",
                    variant,
                    Integer.toString(firstLine));
        }
    }

    // ---- the delivery as a whole

    /** The rules about benefits and about the whole file, after the last record. */
    @Override
    public void finish() throws FileRefusal {
        if (records == 0) {
            throw new FileRefusal(FindingRule.FILE_007, "", 0);
        }
        personElement = 0;
        for (int benefit = 0; benefit < benefits.size(); benefit++) {
            line = benefits.line(benefit);
            benefitElement = benefits.element(benefit);
            warnAboutHousehold(benefit);
            warnAboutNothingPaid(benefit);
        }
        noteUnknownShares();
        if (rejected == records) {
            throw new FileRefusal(FindingRule.FILE_007, "allRejected", 0, Integer.toString(records));
        }
    }

    private void warnAboutHousehold(int benefit) {
        int household = benefits.household(benefit);
        int running = benefits.runningPersons(benefit);
        boolean couple = household == COUPLE;
        boolean single = household == 1 || household == 2;
        if ((couple && running == 1) || (single && running > 1)) {
            report(
                    FindingRule.BUS_008,
                    parser.field(BusField.HOUSEHOLD).label(),
                    Integer.toString(household),
                    "",
                    couple ? "couple" : "single",
                    Integer.toString(running));
        }
    }

    private void warnAboutNothingPaid(int benefit) {
        if (benefits.paid(benefit) == 0
                && benefits.runs(benefit)
                && !benefits.hasIncome(benefit)
                && !benefits.hasReduction(benefit)) {
            report(FindingRule.BUS_010, parser.field(BusField.PAID).label(), "0", "", "");
        }
    }

    private void noteUnknownShares() {
        line = 0;
        benefitElement = 0;
        for (LayoutField field : parser.fields()) {
            int number = field.number();
            if (unknown[number] * 10L > applicable[number]) {
                report(
                        FindingRule.BUS_013,
                        field.label(),
                        unknown[number] + "/" + applicable[number],
                        "<= 10 %",
                        "",
                        Integer.toString(unknown[number]),
                        Integer.toString(applicable[number]));
            }
        }
    }

    /** The content, or nothing when too many records were rejected. */
    Optional<BusContent> content() {
        persons.seal();
        registrations.seal();
        pseudonyms.seal();
        if (DeliveryReading.tooManyRejected(records, rejected)) {
            return Optional.empty();
        }
        return Optional.of(new BusContent(expected.month(), header, benefits, persons, incomes, grants));
    }

    private void report(
            FindingRule rule, String field, String found, String wanted, String variant, String... arguments) {
        if (rule.severity() == Severity.ERROR) {
            recordWrong = true;
        }
        if (!findings.keepsMore()) {
            findings.countOnly(rule);
            return;
        }
        findings.add(new Finding(
                line, path(), field, rule, rule.severity(), found, wanted, variant, Arrays.asList(arguments)));
    }

    private String path() {
        if (benefitElement == 0) {
            return "";
        }
        String benefit = "/bus/uitkering[" + benefitElement + "]";
        return personElement == 0 ? benefit : benefit + "/persoon[" + personElement + "]";
    }
}
