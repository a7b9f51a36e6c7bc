package nl.benchmark.comparison.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import nl.benchmark.disclosure.Figure;
import nl.benchmark.indicator.FigureStatus;
import nl.benchmark.indicator.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F6: in a workbook text is text, whatever it begins with, and a number a number. */
class ValuesWorkbookTest {

    private static final List<String> ATTACKS =
            List.of("=1+1", "+31", "-A1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1", "＝1", "<f>1+1</f>");

    @TempDir
    private Path folder;

    private String sheet() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Figure> rows = ATTACKS.stream()
                .map(attack -> new Figure(
                        attack, attack, Period.ofMonth(2025, 3), attack, -7.0, null, -12.5, FigureStatus.FINAL))
                .toList();
        ValuesWorkbook.write(rows, ATTACKS, out);
        Path file = Files.write(folder.resolve("values.xlsx"), out.toByteArray());
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void noCellIsAFormula() throws IOException {
        assertThat(sheet()).doesNotContain("<f>").doesNotContain("<f ").contains("t=\"s\"");
    }

    @Test
    void aNegativeNumberStaysANumber() throws IOException {
        assertThat(sheet()).containsPattern("<c r=\"G2\"( s=\"\\d+\")?( t=\"n\")?><v>-12\\.5</v>");
    }
}
