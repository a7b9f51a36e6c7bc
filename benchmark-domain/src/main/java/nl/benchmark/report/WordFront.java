package nl.benchmark.report;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** The pages before the chapters: whose report it is, what the figures are for and how to read them. */
final class WordFront {

    private static final int LABEL_WIDTH = 2268;

    private final WordBody body;
    private final ReportContent content;
    private final ReportTexts texts;
    private final ReportNotation notation;

    WordFront(WordBody body, ReportContent content, ReportTexts texts) {
        this.body = body;
        this.content = content;
        this.texts = texts;
        this.notation = new ReportNotation(texts);
    }

    void titlePage() {
        body.paragraph("Product", texts.text("product"));
        body.paragraph("Title", content.title());
        body.paragraph("Subtitle", content.organisationName());
        if (content.generatedData()) {
            generatedData();
        }
        fact("front.organisation", content.organisationName());
        fact("front.benchmark", content.benchmarkName());
        fact("front.period", notation.period(content.period()));
        fact("front.created", notation.dateTime(content.createdAt()));
        fact("front.id", content.id());
        body.paragraph("Legend", texts.text("front.check"));
    }

    private void generatedData() {
        XWPFParagraph banner = body.paragraph("Banner");
        XWPFRun loud = banner.createRun();
        loud.setBold(true);
        loud.setFontSize(18);
        loud.setText(texts.text("front.generated"));
        loud.addBreak();
        banner.createRun().setText(texts.text("front.generated.explained"));
        body.paragraph("Normal");
    }

    private void fact(String label, String text) {
        XWPFParagraph paragraph = body.paragraph("Fact");
        XWPFRun bold = paragraph.createRun();
        bold.setBold(true);
        bold.setText(texts.text(label));
        bold.addTab();
        paragraph.createRun().setText(text);
    }

    void about(WordContents contents) {
        body.heading(contents.nextHeading());
        body.paragraph("FrontHeading", texts.text("about.purpose"));
        body.paragraph("Normal", texts.text("about.purpose.1", content.organisationName()));
        body.paragraph("Normal", texts.text("about.purpose.2"));
        body.paragraph("FrontHeading", texts.text("about.reading"));
        for (int i = 1; i <= 5; i++) {
            body.paragraph("Normal", texts.text("about.reading." + i, content.organisationName()));
        }
        body.paragraph("FrontHeading", texts.text("about.marks"));
        marks();
    }

    private void marks() {
        List<ReportStatus> statuses = List.of(
                ReportStatus.MISSING, ReportStatus.SUPPRESSED, ReportStatus.NOT_APPLICABLE, ReportStatus.PROVISIONAL);
        List<WordTable.Column> columns = List.of(
                WordTable.Column.text(texts.text("about.mark"), LABEL_WIDTH / 2),
                WordTable.Column.text(texts.text("about.meaning"), WordTable.PAGE_WIDTH - LABEL_WIDTH / 2));
        WordTable table = new WordTable(body.document(), texts.text("about.marks"), columns, statuses.size());
        for (ReportStatus status : statuses) {
            table.row(List.of(texts.text("mark." + status.name()), texts.text("about." + status.name())));
        }
        body.paragraph("Legend");
    }
}
