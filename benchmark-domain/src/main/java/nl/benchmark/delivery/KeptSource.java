package nl.benchmark.delivery;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import nl.benchmark.delivery.DeliveryReading.Form;
import nl.benchmark.pseudonym.PlatformPseudonym;
import nl.benchmark.pseudonym.Rekeying;

/**
 * Writes the file that is kept: the submitted one, unpacked, with each bsn field replaced by the platform's pseudonym as
 * it stands in the database. A value of such a field that is no pseudonym is left out, and a submitted pseudonym that
 * strayed into another place is replaced there too, so that the submitted value is stored nowhere. It reads with the
 * parsers that read the delivery, so what they saw is what is replaced. Source: DEL-2.
 *
 * <p>CSV and fixed width keep their columns, quotes, line ends and encoding. XML keeps elements and attributes, is written
 * as UTF-8, and loses comments and processing instructions. Memory stays flat.
 */
public final class KeptSource {

    private static final int BUFFER = 1 << 16;

    private final DeliveryLimits limits;
    private final PersonTexts persons;
    private final Set<String> names;
    private final DeliveryType type;
    private final List<LayoutField> fields;

    /** Of BUS. */
    public KeptSource(DeliveryLimits limits, Rekeying rekeying) {
        this(DeliveryType.BUS, limits, rekeying);
    }

    /** By the layout that the product ships with. */
    public KeptSource(DeliveryType type, DeliveryLimits limits, Rekeying rekeying) {
        this(
                type,
                type.layout().fields().stream()
                        .filter(field -> field.validTo() == null)
                        .toList(),
                limits,
                rekeying);
    }

    /** @param fields those of the month of the file, by the layout that read it */
    public KeptSource(DeliveryType type, List<LayoutField> fields, DeliveryLimits limits, Rekeying rekeying) {
        this(type, fields, limits, new SubmittedTexts(rekeying));
    }

