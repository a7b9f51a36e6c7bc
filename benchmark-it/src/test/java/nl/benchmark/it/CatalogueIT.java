package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.YearMonth;
import java.util.stream.StreamSupport;
import nl.benchmark.launcher.demo.DemonstrationAccounts;
import nl.benchmark.launcher.demo.DemonstrationRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** IND-1: a version of an indicator from what is typed to what is computed by it. No figure differs by it, so no other test does. */
@ExtendWith(Platform.class)
class CatalogueIT {

    private static final String CODE = "WI-WSW-02";
    private static final String SAME_FIGURE = "(WSW_PERSONS - LAG(WSW_PERSONS,1)) * 1";
    private static final String WHY = "Besluit van de gebruikersraad van juni";

    private final RunningPlatform platform;
    private final Chromium chromium;

    CatalogueIT(RunningPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
    }

    @Test
    @DisplayName("IND-1 a formula is checked as it is typed, what it changes is seen, and another person decides")
    void fromFormulaToFigure() {
        String before = indicator().get("numerator").getAsString();
        try (Visitor writer = chromium.confirmedStaff(platform, DemonstrationRole.CONTENT_EXPERT);
                Visitor decider = chromium.confirmedStaff(platform, DemonstrationRole.ADMINISTRATOR)) {
            writer.open("admin/indicator/indicator.xhtml?code=" + CODE);
            writer.page().locator("#propose").click();
            type(writer, "WSW_PERSONEN");
            writer.page().locator("#change\\:check .field__error").waitFor();
            assertThat(writer.page().locator("[id='change:check']").innerText())
                    .isEqualTo("Onbekende maat op plaats 1: WSW_PERSONEN");
            writer.picture("catalogue-fault");
            type(writer, SAME_FIGURE);
            writer.page()
                    .locator("[id='change:check']")
                    .getByText("De formule kan worden berekend")
                    .waitFor();
            fill(writer, "change:validFrom", "2015-01-01");
            fill(writer, "change:owner", "Inhoudelijk team");
            fill(writer, "change:reason", "kort");
            writer.assertAccessible("a version that is written");
            click(writer, "change:submit");
            assertThat(writer.mainText()).contains("Geef een reden van 10 tot 500 tekens");
            assertThat(writer.page().locator("[id='change:numerator']").inputValue())
                    .as("nothing is lost")
                    .isEqualTo(SAME_FIGURE);
            fill(writer, "change:reason", WHY);
            click(writer, "change:submit");
            assertThat(writer.mainText()).contains("wacht op een tweede persoon", SAME_FIGURE, before, WHY);
            assertThat(writer.page().locator("[id='decide:approve']").count())
                    .as("whoever wrote it does not decide")
                    .isZero();
            writer.assertAccessible("a version that waits");
            writer.picture("catalogue-proposal");
            assertThat(indicator().get("numerator").getAsString())
                    .as("nothing changes before it is approved")
                    .isEqualTo(before);

            String id = writer.page().url().replaceAll(".*id=", "");
            decider.open("admin/indicator/indicators.xhtml");
            assertThat(decider.page().locator("#proposals").innerText()).contains(CODE, WHY);
            decider.open("admin/indicator/proposal.xhtml?id=" + id);
            assertThat(decider.page().locator("#months tbody tr").count()).isPositive();
            click(decider, "decide:approve");
            assertThat(decider.page().locator("#state").textContent()).isEqualTo("goedgekeurd");
        }
        assertThat(indicator().get("numerator").getAsString()).isEqualTo(SAME_FIGURE);
        assertThat(indicator().get("version").getAsInt()).isEqualTo(2);
        assertThat(StreamSupport.stream(indicator().getAsJsonArray("versions").spliterator(), false)
                        .map(one -> one.getAsJsonObject().get("version").getAsInt()))
                .containsExactly(1, 2);
        assertThat(platform.rows("select action, result from audit_line where action like 'INDICATOR_%' order by seq"))
                .extracting(row -> row[0] + " " + row[1])
                .contains("INDICATOR_PROPOSE DENIED", "INDICATOR_PROPOSE OK")
                .endsWith("INDICATOR_DECIDE OK");
    }

