package nl.benchmark.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.benchmark.organisation.Geography;
import nl.benchmark.organisation.Organisation;
import nl.benchmark.organisation.OrganisationKind;
import nl.benchmark.organisation.Validity;
import nl.benchmark.registration.Participation;
import nl.benchmark.registration.Participations;
import nl.benchmark.registration.Participations.Membership;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("FEE-1, ORG-3 who pays for a co-operation")
class FeeLiabilityTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final LocalDate BEGIN = LocalDate.of(2020, 1, 1);
    private static final Geography GEOGRAPHY = Geography.builder()
            .organisation(organisation("GM0001", OrganisationKind.MUNICIPALITY))
            .organisation(organisation("GM0002", OrganisationKind.MUNICIPALITY))
            .organisation(organisation("GM0003", OrganisationKind.MUNICIPALITY))
            .organisation(organisation("SW0001", OrganisationKind.COOPERATION))
            .build();

    @Test
    @DisplayName("FEE-1 pays once for all its members, who pay apart only for what they take part in by themselves")
    void membersAreNotBilledApart() {
        List<FeeLiability> liabilities = liabilities(
                members("GM0001", "GM0002", "GM0003"),
                participation("GM0001", "WI", "SW0001"),
                participation("GM0002", "WI", "SW0001"),
                participation("GM0001", "SI", null));

        assertThat(liabilities)
                .extracting(one -> one.payer().code(), FeeLiability::pack, one -> one.payer()
                        .municipalities())
                .containsExactly(
                        tuple("GM0001", TariffPackage.SI, List.of("GM0001")),
                        tuple("SW0001", TariffPackage.WI_BASIS, List.of("GM0001", "GM0002", "GM0003")));
    }

    @Test
    @DisplayName("ORG-3 that takes part as a whole (option 3) pays itself")
    void asAWhole() {
        assertThat(liabilities(members("GM0001", "GM0002"), participation("SW0001", "SI", "SW0001")))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.payer().code()).isEqualTo("SW0001");
                    assertThat(one.payer().isCooperation()).isTrue();
                });
    }

    @Test
    @DisplayName("REG-3 who left is not billed for the next year, nor who cancelled before it began")
    void whoLeft() {
        LocalDate last = DAY.minusDays(1);
        Participations participations = new Participations(List.of(
                new Participation("GM0001", "WI", "VERDIEPEND", BEGIN, last, null),
                new Participation("GM0002", "WI", "BASIS", DAY, last, null)));

        assertThat(FeeLiability.on(last, participations, GEOGRAPHY))
                .extracting(one -> one.payer().code())
                .containsExactly("GM0001");
        assertThat(FeeLiability.on(DAY, participations, GEOGRAPHY)).isEmpty();
    }

    @Test
    @DisplayName("REG-6 who left Verdiepend is billed for Basis")
    void basisAfterDeepening() {
        LocalDate last = DAY.minusDays(1);
        Participations participations = new Participations(List.of(
                new Participation("GM0001", "WI", "VERDIEPEND", BEGIN, last, null),
                new Participation("GM0001", "WI", "BASIS", DAY, null, null)));

        assertThat(FeeLiability.on(last, participations, GEOGRAPHY))
                .extracting(FeeLiability::pack)
                .containsExactly(TariffPackage.WI_VERDIEPEND);
        assertThat(FeeLiability.on(DAY, participations, GEOGRAPHY))
                .extracting(FeeLiability::pack)
                .containsExactly(TariffPackage.WI_BASIS);
    }

    @Test
    @DisplayName("ORG-3 with one member left pays for nobody: the member pays itself")
    void oneMemberLeft() {
        List<Membership> left = List.of(
                new Membership("SW0001", "GM0001", BEGIN, null), new Membership("SW0001", "GM0002", BEGIN, DAY));

        assertThat(liabilities(left, participation("GM0001", "WI", "SW0001")))
                .extracting(one -> one.payer().code())
                .containsExactly("GM0001");
    }

    private static List<FeeLiability> liabilities(List<Membership> members, Participation... participations) {
        return FeeLiability.on(DAY, new Participations(List.of(participations), members), GEOGRAPHY);
    }

    private static List<Membership> members(String... codes) {
        return Arrays.stream(codes)
                .map(code -> new Membership("SW0001", code, BEGIN, null))
                .toList();
    }

    private static Participation participation(String organisation, String benchmark, String payer) {
        return new Participation(organisation, benchmark, "BASIS", BEGIN, null, payer);
    }

    private static Organisation organisation(String code, OrganisationKind kind) {
        return new Organisation(code, code, kind, new Validity(BEGIN, null));
    }
}
