package nl.benchmark.participation;

import java.time.LocalDate;

/** Participations for tests. */
final class ParticipationFixtures {

    static final String DIEMEN = "GM0384";
    static final String OUDER_AMSTEL = "GM0437";
    static final String COOPERATION = "SW0001";

    private ParticipationFixtures() {}

    static ParticipationRow row(long id, Benchmark benchmark, String module, String startsOn, String endsOn) {
        return new ParticipationRow(
                id,
                DIEMEN,
                "Diemen",
                benchmark,
                module,
                LocalDate.parse(startsOn),
                endsOn == null ? null : LocalDate.parse(endsOn),
                null,
                null,
                false);
    }

    static ParticipationRow basis(String startsOn, String endsOn) {
        return row(1, Benchmark.WI, ParticipationRow.BASIS, startsOn, endsOn);
    }

    static ParticipationRow deepening(String startsOn, String endsOn) {
        return row(2, Benchmark.WI, ParticipationRow.DEEPENING, startsOn, endsOn);
    }

    static ParticipationRow pilot(String startsOn, String endsOn) {
        return new ParticipationRow(
                3,
                DIEMEN,
                "Diemen",
                Benchmark.SI,
                ParticipationRow.BASIS,
                LocalDate.parse(startsOn),
                LocalDate.parse(endsOn),
                null,
                null,
                true);
    }

    static ParticipationRow member(long id, String organisation) {
        return new ParticipationRow(
                id,
                organisation,
                organisation,
                Benchmark.WI,
                ParticipationRow.DEEPENING,
                LocalDate.of(2024, 1, 1),
                null,
                COOPERATION,
                "Samenwerking",
                false);
    }
}
