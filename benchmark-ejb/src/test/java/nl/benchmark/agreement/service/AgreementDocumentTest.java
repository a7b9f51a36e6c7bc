package nl.benchmark.agreement.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.benchmark.agreement.AgreementModel;
import nl.benchmark.agreement.AgreementRow;
import nl.benchmark.agreement.ModelTerms;
import nl.benchmark.agreement.OwnText;
import nl.benchmark.agreement.Subprocessor;
import nl.benchmark.agreement.TextKind;
import nl.benchmark.agreement.TextState;
import nl.benchmark.processing.ActivityRow;
import nl.benchmark.processing.ActivityText;
import nl.benchmark.processing.ActivityVersion;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("DPA-1 the document of what was agreed")
class AgreementDocumentTest {

    private static final Instant SIGNED = Instant.parse("2026-11-22T23:30:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final AgreementModel MODEL = new AgreementModel(
            3,
            new ModelTerms("de benchmarkorganisatie", 24, 30, 21, 7, 3, null),
            "# Partijen\n{gemeente} doet mee.\n# Beveiliging\nHet gaat om:\n- een <slot>;\n- een \"sleutel\" & meer.\n",
            "Nieuwe versie",
            SIGNED);
    private static final ActivityRow ACTIVITY = new ActivityRow(
            new ActivityVersion("DELIVERY", 1),
            new ActivityText("Aanleveringen verwerken", "Doel", "Grond", "Wie", "Wat", "Aan wie", "Zeven jaar", "Nee"),
            SIGNED,
            true);

    private static AgreementRow agreement(Integer model, Long text) {
        return new AgreementRow(1, "GM1900", DAY, null, model, text, "A. <Naam>", "Wethouder", SIGNED, "Contact", null);
    }

    private static String text(AgreementPaper paper) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(new AgreementDocument(paper).toPdf())) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("nl");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Verwerkersovereenkomst Súdwest-Fryslân");
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(pdf);
        }
    }

    @Test
    @DisplayName("DPA-1 says which version, who signed with which function, and when by Dutch time")
    void ofTheModel() throws IOException {
        Subprocessor subprocessor = new Subprocessor(
                1, "Rekencentrum", "Opslag", "Nederland", DAY, DAY.plusDays(21), DAY.plusDays(30), null);
        assertThat(text(new AgreementPaper(
                        agreement(3, null), "Súdwest-Fryslân", MODEL, null, List.of(ACTIVITY), List.of(subprocessor))))
                .contains("versie 3", "Artikel 1. Partijen", "Súdwest-Fryslân doet mee.", "een <slot>;", "& meer.")
                .contains("A. <Naam>", "Wethouder", "23 november 2026 00:30:00")
                .contains("Aanleveringen verwerken", "Zeven jaar", "Rekencentrum", "23 december 2026");
    }

    @Test
    @DisplayName("DPA-1 of an own text it names the file and its hash")
    void ofAnOwnText() throws IOException {
        OwnText own = new OwnText(
                7,
                "GM1900",
                2,
                "Eigen tekst.docx",
                TextKind.WORD,
                10,
                "e".repeat(64),
                null,
                SIGNED,
                "Contact",
                TextState.ACCEPTED,
                SIGNED,
                null,
                null);

        assertThat(text(new AgreementPaper(agreement(null, 7L), "Súdwest-Fryslân", MODEL, own, List.of(), List.of())))
                .contains("Eigen tekst.docx", "e".repeat(64), "A. <Naam>")
                .doesNotContain("Artikel 1");
    }

    @Test
    @DisplayName("DPA-4 the registers are tagged papers too")
    void registers() throws IOException {
        for (byte[] document : List.of(
                RegisterDocument.ofSubprocessors(List.of(), "", SIGNED),
                RegisterDocument.ofActivities(List.of(ACTIVITY), SIGNED))) {
            try (PDDocument pdf = Loader.loadPDF(document)) {
                assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
                assertThat(new PDFTextStripper().getText(pdf)).contains("Stand van 23 november 2026");
            }
        }
    }
}
