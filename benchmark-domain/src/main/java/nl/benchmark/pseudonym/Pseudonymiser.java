package nl.benchmark.pseudonym;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nl.benchmark.pseudonym.PseudonymisationRefusal.Place;
import nl.benchmark.pseudonym.PseudonymisationRefusal.Reason;

/**
 * Replaces the citizen service numbers of a raw file by pseudonyms, at the municipality, before anything is sent (DEL-2).
 * It reads CSV, XML and fixed width, also as the one file in a zip or in a gz, streaming, and packs what it writes like
 * what it read. Every byte that is not part of a number stays as it was.
 *
 * <p>A file of pseudonyms is left as it is; a mixed file is refused, and so is one in which a number could be left over.
 * For one file at a time, by one thread.
 */
public final class Pseudonymiser {

    static final int LONGEST_LINE = 64 << 10;
    static final int MOST_COLUMNS = 1_000;

    private static final long LARGEST = 512L << 20;
    private static final int HEAD = 64 << 10;

    private final PseudonymisationKey key;
    private final RawLayout layout;

    /** With the key of the municipality, or null to look only: then a file with plain numbers is refused. */
    public Pseudonymiser(PseudonymisationKey key, RawLayout layout) {
        this.key = key;
        this.layout = layout;
    }

    /**
     * Reads a file to its end and writes it with pseudonyms. What was written counts only when this returns normally and
     * says {@link Pseudonymised#changed}. Closes neither stream.
     *
     * @throws PseudonymisationRefusal when the file must not be sent
     * @throws IOException when it cannot be read, or the result cannot be written
     */
    public Pseudonymised run(InputStream in, OutputStream out) throws IOException, PseudonymisationRefusal {
        BufferedInputStream raw = new BufferedInputStream(in, HEAD);
        raw.mark(4);
        byte[] head = raw.readNBytes(4);
        raw.reset();
        try {
            if (isZip(head)) {
                return zip(raw, out);
            }
            if (isGzip(head)) {
                GZIPOutputStream packed = new GZIPOutputStream(unclosed(out), HEAD);
                Pseudonymised result = text(new GZIPInputStream(raw, HEAD), packed, true);
                packed.finish();
                return result;
            }
        } catch (ZipException | EOFException e) {
            throw new PseudonymisationRefusal(Reason.ARCHIVE);
        }
        return text(raw, out, false);
    }

    private Pseudonymised zip(InputStream raw, OutputStream out) throws IOException, PseudonymisationRefusal {
        ZipInputStream zip = new ZipInputStream(raw, StandardCharsets.UTF_8);
        ZipOutputStream packed = new ZipOutputStream(unclosed(out), StandardCharsets.UTF_8);
        ZipEntry entry = next(zip);
        if (entry == null || !isOneFile(entry.getName())) {
            throw new PseudonymisationRefusal(Reason.ARCHIVE);
        }
        ZipEntry written = new ZipEntry(entry.getName());
        written.setTime(entry.getTime());
        packed.putNextEntry(written);
        Pseudonymised result = text(zip, packed, true);
        packed.closeEntry();
        if (next(zip) != null) {
            throw new PseudonymisationRefusal(Reason.ARCHIVE);
        }
        packed.finish();
        return result;
    }

    private static ZipEntry next(ZipInputStream zip) throws IOException, PseudonymisationRefusal {
        try {
            return zip.getNextEntry();
        } catch (IllegalArgumentException e) {
            // a name that is no UTF-8
            throw new PseudonymisationRefusal(Reason.ARCHIVE);
        }
    }

    private static boolean isOneFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean known = lower.endsWith(".csv") || lower.endsWith(".xml") || lower.endsWith(".txt");
        return known && name.indexOf('/') < 0 && name.indexOf('\\') < 0 && name.indexOf(':') < 0;
    }

    private Pseudonymised text(InputStream in, OutputStream to, boolean packed)
            throws IOException, PseudonymisationRefusal {
        OutputStream out = new BufferedOutputStream(to, HEAD);
        BsnFields fields = new BsnFields(key, out);
        byte[] buffer = new byte[HEAD];
        int length = in.readNBytes(buffer, 0, buffer.length);
        if (packed && length >= 4 && (isZip(buffer) || isGzip(buffer))) {
            throw new PseudonymisationRefusal(Reason.ARCHIVE);
        }
        int start = start(buffer, length);
        out.write(buffer, 0, start);
        RawContent content = content(buffer, start, length, fields, out);
        long total = length;
        for (int from = start; length > 0; from = 0) {
            refuseBinary(buffer, from, length, content);
            content.take(buffer, from, length);
            length = Math.max(0, in.read(buffer));
            total += length;
            if (total > LARGEST) {
                throw new PseudonymisationRefusal(Reason.TOO_LARGE);
            }
        }
        content.end();
        out.flush();
        return fields.decide(content.lines());
    }

    private static int start(byte[] head, int length) throws PseudonymisationRefusal {
        if (length >= 2
                && ((head[0] == (byte) 0xFE && head[1] == (byte) 0xFF)
                        || (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE))) {
            throw new PseudonymisationRefusal(Reason.NOT_TEXT);
        }
        boolean marked = length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF;
        return marked ? 3 : 0;
    }

    private RawContent content(byte[] head, int start, int length, BsnFields fields, OutputStream out)
            throws PseudonymisationRefusal {
        int first = start;
        while (first < length && head[first] >= 0 && head[first] <= ' ') {
            first++;
        }
        if (first == length) {
            throw new PseudonymisationRefusal(Reason.EMPTY);
        }
        if (head[first] == '<') {
            return new RawXml(layout, fields, out);
        }
        if (layout.fixedWidth().isPresent() && !hasHeader(head, start, length)) {
            return new RawFixedWidth(layout.fixedWidth().get(), fields, out);
        }
        return new RawCsv(layout, fields, out);
    }

    private boolean hasHeader(byte[] head, int start, int length) {
        int end = start;
        while (end < length && head[end] != '\n' && head[end] != '\r') {
            end++;
        }
        String line = new String(head, start, end - start, StandardCharsets.ISO_8859_1);
        return RawCsv.names(line).stream().anyMatch(layout.names()::contains);
    }

    private static void refuseBinary(byte[] bytes, int from, int to, RawContent content)
            throws PseudonymisationRefusal {
        for (int i = from; i < to; i++) {
            if (bytes[i] == 0) {
                throw new PseudonymisationRefusal(Reason.NOT_TEXT, new Place(content.lines(), ""));
            }
        }
    }

    private static boolean isZip(byte[] head) {
        return head.length >= 4 && head[0] == 'P' && head[1] == 'K' && (head[2] == 3 || head[2] == 5 || head[2] == 7);
    }

    private static boolean isGzip(byte[] head) {
        return head.length >= 2 && head[0] == 0x1F && head[1] == (byte) 0x8B;
    }

    /** A packer closes what it writes to; the caller's stream is the caller's. */
    private static OutputStream unclosed(OutputStream out) {
        return new FilterOutputStream(out) {

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
