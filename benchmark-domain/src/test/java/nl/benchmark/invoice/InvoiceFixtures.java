package nl.benchmark.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.benchmark.shared.RuleViolation;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A seller, a recipient and documents between them. */
final class InvoiceFixtures {

    static final LocalDate ISSUED = LocalDate.of(2026, 1, 15);
    static final Seller SELLER = new Seller(
            "Voorbeeld Benchmark B.V.",
            new PostalAddress("Voorbeeldlaan 1", "3511 AA", "Utrecht"),
            new LegalIdentifier(IdentifierScheme.KVK, "12345678"),
            new VatNumber("NL123456789B01"),
            new Iban("NL91ABNA0417164300"),
            "financien@benchmark.invalid");

    private InvoiceFixtures() {}

    static Recipient recipient(InvoiceProfile profile) {
        return recipient("Gemeente Súdwest-Fryslân & \"Co\" <zuid>", profile);
    }

    static Recipient recipient(String name, InvoiceProfile profile) {
        return new Recipient(
                name,
                new PostalAddress("Marktstraat 8", "8601cv", "Sneek"),
                new LegalIdentifier(IdentifierScheme.OIN, "00000001234567890000"),
                "crediteuren@gemeente.invalid",
                "KP-2026-17",
                null,
                profile);
    }

    static InvoiceLine line(String quantity, String price) {
        return InvoiceLine.of("Deelname", new BigDecimal(quantity), new BigDecimal(price), Vat.GENERAL);
    }

    static List<InvoiceLine> lines(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(each -> line(Integer.toString(each), "10.0269"))
                .toList();
    }

    static Invoice invoice(InvoiceProfile profile, List<InvoiceLine> lines) {
        return invoice(recipient(profile), lines);
    }

    static Invoice invoice(Recipient recipient, List<InvoiceLine> lines) {
        return new Invoice(
                InvoiceKind.INVOICE,
                new InvoiceNumber(2026, 42),
                ISSUED,
                ISSUED.plusDays(30),
                SELLER,
                recipient,
                lines,
                null);
    }

    static Invoice creditNote(InvoiceProfile profile) {
        return invoice(profile, lines(2)).credit(new InvoiceNumber(2026, 43), ISSUED.plusDays(1));
    }

    static void assertRefused(InvoiceRule rule, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.rule())
                .isEqualTo(rule));
    }
}
