package nl.benchmark.delivery;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ThreadFactory;

/**
 * How the lines of a file come from what splits it to the {@link LineTaker} that tests and assembles them. Splitting is two
 * fifths of the work, so with a {@link ThreadFactory} the lines are taken on a second thread, beside the splitting. Where a
 * file is smaller than one batch no second thread begins.
 *
 * <p>What comes of a file is the same on one thread and on two: the taker sees the same lines in the same order, and what
 * it throws wins over whatever goes wrong later in the file, because all lines before that are taken first. Only a file
 * that the taker refuses has been read a few batches further by then.
 *
 * <p>The file is read on the calling thread, which waits for its sender, tells progress and can be interrupted as on one
 * thread. The second one waits for nothing but lines; it has ended, however it ends, when {@link #read} does.
 */
final class Handover {

    private static final int BATCHES = 4;
    private static final int LINES = 256;
    /** A thread may end before it could say so; that is looked at as often as this. */
    private static final long LOOK_MILLIS = 200;

    private final ThreadFactory threads;
    private final int linesPerBatch;

    /** @param threads where the second thread comes from, at once; null when there is to be none */
    Handover(ThreadFactory threads) {
        this(threads, LINES);
    }

    /** @param linesPerBatch so many lines change threads at once */
    Handover(ThreadFactory threads, int linesPerBatch) {
        this.threads = threads;
        this.linesPerBatch = linesPerBatch;
    }

    /** What splits a file into lines. */
    @FunctionalInterface
    interface Splitter {

        void split(LineTaker lines) throws IOException;
    }

    /** Returns when the taker has all lines of the file; throws what went wrong first in it. */
    void read(Splitter file, LineTaker taker) throws IOException {
        if (threads == null) {
            file.split(taker);
            return;
        }
        Beside beside = new Beside(taker);
        try {
            file.split(beside);
        } finally {
            beside.end(); // throws what went wrong at an earlier line, in the place of what the splitter threw
        }
    }

    /**
     * The lines of one file on their way. Batches go round: the caller fills number {@code given}, the second thread empties
     * number {@code taken}, and never more than {@link #BATCHES} are between.
     */
    private final class Beside implements LineTaker {

        private final LineTaker taker;
        private final LineBatch[] batches = new LineBatch[BATCHES];
        private LineBatch filling;
        private Thread second;
        private int given;
        private int taken;
        private boolean ended;
        private volatile Throwable thrown;

        Beside(LineTaker taker) {
            this.taker = taker;
            filling = newBatch();
            batches[0] = filling;
        }

        private LineBatch newBatch() {
            return new LineBatch(linesPerBatch, taker.layoutFields());
        }

        @Override
        public List<LayoutField> layoutFields() {
            return taker.layoutFields();
        }

        @Override
        public void line(int lineNumber, FieldTexts texts) throws FileRefusal {
            filling.add(lineNumber, texts);
            giveWhenFull();
        }

        @Override
        public void lineOfOtherWidth(int lineNumber, int width, int expectedWidth) throws FileRefusal {
            filling.addOfOtherWidth(lineNumber, width, expectedWidth);
            giveWhenFull();
        }

        private void giveWhenFull() throws FileRefusal {
            if (filling.isFull()) {
                if (second == null) {
                    begin();
                }
                give();
            }
            if (thrown != null) {
                throwAgain();
            }
        }

        private void begin() {
            for (int i = 1; i < BATCHES; i++) {
                batches[i] = newBatch();
            }
            Thread thread = threads.newThread(this::takeAll);
            thread.start();
            second = thread;
        }

        /** Also waits for a batch to fill. An interrupt ends the reading of the file, as on one thread, and not this. */
        private void give() {
            synchronized (this) {
                given++;
                notifyAll();
                boolean interrupted = false;
                while (given - taken == BATCHES && thrown == null && second.isAlive()) {
                    interrupted |= isInterruptedWhileWaiting();
                }
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
            filling = batches[given % BATCHES];
            filling.clear();
        }

        /** Gives the last lines, and waits until the second thread has ended. */
        void end() throws FileRefusal {
            if (second == null) {
                filling.giveTo(taker);
                return;
            }
            synchronized (this) {
                given++;
                ended = true;
                notifyAll();
            }
            boolean interrupted = false;
            while (second.isAlive()) {
                try {
                    second.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            throwAgain();
            if (taken < given) {
                throw new IllegalStateException("The thread that takes the lines of a file ended before it had all");
            }
        }

        /** The same that was thrown there, with its stack. */
        private void throwAgain() throws FileRefusal {
            if (thrown instanceof FileRefusal refusal) {
                throw refusal;
            }
            if (thrown instanceof RuntimeException exception) {
                throw exception;
            }
            if (thrown instanceof Error error) {
                throw error;
            }
        }

        // ---- on the second thread

        private void takeAll() {
            try {
                while (hasNext()) {
                    batches[taken % BATCHES].giveTo(taker);
                    free();
                }
            } catch (FileRefusal | RuntimeException | Error e) {
                thrown = e;
                wake();
            }
        }

        private synchronized boolean hasNext() {
            while (given == taken && !ended) {
                isInterruptedWhileWaiting();
            }
            return taken < given;
        }

        private synchronized void free() {
            taken++;
            notifyAll();
        }

        private synchronized void wake() {
            notifyAll();
        }

        @SuppressWarnings("WaitNotInLoop") // its callers loop
        private boolean isInterruptedWhileWaiting() {
            try {
                wait(LOOK_MILLIS);
                return false;
            } catch (InterruptedException e) {
                return true;
            }
        }
    }
}
