package nl.benchmark.shared.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import nl.benchmark.audit.service.EdgeEvents;
import nl.benchmark.shared.CsvCell;
import nl.benchmark.ui.Attachment;

/** A CSV file as an answer, streamed: UTF-8, comma, RFC 4180 quotes, and nothing that a spreadsheet takes for a formula (standards F6). */
public final class CsvAnswer {

    private CsvAnswer() {}

    public static Response of(String fileName, List<String> header, Stream<List<String>> rows) {
        List<List<String>> all = rows.toList();
        CDI.current().select(EdgeEvents.class).get().exported(fileName, all.size());
        StreamingOutput body = out -> {
            try (CsvWriter csv = CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.CRLF)
                    .build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
                csv.writeRecord(header);
                all.forEach(row ->
                        csv.writeRecord(row.stream().map(CsvAnswer::harmless).toList()));
            }
        };
        return Response.ok(body, "text/csv;charset=UTF-8")
                .header("Content-Disposition", Attachment.named(fileName))
                .build();
    }

    /** See {@link CsvCell#harmless}. */
    public static String harmless(String cell) {
        return CsvCell.harmless(cell);
    }
}
