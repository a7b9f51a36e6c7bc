package nl.benchmark.shared.service;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * A file read by work that can wait: while others ask something, whoever reads it works a thirtieth of the time. On few
 * processors a file of ten megabytes would otherwise make every page late for seconds. Rests {@link #LONGEST_REST} at
 * most in all, so that a lease on the work does not run out.
 */
public final class GivingWay extends FilterInputStream {

    static final Duration LONGEST_REST = Duration.ofMinutes(2);

    private static final long WORK_NANOS = Duration.ofMillis(10).toNanos();
    private static final int RESTS_PER_WORK = 29;

    private final BooleanSupplier othersWait;
    private long restedNanos;
    private long resumedNanos = System.nanoTime();

    public GivingWay(InputStream in, BooleanSupplier othersWait) {
        super(in);
        this.othersWait = othersWait;
    }

    @Override
    public int read() throws IOException {
        giveWay();
        return super.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        giveWay();
        return super.read(target, offset, length);
    }

    private void giveWay() {
        long now = System.nanoTime();
        long worked = now - resumedNanos;
        if (worked < WORK_NANOS) {
            return;
        }
        resumedNanos = now;
        if (othersWait.getAsBoolean() && restedNanos < LONGEST_REST.toNanos()) {
            LockSupport.parkNanos(worked * RESTS_PER_WORK);
            resumedNanos = System.nanoTime();
            restedNanos += resumedNanos - now;
        }
    }
}
