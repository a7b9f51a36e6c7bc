package nl.benchmark.comparison.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import nl.benchmark.disclosure.Figure;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Values as a spreadsheet; numbers stay numbers, and no cell is a formula. */
final class ValuesWorkbook {

    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private ValuesWorkbook() {}

    static void write(List<Figure> rows, List<String> header, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "benchmark", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("values");
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
                sheet.style(0, column).bold().set();
            }
            int line = 1;
            for (Figure row : rows) {
                sheet.value(line, 0, row.organisation());
                sheet.value(line, 1, row.indicator());
                sheet.value(line, 2, row.period().toString());
                sheet.value(line, 3, row.category());
                sheet.value(line, 4, row.numerator());
                sheet.value(line, 5, row.denominator());
                sheet.value(line, 6, row.value());
                sheet.value(line, 7, row.status().name());
                line++;
            }
            sheet.freezePane(0, 1);
        }
    }
}
