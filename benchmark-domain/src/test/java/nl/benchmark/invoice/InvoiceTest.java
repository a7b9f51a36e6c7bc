package nl.benchmark.invoice;

import static nl.benchmark.invoice.InvoiceFixtures.ISSUED;
import static nl.benchmark.invoice.InvoiceFixtures.SELLER;
import static nl.benchmark.invoice.InvoiceFixtures.assertRefused;
import static nl.benchmark.invoice.InvoiceFixtures.invoice;
import static nl.benchmark.invoice.InvoiceFixtures.line;
import static nl.benchmark.invoice.InvoiceFixtures.lines;
import static nl.benchmark.invoice.InvoiceFixtures.recipient;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import nl.benchmark.fee.FeeFixtures;
import nl.benchmark.fee.Price;
import nl.benchmark.fee.TariffPackage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("INV-1 an invoice")
class InvoiceTest {

    @Test
    @DisplayName("E2 VAT is of the sum, not of each line")
    void countsVatOnce() {
        // each line by itself: 3 x round(0.07 x 21 %) = 3 x 0.01
        Invoice invoice =
                invoice(InvoiceProfile.NLCIUS, List.of(line("1", "0.07"), line("1", "0.07"), line("1", "0.07")));

        assertThat(invoice.net()).isEqualTo(new BigDecimal("0.21"));
        assertThat(invoice.vat()).isEqualTo(new BigDecimal("0.04"));
        assertThat(invoice.total()).isEqualTo(new BigDecimal("0.25"));
    }

    @Test
    @DisplayName("FEE-3, INV-1 has the lines and amounts of the price")
    void ofAPrice() {
        Price price = FeeFixtures.published(FeeFixtures.each(50_000))
                .price(TariffPackage.SI, FeeFixtures.TWO, FeeFixtures.YEAR);

        Invoice invoice = invoice(InvoiceProfile.NLCIUS, InvoiceLines.of(price));

        assertThat(invoice.lines())
                .extracting(InvoiceLine::description)
                .containsExactly(
                        "Statushouders & Inburgering 2025: vast bedrag",
                        "Statushouders & Inburgering 2025: bedrag per inwoner op 1 januari 2024",
                        "Statushouders & Inburgering 2025: korting 10 % voor een samenwerkingsverband");
        assertThat(invoice.net()).isEqualTo(price.net());
        assertThat(invoice.vat()).isEqualTo(price.vat());
        assertThat(invoice.total()).isEqualTo(price.total());
    }

    @Test
    @DisplayName("FEE-1 names the multiplier of a co-operation")
    void ofACooperation() {
        Price price = FeeFixtures.published(FeeFixtures.each(50_000))
                .price(TariffPackage.AS, FeeFixtures.TWO, FeeFixtures.YEAR);

        assertThat(InvoiceLines.of(price).get(0).description())
                .isEqualTo("Armoede & Schulden 2025: vast bedrag, 1,5 keer voor 2 gemeenten");
    }

    @Test
    @DisplayName("E5 a credit note takes back the whole and names the invoice")
    void credited() {
        Invoice invoice = invoice(InvoiceProfile.NLCIUS, lines(3));

        Invoice credit = invoice.credit(new InvoiceNumber(2026, 43), ISSUED);

        assertThat(credit.total()).isEqualTo(invoice.total());
        assertThat(credit.credited()).isEqualTo(new InvoiceReference("2026-00042", ISSUED));
        assertThat(credit.dueOn()).isNull();
    }

    @Nested
    @DisplayName("INV-1 refused is an invoice")
    class Refused {

        @Test
        void withoutLinesOrBelowZero() {
            assertRefused(InvoiceRule.NO_LINES, () -> invoice(InvoiceProfile.NLCIUS, List.of()));
            assertRefused(InvoiceRule.NEGATIVE, () -> invoice(InvoiceProfile.NLCIUS, List.of(line("-1", "0.01"))));
        }

        @Test
        void dueBeforeItIsIssued() {
            assertRefused(
                    InvoiceRule.DUE,
                    () -> new Invoice(
                            InvoiceKind.INVOICE,
                            new InvoiceNumber(2026, 1),
                            ISSUED,
                            ISSUED.minusDays(1),
                            SELLER,
                            recipient(InvoiceProfile.NLCIUS),
                            lines(1),
                            null));
        }

        @Test
        void thatIsACreditNoteOfNothing() {
            assertRefused(
                    InvoiceRule.CREDITED,
                    () -> new Invoice(
                            InvoiceKind.CREDIT_NOTE,
                            new InvoiceNumber(2026, 1),
                            ISSUED,
                            null,
                            SELLER,
                            recipient(InvoiceProfile.NLCIUS),
                            lines(1),
                            null));
        }

