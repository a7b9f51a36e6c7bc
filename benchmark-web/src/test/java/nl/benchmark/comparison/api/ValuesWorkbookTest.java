package nl.benchmark.comparison.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.benchmark.disclosure.Figure;
import nl.benchmark.indicator.FigureStatus;
import nl.benchmark.indicator.Period;
import org.junit.jupiter.api.Test;

/** F6: in a workbook text is text, whatever it begins with, and a number a number. */
class ValuesWorkbookTest {

    private static final List<String> ATTACKS =
            List.of("=1+1", "+31", "-A1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1", "＝1", "<f>1+1</f>");

    private static String sheet() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Figure> rows = ATTACKS.stream()
                .map(attack -> new Figure(
                        attack, attack, Period.ofMonth(2025, 3), attack, -7.0, null, -12.5, FigureStatus.FINAL))
                .toList();
        ValuesWorkbook.write(rows, ATTACKS, out);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no sheet");
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
