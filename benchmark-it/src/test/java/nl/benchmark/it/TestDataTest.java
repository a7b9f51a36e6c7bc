package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.benchmark.pseudonym.CitizenServiceNumber;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** V10: nothing of real people is in the project: every number that could be a citizen service number is a known example. */
class TestDataTest {

    private static final Pattern NINE_DIGITS = Pattern.compile("(?<![\\d.A-Za-z_-])\\d{9}(?![\\d.A-Za-z_])");
    private static final Set<String> FOLDERS = Set.of("target", ".git", "node_modules", "data");

    /** Written by whole or by repeating digits, or in a list of common passwords: none was looked up anywhere. */
    private static final Set<String> EXAMPLES = Set.of("010000008", "012345672", "111222333", "123456782", "202600002");

    private static final Set<String> LISTS = Set.of("common-passwords.txt");

    private static Map<String, Path> numbers(Path root) throws IOException {
        Map<String, Path> found = new TreeMap<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return FOLDERS.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!LISTS.contains(file.getFileName().toString())) {
                    Matcher number = NINE_DIGITS.matcher(text(file));
                    while (number.find()) {
                        if (CitizenServiceNumber.passes(Integer.parseInt(number.group()))) {
                            found.put(number.group(), file);
                        }
                    }
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) { // a font or a picture
            return "";
        }
    }

    @Test
    @DisplayName("V10 Numbers that pass the eleven-test are the examples that everybody uses")
    void numbersOfNobody() throws IOException {
        assertThat(numbers(RunningPlatform.target().resolve("../..").toRealPath()))
                .allSatisfy((number, file) ->
                        assertThat(EXAMPLES).as("%s in %s", number, file).contains(number));
    }
}
