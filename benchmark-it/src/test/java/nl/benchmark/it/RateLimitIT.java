package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** So many deliveries a minute for each account; one that asks too much does not keep another waiting (api.md). */
@ExtendWith(Platform.class)
class RateLimitIT {

    private final RunningPlatform platform;

    RateLimitIT(RunningPlatform platform) {
        this.platform = platform;
    }

    @Test
    void everyAnswerTellsHowMuchIsLeft() {
        Municipality municipality = platform.municipality();
        Api.Answer first = municipality.api().read("me");
        Api.Answer second = municipality.api().read("me");

        assertThat(first.header("RateLimit-Limit")).hasValue(Integer.toString(RunningPlatform.CALLS_PER_MINUTE));
        assertThat(first.header("RateLimit-Reset")).isPresent();
        assertThat(Long.parseLong(second.header("RateLimit-Remaining").orElseThrow()))
                .isBetween(RunningPlatform.CALLS_PER_MINUTE - 10L, (long) RunningPlatform.CALLS_PER_MINUTE);
    }

    @Test
    void beyondTheLimitTheAnswerIs429AndWhenToComeBackAndOthersAreServed() {
        Municipality greedy = platform.municipality();
        Municipality other = platform.municipality();
        byte[] nothing = "x".getBytes(StandardCharsets.US_ASCII);
        // refused for its type before anything is read, and counted all the same
        String path =
                "api/v1/deliveries?type=NONE&organisation=" + greedy.code() + "&period=" + RunningPlatform.lastMonth();

        Api.Answer refused = IntStream.range(0, 900)
                .mapToObj(i -> greedy.api().call("POST", path, nothing, "Content-Type", "text/csv"))
                .filter(answer -> answer.status() != 400)
                .findFirst()
                .orElseThrow();

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(Long.parseLong(refused.header("Retry-After").orElseThrow())).isPositive();
        assertThat(other.api()
                        .call("POST", path, nothing, "Content-Type", "text/csv")
                        .status())
                .isEqualTo(400);
    }
}
