package nl.benchmark.invoice;

import static nl.benchmark.invoice.InvoiceFixtures.invoice;
import static nl.benchmark.invoice.InvoiceFixtures.line;
import static nl.benchmark.invoice.InvoiceFixtures.lines;
import static nl.benchmark.invoice.InvoiceFixtures.recipient;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("E1 every document passes EN 16931 and the profile of its recipient before it leaves")
class OfficialRulesTest {

    private final OfficialRules rules = new OfficialRules();

    @Nested
    @DisplayName("E1 valid is an invoice")
    class Valid {

        @ParameterizedTest
        @CsvSource({"1, NLCIUS", "2, NLCIUS", "100, NLCIUS", "1, PEPPOL_BIS_3", "100, PEPPOL_BIS_3"})
        void ofAnyNumberOfLines(int number, InvoiceProfile profile) {
            assertValid(invoice(profile, lines(number)));
        }

        @ParameterizedTest
        @EnumSource(InvoiceProfile.class)
        void thatIsCredited(InvoiceProfile profile) {
            assertValid(InvoiceFixtures.creditNote(profile));
        }

        @ParameterizedTest
        @EnumSource(InvoiceProfile.class)
        void withADiscount(InvoiceProfile profile) {
            assertValid(
                    invoice(profile, List.of(line("1", "1732.00"), line("100000", "0.0239"), line("-1", "412.20"))));
        }

        @ParameterizedTest
        @EnumSource(InvoiceProfile.class)
        void ofNothing(InvoiceProfile profile) {
            assertValid(invoice(profile, List.of(line("1", "12.00"), line("-1", "12.00"))));
        }

        @ParameterizedTest
        @EnumSource(InvoiceProfile.class)
        void withAnOrderNumberInsteadOfAReference(InvoiceProfile profile) {
            Recipient other = recipient(profile);

            assertValid(invoice(
                    new Recipient(
                            other.name(),
                            other.address(),
                            new LegalIdentifier(IdentifierScheme.KVK, "87654321"),
                            other.email(),
                            null,
                            "PO-1",
                            profile),
                    lines(1)));
        }

        @Test
        @DisplayName("E6 with names of any letters")
        void withStrangeLetters() {
            String text = text(assertValid(invoice(
                    recipient(
                            "Súdwest-Fryslân & \"Co\" <x> \u0000\u0007 € \uD83D\uDE00 \uD83D ]]>",
                            InvoiceProfile.NLCIUS),
                    lines(1))));

            assertThat(text).contains("Súdwest-Fryslân &amp; ").contains("\uD83D\uDE00");
        }

        @ParameterizedTest
        @CsvSource({
            "STANDARD, 21, ",
            "STANDARD, 9, ",
            "EXEMPT, 0, Vrijgesteld volgens artikel 11",
            "OUTSIDE, 0, Niet aan btw onderworpen"
        })
        @DisplayName("E3 whatever the category of VAT, which is data")
        void ofEachCategory(VatCategory category, BigDecimal rate, String reason) {
            assertValid(invoice(
                    InvoiceProfile.NLCIUS,
                    List.of(InvoiceLine.of(
                            "Advies", BigDecimal.ONE, new BigDecimal("100"), new Vat(category, rate, reason)))));
        }

        @Test
        @DisplayName("E3 with two rates at once")
        void withTwoRates() {
            Invoice invoice = invoice(
                    InvoiceProfile.NLCIUS,
                    List.of(
                            line("3", "0.33"),
                            InvoiceLine.of(
                                    "Boek",
                                    BigDecimal.ONE,
                                    new BigDecimal("9.99"),
                                    new Vat(VatCategory.STANDARD, BigDecimal.valueOf(9), null))));

            assertValid(invoice);
            assertThat(invoice.vat()).isEqualTo(new BigDecimal("1.11"));
        }
    }

    @Nested
    @DisplayName("E1 held back, with the rule's text, is an invoice")
    class Held {

        @Test
        void whoseTotalIsACentOff() {
            assertThat(breaches(
                            "<cbc:PayableAmount currencyID=\"EUR\">12.14",
                            "<cbc:PayableAmount currencyID=\"EUR\">12.15"))
                    .anySatisfy(breach -> {
                        assertThat(breach.rule()).isEqualTo("BR-CO-16");
                        assertThat(breach.toString()).contains("BR-CO-16").contains("Amount due for payment");
                    });
        }

        @Test
        void whoseTaxIsACentOff() {
            assertThat(breaches(">2.11<", ">2.12<"))
                    .extracting(RuleBreach::rule)
                    .contains("BR-CO-15");
        }

