package nl.benchmark.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * A gzip that holds one file. Java reads members that follow each other as if they were one, or leaves out what comes after
 * the first, as the bytes happen to arrive; here a second member is refused (FILE-004), like a second entry of a zip.
 */
final class OneGzipMember extends GZIPInputStream {

    private static final int TRAILER = 8;

    private long read;

    OneGzipMember(InputStream in, int buffer) throws IOException {
        super(in, buffer);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        long before = read;
        int count = super.read(target, offset, length);
        if (count > 0) {
            read = before + count; // a next member is read by a call of this method within the one above
            if (inf.getBytesWritten() < read) {
                throw new FileRefusal(FindingRule.FILE_004, "entries", 0);
            }
        }
        return count;
    }

    /** After its end: whether another member follows that was not begun. Other bytes there are no file, and mean nothing. */
    boolean isFollowedByAnother() throws IOException {
        int left = Math.max(0, inf.getRemaining() - TRAILER);
        byte[] next = new byte[2];
        int buffered = Math.min(left, next.length);
        System.arraycopy(buf, len - left, next, 0, buffered);
        int all = buffered + in.readNBytes(next, buffered, next.length - buffered);
        return UnpackedDelivery.looksLikeGzip(next, all);
    }
}
