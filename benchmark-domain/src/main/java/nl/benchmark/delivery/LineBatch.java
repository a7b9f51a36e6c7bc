package nl.benchmark.delivery;

import java.util.List;

/** Some lines of a file, each as it was handed over, in memory that never grows and is used again. */
final class LineBatch {

    /** More than most lines have. With as much for each of its lines a batch is full, and the widest line still fits. */
    private static final int CHARACTERS_PER_LINE = 160;

    /** Before the fields of a line: its number, and how many there are. */
    private static final int HEAD = 2;
    /** Of a field: its number, and from where until where it stands. Or of a line of another width. */
    private static final int PLACE = 3;
    /** Instead of the number of fields. */
    private static final int OTHER_WIDTH = -1;

    private final int[] fields;
    private final int maxLines;
    private final int maxCharacters;
    private final char[] characters;
    private final int[] places;
    /** The line that is given, without the characters being copied again. */
    private final FieldTexts texts;

    private int lines;
    private int usedCharacters;
    private int usedPlaces;

    LineBatch(int maxLines, List<LayoutField> layout) {
        fields = layout.stream().mapToInt(LayoutField::number).toArray();
        this.maxLines = maxLines;
        maxCharacters = maxLines * CHARACTERS_PER_LINE;
        characters = new char[maxCharacters + fields.length * FieldTexts.KEPT_LENGTH];
        places = new int[maxLines * (HEAD + PLACE * Math.max(1, fields.length))];
        texts = new FieldTexts(characters);
    }

    boolean isFull() {
        return lines == maxLines || usedCharacters > maxCharacters;
    }

    void clear() {
        lines = 0;
        usedCharacters = 0;
        usedPlaces = 0;
    }

    void add(int lineNumber, FieldTexts line) {
        int place = usedPlaces + HEAD;
        for (int field : fields) {
            if (line.has(field)) {
                places[place] = field;
                places[place + 1] = usedCharacters + line.from[field];
                places[place + 2] = usedCharacters + line.to[field];
                place += PLACE;
            }
        }
        System.arraycopy(line.text, 0, characters, usedCharacters, line.used());
        usedCharacters += line.used();
        addLine(lineNumber, (place - usedPlaces - HEAD) / PLACE, place);
    }

    void addOfOtherWidth(int lineNumber, int width, int expectedWidth) {
        places[usedPlaces + HEAD] = width;
        places[usedPlaces + HEAD + 1] = expectedWidth;
        addLine(lineNumber, OTHER_WIDTH, usedPlaces + HEAD + PLACE);
    }

    private void addLine(int lineNumber, int count, int end) {
        places[usedPlaces] = lineNumber;
        places[usedPlaces + 1] = count;
        usedPlaces = end;
        lines++;
    }

    /** All lines in their order. */
    void giveTo(LineTaker taker) throws FileRefusal {
        int place = 0;
        for (int i = 0; i < lines; i++) {
            int lineNumber = places[place];
            int count = places[place + 1];
            place += HEAD;
            if (count == OTHER_WIDTH) {
                taker.lineOfOtherWidth(lineNumber, places[place], places[place + 1]);
                place += PLACE;
            } else {
                texts.clear();
                for (int end = place + count * PLACE; place < end; place += PLACE) {
                    texts.from[places[place]] = places[place + 1];
                    texts.to[places[place]] = places[place + 2];
                }
                taker.line(lineNumber, texts);
            }
        }
    }
}
