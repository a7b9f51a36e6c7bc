package nl.benchmark.delivery;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.benchmark.delivery.DeliveryReading.Packaging;

/**
 * A delivery with its packaging taken off. Content decides what it is: a zip with one entry, a gzip, or the file itself.
 * The limits are counted while reading; names in an archive are looked at but never used.
 */
final class UnpackedDelivery implements Closeable {

    private static final int LARGEST_ZIP_END = 65_557;
    private static final int ZIP_END_LENGTH = 22;
    private static final int GZIP_HEAD = 1024;

    private final DeliverySource source;
    private final DeliveryLimits limits;
    private final SentStream sent;
    private final BufferedInputStream raw;
    private final Packaging packaging;
    private final InputStream inner;
    private final Content content;

    private UnpackedDelivery(DeliverySource source, DeliveryLimits limits) throws IOException {
        this.source = source;
        this.limits = limits;
        try {
            sent = new SentStream(source.open());
        } catch (IOException e) {
            throw new FileRefusal.SourceFailure(e);
        }
        raw = new BufferedInputStream(sent, 16 * 1024);
        byte[] head = head();
        packaging = packaging(head);
        inner = switch (packaging) {
            case ZIP -> openZip();
            case GZIP -> openGzip(head);
            case PLAIN -> raw;
        };
        content = new Content(inner);
    }

    static UnpackedDelivery open(DeliverySource source, DeliveryLimits limits) throws IOException {
        return new UnpackedDelivery(source, limits);
    }

    Packaging packaging() {
        return packaging;
    }

    /** The file itself; reading beyond a limit, or into damage, is a {@link FileRefusal}. */
    InputStream content() {
        return content;
    }

    long sentBytes() {
        return sent.count;
    }

    long unpackedBytes() {
        return content.count;
    }

    /** Reads what is left, and tests that the archive ends as it should and held nothing else. */
    void finish() throws IOException {
        content.transferTo(OutputToNowhere.INSTANCE);
        if (packaging == Packaging.ZIP) {
            if (nextEntry((ZipInputStream) inner) != null) {
                throw new FileRefusal(FindingRule.FILE_004, "entries", 0);
            }
            raw.transferTo(OutputToNowhere.INSTANCE);
            testZipEnd();
        } else if (packaging == Packaging.GZIP && ((OneGzipMember) inner).isFollowedByAnother()) {
            throw new FileRefusal(FindingRule.FILE_004, "entries", 0);
        }
    }

    private byte[] head() throws IOException {
        raw.mark(GZIP_HEAD);
        byte[] head = raw.readNBytes(GZIP_HEAD);
        raw.reset();
        return head;
    }

    private static Packaging packaging(byte[] head) throws FileRefusal {
        if (head.length == 0) {
            throw new FileRefusal(FindingRule.FILE_007, "", 0);
        }
        if (looksLikeZip(head, head.length)) {
            return Packaging.ZIP;
        }
        return looksLikeGzip(head, head.length) ? Packaging.GZIP : Packaging.PLAIN;
    }

    static boolean looksLikeZip(byte[] head, int length) {
        return length >= 4
                && head[0] == 'P'
                && head[1] == 'K'
                && ((head[2] == 3 && head[3] == 4) || (head[2] == 5 && head[3] == 6) || (head[2] == 7 && head[3] == 8));
    }

    static boolean looksLikeGzip(byte[] head, int length) {
        return length >= 2 && head[0] == 0x1F && (head[1] & 0xFF) == 0x8B;
    }

