package nl.benchmark.participation;

import static nl.benchmark.participation.ParticipationFixtures.COOPERATION;
import static nl.benchmark.participation.ParticipationFixtures.DIEMEN;
import static nl.benchmark.participation.ParticipationFixtures.OUDER_AMSTEL;
import static nl.benchmark.participation.ParticipationFixtures.basis;
import static nl.benchmark.participation.ParticipationFixtures.deepening;
import static nl.benchmark.participation.ParticipationFixtures.pilot;
import static nl.benchmark.participation.ParticipationFixtures.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.benchmark.fee.FeeLiability;
import nl.benchmark.fee.TariffPackage;
import nl.benchmark.organisation.Geography;
import nl.benchmark.organisation.Organisation;
import nl.benchmark.organisation.OrganisationKind;
import nl.benchmark.organisation.Validity;
import nl.benchmark.registration.Participation;
import nl.benchmark.registration.Participations;
import nl.benchmark.registration.Participations.Membership;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("REG-3, REG-6 who leaves in a year, and which fee falls away")
class DeparturesTest {

    private static final LocalDate BEGIN = LocalDate.of(2020, 1, 1);
    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    private static final Geography GEOGRAPHY = Geography.builder()
            .organisation(organisation(DIEMEN, OrganisationKind.MUNICIPALITY))
            .organisation(organisation(OUDER_AMSTEL, OrganisationKind.MUNICIPALITY))
            .organisation(organisation(COOPERATION, OrganisationKind.COOPERATION))
            .build();

    private static Organisation organisation(String code, OrganisationKind kind) {
        return new Organisation(
                code, kind == OrganisationKind.COOPERATION ? "Samenwerking" : code, kind, new Validity(BEGIN, null));
    }

    private static Optional<BigDecimal> price(FeeLiability liability, LocalDate day) {
        int each = liability.payer().municipalities().size();
        return Optional.of(BigDecimal.valueOf((liability.pack() == TariffPackage.WI_VERDIEPEND ? 500 : 300) * each));
    }

    private static List<Departure> in2026(List<Cancellation> cancellations, ParticipationRow... rows) {
        List<Participation> all = Arrays.stream(rows)
                .map(row -> new Participation(
                        row.organisation(),
                        row.benchmark().name(),
                        row.module(),
                        row.startsOn(),
                        row.endsOn(),
                        row.payer()))
                .toList();
        Participations participations = new Participations(
                all,
                List.of(
                        new Membership(COOPERATION, DIEMEN, BEGIN, null),
                        new Membership(COOPERATION, OUDER_AMSTEL, BEGIN, null)));
        return new Departures(List.of(rows), cancellations, participations, GEOGRAPHY).in(2026, DeparturesTest::price);
    }

    private static Cancellation cancellation(String organisation, CancellationScope scope) {
        return new Cancellation(
                1,
                organisation,
                organisation,
                Benchmark.WI,
                scope,
                CancellationWay.LETTER,
                LocalDate.of(2026, 10, 31),
                null,
                Instant.parse("2026-11-03T09:00:00Z"),
                "A. Voorbeeld",
                END,
                null,
                null,
                null,
                null);
    }

    @Test
    @DisplayName("the whole fee of who leaves a benchmark, with day of receipt and way")
    void whole() {
        assertThat(in2026(
                        List.of(cancellation(DIEMEN, CancellationScope.BENCHMARK)),
                        deepening("2024-01-01", "2026-12-31")))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.fee()).isEqualByComparingTo("500");
                    assertThat(one.cancellation().way()).isEqualTo(CancellationWay.LETTER);
                    assertThat(one.lastDay()).isEqualTo(END);
                    assertThat(one.isOnlyDeepening()).isFalse();
                });
    }

    @Test
    @DisplayName("the difference with Basis of who leaves Verdiepend only")
    void deepeningOnly() {
        assertThat(in2026(
                        List.of(cancellation(DIEMEN, CancellationScope.DEEPENING)),
                        deepening("2024-01-01", "2026-12-31"),
                        basis("2027-01-01", null)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.fee()).isEqualByComparingTo("200");
                    assertThat(one.isOnlyDeepening()).isTrue();
                });
    }

    @Test
    @DisplayName("a co-operation leaves once, with all its members")
    void cooperation() {
        assertThat(in2026(
                        List.of(cancellation(COOPERATION, CancellationScope.BENCHMARK)),
                        ended(member(4, DIEMEN)),
                        ended(member(5, OUDER_AMSTEL))))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.organisation()).isEqualTo(COOPERATION);
                    assertThat(one.municipalities()).isEqualTo(2);
                    assertThat(one.fee()).isEqualByComparingTo("1000");
                });
    }

    @Test
    @DisplayName("a pilot ends without a cancellation")
    void pilots() {
        assertThat(in2026(List.of(), pilot("2026-05-01", "2026-12-31")))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.pilot()).isTrue();
                    assertThat(one.cancellation()).isNull();
                });
    }

    @Test
    @DisplayName("what never began is a departure only when it was cancelled")
    void neverBegan() {
        assertThat(in2026(List.of(), basis("2027-01-01", "2026-12-31"))).isEmpty();
        assertThat(in2026(
                        List.of(cancellation(DIEMEN, CancellationScope.BENCHMARK)), basis("2027-01-01", "2026-12-31")))
                .singleElement()
                .satisfies(one -> assertThat(one.fee()).isEqualByComparingTo("300"));
    }

    @Test
    @DisplayName("Basis that made way for Verdiepend, and who stays or leaves in another year, are no departures")
    void noDepartures() {
        assertThat(in2026(
                        List.of(),
                        row(1, Benchmark.WI, "BASIS", "2024-01-01", "2026-05-31"),
                        deepening("2026-06-01", null),
                        row(3, Benchmark.AS, "PREVENTIE", "2024-01-01", "2027-12-31")))
                .isEmpty();
    }

    private static ParticipationRow member(long id, String organisation) {
        return ParticipationFixtures.member(id, organisation);
    }

    private static ParticipationRow ended(ParticipationRow row) {
        return new ParticipationRow(
                row.id(),
                row.organisation(),
                row.name(),
                row.benchmark(),
                row.module(),
                row.startsOn(),
                END,
                row.payer(),
                row.payerName(),
                row.pilot());
    }
}
