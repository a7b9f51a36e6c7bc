package nl.benchmark.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.benchmark.launcher.demo.DemonstrationAccount;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A reader sees and compares, takes reports and keeps selections; handing in and taking back are for others (U16). */
@ExtendWith(Platform.class)
class ReaderPageIT {

    private static final java.time.YearMonth MONTH = RunningPlatform.lastMonth();

    private final RunningPlatform platform;
    private final Chromium chromium;
    private final Municipality municipality;
    private DemonstrationAccount reader;
    private long delivery;

    ReaderPageIT(RunningPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
        this.municipality = platform.municipality();
    }

    @BeforeEach
    void deliver() {
        delivery = municipality
                .deliver(MONTH, BusLine.lines(municipality, 20))
                .get("id")
                .getAsLong();
        reader = platform.person(municipality.code(), "READER");
    }

    private String status() {
        return municipality.delivery(delivery).get("status").getAsString();
    }

    @Test
    void everyPageIsReadable() {
        Browser browser = Browser.signedIn(platform, "", reader);
        SoftAssertions soft = new SoftAssertions();
        for (String page : List.of(
                "index.xhtml",
                "indicator/indicators.xhtml",
                "indicator/indicator.xhtml?code=WI-VOL-01",
                "comparison/comparison.xhtml?indicators=WI-VOL-01",
                "delivery/deliveries.xhtml",
                "delivery/findings.xhtml?id=" + delivery,
                "report/reports.xhtml",
                "report/compose.xhtml",
                "account/account.xhtml")) {
            soft.assertThat(browser.get(page).statusCode()).as(page).isEqualTo(200);
        }
        soft.assertAll();
    }

    @Test
    void theDeliveriesPageOffersNeitherHandingInNorTakingBack() {
        try (Visitor visitor = chromium.visitor(platform, reader)) {
            DeliveriesPage page = DeliveriesPage.open(visitor);

            assertThat(page.history()).hasCount(1);
            assertThat(page.withdraw()).hasCount(0);
            assertThat(visitor.page().locator("#upload")).hasCount(0);
            assertThat(visitor.page().locator("#reader"))
                    .containsText("Aanleveren en intrekken doet de contactpersoon");
        }
    }

    /** Not offering is only manners. */
    @Test
    void theServletThatTakesInFilesRefuses() {
        Browser browser = Browser.signedIn(platform, "", reader);
        byte[] file = BusLine.csv(municipality, MONTH.minusMonths(1), BusLine.lines(municipality, 5))
                .getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> answer =
                browser.postBytes("delivery/upload?period=" + MONTH.minusMonths(1), file, "application/octet-stream");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("U mag voor deze gemeente niet aanleveren");
        assertThat(platform.count(
                        "select count(*) from delivery where organisation_id = (select id from organisation where code = ?)",
                        municipality.code()))
                .isEqualTo(1);
    }

    /** The button of a colleague who may, pressed by who may not. */
    @Test
    void aForgedPressOfTheButtonTakesNothingBack() {
        Browser browser = Browser.signedIn(platform, "", reader);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("history", "history");
        form.put("history:rows:0:withdraw", "history:rows:0:withdraw");
        form.put("jakarta.faces.ViewState", Browser.viewState(browser.get("delivery/deliveries.xhtml")));

        browser.post("delivery/deliveries.xhtml", form);

        assertThat(status()).isEqualTo("ACCEPTED");
    }

    @Test
    void theApiGivesFiguresAndReportsAndRefusesWhatChangesDeliveries() {
        Api api = platform.as(platform.addAccount(municipality.code(), "READER"));
        String own = municipality.code();
        SoftAssertions soft = new SoftAssertions();
        for (String path : List.of(
                "me",
                "indicators",
                "organisations",
                "deliveries",
                "deliveries/" + delivery,
                "deliveries/" + delivery + "/findings",
                "values?indicator=WI-VOL-01&organisation=" + own + "&from=" + MONTH,
                "comparisons?indicator=WI-VOL-01&organisation=" + own + "&period=" + MONTH + "&groups=NL00")) {
            soft.assertThat(api.read(path).status()).as(path).isEqualTo(200);
        }
        soft.assertThat(api.call(
                                "POST",
                                "api/v1/reports",
                                ("{\"organisation\":\"" + own + "\",\"benchmark\":\"WI\",\"period\":\"" + MONTH + "\"}")
                                        .getBytes(StandardCharsets.UTF_8),
                                "Content-Type",
                                "application/json")
                        .status())
                .as("report")
                .isEqualTo(202);
        soft.assertThat(api.call(
                                "POST",
                                "api/v1/deliveries?type=BUS&organisation=" + own + "&period=" + MONTH.minusMonths(1),
                                BusLine.csv(municipality, MONTH.minusMonths(1), BusLine.lines(municipality, 5))
                                        .getBytes(StandardCharsets.UTF_8),
                                "Content-Type",
                                "text/csv")
                        .status())
                .as("deliver")
                .isEqualTo(403);
        soft.assertThat(api.delete("api/v1/deliveries/" + delivery).status())
                .as("withdraw")
                .isEqualTo(403);
        soft.assertAll();
        assertThat(status()).isEqualTo("ACCEPTED");
    }
}
