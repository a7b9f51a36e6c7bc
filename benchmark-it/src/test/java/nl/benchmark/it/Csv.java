package nl.benchmark.it;

import java.util.ArrayList;
import java.util.List;

/** Reads comma- or semicolon-separated text with quotes, made without the product's own reader. */
final class Csv {

    private Csv() {}

    /** Records; the separator is what stands first outside quotes in the first line. */
    static List<List<String>> read(String text) {
        int end = text.indexOf('\n');
        String first = (end < 0 ? text : text.substring(0, end)).replaceAll("\"[^\"]*\"", "");
        return read(text, first.indexOf(';') >= 0 ? ';' : ',');
    }

    static List<List<String>> read(String text, char separator) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == separator || c == '\n') {
                record.add(cell.toString().strip());
                cell.setLength(0);
                if (c == '\n') {
                    records.add(record);
                    record = new ArrayList<>();
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (cell.length() > 0 || !record.isEmpty()) {
            record.add(cell.toString().strip());
            records.add(record);
        }
        return records;
    }
}
