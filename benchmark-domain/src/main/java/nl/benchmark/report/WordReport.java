package nl.benchmark.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * Writes a report as a Word document (REP-1): title page, table of contents, what the figures are for (REG-7), reading
 * guide, and a chapter per theme. It shows what it is given and nothing else: the figures have passed the disclosure
 * gate.
 */
public final class WordReport {

    /** The media type of what is written. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** Writes the document; the stream stays open. Keeps nothing: one instance can serve several threads. */
    public void write(ReportContent content, OutputStream out) throws IOException {
        ReportTexts texts = new ReportTexts(content.language());
        try (XWPFDocument document = new WordTemplate(content, texts).open()) {
            properties(document, content, texts);
            WordBody body = new WordBody(document, texts);
            WordContents contents = new WordContents(content, texts);
            WordFront front = new WordFront(body, content, texts);
            front.titlePage();
            contents.write(body, texts);
            front.about(contents);
            WordChapter chapters = new WordChapter(body, content, texts);
            for (ReportChapter chapter : content.chapters()) {
                chapters.write(chapter, contents);
            }
            document.write(out);
        } catch (InvalidFormatException broken) {
            throw new IOException("The template of the report is broken", broken);
        }
    }

    private static void properties(XWPFDocument document, ReportContent content, ReportTexts texts)
            throws InvalidFormatException {
        POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
        core.setTitle(content.title() + " – " + content.organisationName());
        core.setCreator(texts.text("product"));
        core.setSubjectProperty(content.benchmarkName());
        core.setIdentifier(content.id());
        core.setCreated(Optional.of(Date.from(content.createdAt())));
        core.getUnderlyingProperties().setLanguageProperty(content.language().proofingTag());
        if (content.generatedData()) {
            core.setDescription(texts.text("front.generated.explained"));
        }
    }
}
