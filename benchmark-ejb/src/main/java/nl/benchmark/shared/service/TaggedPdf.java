package nl.benchmark.shared.service;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/** HTML as a PDF that is tagged as PDF/UA asks: title, language, structure, and its one typeface in the file itself. */
public final class TaggedPdf {

    /** Comes with the library that writes the file; the standard typefaces of PDF may not be left out of a tagged one. */
    private static final String TYPEFACE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private TaggedPdf() {}

    /**
     * @param html with title, language, subject and description, everything that people typed escaped
     * @param family how its style calls the typeface
     */
    public static byte[] of(String html, String family) {
        try {
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            new PdfRendererBuilder()
                    .withHtmlContent(html, null)
                    .withProducer("Benchmark")
                    .usePdfUaAccessibility(true)
                    .useFont(() -> PDDocument.class.getResourceAsStream(TYPEFACE), family)
                    .toStream(pdf)
                    .run();
            return pdf.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
