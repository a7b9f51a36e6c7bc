package nl.benchmark.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.benchmark.pseudonym.PseudonymisationRefusal.Place;
import nl.benchmark.pseudonym.PseudonymisationRefusal.Reason;
import org.junit.jupiter.api.Test;

/** Every refusal has a text in both languages, with where it is. */
class PseudonymisationTextTest {

    private static final List<Locale> LANGUAGES = List.of(new Locale("nl"), Locale.ENGLISH);

    @Test
    void everyRefusalHasAText() {
        for (Locale language : LANGUAGES) {
            for (Reason reason : Reason.values()) {
                assertThat(PseudonymisationText.of(new PseudonymisationRefusal(reason, new Place(3, "bsn")), language))
                        .doesNotContain("{")
                        .endsWith(".");
            }
            for (KeyRefusal.Reason reason : KeyRefusal.Reason.values()) {
                assertThat(PseudonymisationText.of(new KeyRefusal(reason), language))
                        .endsWith(".");
            }
        }
        assertThat(PseudonymisationText.all(LANGUAGES.get(0)).keySet())
                .isEqualTo(PseudonymisationText.all(LANGUAGES.get(1)).keySet());
    }

    @Test
    void itSaysWhere() {
        PseudonymisationRefusal refusal =
                new PseudonymisationRefusal(Reason.NOT_A_NUMBER, new Place(3, "bsn"), new Place(7, ""));

        assertThat(PseudonymisationText.of(refusal, new Locale("nl"))).contains("(regel 3, veld bsn; regel 7)");
        assertThat(PseudonymisationText.of(refusal, Locale.ENGLISH)).contains("(line 3, field bsn; line 7)");
    }

    @Test
    void manyPlacesAreCutOff() {
        PseudonymisationRefusal refusal = new PseudonymisationRefusal(
                Reason.OTHER_WIDTH,
                IntStream.range(1, 30).mapToObj(line -> new Place(line, "")).toList());

        assertThat(PseudonymisationText.of(refusal, Locale.ENGLISH)).contains("line 10 and more)");
    }
}
