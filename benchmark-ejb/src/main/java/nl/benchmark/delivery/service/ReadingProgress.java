package nl.benchmark.delivery.service;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;

/** Tells how far the reading of a file is, in percent; reading counts for the larger part of the work. */
final class ReadingProgress extends FilterInputStream {

    /** Of the whole work, in percent. */
    static final int SHARE = 70;

    private final long size;
    private final AtomicInteger percent;
    private long read;

    ReadingProgress(InputStream in, long size, AtomicInteger percent) {
        super(in);
        this.size = Math.max(1, size);
        this.percent = percent;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] block, int offset, int length) throws IOException {
        int count = super.read(block, offset, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int bytes) {
        read += bytes;
        percent.set((int) (read * SHARE / size));
    }
}
