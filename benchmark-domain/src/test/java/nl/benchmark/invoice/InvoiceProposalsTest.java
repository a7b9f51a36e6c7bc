package nl.benchmark.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.benchmark.account.OrganisationDetails;
import nl.benchmark.fee.FeeFixtures;
import nl.benchmark.fee.FeeLiability;
import nl.benchmark.fee.PriceLineKind;
import nl.benchmark.fee.PriceList;
import nl.benchmark.fee.TariffPackage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("INV-1, REG-6 what of a year is still to be invoiced")
class InvoiceProposalsTest {

    private final PriceList prices = FeeFixtures.published(FeeFixtures.each(100_000));
    private final List<InvoiceRow> invoices = new ArrayList<>();
    private final Map<String, RecipientRow> recipients = new HashMap<>();

    InvoiceProposalsTest() {
        recipients.put(
                "GM0363",
                new RecipientRow("GM0363", "Amsterdam", OrganisationDetails.NONE, null, InvoiceProfile.NLCIUS, null));
    }

    @Test
    @DisplayName("INV-2 is the full year when nothing was invoiced, whenever somebody began")
    void theFullYear() {
        InvoiceProposal proposal = proposal(TariffPackage.WI_BASIS);

        assertThat(proposal.isPossible()).isTrue();
        assertThat(proposal.occasion()).isEqualTo(InvoiceOccasion.YEARLY);
        assertThat(proposal.price().net()).isEqualByComparingTo("3692.00"); // 1002 + 100,000 x 0.0269
    }

    @Test
    @DisplayName("REG-6 is the difference when Verdiepend is added to Basis")
    void theDifference() {
        invoiced(TariffPackage.WI_BASIS, "3692.00", false);

        InvoiceProposal proposal = proposal(TariffPackage.WI_VERDIEPEND);

        assertThat(proposal.occasion()).isEqualTo(InvoiceOccasion.CHANGE);
        assertThat(proposal.price().net()).isEqualByComparingTo("4701.00"); // 3013 + 5380 - 3692
        assertThat(proposal.price().lines()).last().satisfies(line -> assertThat(line.kind())
                .isEqualTo(PriceLineKind.ALREADY_INVOICED));
    }

    @Test
    @DisplayName(
            "INV-1 is nothing when it was invoiced, for this package or a dearer one, and all of it when that was credited")
    void nothingTwice() {
        invoiced(TariffPackage.WI_VERDIEPEND, "8393.00", false);

        assertThat(proposal(TariffPackage.WI_VERDIEPEND).obstacle().isDone()).isTrue();
        assertThat(proposal(TariffPackage.WI_BASIS).obstacle().isDone()).isTrue();
        assertThat(proposal(TariffPackage.AS).isPossible()).isTrue();

        invoices.clear();
        invoiced(TariffPackage.WI_VERDIEPEND, "8393.00", true);
        assertThat(proposal(TariffPackage.WI_VERDIEPEND).isPossible()).isTrue();
    }

    @Test
    @DisplayName("INV-1 waits for somebody who wrote nothing about invoices, and says so")
    void withoutAddress() {
        recipients.clear();

        InvoiceObstacle obstacle = proposal(TariffPackage.AS).obstacle();

        assertThat(obstacle.isOfRecipient()).isTrue();
        assertThat(obstacle.words()).containsExactly("InvoiceRule.NO_RECIPIENT", "Amsterdam");
    }

    private InvoiceProposal proposal(TariffPackage pack) {
        return new InvoiceProposals(prices, FeeFixtures.YEAR, invoices, recipients)
                .of(new FeeLiability(FeeFixtures.AMSTERDAM, pack));
    }

    private void invoiced(TariffPackage pack, String net, boolean credited) {
        invoices.add(new InvoiceRow(
                1,
                "GM0363",
                "Amsterdam",
                InvoiceKind.INVOICE,
                InvoiceOccasion.YEARLY,
                InvoiceState.SENT,
                FeeFixtures.YEAR,
                pack,
                "2025-00001",
                null,
                null,
                null,
                credited,
                new BigDecimal(net),
                BigDecimal.ZERO,
                new BigDecimal(net),
                BigDecimal.ZERO,
                null));
    }
}
