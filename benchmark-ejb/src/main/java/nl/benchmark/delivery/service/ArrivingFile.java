package nl.benchmark.delivery.service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file read while it is still being written: never further than it has arrived. */
final class ArrivingFile extends InputStream {

    private final Arrival arrival;
    private final InputStream file;
    private long position;

    /** Waits until there is something of it. */
    ArrivingFile(Path path, Arrival arrival) throws IOException {
        this.arrival = arrival;
        arrival.after(0);
        file = Files.newInputStream(path);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        long there = arrival.after(position);
        if (there == 0) {
            return -1;
        }
        int read = file.read(target, offset, (int) Math.min(length, there));
        position += Math.max(0, read);
        return read;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
