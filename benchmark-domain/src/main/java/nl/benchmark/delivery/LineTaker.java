package nl.benchmark.delivery;

import java.util.List;

/** What takes the lines of a file, one by one. */
interface LineTaker {

    /** The fields of the month. */
    List<LayoutField> layoutFields();

    /** A line: its values by kenmerk. */
    void line(int lineNumber, FieldTexts texts) throws FileRefusal;

    /** A line that has another number of columns, or of characters, than it should: nothing in it can be trusted. */
    void lineOfOtherWidth(int lineNumber, int width, int expectedWidth) throws FileRefusal;
}
