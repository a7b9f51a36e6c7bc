package nl.benchmark.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A page that asks "are you sure" brings the dialog that asks it: without it the button would do nothing. */
class PageDialogsTest {

    @Test
    void whoAsksBringsTheDialog() throws IOException {
        List<Path> asking = pages().stream()
                .filter(page -> text(page).contains("<p:confirm "))
                .toList();

        assertThat(asking).isNotEmpty().allSatisfy(page -> assertThat(text(page))
                .contains("<ui:define name=\"dialogs\"><ui:include src=\"/WEB-INF/benchmark/confirmation.xhtml\"/>"));
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."), 12)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .filter(file -> file.toString().contains("src/main"))
                    .toList();
        }
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
