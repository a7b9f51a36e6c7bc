package nl.benchmark.indicator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.Notation;
import nl.benchmark.ui.figure.Elements;
import nl.benchmark.ui.figure.WrittenMarkup;
import org.junit.jupiter.api.Test;

/** IND-3: what a figure rests on. */
class SourcesTagTest {

    private final WrittenMarkup written = new WrittenMarkup();
    private final Notation notation = new Notation(Locale.forLanguageTag("nl-NL"));

    private String drawn(Calculation.Source source, String findings) throws IOException {
        SourcesTag.draw(List.of(source), findings, new Messages(notation), notation, new Elements(written));
        return written.toString();
    }

    @Test
    void theOwnDeliveryLeadsToItsFindings() throws IOException {
        Calculation.Source own =
                new Calculation.Source("BUS", "maart 2025", Instant.parse("2025-04-10T08:00:00Z"), 17L);

        assertThat(drawn(own, "/delivery/findings.xhtml?id="))
                .contains("Gebruikte aanleveringen en bronnen (1)")
                .contains("<th scope=\"row\"><a href=\"/delivery/findings.xhtml?id=17\">BUS</a></th>"
                        + "<td>maart 2025</td><td>10 april 2025 10:00</td>");
    }

    @Test
    void whatWasPublishedByOthersHasNoPageAndNoMoment() throws IOException {
        Calculation.Source published = new Calculation.Source("Inwoners", "2025", null, null);

        assertThat(drawn(published, "/delivery/findings.xhtml?id="))
                .contains("<th scope=\"row\">Inwoners</th><td>2025</td><td>")
                .doesNotContain("<a ");
    }

    @Test
    void withoutThatPageThereIsNoLink() throws IOException {
        Calculation.Source own =
                new Calculation.Source("BUS", "maart 2025", Instant.parse("2025-04-10T08:00:00Z"), 17L);

        assertThat(drawn(own, null)).doesNotContain("<a ").contains("<th scope=\"row\">BUS</th>");
    }
}
