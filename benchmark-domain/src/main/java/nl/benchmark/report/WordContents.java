package nl.benchmark.report;

import java.util.ArrayList;
import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFldChar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtBlock;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtContentBlock;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtDocPart;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/**
 * The table of contents: a field that Word can update, filled beforehand with links to the headings, so that it shows
 * without a question. Page numbers are known to the word processor only; they come when the field is updated.
 */
final class WordContents {

    /**
     * A heading and its line in the table of contents.
     *
     * @param level 1 for a chapter, 2 for an indicator
     * @param number "1" or "1.2"; empty for a chapter without number
     */
    record Entry(int level, String number, String title, String bookmark) {
        String style() {
            return "Heading" + level;
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private int next;

    WordContents(ReportContent content, ReportTexts texts) {
        add(1, "", texts.text("about"));
        for (int chapter = 0; chapter < content.chapters().size(); chapter++) {
            ReportChapter theme = content.chapters().get(chapter);
            add(1, String.valueOf(chapter + 1), theme.title());
            for (int i = 0; i < theme.indicators().size(); i++) {
                add(2, (chapter + 1) + "." + (i + 1), theme.indicators().get(i).name());
            }
        }
    }

    private void add(int level, String number, String title) {
        entries.add(new Entry(level, number, title, "_Toc%08d".formatted(entries.size() + 1)));
    }

    /** The headings in the order of the document, one by one. */
    Entry nextHeading() {
        return entries.get(next++);
    }

    void write(WordBody body, ReportTexts texts) {
        CTSdtBlock block = body.document().getDocument().getBody().addNewSdt();
        CTSdtDocPart gallery = block.addNewSdtPr().addNewDocPartObj();
        gallery.addNewDocPartGallery().setVal("Table of Contents");
        gallery.addNewDocPartUnique().setVal(true);
        CTSdtContentBlock content = block.addNewSdtContent();
        run(paragraph(content, "TOCHeading"), texts.text("contents"));
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            CTP paragraph = paragraph(content, "TOC" + entry.level());
            if (i == 0) {
                fieldMark(paragraph, STFldCharType.BEGIN);
                CTText instruction = paragraph.addNewR().addNewInstrText();
                instruction.setStringValue(" TOC \\o \"1-2\" \\h \\z \\u ");
                fieldMark(paragraph, STFldCharType.SEPARATE);
            }
            link(paragraph, entry);
        }
        // Inside the field, so that it goes when the page numbers come.
        CTP hint = paragraph(content, "Legend");
        run(hint, texts.text("contents.hint"));
        fieldMark(hint, STFldCharType.END);
    }

    private static CTP paragraph(CTSdtContentBlock content, String style) {
        CTP paragraph = content.addNewP();
        paragraph.addNewPPr().addNewPStyle().setVal(style);
        return paragraph;
    }

    private static void link(CTP paragraph, Entry entry) {
        CTHyperlink link = paragraph.addNewHyperlink();
        link.setAnchor(entry.bookmark());
        link.setHistory(true);
        if (!entry.number().isEmpty()) {
            CTR number = link.addNewR();
            number.addNewT().setStringValue(entry.number());
            number.addNewTab();
        }
        link.addNewR().addNewT().setStringValue(entry.title());
    }

    private static void run(CTP paragraph, String text) {
        paragraph.addNewR().addNewT().setStringValue(text);
    }

    private static void fieldMark(CTP paragraph, STFldCharType.Enum type) {
        CTFldChar mark = paragraph.addNewR().addNewFldChar();
        mark.setFldCharType(type);
    }
}
