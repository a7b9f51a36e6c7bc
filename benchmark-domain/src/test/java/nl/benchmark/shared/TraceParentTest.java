package nl.benchmark.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("D3 Header traceparent")
class TraceParentTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";

    @Test
    void isReadAndWrittenAgain() {
        TraceParent parent =
                TraceParent.parse("00-" + TRACE + "-" + SPAN + "-00").orElseThrow();

        assertThat(parent).isEqualTo(new TraceParent(TRACE, SPAN));
        assertThat(parent.header()).isEqualTo("00-" + TRACE + "-" + SPAN + "-01");
        assertThat(TraceParent.parse(parent.header())).contains(parent);
    }

    @Test
    void ofALaterVersionIsReadAsFarAsThisOneReaches() {
        assertThat(TraceParent.parse("01-" + TRACE + "-" + SPAN + "-01-more")).contains(new TraceParent(TRACE, SPAN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
                "00-4bf92f3577b34da6a3ce929d0e0e473-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
                "00-' or 1=1 --"
            })
    void thatIsNoneIsAsIfThereWereNone(String header) {
        assertThat(TraceParent.parse(header)).isEmpty();
        assertThat(TraceParent.parse(null)).isEmpty();
    }

    @Test
    void newIdsAreOnesOfTheirKindAndNeverTheSame() {
        Set<String> spans = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            String span = TraceParent.newSpanId();
            assertThat(TraceParent.parse("00-" + TraceParent.newTraceId() + "-" + span + "-01"))
                    .isPresent();
            spans.add(span);
        }
        assertThat(spans).hasSize(10_000);
    }
}
