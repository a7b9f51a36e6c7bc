package nl.benchmark.invoice.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.benchmark.invoice.Iban;
import nl.benchmark.invoice.IdentifierScheme;
import nl.benchmark.invoice.Invoice;
import nl.benchmark.invoice.InvoiceKind;
import nl.benchmark.invoice.InvoiceLine;
import nl.benchmark.invoice.InvoiceNumber;
import nl.benchmark.invoice.InvoiceProfile;
import nl.benchmark.invoice.LegalIdentifier;
import nl.benchmark.invoice.PostalAddress;
import nl.benchmark.invoice.Recipient;
import nl.benchmark.invoice.Seller;
import nl.benchmark.invoice.Vat;
import nl.benchmark.invoice.VatNumber;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("INV-1 the invoice for people")
class InvoiceDocumentTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

    private static Invoice invoice() {
        return new Invoice(
                InvoiceKind.INVOICE,
                new InvoiceNumber(2026, 42),
                DAY,
                DAY.plusDays(30),
                new Seller(
                        "Voorbeeld B.V.",
                        new PostalAddress("Laan 1", "3511AA", "Utrecht"),
                        new LegalIdentifier(IdentifierScheme.KVK, "12345678"),
                        new VatNumber("NL123456789B01"),
                        new Iban("NL91ABNA0417164300"),
                        "financien@benchmark.invalid"),
                new Recipient(
                        "Gemeente <Súdwest> & \"Co\"",
                        new PostalAddress("Straat 8", "8601CV", "Sneek"),
                        new LegalIdentifier(IdentifierScheme.OIN, "00000001234567890000"),
                        "crediteuren@gemeente.invalid",
                        "KP-17",
                        "PO-9",
                        InvoiceProfile.NLCIUS),
                List.of(
                        InvoiceLine.of("Vast bedrag", BigDecimal.ONE, new BigDecimal("1002.00"), Vat.GENERAL),
                        InvoiceLine.of(
                                "Per inwoner", BigDecimal.valueOf(90_000), new BigDecimal("0.0269"), Vat.GENERAL)),
                null);
    }

    @Test
    @DisplayName(
            "INV-1, FEE-3 has every figure of the e-invoice, in Dutch notation, and says that VAT can be reclaimed")
    void saysItAll() throws IOException {
        assertThat(text(invoice()))
                .contains("Factuur", "2026-00042", "15 januari 2026", "14 februari 2026")
                .contains("1.002,00", "90.000", "0,0269", "2.421,00", "3.423,00", "718,83", "4.141,83")
                .contains("NL91ABNA0417164300", "NL123456789B01", "KP-17", "PO-9", "compensatiefonds");
    }

    @Test
    @DisplayName("INV-1 a credit note names the invoice it takes back and asks for nothing")
    void aCreditNote() throws IOException {
        assertThat(text(invoice().credit(new InvoiceNumber(2026, 43), DAY.plusDays(3))))
                .contains("Creditfactuur", "2026-00043", "factuur 2026-00042 van 15 januari 2026, geheel")
                .doesNotContain("uiterlijk");
    }

    @Test
    @DisplayName("E6 what people typed stays text")
    void escapes() throws IOException {
        assertThat(new InvoiceDocument(invoice()).html()).contains("Gemeente &lt;Súdwest&gt; &amp; &quot;Co&quot;");
        assertThat(text(invoice())).contains("Gemeente <Súdwest> & \"Co\"");
    }

    @Test
    @DisplayName("INV-1 is tagged, so that it can be read aloud")
    void isTagged() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(new InvoiceDocument(invoice()).toPdf())) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("nl");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Factuur 2026-00042");
        }
    }

    private static String text(Invoice invoice) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(new InvoiceDocument(invoice).toPdf())) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
