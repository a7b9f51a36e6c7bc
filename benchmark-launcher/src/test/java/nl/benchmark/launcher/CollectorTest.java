package nl.benchmark.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CollectorTest {

    @Test
    void aSmallHeapIsNotDividedInFixedParts() {
        assertThat(Installation.collector(List.of("-Xms160m", "-Xmx160m"))).isEqualTo("-XX:+UseG1GC");
        assertThat(Installation.collector(List.of("-Xmx255m"))).isEqualTo("-XX:+UseG1GC");
    }

    @Test
    void otherwisePagesTakeTheLeastTime() {
        assertThat(Installation.collector(List.of())).isEqualTo("-XX:+UseParallelGC");
        assertThat(Installation.collector(List.of("-Xmx256m"))).isEqualTo("-XX:+UseParallelGC");
        assertThat(Installation.collector(List.of("-XX:TieredStopAtLevel=1"))).isEqualTo("-XX:+UseParallelGC");
    }
}
