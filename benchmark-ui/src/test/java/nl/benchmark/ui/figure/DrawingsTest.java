package nl.benchmark.ui.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DrawingsTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    private static final Locale ENGLISH = Locale.forLanguageTag("en-GB");

    private record Values(List<Double> values) {}

    private record OtherKind(List<Double> values) {}

    private final Drawings drawings = new Drawings(1_000);
    private int drawn;

    private String draw(Record what, Locale language) throws IOException {
        return drawings.markup(what, language, () -> what + language.toLanguageTag() + " " + ++drawn);
    }

    @Test
    void equalValuesAreDrawnOnce() throws IOException {
        String first = draw(new Values(List.of(1.0, 2.0)), DUTCH);

        assertThat(draw(new Values(List.of(1.0, 2.0)), DUTCH)).isSameAs(first);
        assertThat(drawn).isEqualTo(1);
    }

    @Test
    void whatADeliveryChangedIsDrawnAnew() throws IOException {
        draw(new Values(List.of(1.0, 2.0)), DUTCH);

        assertThat(draw(new Values(List.of(1.0, 3.0)), DUTCH)).contains("3.0");
    }

    @Test
    void eachLanguageHasItsOwn() throws IOException {
        draw(new Values(List.of(1.0)), DUTCH);

        assertThat(draw(new Values(List.of(1.0)), ENGLISH)).contains("en-GB");
    }

    @Test
    void anotherKindOfDrawingOfTheSameValuesIsAnother() throws IOException {
        draw(new Values(List.of(1.0)), DUTCH);

        assertThat(draw(new OtherKind(List.of(1.0)), DUTCH)).contains("OtherKind");
    }

    @Test
    void moreThanTheMostCharactersAreNotKept() throws IOException {
        Drawings few = new Drawings(10);
        few.markup(new Values(List.of(1.0)), DUTCH, () -> "more than ten characters");

        assertThat(few.markup(new Values(List.of(1.0)), DUTCH, () -> "drawn anew"))
                .isEqualTo("drawn anew");
    }
}
