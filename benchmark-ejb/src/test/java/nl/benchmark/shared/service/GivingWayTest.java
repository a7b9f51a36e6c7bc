package nl.benchmark.shared.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GivingWayTest {

    private static final byte[] FILE = new byte[100_000];

    @Test
    void readsWhatIsThereWhetherOthersWaitOrNot() throws IOException {
        for (int i = 0; i < FILE.length; i++) {
            FILE[i] = (byte) i;
        }
        for (boolean others : new boolean[] {true, false}) {
            try (InputStream in = new GivingWay(new ByteArrayInputStream(FILE), () -> others)) {
                assertThat(in.read()).isZero();
                assertThat(in.readAllBytes()).isEqualTo(java.util.Arrays.copyOfRange(FILE, 1, FILE.length));
            }
        }
    }

    @Test
    void asksWhetherOthersWaitWhenItHasWorkedForAWhile() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        try (InputStream in = new GivingWay(new Slow(), () -> {
            asked.incrementAndGet();
            return false;
        })) {
            for (int i = 0; i < 20; i++) {
                assertThat(in.read()).isNotNegative();
            }
        }

        assertThat(asked).hasPositiveValue();
    }

    /** Each byte takes a while of work. */
    private static final class Slow extends InputStream {

        @Override
        public int read() {
            long end = System.nanoTime() + 5_000_000;
            int turns = 0;
            while (System.nanoTime() < end) {
                turns++;
            }
            return turns & 0x7F;
        }
    }
}
