package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every guard of {@code guards/guards.txt} stands where the list says: whoever rewrites the line of a guard hears of it
 * now, and not when {@code ./benchmark test --guards} runs some day.
 */
class GuardListTest {

    private static String field(String guard, String name) {
        return guard.lines()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElseThrow();
    }

    private static long times(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }

    @TestFactory
    Stream<DynamicTest> standsOnceInItsFile() throws IOException {
        Path root = RunningPlatform.target().resolve("../..").toRealPath();
        Map<String, String> guards = Arrays.stream(
                        Files.readString(root.resolve("guards/guards.txt")).split("\n\n"))
                .filter(guard -> guard.startsWith("id: "))
                .collect(Collectors.toMap(guard -> field(guard, "id"), guard -> guard));
        return guards.entrySet().stream()
                .map(guard -> DynamicTest.dynamicTest(guard.getKey(), () -> {
                    String source = Files.readString(root.resolve(field(guard.getValue(), "file")));
                    assertThat(times(source, field(guard.getValue(), "cut"))).isOne();
                }));
    }
}
