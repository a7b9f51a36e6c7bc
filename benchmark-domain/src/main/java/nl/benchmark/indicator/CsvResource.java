package nl.benchmark.indicator;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables of this feature that are shipped as data beside the code: {@code ;}, UTF-8, header line. */
final class CsvResource {

    private CsvResource() {}

    static List<NamedCsvRecord> read(String name) {
        try (InputStream in = CsvResource.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not in the jar: " + name);
            }
            try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                    .fieldSeparator(';')
                    .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return reader.stream().toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** The field, or null when empty. */
    static String textOrNull(NamedCsvRecord row, String field) {
        String text = row.getField(field);
        return text.isEmpty() ? null : text;
    }

    static boolean yes(NamedCsvRecord row, String field) {
        return row.getField(field).equals("yes");
    }
}
