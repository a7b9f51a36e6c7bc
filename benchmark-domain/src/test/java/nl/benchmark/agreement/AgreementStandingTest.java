package nl.benchmark.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("DPA-1, DPA-2, DPA-3 how a participant stands")
class AgreementStandingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant SIGNED = Instant.parse("2026-01-05T09:00:00Z");

    private static AgreementRow agreement(LocalDate from, LocalDate to, Integer model, Long text) {
        return new AgreementRow(1, "GM0363", from, to, model, text, "A. Naam", "Wethouder", SIGNED, "A. Naam", null);
    }

    private static AgreementRow model(LocalDate from, LocalDate to) {
        return agreement(from, to, 1, null);
    }

    private static OwnText text(long id, TextState state, String assessedAt) {
        return new OwnText(
                id,
                "GM0363",
                1,
                "eigen.pdf",
                TextKind.PDF,
                10,
                "a".repeat(64),
                null,
                SIGNED,
                "A. Naam",
                state,
                assessedAt == null ? null : Instant.parse(assessedAt),
                null,
                null);
    }

    private static AgreementState state(List<AgreementRow> agreements, List<OwnText> texts, int newest) {
        return AgreementStanding.of(agreements, texts, newest, TODAY).state();
    }

    @Test
    @DisplayName("V1, DPA-2 an agreement is in force on its first and last day and on neither day around them")
    void firstAndLastDay() {
        AgreementRow row = model(TODAY, TODAY.plusDays(1));

        assertThat(row.isInForce(TODAY.minusDays(1))).isFalse();
        assertThat(row.isInForce(TODAY)).isTrue();
        assertThat(row.isInForce(TODAY.plusDays(1))).isTrue();
        assertThat(row.isInForce(TODAY.plusDays(2))).isFalse();
        assertThat(model(TODAY, null).isInForce(TODAY.plusYears(30))).isTrue();
    }

    @Test
    void withoutAnythingItIsNotSignedAndAfterTheLastDayItEnded() {
        assertThat(state(List.of(), List.of(), 1)).isEqualTo(AgreementState.NOT_SIGNED);
        AgreementStanding ended =
                AgreementStanding.of(List.of(model(TODAY.minusYears(1), TODAY.minusDays(1))), List.of(), 1, TODAY);
        assertThat(ended.state()).isEqualTo(AgreementState.ENDED);
        assertThat(ended.mayDeliver()).isFalse();
    }

    @Test
    void anEndIsWarnedAboutFromSixtyDaysBeforeOn() {
        assertThat(state(List.of(model(TODAY.minusDays(9), TODAY.plusDays(60))), List.of(), 1))
                .isEqualTo(AgreementState.EXPIRING);
        assertThat(state(List.of(model(TODAY.minusDays(9), TODAY.plusDays(61))), List.of(), 1))
                .isEqualTo(AgreementState.IN_FORCE);
    }

    @Test
    @DisplayName("DPA-3 a newer version is offered while the older stays in force, but not to who has an own text")
    void aNewerVersion() {
        AgreementStanding standing =
                AgreementStanding.of(List.of(model(TODAY.minusDays(9), null)), List.of(), 2, TODAY);
        assertThat(standing.state()).isEqualTo(AgreementState.NEW_VERSION);
        assertThat(standing.mayDeliver()).isTrue();
        assertThat(state(
                        List.of(agreement(TODAY.minusDays(9), null, null, 7L)),
                        List.of(text(7, TextState.ACCEPTED, "2026-01-04T09:00:00Z")),
                        2))
                .isEqualTo(AgreementState.IN_FORCE);
    }

    @Test
    void anOwnTextComesFirstUntilItIsSignedRefusedOrOvertaken() {
        List<AgreementRow> none = List.of();
        assertThat(state(none, List.of(text(7, TextState.WAITING, null)), 1)).isEqualTo(AgreementState.ASSESSING);
        assertThat(state(none, List.of(text(7, TextState.CHANGES_ASKED, "2026-02-01T09:00:00Z")), 1))
                .isEqualTo(AgreementState.CHANGES_ASKED);
        assertThat(state(none, List.of(text(7, TextState.ACCEPTED, "2026-02-01T09:00:00Z")), 1))
                .isEqualTo(AgreementState.TO_SIGN);
        assertThat(state(none, List.of(text(7, TextState.REFUSED, "2026-02-01T09:00:00Z")), 1))
                .isEqualTo(AgreementState.NOT_SIGNED);
        assertThat(state(
                        List.of(model(TODAY.minusDays(9), null)),
                        List.of(text(7, TextState.CHANGES_ASKED, "2025-12-01T09:00:00Z")),
                        1))
                .as("the model was signed after the answer")
                .isEqualTo(AgreementState.IN_FORCE);
    }

    @Test
    void theLastRoundCounts() {
        assertThat(state(
                        List.of(),
                        List.of(
                                text(8, TextState.WAITING, null),
                                text(7, TextState.CHANGES_ASKED, "2026-02-01T09:00:00Z")),
                        1))
                .isEqualTo(AgreementState.ASSESSING);
    }

    @Test
    void oneFromBeforeSigningInThePortalIsInForce() {
        AgreementRow old =
                new AgreementRow(1, "GM0363", TODAY.minusYears(3), null, null, null, null, null, null, null, null);

        assertThat(state(List.of(old), List.of(), 5)).isEqualTo(AgreementState.IN_FORCE);
    }
}
