package nl.benchmark.delivery.service;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;

/** How much of a file has arrived. One thread writes the file and tells; others that follow it wait here. */
final class Arrival {

    private long bytes;
    private boolean over;
    private boolean whole;

    /** So many more bytes can be read from the file. */
    synchronized void add(int more) {
        bytes += more;
        notifyAll();
    }

    /** Nothing more comes. */
    synchronized void end(boolean everythingCame) {
        over = true;
        whole = everythingCame;
        notifyAll();
    }

    /**
     * Bytes that have arrived after this position; waits for the first of them. 0 when that is where the file ends;
     * EOFException when the rest will never come.
     */
    synchronized long after(long position) throws IOException {
        while (bytes <= position && !over) {
            await();
        }
        if (over && !whole) {
            throw new EOFException("The file broke off");
        }
        return bytes - position;
    }

    private void await() throws InterruptedIOException {
        try {
            wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Stopped while a file was arriving");
        }
    }
}
