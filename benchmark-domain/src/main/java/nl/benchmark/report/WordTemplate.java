package nl.benchmark.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * The empty document a report starts from: page, styles, numbering of headings, settings, header and footer. They are
 * plain XML resources, so that a change of looks is a readable difference and no binary file.
 */
final class WordTemplate {

    private static final Map<String, String> PARTS = Map.of(
            "content-types.xml", "[Content_Types].xml",
            "package-rels.xml", "_rels/.rels",
            "document.xml", "word/document.xml",
            "document-rels.xml", "word/_rels/document.xml.rels",
            "styles.xml", "word/styles.xml",
            "numbering.xml", "word/numbering.xml",
            "settings.xml", "word/settings.xml",
            "header.xml", "word/header1.xml",
            "footer.xml", "word/footer1.xml");

    private final ReportContent content;
    private final ReportTexts texts;

    WordTemplate(ReportContent content, ReportTexts texts) {
        this.content = content;
        this.texts = texts;
    }

    XWPFDocument open() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Map<String, String> words = words();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : PARTS.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getValue()));
                zip.write(filled(part.getKey(), words).getBytes(StandardCharsets.UTF_8));
            }
        }
        return new XWPFDocument(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private Map<String, String> words() {
        ReportNotation notation = new ReportNotation(texts);
        // Page numbers are fields between the words of "Pagina x van y".
        String[] page = texts.text("footer.page", "\u0001", "\u0001").split("\u0001", -1);
        return Map.of(
                "@LANGUAGE@",
                content.language().proofingTag(),
                "@HEADER_LEFT@",
                content.organisationName(),
                "@HEADER_MIDDLE@",
                content.generatedData() ? texts.text("header.generated") : "",
                "@HEADER_RIGHT@",
                content.benchmarkName() + ", " + notation.period(content.period()),
                "@FOOTER_LEFT@",
                texts.text("footer.id", content.id()),
                "@PAGE_BEFORE@",
                page[0],
                "@PAGE_BETWEEN@",
                page[1],
                "@PAGE_AFTER@",
                page[2]);
    }

    private static String filled(String resource, Map<String, String> words) {
        String xml = read(resource);
        for (Map.Entry<String, String> word : words.entrySet()) {
            xml = xml.replace(word.getKey(), escaped(word.getValue()));
        }
        return xml;
    }

    private static String read(String resource) {
        try (InputStream stream = WordTemplate.class.getResourceAsStream("template/" + resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(resource, broken);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
