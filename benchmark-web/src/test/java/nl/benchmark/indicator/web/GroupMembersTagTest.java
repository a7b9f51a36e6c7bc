package nl.benchmark.indicator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.Notation;
import nl.benchmark.ui.figure.Elements;
import nl.benchmark.ui.figure.WrittenMarkup;
import org.junit.jupiter.api.Test;

/** IND-3: who is in the groups beside a figure. */
class GroupMembersTagTest {

    private final WrittenMarkup written = new WrittenMarkup();
    private final Notation notation = new Notation(Locale.forLanguageTag("nl-NL"));

    private String drawn(GroupMembers.Group group) throws IOException {
        GroupMembersTag.draw(List.of(group), new Messages(notation), notation, new Elements(written));
        return written.toString();
    }

    @Test
    void namesWhoHasAFigureAndWhoHasNot() throws IOException {
        assertThat(drawn(new GroupMembers.Group("Nederland", 3, 2, 87.4, "Diemen, Zwolle", "Utrecht")))
                .contains("<summary>Nederland: 2 van 3 met een cijfer</summary>")
                .contains("<dd>87% van de inwoners van de deelnemers in de groep</dd>")
                .contains("<dd>Diemen, Zwolle</dd>")
                .contains("<dd>Utrecht</dd>");
    }

    @Test
    void leavesOutWhatIsNotKnown() throws IOException {
        assertThat(drawn(new GroupMembers.Group("Nederland", 1, 0, null, "", "Utrecht")))
                .doesNotContain("van de inwoners")
                .containsOnlyOnce("<dt>");
    }
}
