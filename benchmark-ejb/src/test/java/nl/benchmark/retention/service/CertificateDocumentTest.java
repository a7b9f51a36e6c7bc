package nl.benchmark.retention.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import nl.benchmark.retention.Certificate;
import nl.benchmark.retention.CertificateLine;
import nl.benchmark.retention.RunKind;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.Revisions;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** V3: a certificate says what was erased, when, by which run, with counts and hashes. */
class CertificateDocumentTest {

    private static final String DATA_HASH = "d".repeat(64);

    private static Certificate certificate(int deliveries) {
        List<CertificateLine> lines = LongStream.rangeClosed(1, deliveries)
                .mapToObj(id -> new CertificateLine(
                        id,
                        1_000 + id,
                        "BUS",
                        YearMonth.of(2019, 3),
                        LocalDate.of(2019, 4, 5),
                        Instant.parse("2026-11-22T09:00:00Z"),
                        12_345,
                        3,
                        210,
                        2,
                        "a".repeat(64),
                        "b".repeat(64),
                        77,
                        "c".repeat(64)))
                .toList();
        return new Certificate(
                100,
                RunKind.TERM,
                "Jaarlijkse <opschoning> & meer",
                "GM1900",
                "Súdwest-Fryslân",
                "DATA_OFFICER 12",
                "ADMINISTRATOR 13",
                Instant.parse("2026-11-22T09:05:00Z"),
                lines);
    }

    private static String text(Certificate certificate) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(new CertificateDocument(certificate, DATA_HASH).toPdf())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(pdf);
        }
    }

    @Test
    void saysWhatWasErasedWithCountsAndHashes() throws IOException {
        assertThat(text(certificate(1)))
                .contains("Bewijs van vernietiging", "Súdwest-Fryslân", "opschoning 100", "1 aanlevering,", "12.345")
                .contains("maart 2019", "5-4-2019", "22-11-2026", DATA_HASH, "a".repeat(64), "logregel 77")
                .contains("Jaarlijkse <opschoning> & meer", "DATA_OFFICER 12", "ADMINISTRATOR 13");
    }

    @Test
    void aLongListGoesOnOnTheNextPage() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(new CertificateDocument(certificate(60), DATA_HASH).toPdf())) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(3);
            assertThat(new PDFTextStripper().getText(pdf)).contains("BUS 1001").contains("BUS 1060");
        }
    }

    @Test
    @DisplayName(
            "T1 The certificate is tagged: title, language, heading, heads of the table, and its typeface in the file")
    void isTagged() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(new CertificateDocument(certificate(3), DATA_HASH).toPdf())) {
            PDDocumentCatalog catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("nl");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Bewijs van vernietiging 100 GM1900");
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("http://www.aiim.org/pdfua/ns/id/")
                    .contains("Bewijs van vernietiging 100 GM1900");
            List<String> roles = new ArrayList<>();
            collect(catalog.getStructureTreeRoot(), roles);
            assertThat(roles).contains("H1", "H2", "Table", "TR", "TH", "TD", "P");
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded())
                            .as(name.getName())
                            .isTrue();
                }
            }
        }
    }

    @Test
    @DisplayName(
            "T1 Each head of the certificate's tables says of what it is a head, and its order is that of its pages")
    void headsSayOfWhatTheyAreHeads() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(new CertificateDocument(certificate(60), DATA_HASH).toPdf())) {
            PDDocumentCatalog catalog = pdf.getDocumentCatalog();
            List<String> scopes = new ArrayList<>();
            scopes(catalog.getStructureTreeRoot(), scopes);

            assertThat(scopes).hasSize(5 + 7 + 60).containsOnly("Row", "Column");
            assertThat(scopes.stream().filter("Column"::equals)).hasSize(7);
            assertThat(catalog.getStructureTreeRoot().getParentTree()).isNotNull();
            for (PDPage page : pdf.getPages()) {
                assertThat(page.getCOSObject().getNameAsString(COSName.getPDFName("Tabs")))
                        .isEqualTo("S");
                assertThat(textOutsideTheStructure(page)).isZero();
            }
        }
    }

    @Test
    @DisplayName("T1 A certificate of many pages has bookmarks to its parts")
    void hasBookmarks() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(new CertificateDocument(certificate(60), DATA_HASH).toPdf())) {
            List<String> names = new ArrayList<>();
            pdf.getDocumentCatalog().getDocumentOutline().children().forEach(item -> names.add(item.getTitle()));

            assertThat(names).containsExactly("Bewijs van vernietiging", "Wat is vernietigd", "Controle");
        }
    }

    /** Of each head of a row or column; that of one without is null. */
    private static void scopes(PDStructureNode node, List<String> scopes) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals("TH")) {
                    scopes.add(scope(element));
                }
                scopes(element, scopes);
            }
        }
    }

    private static String scope(PDStructureElement head) {
        Revisions<PDAttributeObject> attributes = head.getAttributes();
        for (int i = 0; i < attributes.size(); i++) {
            if (attributes.getObject(i) instanceof PDTableAttributeObject table) {
                return table.getScope();
            }
        }
        return null;
    }

    /** How often text is written that is neither part of the structure nor marked as decoration. */
    private static int textOutsideTheStructure(PDPage page) throws IOException {
        int depth = 0;
        int outside = 0;
        for (Object token : new PDFStreamParser(page).parse()) {
            String operator = token instanceof Operator written ? written.getName() : "";
            depth += operator.equals("BDC") || operator.equals("BMC") ? 1 : 0;
            depth -= operator.equals("EMC") ? 1 : 0;
            outside += depth == 0 && (operator.equals("Tj") || operator.equals("TJ")) ? 1 : 0;
        }
        return outside;
    }

    private static void collect(PDStructureNode node, List<String> roles) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                roles.add(element.getStructureType());
                collect(element, roles);
            }
        }
    }

    @Test
    void theDataFileSaysTheSame() {
        String data = certificate(2).data();

        assertThat(data.lines()).hasSize(3);
        assertThat(data.lines().skip(1).findFirst().orElseThrow())
                .isEqualTo("1;1001;BUS;2019-03;2019-04-05;2026-11-22T09:00:00Z;12345;3;210;2;" + "a".repeat(64) + ";"
                        + "b".repeat(64) + ";77;" + "c".repeat(64));
    }
}
