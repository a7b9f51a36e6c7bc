package nl.benchmark.delivery;

import static nl.benchmark.delivery.BusFixtures.csv;
import static nl.benchmark.delivery.BusFixtures.line;
import static nl.benchmark.delivery.BusFixtures.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.benchmark.delivery.BothWays.Threads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Lines that change threads: however the reading ends, it ends on both, as it would on one")
@Timeout(20)
class HandoverTest {

    private static final int LINES_PER_BATCH = 3;
    private static final int NEVER = Integer.MAX_VALUE;

    private final Threads threads = new Threads();
    private final Handover handover = new Handover(threads, LINES_PER_BATCH);

    /** Notes what it is given, and throws at a line. */
    private static class Notes implements LineTaker {

        final List<String> taken = new ArrayList<>();
        final int fatalLine;
        final Throwable fault;
        Thread on;

        Notes() {
            this(NEVER, null);
        }

        Notes(int fatalLine, Throwable fault) {
            this.fatalLine = fatalLine;
            this.fault = fault;
        }

        @Override
        public List<LayoutField> layoutFields() {
            return Layout.bus().fieldsIn(BusFixtures.MONTH);
        }

        @Override
        public void line(int lineNumber, FieldTexts texts) throws FileRefusal {
            on = Thread.currentThread();
            if (lineNumber == fatalLine) {
                throwIt(fault);
            }
            taken.add(lineNumber + " " + texts.textOf(BusField.REGISTRATION));
        }

        @Override
        public void lineOfOtherWidth(int lineNumber, int width, int expectedWidth) {
            taken.add(lineNumber + " " + width + " of " + expectedWidth);
        }
    }

    private static void throwIt(Throwable fault) throws FileRefusal {
        if (fault instanceof FileRefusal refusal) {
            throw refusal;
        } else if (fault instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) fault;
    }

    /** Lines from 1 on. */
    private static void give(LineTaker lines, int count) throws FileRefusal {
        FieldTexts texts = new FieldTexts();
        for (int i = 1; i <= count; i++) {
            texts.clear();
            char[] text = ("R" + i).toCharArray();
            texts.set(BusField.REGISTRATION, text, 0, text.length);
            lines.line(i, texts);
        }
    }

