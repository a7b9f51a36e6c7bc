package nl.benchmark.delivery.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ArrivingFileTest {

    private static final byte[] CONTENT = new byte[300_007];

    static {
        new Random(3).nextBytes(CONTENT);
    }

    @TempDir
    private Path folder;

    private final Arrival arrival = new Arrival();
    private Path path;

    @BeforeEach
    void path() {
        path = folder.resolve("arriving");
    }

    private CompletableFuture<byte[]> reading() {
        return CompletableFuture.supplyAsync(
                () -> {
                    try (ArrivingFile file = new ArrivingFile(path, arrival)) {
                        return file.readAllBytes();
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                },
                work -> new Thread(work, "reader").start());
    }

    private void write(OutputStream out, int from, int to) throws IOException {
        out.write(CONTENT, from, to - from);
        arrival.add(to - from);
    }

    @Test
    void whoReadsGetsEverythingThatComes() throws Exception {
        CompletableFuture<byte[]> read = reading();

        try (OutputStream out = Files.newOutputStream(path)) {
            for (int from = 0; from < CONTENT.length; from += 10_000) {
                write(out, from, Math.min(CONTENT.length, from + 10_000));
            }
        }
        arrival.end(true);

        assertThat(read.get()).isEqualTo(CONTENT);
    }

    @Test
    void whatHasArrivedIsReadBeforeTheRestIsThere() throws Exception {
        SynchronousQueue<byte[]> first = new SynchronousQueue<>();
        CompletableFuture<Integer> end = CompletableFuture.supplyAsync(
                () -> {
                    try (ArrivingFile file = new ArrivingFile(path, arrival)) {
                        first.put(file.readNBytes(1_000));
                        return file.read();
                    } catch (IOException | InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                work -> new Thread(work, "reader").start());
        try (OutputStream out = Files.newOutputStream(path)) {
            write(out, 0, 1_000);

            assertThat(first.poll(30, TimeUnit.SECONDS)).isEqualTo(Arrays.copyOf(CONTENT, 1_000));
            assertThat(end).as("the end is not known yet").isNotDone();
        }
        arrival.end(true);
        assertThat(end.get()).isEqualTo(-1);
    }

    @Test
    void aFileWithNothingInIt() throws Exception {
        Files.createFile(path);
        arrival.end(true);

        assertThat(reading().get()).isEmpty();
    }

    @Test
    void whoReadsIsToldThatTheRestNeverComes() throws Exception {
        CompletableFuture<byte[]> read = reading();
        try (OutputStream out = Files.newOutputStream(path)) {
            write(out, 0, 5_000);
        }

        arrival.end(false);

        assertThatThrownBy(read::get).isInstanceOf(ExecutionException.class).hasRootCauseInstanceOf(EOFException.class);
    }

    /** Its encoding may show only near its end, and then it is read again from the first byte. */
    @Test
    void aFileThatIsThereIsReadAgain() throws Exception {
        Files.write(path, CONTENT);
        arrival.add(CONTENT.length);
        arrival.end(true);

        assertThat(reading().get()).isEqualTo(CONTENT);
        assertThat(reading().get()).isEqualTo(CONTENT);
    }
}
