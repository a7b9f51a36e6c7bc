package nl.benchmark.report;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;

/** Paragraphs of a report in the styles of the template; counts bookmarks, figures and tables as it goes. */
final class WordBody {

    private final XWPFDocument document;
    private final ReportTexts texts;
    private int bookmarks;
    private int figures;
    private int tables;

    WordBody(XWPFDocument document, ReportTexts texts) {
        this.document = document;
        this.texts = texts;
    }

    XWPFDocument document() {
        return document;
    }

    XWPFParagraph paragraph(String style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    XWPFParagraph paragraph(String style, String text) {
        XWPFParagraph paragraph = paragraph(style);
        paragraph.createRun().setText(text);
        return paragraph;
    }

    /** A paragraph that starts with a word in bold. */
    void labelled(String style, String label, String text) {
        XWPFParagraph paragraph = paragraph(style);
        XWPFRun bold = paragraph.createRun();
        bold.setBold(true);
        bold.setText(label + " ");
        paragraph.createRun().setText(text);
    }

    /** A numbered heading that the table of contents refers to. */
    void heading(WordContents.Entry entry) {
        XWPFParagraph paragraph = paragraph(entry.style());
        CTP ctp = paragraph.getCTP();
        if (entry.number().isEmpty()) {
            // Number 0 takes the numbering of the style away.
            CTPPr properties = ctp.getPPr();
            properties.addNewNumPr().addNewNumId().setVal(BigInteger.ZERO);
            properties.addNewInd().setLeft(BigInteger.ZERO);
            properties.getInd().setFirstLine(BigInteger.ZERO);
        }
        BigInteger id = BigInteger.valueOf(++bookmarks);
        CTBookmark start = ctp.addNewBookmarkStart();
        start.setId(id);
        start.setName(entry.bookmark());
        paragraph.createRun().setText(entry.title());
        ctp.addNewBookmarkEnd().setId(id);
    }

    /** Above a chart; gives its number. */
    int figureCaption(String text) {
        caption(texts.text("label.figure"), ++figures, text);
        return figures;
    }

    /** Above a table; gives its number. */
    int tableCaption(String text) {
        caption(texts.text("label.table"), ++tables, text);
        return tables;
    }

    int nextTable() {
        return tables + 1;
    }

    private void caption(String label, int number, String text) {
        XWPFParagraph paragraph = paragraph("Caption");
        paragraph.createRun().setText(label + " ");
        CTSimpleField field = paragraph.getCTP().addNewFldSimple();
        field.setInstr(" SEQ " + label + " \\* ARABIC ");
        field.addNewR().addNewT().setStringValue(String.valueOf(number));
        paragraph.createRun().setText("  " + text);
    }
}
