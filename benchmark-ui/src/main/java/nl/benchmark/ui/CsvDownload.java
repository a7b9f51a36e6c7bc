package nl.benchmark.ui;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.benchmark.audit.service.EdgeEvents;
import nl.benchmark.shared.CsvCell;

/**
 * A list of a page as a CSV file: UTF-8, comma, RFC 4180 quotes, and no cell that a spreadsheet takes for a formula. That
 * it leaves is a line of the audit log, written before its first byte.
 */
public final class CsvDownload {

    private CsvDownload() {}

    /** The texts of values; nothing for one that is missing. */
    public static List<String> cells(Object... values) {
        return Stream.of(values).map(value -> Objects.toString(value, "")).toList();
    }

    public static void send(
            HttpServletResponse response, String fileName, List<String> header, Stream<List<String>> rows)
            throws IOException {
        List<List<String>> all = rows.toList();
        CDI.current().select(EdgeEvents.class).get().exported(fileName, all.size());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", Attachment.named(fileName));
        response.setHeader("Cache-Control", "no-store");
        try (CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            csv.writeRecord(header);
            all.forEach(
                    row -> csv.writeRecord(row.stream().map(CsvCell::harmless).toList()));
        }
    }
}
