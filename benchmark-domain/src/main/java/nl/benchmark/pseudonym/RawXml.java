package nl.benchmark.pseudonym;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import nl.benchmark.pseudonym.PseudonymisationRefusal.Place;
import nl.benchmark.pseudonym.PseudonymisationRefusal.Reason;

/**
 * XML of which the text of the elements that hold numbers is replaced and everything else is copied. It knows just so much
 * of XML as is needed to tell text from mark-up; a document type is refused, since it could hide a number in an entity.
 */
final class RawXml implements RawContent {

    private static final int LONGEST_NAME = 256;
    private static final int LONGEST_TEXT = 512;
    private static final String COMMENT = "--";
    private static final String CHARACTERS = "[CDATA[";

    private enum State {
        TEXT,
        OPENED,
        DECLARATION,
        INSTRUCTION,
        COMMENT,
        CHARACTERS,
        NAME,
        IN_TAG,
        IN_VALUE
    }

    private final RawLayout layout;
    private final BsnFields fields;
    private final OutputStream out;
    private final NumberColumns others = new NumberColumns();
    private final Map<String, Integer> leaves = new HashMap<>();
    private final StringBuilder name = new StringBuilder();
    private final StringBuilder attribute = new StringBuilder();
    private final byte[] text = new byte[LONGEST_TEXT];
    private int textLength;
    private long textLine;
    private boolean tooLong;
    private State state = State.TEXT;
    private boolean endTag;
    private byte quote;
    private byte before;
    private byte beforeThat;
    private String element = "";
    private boolean held;
    private boolean leaf;
    private boolean anyElement;
    private long line = 1;
    private long sinceMarkup;

    RawXml(RawLayout layout, BsnFields fields, OutputStream out) {
        this.layout = layout;
        this.fields = fields;
        this.out = out;
    }

    @Override
    public void take(byte[] bytes, int from, int to) throws IOException, PseudonymisationRefusal {
        int written = from;
        for (int i = from; i < to; i++) {
            byte c = bytes[i];
            if (state == State.TEXT) {
                if (c == '<') {
                    if (held) {
                        writeText();
                        written = i;
                    }
                    state = State.OPENED;
                    name.setLength(0);
                } else if (held) {
                    written = i + 1;
                    keep(c);
                } else if (leaf) {
                    keep(c);
                }
            } else {
                markup(c);
                if (held && state == State.TEXT) {
                    out.write(bytes, written, i + 1 - written);
                    written = i + 1;
                }
            }
            if (c == '\r' || (c == '\n' && before != '\r')) {
                line++;
            }
            beforeThat = before;
            before = c;
            if (++sinceMarkup > Pseudonymiser.LONGEST_LINE) {
                throw new PseudonymisationRefusal(Reason.LINE_TOO_LONG, new Place(line, ""));
            }
        }
        out.write(bytes, written, to - written);
    }

    private void keep(byte c) {
        if (textLength == 0) {
            textLine = line;
        }
        if (textLength < text.length) {
            text[textLength++] = c;
        } else {
            tooLong = true;
        }
    }

    private void markup(byte c) throws PseudonymisationRefusal {
        switch (state) {
            case OPENED -> opened(c);
            case DECLARATION -> declaration(c);
            case INSTRUCTION -> endsWith(c == '>' && before == '?');
            case COMMENT -> endsWith(c == '>' && before == '-' && beforeThat == '-');
            case CHARACTERS -> endsWith(c == '>' && before == ']' && beforeThat == ']');
            case NAME -> inName(c);
            case IN_TAG -> inTag(c);
            default -> inValue(c);
        }
    }

    private void opened(byte c) throws PseudonymisationRefusal {
        endTag = c == '/';
        switch (c) {
            case '!' -> state = State.DECLARATION;
            case '?' -> state = State.INSTRUCTION;
            case '/' -> state = State.NAME;
            default -> {
                state = State.NAME;
                inName(c);
            }
        }
        if (held && !endTag) {
            fields.refuse(line, element, true);
        }
    }