        @Test
        void whoseBuyerIsRegisteredNowhereKnown() {
            assertThat(breaches("schemeID=\"0190\"", "schemeID=\"0088\""))
                    .extracting(RuleBreach::rule)
                    .contains("BR-NL-10");
        }

        @Test
        void thatIsNoUbl() {
            assertThat(rules.breaches(
                            "<a/>".getBytes(StandardCharsets.UTF_8), InvoiceKind.INVOICE, InvoiceProfile.NLCIUS))
                    .isNotEmpty();
            assertThat(rules.breaches(
                            "no".getBytes(StandardCharsets.UTF_8), InvoiceKind.INVOICE, InvoiceProfile.NLCIUS))
                    .hasSize(1);
        }

        @Test
        void thatDeclaresADocumentType() {
            byte[] hostile = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"
                    .getBytes(StandardCharsets.UTF_8);

            assertThat(rules.breaches(hostile, InvoiceKind.INVOICE, InvoiceProfile.NLCIUS))
                    .singleElement()
                    .satisfies(breach -> assertThat(breach.text()).contains("DOCTYPE"));
        }

        @Test
        void ofTheOtherProfile() {
            Invoice peppol = invoice(InvoiceProfile.PEPPOL_BIS_3, lines(1));

            assertThat(rules.breaches(UblDocument.of(peppol), InvoiceKind.INVOICE, InvoiceProfile.NLCIUS))
                    .isNotEmpty();
        }

        private List<RuleBreach> breaches(String from, String to) {
            String ubl = text(UblDocument.of(invoice(InvoiceProfile.NLCIUS, lines(1))));
            assertThat(ubl).contains(from);
            return rules.breaches(
                    ubl.replace(from, to).getBytes(StandardCharsets.UTF_8), InvoiceKind.INVOICE, InvoiceProfile.NLCIUS);
        }
    }

    @ParameterizedTest(name = "without {0}: {1}")
    @CsvSource({
        "CustomizationID, BR-01",
        "ID, ",
        "IssueDate, ",
        "InvoiceTypeCode, BR-04",
        "DocumentCurrencyCode, BR-05",
        "BuyerReference, BR-NL-2",
        "DueDate, BR-CO-25",
        "StreetName, BR-NL-3",
        "CityName, BR-NL-3",
        "PostalZone, BR-NL-3",
        "RegistrationName, BR-06",
        "PaymentMeans, BR-NL-11",
        "TaxSubtotal, BR-CO-18",
        "InvoicedQuantity, BR-22",
        "Percent, BR-S-05",
        "PriceAmount, ",
        "PayableAmount, "
    })
    @DisplayName("E7 refused is an invoice from which a mandatory element is taken away")
    void everyMandatoryElementIsThere(String element, String rule) {
        String whole = text(UblDocument.of(invoice(InvoiceProfile.NLCIUS, lines(1))));
        String without = whole.replaceAll("(?s)<(c[ab]c:" + element + ")(?:\\s[^>]*)?>.*?</\\1>", "");
        assertThat(without).isNotEqualTo(whole);

        List<RuleBreach> breaches =
                rules.breaches(without.getBytes(StandardCharsets.UTF_8), InvoiceKind.INVOICE, InvoiceProfile.NLCIUS);

        assertThat(breaches).isNotEmpty();
        if (rule != null) {
            assertThat(breaches).extracting(RuleBreach::rule).contains(rule);
        }
    }

    @Test
    @DisplayName("E2 whatever the lines, totals and VAT are right to the cent (BR-CO-10 to 17)")
    void anyLinesAddUp() {
        Random random = new Random(20_261_122);
        for (int round = 0; round < 40; round++) {
            List<InvoiceLine> any = random.ints(1 + random.nextInt(12), 1, 3_000_000)
                    .mapToObj(number -> InvoiceLine.of(
                            "Regel " + number,
                            BigDecimal.valueOf(number % 9_999, number % 3),
                            BigDecimal.valueOf(number, 4),
                            number % 5 == 0 ? new Vat(VatCategory.STANDARD, BigDecimal.valueOf(9), null) : Vat.GENERAL))
                    .toList();

            assertValid(invoice(InvoiceProfile.NLCIUS, any));
        }
    }

    private byte[] assertValid(Invoice invoice) {
        byte[] ubl = UblDocument.of(invoice);
        assertThat(rules.breaches(ubl, invoice.kind(), invoice.recipient().profile()))
                .as(text(ubl))
                .isEmpty();
        return ubl;
    }

    private static String text(byte[] ubl) {
        return new String(ubl, StandardCharsets.UTF_8);
    }
}
