package nl.benchmark.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.benchmark.fee.FeeFixtures;
import nl.benchmark.fee.Payer;
import nl.benchmark.fee.Price;
import nl.benchmark.fee.PriceList;
import nl.benchmark.fee.TariffPackage;
import nl.benchmark.organisation.GeographyResources;
import nl.benchmark.organisation.OrganisationKind;
import nl.benchmark.organisation.OrganisationRow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("INV-1, E1 the invoices of a year")
class YearOfInvoicesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 15);

    @Test
    @DisplayName(
            "E1 for each of the 342 municipalities, whatever its name and number of inhabitants, one that is valid")
    void ofAllMunicipalities() {
        List<OrganisationRow> municipalities =
                GeographyResources.load().organisations(OrganisationKind.MUNICIPALITY, DAY);
        PriceList prices = FeeFixtures.published(FeeFixtures::counted);
        OfficialRules rules = new OfficialRules();
        TariffPackage[] packages = TariffPackage.values();

        assertThat(municipalities).hasSize(342);
        int sequence = 0;
        for (OrganisationRow municipality : municipalities) {
            sequence++;
            Price price = prices.price(
                    packages[sequence % packages.length],
                    Payer.municipality(municipality.code(), municipality.name()),
                    FeeFixtures.YEAR);
            Invoice invoice = new Invoice(
                    InvoiceKind.INVOICE,
                    new InvoiceNumber(2025, sequence),
                    DAY,
                    DAY.plusDays(30),
                    InvoiceFixtures.SELLER,
                    InvoiceFixtures.recipient("Gemeente " + municipality.name(), InvoiceProfile.NLCIUS),
                    InvoiceLines.of(price),
                    null);

            assertThat(rules.breaches(UblDocument.of(invoice), invoice.kind(), InvoiceProfile.NLCIUS))
                    .as(municipality.name())
                    .isEmpty();
            assertThat(invoice.net()).isGreaterThan(BigDecimal.valueOf(1_000)).isEqualTo(price.net());
        }
    }
}
