package nl.benchmark.report;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The workbook that opens when one edits the data of a chart: exactly the figures of the table, unrounded. A cell
 * without a figure is empty, for Excel draws text as 0 and an empty cell as a gap; why it is empty stands in a column
 * of marks to the right of the figures.
 */
final class ChartWorkbook {

    private final FigureGrid grid;
    private final ReportTexts texts;
    private final String sheetName;

    ChartWorkbook(FigureGrid grid, ReportTexts texts) {
        this.grid = grid;
        this.texts = texts;
        this.sheetName = texts.text("workbook.sheet");
    }

    XSSFWorkbook create() {
        XSSFWorkbook workbook = new XSSFWorkbook();
        XSSFSheet sheet = workbook.createSheet(sheetName);
        XSSFRow head = sheet.createRow(0);
        head.createCell(0).setCellValue(grid.corner());
        for (int row = 0; row < grid.labels().size(); row++) {
            sheet.createRow(row + 1).createCell(0).setCellValue(grid.labels().get(row));
        }
        int marks = grid.columns().size() + 1;
        for (int i = 0; i < grid.columns().size(); i++) {
            FigureGrid.Column column = grid.columns().get(i);
            head.createCell(i + 1).setCellValue(header(column));
            figures(workbook, sheet, column, i + 1);
            if (column.hasMarks()) {
                head.createCell(marks).setCellValue(texts.text("workbook.mark", header(column)));
                marks(sheet, column, marks);
                marks++;
            }
        }
        return workbook;
    }

    private static void figures(XSSFWorkbook workbook, XSSFSheet sheet, FigureGrid.Column column, int place) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format(column.decimals())));
        for (int row = 0; row < column.values().size(); row++) {
            ReportValue value = column.values().get(row);
            if (value.hasNumber()) {
                XSSFCell cell = sheet.getRow(row + 1).createCell(place);
                cell.setCellValue(value.number().doubleValue());
                cell.setCellStyle(style);
            }
        }
    }

    private void marks(XSSFSheet sheet, FigureGrid.Column column, int place) {
        for (int row = 0; row < column.values().size(); row++) {
            ReportStatus status = column.values().get(row).status();
            if (status != ReportStatus.FINAL) {
                sheet.getRow(row + 1).createCell(place).setCellValue(texts.text("mark." + status.name()));
            }
        }
    }

    /** The legend text of a series; a unit tells the own counts from the own index. */
    String header(FigureGrid.Column column) {
        List<FigureGrid.Column> columns = grid.columns();
        boolean mixed = columns.stream().anyMatch(other -> !other.unit().equals(column.unit()));
        return mixed ? column.name() + " (" + column.unit() + ")" : column.name();
    }

    String headerReference(FigureGrid.Column column) {
        return new CellReference(sheetName, 0, place(column), true, true).formatAsString();
    }

    String labelReference() {
        return range(0);
    }

    String figureReference(FigureGrid.Column column) {
        return range(place(column));
    }

    static String format(int decimals) {
        return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    }

    private int place(FigureGrid.Column column) {
        // By identity: two groups may have equal figures.
        for (int i = 0; i < grid.columns().size(); i++) {
            if (grid.columns().get(i) == column) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException(column.name() + " is not in this grid");
    }

    private String range(int place) {
        return new CellRangeAddress(1, grid.labels().size(), place, place).formatAsString(sheetName, true);
    }
}