    private static List<String> given(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> i + " R" + i).toList();
    }

    private static FileRefusal refusal(int line) {
        return new FileRefusal(FindingRule.FILE_004, "records", line, "1");
    }

    @AfterEach
    void noThreadStaysBehind() throws InterruptedException {
        for (Thread thread : threads.made()) {
            assertThat(thread.isAlive()).as("the reading has returned before").isFalse();
            thread.join();
        }
    }

    @Test
    void allLinesAreTakenInTheirOrderOnTheSecondThread() throws IOException {
        Notes notes = new Notes();

        handover.read(lines -> give(lines, 100), notes);

        assertThat(notes.taken).isEqualTo(given(100));
        assertThat(threads.made()).containsExactly(notes.on);
    }

    @Test
    void fewerLinesThanABatchStayOnTheCallingThread() throws IOException {
        Notes notes = new Notes();

        handover.read(lines -> give(lines, LINES_PER_BATCH - 1), notes);

        assertThat(notes.taken).isEqualTo(given(LINES_PER_BATCH - 1));
        assertThat(threads.made()).isEmpty();
    }

    @Test
    void withoutThreadsEachLineIsTakenWhenItIsGiven() throws IOException {
        Notes notes = new Notes();

        new Handover(null)
                .read(
                        lines -> {
                            give(lines, 1);
                            assertThat(notes.taken).isEqualTo(given(1));
                        },
                        notes);
    }

    @Test
    void linesOfAnotherWidthKeepTheirPlace() throws IOException {
        Notes notes = new Notes();

        handover.read(
                lines -> {
                    give(lines, 5);
                    lines.lineOfOtherWidth(6, 2, 34);
                    lines.lineOfOtherWidth(7, 35, 34);
                    give(lines, 2);
                },
                notes);

        assertThat(notes.taken).hasSize(9).containsSubsequence("5 R5", "6 2 of 34", "7 35 of 34", "1 R1", "2 R2");
    }

    @Test
    void theWidestLinesFitIntoABatch() throws IOException {
        FieldTexts widest = new FieldTexts();
        char[] text = new char[FieldTexts.KEPT_LENGTH + 1];
        Arrays.fill(text, 'x');
        Notes sizes = new Notes() {
            @Override
            public void line(int lineNumber, FieldTexts texts) {
                taken.add(layoutFields().stream()
                        .map(field -> texts.textOf(field.number()))
                        .collect(Collectors.joining()));
            }
        };
        for (LayoutField field : sizes.layoutFields()) {
            widest.set(field.number(), text, 0, text.length);
        }

        handover.read(
                lines -> {
                    for (int i = 1; i <= 20; i++) {
                        lines.line(i, widest);
                    }
                },
                sizes);

        assertThat(sizes.taken)
                .hasSize(20)
                .containsOnly(
                        "x".repeat(FieldTexts.KEPT_LENGTH * sizes.layoutFields().size()));
    }

    static Stream<Throwable> faults() {
        return Stream.of(refusal(7), new IllegalStateException("rule"), new OutOfMemoryError("small"));
    }

    /** The splitter never ends by itself: it has to be told. */
    @ParameterizedTest
    @MethodSource("faults")
    void whatIsThrownAtALineEndsTheSplitting(Throwable fault) {
        Notes notes = new Notes(7, fault);

        Throwable thrown = catchThrowable(() -> handover.read(
                lines -> {
                    while (true) {
                        give(lines, 10);
                    }
                },
                notes));

        assertThat(thrown).isSameAs(fault);
        assertThat(notes.taken).isEqualTo(given(6));
        assertThat(threads.made()).hasSize(1);
    }

    @Test
    void whatIsThrownOnTheSecondThreadTellsWhereItWasThrown() {
        Notes notes = new Notes() {
            @Override
            public void line(int lineNumber, FieldTexts texts) {
                thisRuleIsWrong();
            }

            private void thisRuleIsWrong() {
                throw new IllegalStateException("rule");
            }
        };

        assertThatThrownBy(() -> handover.read(lines -> give(lines, 10), notes))
                .hasStackTraceContaining("thisRuleIsWrong")
                .hasStackTraceContaining("LineBatch.giveTo");
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatTheSplitterThrowsComesAfterTheLinesBeforeIt(Throwable fault) {
        for (int before : new int[] {0, 2, 3, 50}) {
            Notes notes = new Notes();

            Throwable thrown = catchThrowable(() -> handover.read(
                    lines -> {
                        give(lines, before);
                        throwIt(fault);
                    },
                    notes));

            assertThat(thrown).isSameAs(fault);
            assertThat(notes.taken).isEqualTo(given(before));
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatIsThrownAtALineWinsOverWhatTheSplitterThrowsLater(Throwable fault) {
        for (int line : new int[] {1, 7, 8, 50}) {
            Notes notes = new Notes(line, fault);

            Throwable thrown = catchThrowable(() -> handover.read(
                    lines -> {
                        give(lines, line);
                        throw new FileRefusal.NotUtf8();
                    },
                    notes));

            assertThat(thrown).isSameAs(fault);
            assertThat(notes.taken).isEqualTo(given(line - 1));
        }
    }

    @Test
    void anInterruptWhileALineIsWaitedForIsLeftToWhatReadsTheFile() throws IOException {
        Notes notes = new Notes();

        handover.read(
                lines -> {
                    Thread.currentThread().interrupt();
                    give(lines, 200);
                },
                notes);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(notes.taken).isEqualTo(given(200));
    }

    @Test
    void anInterruptOfTheSecondThreadLosesNoLine() throws IOException {
        Notes notes = new Notes() {
            @Override
            public void line(int lineNumber, FieldTexts texts) throws FileRefusal {
                Thread.currentThread().interrupt();
                super.line(lineNumber, texts);
            }
        };

        handover.read(lines -> give(lines, 200), notes);

        assertThat(notes.taken).isEqualTo(given(200));
    }

    /** As a file that is waited for while it arrives. */
    @Test
    void anInterruptedReadingOfAFileEndsAsOnOneThread() {
        byte[] file = csv(lines(1, 2_000)).getBytes(StandardCharsets.UTF_8);

        for (Handover way : List.of(new Handover(null), handover)) {
            DeliverySource source = () -> new FilterInputStream(new ByteArrayInputStream(file)) {
                private int reads;

                @Override
                public int read(byte[] target, int offset, int length) throws IOException {
                    if (Thread.currentThread().isInterrupted()) {
                        throw new InterruptedIOException();
                    }
                    if (++reads == 10) {
                        Thread.currentThread().interrupt();
                    }
                    return super.read(target, offset, length);
                }
            };

            assertThatThrownBy(() -> new BusReader(
                                    Layout.bus(),
                                    PensionAge.shipped(),
                                    DeliveryLimits.DEFAULTS,
                                    BusFixtures.rekeying(),
                                    way)
                            .read(source, BusFixtures.EXPECTED))
                    .isInstanceOf(IOException.class)
                    .hasRootCauseInstanceOf(InterruptedIOException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(threads.made()).hasSize(1);
    }

    @Test
    void aThreadThatCannotBeMadeIsNotWaitedFor() {
        IllegalStateException stopped = new IllegalStateException("stopped");
        Handover none = new Handover(
                work -> {
                    throw stopped;
                },
                LINES_PER_BATCH);

        assertThatThrownBy(() -> none.read(lines -> give(lines, 100), new Notes()))
                .isSameAs(stopped);
    }

    /** As a thread of a server that is being stopped. */
    @Test
    void aThreadThatEndsBeforeItTookAnythingIsNotWaitedFor() {
        Handover idle = new Handover(work -> threads.newThread(() -> {}), LINES_PER_BATCH);

        for (int lines : new int[] {LINES_PER_BATCH, 100}) {
            assertThatThrownBy(() -> idle.read(taker -> give(taker, lines), new Notes()))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aFileThatIsNotUtf8IsReadAgainWithAnotherSecondThread() throws IOException {
        byte[] file = csv(Stream.concat(
                                lines(1, 2_000).stream(), Stream.of(line(5_000).registration("caf#")))
                        .toList())
                .getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < file.length; i++) {
            file[i] = file[i] == '#' ? (byte) 0xE9 : file[i];
        }

        BusReading reading = new BusReader(
                        Layout.bus(), PensionAge.shipped(), DeliveryLimits.DEFAULTS, BusFixtures.rekeying(), threads)
                .read(BusFixtures.source(file), BusFixtures.EXPECTED);

        assertThat(reading.content().orElseThrow().benefits().registration(2_000))
                .isEqualTo("café");
        assertThat(threads.made()).hasSize(2);
    }
}
