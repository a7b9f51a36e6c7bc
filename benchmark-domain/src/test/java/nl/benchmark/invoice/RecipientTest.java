package nl.benchmark.invoice;

import static nl.benchmark.invoice.InvoiceFixtures.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import nl.benchmark.account.OrganisationDetails;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ACC-2, INV-1 an invoice goes where the organisation wrote")
class RecipientTest {

    @Test
    void toItsOwnAddressForInvoices() {
        Recipient recipient = of("Postbus 1", "0106:12345678", "KP-1");

        assertThat(recipient.name()).isEqualTo("Financiën");
        assertThat(recipient.address()).isEqualTo(new PostalAddress("Postbus 1", "1000 AA", "Elders"));
        assertThat(recipient.email()).isEqualTo("facturen@gemeente.invalid");
        assertThat(recipient.identifier()).isEqualTo(new LegalIdentifier(IdentifierScheme.KVK, "12345678"));
        assertThat(recipient.buyerReference()).isEqualTo("KP-1");
    }

    @Test
    void otherwiseToWhereItIs() {
        OrganisationDetails details = new OrganisationDetails(
                "Plein 1",
                "1234AB",
                "Stad",
                null,
                "info@gemeente.invalid",
                null,
                null,
                null,
                null,
                null,
                "KP-1",
                "0190:00000001234567890000");

        Recipient recipient = Recipient.of("GM0001", "Stad", details, null, InvoiceProfile.PEPPOL_BIS_3);

        assertThat(recipient.name()).isEqualTo("Stad");
        assertThat(recipient.address()).isEqualTo(new PostalAddress("Plein 1", "1234 AB", "Stad"));
        assertThat(recipient.email()).isEqualTo("info@gemeente.invalid");
        assertThat(recipient.identifier().scheme()).isEqualTo(IdentifierScheme.OIN);
    }

    @Test
    void andNowhereWhenWhatTheRulesAskIsMissing() {
        assertRefused(InvoiceRule.IDENTIFIER, () -> of("Postbus 1", null, "KP-1"));
        assertRefused(InvoiceRule.IDENTIFIER, () -> of("Postbus 1", "9944:NL123456789B01", "KP-1"));
        assertRefused(InvoiceRule.IDENTIFIER, () -> of("Postbus 1", "0106:1", "KP-1"));
        assertRefused(InvoiceRule.TEXT, () -> of(null, "0106:12345678", "KP-1"));
    }

    @Test
    void withTheCodeOfTheOrganisationForWantOfAReference() {
        assertThat(of("Postbus 1", "0106:12345678", null).buyerReference()).isEqualTo("GM0001");
        assertThat(of("Postbus 1", "0106:12345678", "KP-1").buyerReference()).isEqualTo("KP-1");
    }

    private static Recipient of(String street, String peppolId, String reference) {
        return Recipient.of(
                "GM0001",
                "Stad",
                new OrganisationDetails(
                        null,
                        null,
                        null,
                        null,
                        null,
                        "Financiën",
                        street,
                        "1000 AA",
                        "Elders",
                        "facturen@gemeente.invalid",
                        reference,
                        peppolId),
                null,
                InvoiceProfile.NLCIUS);
    }
}