    @Test
    @DisplayName("IND-1 texts that are too long are refused with their limits, and nothing is lost")
    void tooLong() {
        String name = "Lange naam ".repeat(30).strip();
        String reason = "Besluit van juni.\n".repeat(200).strip();
        try (Visitor writer = chromium.confirmedStaff(platform, DemonstrationRole.CONTENT_EXPERT)) {
            writer.open("admin/indicator/propose.xhtml?code=" + CODE);
            fill(writer, "change:nameDutch", name);
            fill(writer, "change:reason", reason);
            click(writer, "change:submit");

            writer.page().locator("[id='change:nameDutchError']").waitFor();
            assertThat(writer.page().locator("[id='change:nameDutchError']").innerText())
                    .contains("hooguit 200 tekens; het zijn er 329.");
            assertThat(writer.page().locator("[id='change:reasonError']").innerText())
                    .contains("hooguit 500 tekens; het zijn er 3.599.");
            assertThat(writer.page().locator("[id='change:nameDutch']").inputValue())
                    .isEqualTo(name);
            assertThat(writer.page().locator("[id='change:reason']").inputValue())
                    .isEqualTo(reason);
        }
    }

    private JsonObject indicator() {
        return platform.municipality().api().read("indicators/" + CODE).json();
    }

    @Test
    @DisplayName("IND-1 who keeps no catalogue writes and sees no proposals")
    void whoKeepsNoCatalogue() {
        Browser helpdesk = Browser.signedIn(
                platform,
                "admin/",
                platform.account(DemonstrationAccounts.BENCHMARK_ORGANISATION, DemonstrationRole.HELPDESK));
        assertThat(helpdesk.get("admin/indicator/indicators.xhtml").body()).doesNotContain("id=\"new\"");
        assertThat(helpdesk.get("admin/indicator/propose.xhtml").statusCode()).isEqualTo(403);
        assertThat(helpdesk.get("admin/indicator/proposal.xhtml?id=1").statusCode())
                .isEqualTo(403);
        assertThat(helpdesk.get("admin/indicator/effect.csv?id=1").statusCode()).isEqualTo(403);
        assertThat(helpdesk.get("admin/indicator/proposals.csv").statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("IND-3 a figure is explained by API with its formula, its numbers, and the own deliveries behind it")
    void explanation() {
        Municipality own = platform.municipality();
        YearMonth month = RunningPlatform.lastMonth();
        long id = own.deliver(month, BusLine.lines(own, 30)).get("id").getAsLong();
        String query = "explanations?indicator=WI-ACH-03&organisation=" + own.code() + "&period=" + month;
        JsonObject explained = own.api().read(query).json();
        assertThat(explained.get("numeratorFormula").getAsString()).isEqualTo("PERSONS");
        assertThat(explained.get("version").getAsInt()).isEqualTo(1);
        JsonObject operand = explained.getAsJsonArray("operands").get(0).getAsJsonObject();
        assertThat(operand.get("text").getAsString()).isEqualTo("PERSONS");
        assertThat(operand.get("value")).isEqualTo(explained.get("value"));
        JsonObject delivery = explained.getAsJsonArray("deliveries").get(0).getAsJsonObject();
        assertThat(delivery.get("source").getAsString()).isEqualTo("BUS");
        assertThat(delivery.get("delivery").getAsLong()).isEqualTo(id);

        JsonObject other = platform.municipality().api().read(query).json();
        assertThat(other.getAsJsonArray("deliveries")
                        .get(0)
                        .getAsJsonObject()
                        .get("delivery")
                        .isJsonNull())
                .as("which file it was is told of one's own")
                .isTrue();
        Api.Answer wrong = own.api().read(query + "&category=NONE");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("NONE");
    }

    private static void type(Visitor visitor, String formula) {
        visitor.page().locator("[id='change:numerator']").fill("");
        visitor.page().locator("[id='change:numerator']").pressSequentially(formula);
    }

    private static void fill(Visitor visitor, String id, String text) {
        visitor.page().locator("[id='" + id + "']").fill(text);
    }

    private static void click(Visitor visitor, String id) {
        visitor.page().locator("[id='" + id + "']").click();
    }
}
