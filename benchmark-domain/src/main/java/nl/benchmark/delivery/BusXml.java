package nl.benchmark.delivery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.benchmark.delivery.LayoutField.Level;

/**
 * BUS as XML: {@code <bus>} with the delivery in its attributes, {@code <uitkering>}, {@code <persoon>}, {@code
 * <inkomsten>}, and the fields as child elements. Document types and entities are refused, so nothing outside the file is
 * ever read. The fields of a benefit may follow its persons, so one benefit at a time is held.
 */
final class BusXml {

    private static final String ROOT = "bus";
    private static final String BENEFIT = "uitkering";
    private static final String PERSON = "persoon";
    private static final String INCOME = "inkomsten";
    private static final int DEEPEST = 64;
    private static final int MOST_PERSONS = 100;
    private static final int MOST_INCOMES = 60;

    private final ContentReader content;
    private final BusAssembly assembly;
    private final Findings findings;
    private final Map<Level, Map<String, Integer>> numbers = new HashMap<>();
    private final Map<String, Integer> unknown = new HashMap<>();
    private final IdentifierColumns identifiers = new IdentifierColumns(Layout.MAX_NUMBER + 1);
    private final Element benefit = new Element();
    private final List<PersonElement> persons = new ArrayList<>();
    private final char[] text = new char[FieldTexts.KEPT_LENGTH];
    private XMLStreamReader xml;

    BusXml(ContentReader content, BusAssembly assembly, Findings findings) {
        this.content = content;
        this.assembly = assembly;
        this.findings = findings;
        for (Level level : Level.values()) {
            numbers.put(level, new HashMap<>());
        }
        for (LayoutField field : assembly.layoutFields()) {
            numbers.get(field.level()).put(field.nameInXml(), field.number());
        }
    }

    /** One element with fields. */
    private static class Element {

        final FieldTexts texts = new FieldTexts();
        int line;
        long seen;
        boolean doubled;

        void start(int atLine) {
            texts.clear();
            line = atLine;
            seen = 0;
            doubled = false;
        }

        void see(int number) {
            doubled |= (seen >>> number & 1) != 0;
            seen |= 1L << number;
        }
    }

    private static final class PersonElement extends Element {

        private final List<FieldTexts> incomes = new ArrayList<>();
    }