    private KeptSource(DeliveryType type, List<LayoutField> fields, DeliveryLimits limits, PersonTexts persons) {
        this.type = type;
        this.fields = List.copyOf(fields);
        this.limits = limits;
        this.persons = persons;
        names = fields.stream()
                .filter(field -> field.type() == FieldType.PSEUDONYM)
                .map(field -> field.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Writes a kept file once more, with the pseudonyms of the version in force instead of those of the version before.
     *
     * @param fields as they were when it was kept
     * @param stored whether it is a pseudonym of the version before: by it one is known that strayed into another field
     */
    public static KeptSource rotating(
            DeliveryType type,
            List<LayoutField> fields,
            DeliveryLimits limits,
            PlatformPseudonym pseudonym,
            Predicate<UUID> stored) {
        return new KeptSource(type, fields, limits, new KeptTexts(pseudonym, stored));
    }

    /** Writes it and tells what it is; an IOException when it cannot be read, then what was written is worth nothing. */
    public Form write(DeliverySource source, OutputStream out) throws IOException {
        boolean utf8 = isUtf8(source);
        try (UnpackedDelivery delivery = UnpackedDelivery.open(source, limits)) {
            ContentReader content = new ContentReader(delivery, utf8, limits);
            Form form = content.form();
            if (form == Form.XML) {
                writeXml(content, out);
            } else {
                Charset charset = utf8 ? StandardCharsets.UTF_8 : windows();
                FirstLine text = new FirstLine(content);
                Writer writer = new BufferedWriter(new OutputStreamWriter(out, charset), BUFFER);
                if (type.mayBeFixedWidth() && !text.isHeader(fields)) {
                    form = Form.TXT;
                    writeFixedWidth(text, writer);
                } else {
                    writeCsv(text, content, writer);
                }
            }
            delivery.finish();
            return form;
        } catch (XMLStreamException | CsvParseException | UncheckedIOException e) {
            throw new IOException("The waiting file cannot be read again", e);
        }
    }

    private static Charset windows() {
        return Charset.forName("windows-1252");
    }

    /** The encoding only shows at the end of the file. */
    private boolean isUtf8(DeliverySource source) throws IOException {
        try (UnpackedDelivery delivery = UnpackedDelivery.open(source, limits)) {
            ContentReader content = new ContentReader(delivery, true, limits);
            char[] block = new char[1 << 14];
            while (content.read(block, 0, block.length) >= 0) {
                content.progress();
            }
            return true;
        } catch (FileRefusal.NotUtf8 e) {
            return false;
        }
    }

    private void writeCsv(Reader text, ContentReader content, Writer out) throws IOException {
        LineEnd lineEnd = new LineEnd(text);
        try (CsvReader<Line> csv = CsvReader.builder()
                .fieldSeparator(';')
                .quoteCharacter('"')
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(Math.max(1 << 16, 2 * limits.maxLineBytes()))
                .build(new Line(), lineEnd)) {
            boolean[] bsn = null;
            for (Line line : csv) {
                if (bsn == null) {
                    bsn = line.header();
                    line.write(out, null);
                } else {
                    out.write(lineEnd.text);
                    line.write(out, bsn);
                }
            }
            if (!content.endedInsideLine()) {
                out.write(lineEnd.text);
            }
        }
        out.flush();
    }

    /**
     * Each bsn field, filled with blanks to its length. A line of another width, or with something else where a person
     * should stand, may hold a pseudonym anywhere, also a piece of one; only its end is kept.
     */
    private void writeFixedWidth(Reader content, Writer out) throws IOException {
        int width = fields.stream().mapToInt(LayoutField::maxLength).sum();
        StringBuilder line = new StringBuilder();
        for (int c = content.read(); c >= 0; c = content.read()) {
            if (c == '\n' || c == '\r') {
                out.write(fixedWidth(line, width));
                out.write(c);
                line.setLength(0);
            } else {
                line.append((char) c);
            }
        }
        out.write(fixedWidth(line, width));
        out.flush();
    }

    private String fixedWidth(StringBuilder line, int width) {
        int length = line.length();
        while (length > width && line.charAt(length - 1) == ' ') {
            length--;
        }
        line.setLength(length);
        StringBuilder kept = new StringBuilder(width);
        int from = 0;
        int lastNumber = 0;
        for (LayoutField field : fields) {
            int to = Math.min(from + field.maxLength(), length);
            String value = from < to ? line.substring(from, to) : "";
            boolean bsn = field.type() == FieldType.PSEUDONYM;
            String written = bsn ? persons.ofBsn(value) : persons.ofOther(value);
            if (bsn && written.isEmpty() && !value.isBlank()) {
                return "";
            }
            kept.append(written).append(" ".repeat(Math.max(0, value.length() - written.length())));
            from += field.maxLength();
            lastNumber = bsn ? from : lastNumber;
        }
        return length > width || length < lastNumber ? "" : kept.toString();
    }

    /** Notes how the first line ends. */
    private static final class LineEnd extends Reader {

        private final Reader in;
        private String text = "";
        private boolean known;

        LineEnd(Reader in) {
            this.in = in;
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            int read = in.read(target, offset, length);
            for (int i = offset; i < offset + read && !known; i++) {
                char c = target[i];
                if (!text.isEmpty()) {
                    text = c == '\n' ? "\r\n" : "\r";
                    known = true;
                } else if (c == '\n' || c == '\r') {
                    text = String.valueOf(c);
                    known = c == '\n';
                }
            }
            return read;
        }

        @Override
        public void close() {
            // the delivery is closed by whoever opened it
        }
    }

    /** One line with its fields as they came. */
    private final class Line extends AbstractBaseCsvCallbackHandler<Line> {

        private final List<String> fields = new ArrayList<>();
        private final List<Boolean> quotes = new ArrayList<>();

        @Override
        protected void handleBegin(long startingLineNumber) {
            fields.clear();
            quotes.clear();
        }

        @Override
        protected void handleField(int column, char[] buffer, int offset, int length, boolean quoted) {
            fields.add(new String(buffer, offset, length));
            quotes.add(quoted);
        }

        @Override
        public Line buildRecord() {
            return this;
        }

        /** Which columns are bsn fields. */
        private boolean[] header() {
            boolean[] bsn = new boolean[fields.size()];
            for (int column = 0; column < bsn.length; column++) {
                String name = fields.get(column).replace('\u00A0', ' ').strip();
                bsn[column] = names.contains(name.toLowerCase(Locale.ROOT));
            }
            return bsn;
        }

        private void write(Writer out, boolean[] bsn) throws IOException {
            boolean otherWidth = bsn != null && bsn.length != fields.size();
            for (int column = 0; column < fields.size(); column++) {
                String value = fields.get(column);
                if (otherWidth) {
                    char[] text = value.strip().toCharArray();
                    value = ElevenTest.passes(text, 0, text.length) ? "" : persons.ofOther(value);
                } else if (bsn != null && bsn[column]) {
                    value = persons.ofBsn(value);
                } else {
                    value = persons.ofOther(value);
                }
                if (column > 0) {
                    out.write(';');
                }
                if (quotes.get(column)) {
                    out.write('"');
                    out.write(value.replace("\"", "\"\""));
                    out.write('"');
                } else {
                    out.write(value);
                }
            }
        }
    }

    private void writeXml(ContentReader content, OutputStream out) throws XMLStreamException, IOException {
        XMLStreamReader in = BusXml.factory().createXMLStreamReader(content);
        XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        writer.writeStartDocument("UTF-8", "1.0");
        StringBuilder text = new StringBuilder();
        int inside = 0;
        while (in.hasNext()) {
            int event = in.next();
            content.progress();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (inside > 0) {
                        inside++;
                    } else {
                        writer.writeCharacters(persons.ofOther(text.toString()));
                        text.setLength(0);
                        startElement(in, writer);
                        inside = names.contains(in.getLocalName().toLowerCase(Locale.ROOT)) ? 1 : 0;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    boolean bsn = inside > 0;
                    if (!bsn || --inside == 0) {
                        writer.writeCharacters(bsn ? persons.ofBsn(text.toString()) : persons.ofOther(text.toString()));
                        text.setLength(0);
                        writer.writeEndElement();
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    text.append(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
                    if (text.length() > limits.maxLineBytes()) {
                        throw new IOException("A text in the waiting file has no end");
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new IOException("A document type stands in the waiting file");
                default -> {
                    // comments and processing instructions are not kept
                }
            }
        }
        writer.writeEndDocument();
        writer.flush();
    }

    private void startElement(XMLStreamReader in, XMLStreamWriter writer) throws XMLStreamException {
        writer.writeStartElement(orEmpty(in.getPrefix()), in.getLocalName(), orEmpty(in.getNamespaceURI()));
        for (int i = 0; i < in.getNamespaceCount(); i++) {
            if (in.getNamespacePrefix(i) == null) {
                writer.writeDefaultNamespace(orEmpty(in.getNamespaceURI(i)));
            } else {
                writer.writeNamespace(in.getNamespacePrefix(i), in.getNamespaceURI(i));
            }
        }
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String value = names.contains(in.getAttributeLocalName(i).toLowerCase(Locale.ROOT))
                    ? persons.ofBsn(in.getAttributeValue(i))
                    : persons.ofOther(in.getAttributeValue(i));
            if (orEmpty(in.getAttributeNamespace(i)).isEmpty()) {
                writer.writeAttribute(in.getAttributeLocalName(i), value);
            } else {
                writer.writeAttribute(
                        orEmpty(in.getAttributePrefix(i)),
                        in.getAttributeNamespace(i),
                        in.getAttributeLocalName(i),
                        value);
            }
        }
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
