package nl.benchmark.report;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLook;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/**
 * A table with a header row that is repeated on the next page, text to the left and numbers to the right. Widths are
 * fixed, in twips (1/20 point), so that no program lets it run off the page.
 */
final class WordTable {

    /** The width of the text on the page: 160 mm. */
    static final int PAGE_WIDTH = 9072;

    /** Longer tables may break over pages, between rows. */
    private static final int KEPT_TOGETHER = 20;

    /** Width of an asterisk of 9 points: numbers without one move so far to the left, to stay under each other. */
    private static final int ASTERISK = 90;

    /**
     * A column of the table.
     *
     * @param unit second line of the header, or empty
     * @param number whether the cells are right-aligned
     * @param own whether it is the own organisation's: bold
     * @param asterisks whether some cell ends in one
     */
    record Column(String header, String unit, int width, boolean number, boolean own, boolean asterisks) {
        static Column text(String header, int width) {
            return new Column(header, "", width, false, false, false);
        }

        static Column number(String header, int width) {
            return new Column(header, "", width, true, false, false);
        }
    }

    private final CTTbl table;
    private final List<Column> columns;
    private final boolean small;
    private final boolean keptTogether;

    WordTable(XWPFDocument document, String description, List<Column> columns, int rows) {
        this.table = document.getDocument().getBody().addNewTbl();
        this.columns = columns;
        this.small = columns.size() > 6;
        this.keptTogether = rows <= KEPT_TOGETHER;
        properties(description);
        header();
    }

    private void properties(String description) {
        CTTblPr properties = table.addNewTblPr();
        properties.addNewTblStyle().setVal("Figures");
        width(properties.addNewTblW(), columns.stream().mapToInt(Column::width).sum());
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblLook look = properties.addNewTblLook();
        look.setFirstRow(true);
        look.setFirstColumn(true);
        look.setNoHBand(true);
        look.setNoVBand(true);
        properties.addNewTblCaption().setVal(description);
        CTTblGrid grid = table.addNewTblGrid();
        columns.forEach(column -> grid.addNewGridCol().setW(BigInteger.valueOf(column.width())));
    }

    private void header() {
        CTRow row = table.addNewTr();
        CTTrPr properties = row.addNewTrPr();
        properties.addNewCantSplit();
        properties.addNewTblHeader();
        for (Column column : columns) {
            CTP paragraph = cell(row, column, column.number() ? "TableHeadNumber" : "TableHead");
            CTR name = run(paragraph, column.own());
            name.addNewT().setStringValue(column.header());
            if (column.own()) {
                name.getRPr().addNewColor().setVal(ReportPalette.OWN);
            }
            if (!column.unit().isEmpty()) {
                CTR unit = run(paragraph, false);
                unit.getRPr().addNewB().setVal(false);
                unit.addNewBr();
                unit.addNewT().setStringValue(column.unit());
            }
        }
    }

    /** One row; as many cells as there are columns. */
    void row(List<String> cells) {
        CTRow row = table.addNewTr();
        row.addNewTrPr().addNewCantSplit();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            CTP paragraph = cell(row, column, column.number() ? "TableNumber" : "TableText");
            String text = cells.get(i);
            CTPPr properties = paragraph.getPPr();
            if (i == 0 && keptTogether) {
                properties.addNewKeepNext();
            }
            if (column.asterisks() && !text.endsWith("*")) {
                properties.addNewInd().setRight(BigInteger.valueOf(ASTERISK));
            }
            run(paragraph, column.own()).addNewT().setStringValue(text);
        }
    }

    private CTP cell(CTRow row, Column column, String style) {
        CTTc cell = row.addNewTc();
        width(cell.addNewTcPr().addNewTcW(), column.width());
        CTP paragraph = cell.addNewP();
        paragraph.addNewPPr().addNewPStyle().setVal(style);
        return paragraph;
    }

    private CTR run(CTP paragraph, boolean bold) {
        CTR run = paragraph.addNewR();
        CTRPr properties = run.addNewRPr();
        if (bold) {
            properties.addNewB();
        }
        if (small) {
            properties.addNewSz().setVal(BigInteger.valueOf(16));
        }
        return run;
    }

    private static void width(CTTblWidth width, int twips) {
        width.setW(BigInteger.valueOf(twips));
        width.setType(STTblWidth.DXA);
    }
}
