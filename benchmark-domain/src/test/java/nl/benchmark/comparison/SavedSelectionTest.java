package nl.benchmark.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import nl.benchmark.shared.RuleViolation;
import org.junit.jupiter.api.Test;

/** Rules of own selections (CMP-1). */
class SavedSelectionTest {

    private static final long ORGANISATION = 7;

    @Test
    void holdsOneMunicipality() {
        assertThat(new SavedSelection(ORGANISATION, "Buren", List.of("GM0599"))).isNotNull();
    }

    @Test
    void holdsAsManyAsAreAllowed() {
        assertThat(new SavedSelection(ORGANISATION, "Buren", municipalities(SavedSelection.MOST_MEMBERS)))
                .isNotNull();
    }

    @Test
    void refusesMoreThanAreAllowed() {
        assertRefused("Buren", municipalities(SavedSelection.MOST_MEMBERS + 1), SelectionRule.MEMBERS);
    }

    @Test
    void refusesNoMunicipalityAtAll() {
        assertRefused("Buren", List.of(), SelectionRule.MEMBERS);
    }

    @Test
    void hasANameOfEightyCharacters() {
        assertThat(new SavedSelection(ORGANISATION, "x".repeat(80), List.of("GM0599")))
                .isNotNull();
    }

    @Test
    void refusesALongerName() {
        assertRefused("x".repeat(81), List.of("GM0599"), SelectionRule.NAME);
    }

    @Test
    void refusesANameOfSpaces() {
        assertRefused("  ", List.of("GM0599"), SelectionRule.NAME);
    }

    private static void assertRefused(String name, List<String> members, SelectionRule rule) {
        assertThatThrownBy(() -> new SavedSelection(ORGANISATION, name, members))
                .isInstanceOfSatisfying(RuleViolation.class, violation -> assertThat(violation.rule())
                        .isEqualTo(rule));
    }

    private static List<String> municipalities(int number) {
        return IntStream.range(0, number).mapToObj("GM%04d"::formatted).toList();
    }
}