    private InputStream openZip() throws IOException {
        // A name without the UTF-8 mark may have any encoding; in ISO-8859-1 every byte is a character.
        ZipInputStream zip = new ZipInputStream(raw, StandardCharsets.ISO_8859_1);
        ZipEntry entry = nextEntry(zip);
        if (entry == null) {
            throw new FileRefusal(FindingRule.FILE_004, "noEntry", 0);
        }
        testName(entry.getName());
        String name = entry.getName().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".csv") && !name.endsWith(".xml") && !name.endsWith(".txt")) {
            throw new FileRefusal(FindingRule.FILE_004, "extension", 0);
        }
        return zip;
    }

    private static ZipEntry nextEntry(ZipInputStream zip) throws IOException {
        try {
            return zip.getNextEntry();
        } catch (IOException | IllegalArgumentException e) {
            // IllegalArgumentException: a name marked as UTF-8 that is none
            throw rewrapped(e);
        }
    }

    private InputStream openGzip(byte[] head) throws IOException {
        testGzipName(head);
        try {
            return new OneGzipMember(raw, 16 * 1024);
        } catch (IOException e) {
            throw rewrapped(e);
        }
    }

    /** The header of a gzip may hold the name of the file; its extension says nothing, but a path has no place there. */
    private static void testGzipName(byte[] head) throws FileRefusal {
        boolean hasExtra = head.length > 10 && (head[3] & 4) != 0;
        boolean hasName = head.length > 10 && (head[3] & 8) != 0;
        int start = 10;
        if (hasExtra && head.length > 12) {
            start += 2 + (head[10] & 0xFF) + ((head[11] & 0xFF) << 8);
        }
        if (hasName) {
            int end = start;
            while (end < head.length && head[end] != 0) {
                end++;
            }
            if (end == GZIP_HEAD) { // longer than a name of a file can be: it is not looked at to its end
                throw new FileRefusal(FindingRule.FILE_004, "path", 0);
            }
            if (end > start) {
                testName(new String(head, start, end - start, StandardCharsets.ISO_8859_1));
            }
        }
    }

    private static void testName(String name) throws FileRefusal {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '/' || c == '\\' || c == ':' || c == 0) {
                throw new FileRefusal(FindingRule.FILE_004, "path", 0);
            }
        }
        if (name.startsWith("..")) {
            throw new FileRefusal(FindingRule.FILE_004, "path", 0);
        }
    }

    /** A zip that was cut off after its entry still reads well; only its last bytes tell. */
    private void testZipEnd() throws IOException {
        try (InputStream again = source.open()) {
            again.skipNBytes(Math.max(0, sent.count - LARGEST_ZIP_END));
            byte[] tail = again.readNBytes(LARGEST_ZIP_END);
            for (int i = tail.length - ZIP_END_LENGTH; i >= 0; i--) {
                if (tail[i] == 'P' && tail[i + 1] == 'K' && tail[i + 2] == 5 && tail[i + 3] == 6) {
                    int entries = (tail[i + 10] & 0xFF) | (tail[i + 11] & 0xFF) << 8;
                    if (entries != 1) {
                        throw new FileRefusal(FindingRule.FILE_004, "entries", 0);
                    }
                    return;
                }
            }
        }
        throw new FileRefusal(FindingRule.FILE_003, "archive", 0);
    }

    /** Damage shows as several kinds of exceptions; failures of the source and refusals are known by their own type. */
    private static IOException rewrapped(Exception e) {
        IOException known = FileRefusal.in(e);
        return known == null ? new FileRefusal(FindingRule.FILE_003, "archive", 0) : known;
    }

    @Override
    public void close() throws IOException {
        sent.close();
    }

    /** Counts what was sent, and tells failures of the source from damage in the file. */
    private final class SentStream extends FilterInputStream {

        private long count;

        SentStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read;
            try {
                read = in.read(buffer, offset, length);
            } catch (IOException e) {
                throw new FileRefusal.SourceFailure(e);
            }
            if (read > 0) {
                count += read;
                if (count > limits.maxSentBytes()) {
                    throw new FileRefusal(FindingRule.FILE_004, "sent", 0, Long.toString(limits.maxSentBytes() >> 20));
                }
            }
            return read;
        }

        @Override
        public long skip(long bytes) throws IOException {
            byte[] skipped = new byte[(int) Math.min(bytes, 8192)];
            return Math.max(0, read(skipped, 0, skipped.length));
        }
    }

    /** Counts what comes out of the archive. */
    private final class Content extends FilterInputStream {

        private long count;

        Content(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read;
            try {
                read = in.read(buffer, offset, length);
            } catch (IOException e) {
                throw rewrapped(e);
            }
            if (read > 0 && packaging != Packaging.PLAIN) {
                countUnpacked(read);
            } else if (read > 0) {
                count += read;
            }
            return read;
        }

        private void countUnpacked(int read) throws FileRefusal {
            count += read;
            if (count > limits.maxUnpackedBytes()) {
                throw new FileRefusal(
                        FindingRule.FILE_004, "unpacked", 0, Long.toString(limits.maxUnpackedBytes() >> 20));
            }
            if (count > DeliveryLimits.RATIO_FREE_BYTES && count > sent.count * limits.maxRatio()) {
                throw new FileRefusal(FindingRule.FILE_004, "ratio", 0, Integer.toString(limits.maxRatio()));
            }
        }
    }

    private static final class OutputToNowhere extends OutputStream {

        private static final OutputToNowhere INSTANCE = new OutputToNowhere();

        @Override
        public void write(int b) {
            // what is not asked for is only counted on its way here
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            // what is not asked for is only counted on its way here
        }
    }
}