    private void declaration(byte c) throws PseudonymisationRefusal {
        name.append((char) c);
        String start = name.toString();
        if (start.equals(COMMENT)) {
            state = State.COMMENT;
        } else if (start.equals(CHARACTERS)) {
            state = State.CHARACTERS;
        } else if (!COMMENT.startsWith(start) && !CHARACTERS.startsWith(start)) {
            throw unreadable();
        }
    }

    private void endsWith(boolean end) {
        if (end) {
            state = State.TEXT;
            sinceMarkup = 0;
        }
    }

    private void inName(byte c) throws PseudonymisationRefusal {
        if (c == '>' || c == '/' || isBlank(c)) {
            if (name.length() == 0) {
                throw unreadable();
            }
            state = State.IN_TAG;
            inTag(c);
        } else if (c == '<' || name.length() == LONGEST_NAME) {
            throw unreadable();
        } else {
            name.append((char) (c & 0xFF));
        }
    }

    private void inTag(byte c) throws PseudonymisationRefusal {
        if (c == '>') {
            tag(before == '/' && !endTag);
        } else if (c == '"' || c == '\'') {
            if (layout.names().contains(localName(attribute))) {
                fields.refuse(line, localName(attribute), true);
            }
            attribute.setLength(0);
            quote = c;
            state = State.IN_VALUE;
        } else if (c == '<') {
            throw unreadable();
        } else if (c != '=' && c != '/' && !isBlank(c)) {
            if (isBlank(before)) {
                attribute.setLength(0);
            }
            if (attribute.length() < LONGEST_NAME) {
                attribute.append((char) (c & 0xFF));
            }
        }
    }

    private void inValue(byte c) throws PseudonymisationRefusal {
        if (c == quote) {
            state = State.IN_TAG;
        } else if (c == '<') {
            throw unreadable();
        }
    }

    private void tag(boolean empty) {
        state = State.TEXT;
        sinceMarkup = 0;
        attribute.setLength(0);
        anyElement = true;
        if (endTag) {
            if (leaf && !held && textLength > 0 && !tooLong) {
                countLeaf();
            }
            held = false;
            leaf = false;
        } else {
            element = localName(name);
            leaf = !empty;
            held = !empty && layout.names().contains(element);
        }
        textLength = 0;
        tooLong = false;
    }

    /** Writes the text of an element that holds a number, up to its end tag. */
    private void writeText() throws IOException {
        int from = 0;
        int to = textLength;
        while (from < to && isBlank(text[from])) {
            from++;
        }
        while (to > from && isBlank(text[to - 1])) {
            to--;
        }
        if (tooLong) {
            fields.refuse(textLine, element, true);
            return;
        }
        out.write(text, 0, from);
        fields.write(text, from, to, textLine, element);
        out.write(text, to, textLength - to);
        textLength = 0;
    }

    private void countLeaf() {
        int from = 0;
        int to = textLength;
        while (from < to && isBlank(text[from])) {
            from++;
        }
        while (to > from && isBlank(text[to - 1])) {
            to--;
        }
        if (leaves.size() < Pseudonymiser.MOST_COLUMNS || leaves.containsKey(element)) {
            others.count(leaves.computeIfAbsent(element, one -> leaves.size()), text, from, to);
        }
    }

    /** Without a prefix, in lower case. */
    private static String localName(CharSequence qualified) {
        String text = qualified.toString();
        return text.substring(text.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean isBlank(byte c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    private PseudonymisationRefusal unreadable() {
        return new PseudonymisationRefusal(Reason.UNREADABLE, new Place(line, ""));
    }

    @Override
    public void end() throws PseudonymisationRefusal {
        if (state != State.TEXT || held || !anyElement) {
            throw unreadable();
        }
        for (Map.Entry<String, Integer> one : leaves.entrySet()) {
            if (others.refuses(one.getValue())) {
                fields.otherColumn(new Place(1, one.getKey()));
            }
        }
    }

    @Override
    public long lines() {
        return line;
    }
}
