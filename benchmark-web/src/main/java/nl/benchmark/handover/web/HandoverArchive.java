package nl.benchmark.handover.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.benchmark.handover.HandoverTable;
import nl.benchmark.handover.StoredDocument;
import nl.benchmark.handover.service.HandoverRows.Kept;
import nl.benchmark.handover.service.HandoverService;
import nl.benchmark.shared.CsvCell;

/**
 * The archive of a handover, written entry by entry. A table without rows is left out. The manifest names every file with its
 * rows and SHA-256 and stands last, so an archive that was cut off has none.
 */
final class HandoverArchive implements AutoCloseable {

    private static final List<String> MANIFEST = List.of("file", "rows", "sha256");

    private final ZipOutputStream zip;
    private final List<List<String>> manifest = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    HandoverArchive(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    void text(String name, String text) throws IOException {
        DigestOutputStream out = entry(name);
        out.write(text.getBytes(StandardCharsets.UTF_8));
        end(name, "", out);
    }

    /** @param reader hands each row to what it is given */
    void rows(HandoverTable table, Consumer<Consumer<List<String>>> reader) throws IOException {
        RowWriter writer = new RowWriter(table);
        reader.accept(writer);
        writer.finish();
    }

    void documents(HandoverService service) {
        for (StoredDocument kind : StoredDocument.values()) {
            service.documents(kind, (name, content) -> {
                DigestOutputStream out = entry(name);
                out.write(content);
                end(name, "", out);
            });
        }
    }

    void sources(HandoverService service) throws IOException {
        for (Kept kept : service.sources()) {
            Optional<InputStream> source = service.source(kept.delivery());
            if (source.isPresent()) {
                try (InputStream file = source.get()) {
                    DigestOutputStream out = entry(kept.fileName());
                    file.transferTo(out);
                    end(kept.fileName(), "", out);
                }
            }
        }
    }

    void manifest() throws IOException {
        zip.putNextEntry(new ZipEntry("manifest.csv"));
        try (CsvWriter csv = csv(zip)) {
            csv.writeRecord(MANIFEST);
            manifest.forEach(csv::writeRecord);
        }
        zip.closeEntry();
    }

    private DigestOutputStream entry(String name) throws IOException {
        if (!names.add(name)) {
            throw new IOException("Two files of one name: " + name);
        }
        zip.putNextEntry(new ZipEntry(name));
        return new DigestOutputStream(zip, sha256());
    }

    private void end(String name, String rows, DigestOutputStream out) throws IOException {
        zip.closeEntry();
        manifest.add(List.of(
                name, rows, HexFormat.of().formatHex(out.getMessageDigest().digest())));
    }

    /** Ends without ending the archive. */
    private static CsvWriter csv(OutputStream out) {
        OutputStream open = new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
        return CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(open, StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** The rows of one table: its file begins with the first of them. */
    private final class RowWriter implements Consumer<List<String>> {

        private final HandoverTable table;
        private DigestOutputStream out;
        private CsvWriter csv;
        private long rows;

        private RowWriter(HandoverTable table) {
            this.table = table;
        }

        @Override
        public void accept(List<String> row) {
            try {
                if (csv == null) {
                    out = entry(table.fileName());
                    csv = csv(out);
                    csv.writeRecord(table.columns());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            csv.writeRecord(row.stream().map(CsvCell::harmless).toList());
            rows++;
        }

        private void finish() throws IOException {
            if (csv != null) {
                csv.close();
                end(table.fileName(), Long.toString(rows), out);
            }
        }
    }
}
