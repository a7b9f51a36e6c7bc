package nl.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Another program than the one that wrote it opens the report: LibreOffice makes pages of it. Skipped without it. */
class WordReportLibreOfficeIT {

    private static final Path OUTPUT = Path.of("target", "report");

    @TempDir
    private Path profile;

    @ParameterizedTest
    @EnumSource(ReportLanguage.class)
    void aReportBecomesPagesWithAllChaptersFiguresAndMarks(ReportLanguage language)
            throws IOException, InterruptedException {
        assumeTrue(onPath("soffice") && onPath("pdftotext"), "LibreOffice and pdftotext are not installed");
        ReportContent content = ReportFixtures.monthlyReport(language);
        Files.createDirectories(OUTPUT);
        Path word = OUTPUT.resolve("report-" + language + ".docx");
        try (OutputStream out = Files.newOutputStream(word)) {
            new WordReport().write(content, out);
        }

        run(
                "soffice",
                "-env:UserInstallation=" + profile.toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                OUTPUT.toString(),
                word.toString());
        Path text = OUTPUT.resolve("report-" + language + ".txt");
        run(
                "pdftotext",
                "-layout",
                OUTPUT.resolve("report-" + language + ".pdf").toString(),
                text.toString());

        String[] pages = Files.readString(text, StandardCharsets.UTF_8).split("\f");
        String all = String.join("\n", pages);
        assertThat(pages.length).isBetween(15, 60);
        assertThat(pages[0]).contains(content.id()).contains(content.organisationName());
        assertThat(content.chapters()).allSatisfy(chapter -> assertThat(all).contains(chapter.title()));
        assertThat(all).contains("38,2*").contains("×").contains("3.601*");
        assertThat(pages[pages.length - 1]).contains(String.valueOf(pages.length));
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).as(command[0]).isTrue();
            assertThat(process.exitValue()).as(command[0]).isZero();
        } finally {
            process.destroy();
        }
    }
}
