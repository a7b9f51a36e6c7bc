package nl.benchmark.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import nl.benchmark.ui.figure.Elements;
import nl.benchmark.ui.figure.WrittenMarkup;
import org.junit.jupiter.api.Test;

class NoticesTagTest {

    private final WrittenMarkup written = new WrittenMarkup();

    private static Notices notices(
            List<Notices.Notice> errors, List<Notices.Notice> warnings, List<Notices.Notice> done) {
        return new Notices() {

            @Override
            public List<Notice> getErrors() {
                return errors;
            }

            @Override
            public List<Notice> getWarnings() {
                return warnings;
            }

            @Override
            public List<Notice> getDone() {
                return done;
            }
        };
    }

    private static Notices.Notice notice(String text, String target) {
        return new Notices.Notice(text, target);
    }

    @Test
    void anErrorLeadsToItsField() throws IOException {
        NoticesTag.draw(
                notices(
                        List.of(notice("Vul <iets> in.", "form:name"), notice("Mag niet.", null)),
                        List.of(),
                        List.of()),
                "Niet gelukt",
                new Elements(written));

        assertThat(written)
                .hasToString(
                        "<div class=\"message message--error\" role=\"alert\" tabindex=\"-1\"><h2>Niet gelukt</h2><ul>"
                                + "<li><a href=\"#form:name\">Vul &lt;iets> in.</a></li><li>Mag niet.</li></ul></div>");
    }

    @Test
    void whatWasDoneComesAfterWarningsAndWithoutHeading() throws IOException {
        NoticesTag.draw(
                notices(List.of(), List.of(notice("Let op.", null)), List.of(notice("Bewaard.", null))),
                "Niet gelukt",
                new Elements(written));

        assertThat(written)
                .hasToString("<div class=\"message message--warning\"><p>Let op.</p></div>"
                        + "<div class=\"message message--success\"><p>Bewaard.</p></div>");
    }
}
