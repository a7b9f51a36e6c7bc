package nl.benchmark.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadFactory;

/**
 * Reads a file on one thread and then on two that hand over few lines at once, and compares all that comes of it: whatever
 * the tests of readers give them is read both ways.
 */
final class BothWays {

    private static final int LINES_PER_BATCH = 2;

    private BothWays() {}

    /** Threads that are known by whoever asked for them. */
    static final class Threads implements ThreadFactory {

        private final List<Thread> made = new ArrayList<>();

        @Override
        public Thread newThread(Runnable work) {
            Thread thread = new Thread(work, "second");
            made.add(thread);
            return thread;
        }

        List<Thread> made() {
            return made;
        }

        void assertEnded() {
            assertThat(made).noneMatch(Thread::isAlive);
        }
    }

    /** Reads one file by the handover given. */
    interface Reading<R extends DeliveryReading> {

        R read(Handover handover) throws IOException;
    }

    static <R extends DeliveryReading> R read(Reading<R> reading) throws IOException {
        return read(reading, LINES_PER_BATCH);
    }

    /** What the reading on two threads came to. */
    static <R extends DeliveryReading> R read(Reading<R> reading, int linesPerBatch) throws IOException {
        Threads threads = new Threads();
        Attempt<R> one = attempt(reading, new Handover(null));
        Attempt<R> two = attempt(reading, new Handover(threads, linesPerBatch));

        threads.assertEnded();
        assertThat(two.outcome).as("on two threads").isEqualTo(one.outcome);
        if (two.thrown != null) {
            throw two.thrown;
        }
        compareBytes(one.reading, two.reading);
        return two.reading;
    }

    private record Attempt<R>(R reading, IOException thrown, String outcome) {}

    private static <R extends DeliveryReading> Attempt<R> attempt(Reading<R> reading, Handover handover) {
        try {
            R read = reading.read(handover);
            return new Attempt<>(read, null, outcome(read));
        } catch (IOException e) {
            return new Attempt<>(null, e, e.toString() + " by " + e.getCause());
        }
    }

    /** A file that a line is refused for may have been read further when the refusal is known. */
    private static void compareBytes(DeliveryReading one, DeliveryReading two) {
        if (one instanceof BusReading first && two instanceof BusReading second) {
            boolean refusedForALine = first.findings().list().stream()
                    .anyMatch(finding -> finding.rule().refusesFile() && finding.line() > 1);
            if (refusedForALine) {
                assertThat(second.sentBytes()).isGreaterThanOrEqualTo(first.sentBytes());
                assertThat(second.unpackedBytes()).isGreaterThanOrEqualTo(first.unpackedBytes());
            } else {
                assertThat(second.sentBytes()).isEqualTo(first.sentBytes());
                assertThat(second.unpackedBytes()).isEqualTo(first.unpackedBytes());
            }
        }
    }

    private static String outcome(DeliveryReading reading) {
        StringBuilder all = new StringBuilder();
        all.append(reading.verdict());
        all.append(' ')
                .append(reading.records())
                .append(' ')
                .append(reading.rejectedRecords())
                .append('\n');
        reading.findings().list().forEach(finding -> all.append(finding).append('\n'));
        all.append(reading.findings().countsPerRule()).append(reading.findings().truncated());
        if (reading instanceof BusReading bus) {
            all.append(bus.packaging()).append(bus.form());
            bus.content().ifPresent(content -> {
                all.append(content.month()).append(content.header());
                for (Object table :
                        List.of(content.benefits(), content.persons(), content.incomes(), content.grants())) {
                    columns(table, all);
                }
            });
        } else if (reading instanceof RecordReading records) {
            all.append(records.packaging()).append(records.form());
            records.content().ifPresent(content -> {
                all.append(content.month()).append(content.number());
                all.append(String.join("\n", RecordFixtures.rows(records)));
                for (int row = 0; row < content.rows().get(0).size(); row++) {
                    all.append(' ').append(content.line(row));
                }
            });
        }
        return all.toString();
    }

    /** Everything that a table can be asked by index. */
    private static void columns(Object table, StringBuilder all) {
        try {
            int size = (int) table.getClass().getMethod("size").invoke(table);
            List<Method> columns = Arrays.stream(table.getClass().getMethods())
                    .filter(method -> !Modifier.isStatic(method.getModifiers()))
                    .filter(method -> method.getDeclaringClass() == table.getClass())
                    .sorted(Comparator.comparing(Method::getName))
                    .toList();
            for (Method column : columns) {
                all.append('\n').append(column.getName());
                if (Arrays.equals(column.getParameterTypes(), new Class<?>[] {int.class})) {
                    for (int row = 0; row < size; row++) {
                        all.append(' ').append(column.invoke(table, row));
                    }
                } else if (column.getParameterCount() == 0) {
                    append(column.invoke(table), all);
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void append(Object value, StringBuilder all) {
        if (value.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(value); i++) {
                all.append(' ').append(Array.get(value, i));
            }
        } else {
            all.append(' ').append(value);
        }
    }

    /** For tests that do not expect the source to fail. */
    static <R extends DeliveryReading> R readUnfailing(Reading<R> reading) {
        try {
            return read(reading);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