    /** A parser that reads nothing but the file itself. */
    static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing outside the file is read");
        });
        return factory;
    }

    void read() throws IOException {
        try {
            xml = factory().createXMLStreamReader(content);
            readRoot();
        } catch (XMLStreamException e) {
            throw refusal(e);
        }
        refuseIdentifierColumns();
    }

    private IOException refusal(XMLStreamException e) {
        IOException known = FileRefusal.in(e);
        if (known == null && e.getNestedException() != null) {
            known = FileRefusal.in(e.getNestedException());
        }
        int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
        return known == null ? new FileRefusal(FindingRule.FILE_003, "xml", line) : known;
    }

    private int next() throws XMLStreamException, IOException {
        int event = xml.next();
        content.progress();
        if (event == XMLStreamConstants.DTD
                || event == XMLStreamConstants.ENTITY_REFERENCE
                || event == XMLStreamConstants.ENTITY_DECLARATION) {
            throw new FileRefusal(FindingRule.FILE_003, "doctype", line());
        }
        return event;
    }

    private int line() {
        return Math.max(1, xml.getLocation().getLineNumber());
    }

    private void readRoot() throws XMLStreamException, IOException {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT) {
            event = next();
        }
        if (!xml.getLocalName().equals(ROOT)) {
            throw new FileRefusal(FindingRule.FILE_003, "otherRoot", line());
        }
        FieldTexts attributes = new FieldTexts();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            takeAttribute(i, attributes);
        }
        assembly.root(line(), attributes);
        int element = 0;
        for (event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals(BENEFIT)) {
                    readBenefit(++element);
                } else {
                    skipUnknown(ROOT);
                }
            }
        }
        while (xml.hasNext()) {
            next();
        }
    }

    private void takeAttribute(int i, FieldTexts attributes) throws FileRefusal {
        Integer number = numbers.get(Level.DELIVERY).get(xml.getAttributeLocalName(i));
        if (number == null) {
            noteUnknown(ROOT + "/@", xml.getAttributeLocalName(i));
            return;
        }
        char[] value = xml.getAttributeValue(i).strip().toCharArray();
        attributes.set(number, value, 0, value.length);
    }

    private void readBenefit(int element) throws XMLStreamException, IOException {
        benefit.start(line());
        int count = 0;
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals(PERSON)) {
                    readPerson(count++);
                } else {
                    readField(Level.BENEFIT, benefit, BENEFIT);
                }
            }
        }
        assembly.benefit(benefit.line, element, benefit.texts, benefit.doubled);
        for (int i = 0; i < count; i++) {
            PersonElement person = persons.get(i);
            assembly.person(person.line, i + 1, benefit.texts, person.texts, person.incomes, person.doubled);
        }
        if (count == 0) {
            assembly.benefitWithoutPerson();
        }
    }

    private void readPerson(int index) throws XMLStreamException, IOException {
        refuseMoreThan(MOST_PERSONS, index);
        if (index == persons.size()) {
            persons.add(new PersonElement());
        }
        PersonElement person = persons.get(index);
        person.start(line());
        person.incomes.clear();
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals(INCOME)) {
                    readIncome(person);
                } else {
                    readField(Level.PERSON, person, PERSON);
                }
            }
        }
    }

    private void readIncome(PersonElement person) throws XMLStreamException, IOException {
        refuseMoreThan(MOST_INCOMES, person.incomes.size());
        Element income = new Element();
        income.start(line());
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                readField(Level.INCOME, income, INCOME);
            }
        }
        person.doubled |= income.doubled;
        person.incomes.add(income.texts);
    }

    private void refuseMoreThan(int most, int present) throws FileRefusal {
        if (present == most) {
            throw new FileRefusal(FindingRule.FILE_004, "elements", line(), Integer.toString(most));
        }
    }

    private void readField(Level level, Element element, String parent) throws XMLStreamException, IOException {
        Integer number = numbers.get(level).get(xml.getLocalName());
        if (number == null) {
            skipUnknown(parent);
            return;
        }
        element.see(number);
        int length = readText(parent);
        int from = 0;
        while (from < length && text[from] <= ' ') {
            from++;
        }
        while (length > from && text[length - 1] <= ' ') {
            length--;
        }
        if (from < length) {
            element.texts.set(number, text, from, length);
            identifiers.count(number, text, from, length);
        }
    }

    /** The text of the present element, up to one character more than is kept. */
    private int readText(String parent) throws XMLStreamException, IOException {
        int length = 0;
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            switch (event) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    int more = Math.min(xml.getTextLength(), text.length - length);
                    System.arraycopy(xml.getTextCharacters(), xml.getTextStart(), text, length, more);
                    length += more;
                }
                case XMLStreamConstants.START_ELEMENT -> skipUnknown(parent);
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
        return length;
    }

    private void skipUnknown(String parent) throws XMLStreamException, IOException {
        String name = xml.getLocalName();
        int index = noteUnknown(parent, name);
        int depth = 1;
        int length = 0;
        while (depth > 0) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw new FileRefusal(FindingRule.FILE_004, "elements", line(), Integer.toString(DEEPEST));
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS -> {
                    int more = Math.min(xml.getTextLength(), text.length - length);
                    System.arraycopy(xml.getTextCharacters(), xml.getTextStart(), text, length, more);
                    length += more;
                }
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
        countIdentifiers(index, length);
    }

    private void countIdentifiers(int index, int textLength) {
        int from = 0;
        int length = textLength;
        while (from < length && text[from] <= ' ') {
            from++;
        }
        while (length > from && text[length - 1] <= ' ') {
            length--;
        }
        if (from < length) {
            identifiers.count(index, text, from, length);
        }
    }

    /** Notes an unknown name once, and gives it a column of its own. */
    private int noteUnknown(String parent, String name) throws FileRefusal {
        String place = parent + "/" + name;
        Integer known = unknown.get(place);
        if (known != null) {
            return known;
        }
        if (unknown.size() == DeliveryLimits.MAX_COLUMNS) {
            throw new FileRefusal(
                    FindingRule.FILE_004, "columns", line(), Integer.toString(DeliveryLimits.MAX_COLUMNS));
        }
        int index = Layout.MAX_NUMBER + 1 + unknown.size();
        unknown.put(place, index);
        identifiers.ensure(index + 1);
        findings.add(Finding.of(FindingRule.INFO_001, line(), ColumnName.quotable(name), "element", parent));
        return index;
    }

    private void refuseIdentifierColumns() throws FileRefusal {
        for (LayoutField field : assembly.layoutFields()) {
            if (field.type() != FieldType.PSEUDONYM && identifiers.refuses(field.number())) {
                throw new FileRefusal(
                        Finding.of(FindingRule.FILE_005, 1, field.label(), "column", Integer.toString(field.number())));
            }
        }
        for (Map.Entry<String, Integer> other : unknown.entrySet()) {
            if (identifiers.refuses(other.getValue())) {
                int slash = other.getKey().lastIndexOf('/');
                String name = ColumnName.quotable(other.getKey().substring(slash + 1));
                throw new FileRefusal(Finding.of(
                        FindingRule.FILE_005, 1, name, "element", other.getKey().substring(0, slash)));
            }
        }
    }
}
