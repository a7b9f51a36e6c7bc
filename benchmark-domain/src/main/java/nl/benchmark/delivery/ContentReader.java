package nl.benchmark.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import nl.benchmark.delivery.DeliveryReading.Form;

/**
 * The characters of a file. It is UTF-8, with or without byte order mark; a file without the mark that is no UTF-8 is
 * ISO-8859-1 as a whole. Bytes 80–9F, which ISO-8859-1 leaves to control characters, are read as Windows software means
 * them (windows-1252); the five that mean nothing there either refuse the file, with the line. No character is ever
 * replaced. UTF-16 and anything with a NUL is refused, and so is a line over the limit, before it is in memory.
 */
final class ContentReader extends Reader {

    private static final Charset SINGLE_BYTE = Charset.forName("windows-1252");
    private static final int HEAD = 64;

    private final InputStream in;
    private final int maxLineBytes;
    private final boolean utf8;
    private final CharsetDecoder decoder;
    private final byte[] array = new byte[32 * 1024];
    private final ByteBuffer bytes = ByteBuffer.wrap(array).limit(0);
    private final Form form;
    private boolean marked;
    private boolean atEnd;
    private boolean lineLimited;
    private int line = 1;
    private int lineBytes;
    private byte lastByte;
    private long sinceProgress;

    ContentReader(UnpackedDelivery delivery, boolean utf8, DeliveryLimits limits) throws IOException {
        this.in = delivery.content();
        this.utf8 = utf8;
        maxLineBytes = limits.maxLineBytes();
        decoder = (utf8 ? StandardCharsets.UTF_8 : SINGLE_BYTE)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        int head = in.readNBytes(array, 0, HEAD);
        refuseOtherKinds(head, delivery);
        int start = utf8 && head >= 3 && isUtf8Mark() ? 3 : 0;
        marked = start > 0;
        form = form(start, head);
        lineLimited = form == Form.CSV;
        bytes.limit(head).position(start);
        scan(start, head);
    }

    private void refuseOtherKinds(int head, UnpackedDelivery delivery) throws FileRefusal {
        if (head == 0) {
            throw new FileRefusal(FindingRule.FILE_007, "", 0);
        }
        if (delivery.packaging() != DeliveryReading.Packaging.PLAIN
                && (UnpackedDelivery.looksLikeZip(array, head) || UnpackedDelivery.looksLikeGzip(array, head))) {
            throw new FileRefusal(FindingRule.FILE_004, "nested", 0);
        }
        int first = array[0] & 0xFF;
        int second = head > 1 ? array[1] & 0xFF : 0;
        if ((first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE)) {
            throw new FileRefusal(FindingRule.FILE_003, "utf16", 1);
        }
    }

    private boolean isUtf8Mark() {
        return array[0] == (byte) 0xEF && array[1] == (byte) 0xBB && array[2] == (byte) 0xBF;
    }

    private Form form(int start, int end) {
        for (int i = start; i < end; i++) {
            if (array[i] > ' ' || array[i] < 0) {
                return array[i] == '<' ? Form.XML : Form.CSV;
            }
        }
        return Form.CSV;
    }

    /** By its first character other than white space. */
    Form form() {
        return form;
    }

    /** Whether the file ended, and not with a line end; known once the end was read. */
    boolean endedInsideLine() {
        return atEnd && lastByte != '\n' && lastByte != '\r';
    }

    /** Tells that the parser handed over something, so that it is not stuck in one endless piece. */
    void progress() {
        sinceProgress = 0;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (sinceProgress > maxLineBytes && form == Form.XML) {
            throw tooLong(line);
        }
        CharBuffer characters = CharBuffer.wrap(target, offset, length);
        while (true) {
            CoderResult result = decoder.decode(bytes, characters, atEnd);
            if (result.isError()) {
                throw undecodable();
            }
            int read = characters.position() - offset;
            if (read > 0) {
                sinceProgress += read;
                return read;
            }
            if (atEnd) {
                return -1;
            }
            fill();
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int start = bytes.position();
        int read = in.read(array, start, array.length - start);
        if (read < 0) {
            atEnd = true;
            read = 0;
        }
        bytes.limit(start + read).position(0);
        scan(start, start + read);
    }

    /** Looks at new bytes before they are decoded: no NUL, and no line over the limit. */
    private void scan(int start, int end) throws FileRefusal {
        int inLine = lineBytes;
        byte before = lastByte;
        for (int i = start; i < end; i++) {
            byte b = array[i];
            if (b == '\n' || b == '\r') {
                if (b == '\r' || before != '\r') {
                    line++;
                }
                inLine = 0;
            } else if (b == 0) {
                throw new FileRefusal(FindingRule.FILE_003, "binary", line);
            } else if (++inLine > maxLineBytes && lineLimited) {
                throw tooLong(line);
            }
            before = b;
        }
        lineBytes = inLine;
        lastByte = before;
    }

    private FileRefusal tooLong(int where) {
        return new FileRefusal(FindingRule.FILE_004, "line", where, Integer.toString(maxLineBytes >> 10));
    }

    private IOException undecodable() {
        if (utf8 && !marked) {
            return new FileRefusal.NotUtf8();
        }
        int where = line;
        for (int i = bytes.position(); i < bytes.limit(); i++) {
            if (array[i] == '\n' || (array[i] == '\r' && (i + 1 >= bytes.limit() || array[i + 1] != '\n'))) {
                where--;
            }
        }
        return new FileRefusal(FindingRule.FILE_003, "encoding", where);
    }

    @Override
    public void close() {
        // the delivery is closed by whoever opened it
    }
}