        @Test
        void withALineThatDoesNotAddUp() {
            assertRefused(
                    InvoiceRule.LINE,
                    () -> new InvoiceLine("x", BigDecimal.TEN, BigDecimal.ONE, new BigDecimal("10.01"), Vat.GENERAL));
            assertRefused(InvoiceRule.LINE, () -> line("1", "-1"));
            assertRefused(InvoiceRule.LINE, () -> line("1", "0.0000001"));
        }

        @ParameterizedTest
        @CsvSource({"STANDARD, 0, ", "EXEMPT, 0, ", "EXEMPT, 21, reden", "STANDARD, 21, reden", "OUTSIDE, -1, reden"})
        @DisplayName("E3 with VAT of one category and the rate or reason of another")
        void withMixedVat(VatCategory category, BigDecimal rate, String reason) {
            assertRefused(InvoiceRule.VAT, () -> new Vat(category, rate, reason));
        }

        @Test
        void forARecipientWithoutAReference() {
            Recipient known = recipient(InvoiceProfile.NLCIUS);

            assertRefused(
                    InvoiceRule.REFERENCE,
                    () -> new Recipient(
                            known.name(),
                            known.address(),
                            known.identifier(),
                            known.email(),
                            " ",
                            null,
                            known.profile()));
            assertRefused(
                    InvoiceRule.EMAIL,
                    () -> new Recipient(
                            known.name(), known.address(), known.identifier(), "nobody", "x", null, known.profile()));
        }
    }

    @Nested
    @DisplayName("E4 identifiers")
    class Identifiers {

        @ParameterizedTest
        @CsvSource({"KVK, 12345678", "OIN, 00000001234567890000"})
        void ofTheRightForm(IdentifierScheme scheme, String value) {
            assertThat(new LegalIdentifier(scheme, value).value()).isEqualTo(value);
            assertThat(IdentifierScheme.of(scheme.code())).isEqualTo(scheme);
        }

        @ParameterizedTest
        @CsvSource({
            "KVK, 1234567",
            "KVK, 123456789",
            "KVK, 1234567a",
            "OIN, 0000000123456789000",
            "OIN, 12345678",
            "KVK, ",
            "KVK, ١٢٣٤٥٦٧٨"
        })
        void ofAnotherForm(IdentifierScheme scheme, String value) {
            assertRefused(InvoiceRule.IDENTIFIER, () -> new LegalIdentifier(scheme, value));
        }

        @ParameterizedTest
        @ValueSource(strings = {"NL12345678B01", "NL123456789C01", "nl123456789B01", "123456789B01", "NL123456789B1"})
        void ofVatWithAnotherForm(String number) {
            assertRefused(InvoiceRule.VAT_NUMBER, () -> new VatNumber(number));
        }

        @ParameterizedTest
        @ValueSource(strings = {"NL91ABNA0417164300", "nl91 abna 0417 1643 00", "GB82WEST12345698765432"})
        void ofAnAccount(String iban) {
            assertThat(new Iban(iban).value()).doesNotContain(" ");
        }

        @ParameterizedTest
        @ValueSource(strings = {"NL92ABNA0417164300", "NL91ABNA0417164301", "NL91ABNA04171643", "91ABNA0417164300", ""})
        void ofNoAccount(String iban) {
            assertRefused(InvoiceRule.IBAN, () -> new Iban(iban));
        }

        @ParameterizedTest
        @ValueSource(strings = {"0123 AB", "1234", "12345 AB", "1234 A1"})
        void ofNoPlace(String code) {
            assertRefused(InvoiceRule.POSTAL_CODE, () -> new PostalAddress("Straat 1", code, "Stad"));
        }
    }

    @Nested
    @DisplayName("INV-1 the number in what a payer writes")
    class Numbers {

        @ParameterizedTest
        @CsvSource({
            "factuur 2026-00042, 2026-00042",
            "202600042 benchmark, 2026-00042",
            "Betreft: 2026 00042., 2026-00042",
            "debiteur 1234 fact.nr.2027-00001/2026-00042, 2027-00001"
        })
        void isFound(String text, String number) {
            assertThat(InvoiceNumber.in(text)).map(InvoiceNumber::text).contains(number);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "2026", "2026-0042", "12026-00042", "2026-000421", "2026-00000", "2019-00042"})
        void isNotGuessed(String text) {
            assertThat(InvoiceNumber.in(text)).isEmpty();
        }
    }
}
