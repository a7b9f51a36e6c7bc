package nl.benchmark.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import nl.benchmark.indicator.Period;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.Notation;
import nl.benchmark.ui.figure.Elements;
import nl.benchmark.ui.figure.WrittenMarkup;
import org.junit.jupiter.api.Test;

/** CMP-1: what a reader chooses stands in the address. */
class ChoiceFieldsTest {

    private final WrittenMarkup written = new WrittenMarkup();
    private final Notation notation = new Notation(Locale.forLanguageTag("nl-NL"));
    private final ChoiceFields fields = new ChoiceFields(new Elements(written), new Messages(notation));

    private static GroupChoices.Option option(String code, String name, boolean chosen) {
        return new GroupChoices.Option(code, name, chosen);
    }

    @Test
    void thePeriodThatIsShownIsSelected() throws IOException {
        fields.period(List.of(Period.parse("2025-03"), Period.parse("2025-02")), Period.parse("2025-02"), notation);

        assertThat(written)
                .hasToString("<div class=\"field\"><label class=\"field__label\" for=\"period\">Periode</label>"
                        + "<select id=\"period\" name=\"period\" class=\"input--short\">"
                        + "<option value=\"2025-03\">maart 2025</option>"
                        + "<option value=\"2025-02\" selected=\"selected\">februari 2025</option></select></div>");
    }

    @Test
    void aFormWithoutAGroupAsksForNone() throws IOException {
        fields.groups(List.of(option("NL00", "Nederland", true), option("AM18", "Groot Amsterdam", false)));

        assertThat(written.toString())
                .contains("<input type=\"hidden\" name=\"groups\" value=\"\"></input>")
                .contains("id=\"group-NL00\" value=\"NL00\" checked=\"checked\"")
                .contains("id=\"group-AM18\" value=\"AM18\"></input><label for=\"group-AM18\">Groot Amsterdam</label>");
    }

    @Test
    void withoutChosenMunicipalitiesThereIsOnlyTheFieldForMore() throws IOException {
        fields.municipalities(List.of(), List.of());
        assertThat(written.toString()).doesNotContain("fieldset").contains("list=\"participants\"");

        fields.municipalities(List.of(option("GM0344", "Utrecht", true)), List.of());
        assertThat(written.toString()).contains("<fieldset>").contains("id=\"with-GM0344\"");
    }
}
