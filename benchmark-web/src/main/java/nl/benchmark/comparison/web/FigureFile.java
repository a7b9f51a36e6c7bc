package nl.benchmark.comparison.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.benchmark.audit.service.EdgeEvents;
import nl.benchmark.indicator.FigureStatus;
import nl.benchmark.indicator.Unit;
import nl.benchmark.shared.api.CsvAnswer;
import nl.benchmark.ui.Figures;
import nl.benchmark.ui.Language;
import nl.benchmark.ui.Messages;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as a file: the figures as they stand on the page, in the same order, rounded in the same way and with the same
 * marks, these in a column of their own so that numbers stay numbers. CSV is written as the spreadsheet of the reader's
 * language reads it (Dutch: semicolon and decimal comma). No cell is a formula (standards F6).
 */
@RequestScoped
public class FigureFile {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int WIDTH_OF_NAMES = 40;
    private static final int WIDTH_OF_NUMBERS = 18;

    @Inject
    private Figures figures;

    @Inject
    private EdgeEvents events;

    @Inject
    private Messages messages;

    @Inject
    private Language language;

    /** Answers the request with the table. @param name of the file, ending in {@code .csv} or {@code .xlsx} */
    public void answer(FigureTable table, String name) {
        events.exported(name, table.rows().size());
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        boolean workbook = name.endsWith(".xlsx");
        external.setResponseContentType(workbook ? WORKBOOK : "text/csv;charset=UTF-8");
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        external.setResponseHeader("Cache-Control", "no-store");
        try (OutputStream out = external.getResponseOutputStream()) {
            if (workbook) {
                workbook(table, out);
            } else {
                csv(table, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        FacesContext.getCurrentInstance().responseComplete();
    }

    void csv(FigureTable table, OutputStream out) throws IOException {
        // Without the mark a spreadsheet takes the file for one of Windows.
        OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\ufeff');
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(language.isEnglish() ? ',' : ';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            csv.writeRecord(CsvAnswer.harmless(table.caption()));
            csv.writeRecord(heads(table).stream().map(CsvAnswer::harmless).toList());
            for (FigureTable.Row row : table.rows()) {
                List<String> cells = new ArrayList<>();
                cells.add(CsvAnswer.harmless(row.name()));
                for (int i = 0; i < row.cells().size(); i++) {
                    csv(row.cells().get(i), isMarked(table, i), cells);
                }
                csv.writeRecord(cells);
            }
        }
    }

    private void csv(FigureTable.Cell cell, boolean marked, List<String> cells) {
        if (!cell.isFigure()) {
            cells.add(CsvAnswer.harmless(text(cell)));
            if (marked) {
                cells.add("");
            }
            return;
        }
        // A number is no formula, whatever its sign.
        cells.add(figures.hasValue(cell.value(), cell.status()) ? number(cell) : "");
        if (marked) {
            cells.add(mark(cell));
        }
    }

    private String number(FigureTable.Cell cell) {
        String plain = rounded(cell).toPlainString();
        return language.isEnglish() ? plain : plain.replace('.', ',');
    }

    void workbook(FigureTable table, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "benchmark", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(messages.text("chart.download.sheet"));
            sheet.value(0, 0, table.caption());
            sheet.style(0, 0).bold().set();
            List<String> heads = heads(table);
            for (int column = 0; column < heads.size(); column++) {
                sheet.value(1, column, heads.get(column));
                sheet.style(1, column).bold().wrapText(true).set();
                sheet.width(column, column == 0 ? WIDTH_OF_NAMES : WIDTH_OF_NUMBERS);
            }
            int line = 2;
            for (FigureTable.Row row : table.rows()) {
                sheet.value(line, 0, row.name());
                int column = 1;
                for (int i = 0; i < row.cells().size(); i++) {
                    column = cell(sheet, line, column, row.cells().get(i), isMarked(table, i));
                }
                line++;
            }
            sheet.freezePane(1, 2);
        }
    }

    private int cell(Worksheet sheet, int line, int column, FigureTable.Cell cell, boolean marked) {
        if (!cell.isFigure()) {
            sheet.value(line, column, text(cell));
            return marked ? column + 2 : column + 1;
        }
        if (figures.hasValue(cell.value(), cell.status())) {
            sheet.value(line, column, rounded(cell));
            sheet.style(line, column).format(format(cell)).set();
        }
        if (marked) {
            sheet.value(line, column + 1, mark(cell));
        }
        return marked ? column + 2 : column + 1;
    }

    private static String format(FigureTable.Cell cell) {
        String number = "#,##0" + (cell.decimals() == 0 ? "" : "." + "0".repeat(cell.decimals()));
        if (cell.unit() == Unit.PERCENT) {
            return number + "\"%\"";
        }
        return cell.unit() == Unit.EURO ? "\"€ \"" + number : number;
    }

    private List<String> heads(FigureTable table) {
        List<String> heads = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            String head = table.columns().get(i).head();
            heads.add(head);
            if (i > 0 && isMarked(table, i - 1)) {
                heads.add(messages.text("chart.download.mark", head));
            }
        }
        return heads;
    }

    /** A column has one of marks beside it when any of its figures has a mark. */
    private static boolean isMarked(FigureTable table, int cell) {
        return table.rows().stream()
                .map(row -> row.cells().get(cell))
                .anyMatch(figure ->
                        figure.isFigure() && (figure.status() != FigureStatus.FINAL || figure.value() == null));
    }

    private String mark(FigureTable.Cell cell) {
        return figures.mark(cell.value(), cell.status());
    }

    private String text(FigureTable.Cell cell) {
        return cell.isVerdict() ? messages.label(cell.verdict()) : cell.text();
    }

    private static BigDecimal rounded(FigureTable.Cell cell) {
        return BigDecimal.valueOf(cell.value()).setScale(cell.decimals(), RoundingMode.HALF_UP);
    }
}
