package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.benchmark.launcher.demo.DemonstrationRole;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Yearly figures through {@code POST /imports} (api.md; formats-external 1), with figures of our own. */
@ExtendWith(Platform.class)
class ImportApiIT {

    private static final String HEADER = "organisation;year;measure;value;status\n";
    private static final int LAST_YEAR = RunningPlatform.today().getYear() - 1;

    private final RunningPlatform platform;
    private final Api expert;

    ImportApiIT(RunningPlatform platform) {
        this.platform = platform;
        this.expert = platform.as(DemonstrationRole.CONTENT_EXPERT);
    }

    private static byte[] file(String... rows) {
        return (HEADER + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String row(Municipality town, int year, String measure, long value, String status) {
        return town.code() + ";" + year + ";" + measure + ";" + value + ";" + status;
    }

    private static Api.Answer post(Api api, String query, byte[] file) {
        return api.call("POST", "api/v1/imports?" + query, file, "Content-Type", "text/csv");
    }

    /** Sends it as the content expert; what became of it. */
    private JsonObject send(String... rows) {
        Api.Answer answer = post(expert, "source=WI-ANNUAL", file(rows));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        return answer.json();
    }

    private List<String> rules(JsonObject done) {
        return expert.read("imports/" + done.get("id").getAsLong() + "/findings").items().stream()
                .map(finding -> finding.get("rule").getAsString())
                .toList();
    }

    private static JsonObject value(Municipality town, String indicator, int year) {
        return town.api()
                .read("values?indicator=" + indicator + "&organisation=" + town.code() + "&from=" + year + "&to="
                        + year)
                .items()
                .get(0);
    }

    private static void assertValue(Municipality town, String indicator, int year, double expected, String status) {
        JsonObject row = value(town, indicator, year);
        assertThat(row.get("status").getAsString()).as(row.toString()).isEqualTo(status);
        assertThat(row.get("value").getAsDouble()).as(row.toString()).isCloseTo(expected, within(1e-9));
    }

    private static String status(JsonObject done) {
        return done.get("status").getAsString();
    }

    @Nested
    class AGoodFile {

        @Test
        void servesTheYearlyIndicatorsOfTheDeepeningModule() {
            Municipality town = platform.municipality();

            JsonObject done = send(
                    row(town, LAST_YEAR, "WSW_PERSONS", 93, "D"),
                    row(town, LAST_YEAR - 1, "WSW_PERSONS", 100, "D"),
                    row(town, LAST_YEAR, "WW_ENDED_MAX", 400, "V"),
                    row(town, LAST_YEAR, "WW_TO_BENEFIT", 30, "V"));

            assertThat(status(done)).isEqualTo("ACCEPTED");
            assertValue(town, "WI-WSW-01", LAST_YEAR, 93, "FINAL");
            assertValue(town, "WI-WSW-02", LAST_YEAR, -7, "FINAL");
            assertValue(town, "WI-DWW-01", LAST_YEAR, 7.5, "PROVISIONAL");
        }

        @Test
        void isAcceptedAndItsFiguresAnswerAsTheSheetsOfTheIndicatorsSay() {
            Municipality one = platform.municipality();
            Municipality other = platform.municipality();

            Api.Answer answer = post(
                    expert,
                    "source=WI-ANNUAL",
                    file(
                            row(one, LAST_YEAR, "BUIG_BUDGET", 12_345_678, "D"),
                            row(one, LAST_YEAR, "BUIG_NET_EXPENDITURE", 11_111_111, "D"),
                            row(one, LAST_YEAR - 1, "BUIG_BUDGET", 1_000, "D"),
                            row(one, LAST_YEAR - 1, "BUIG_NET_EXPENDITURE", -250, "D"),
                            row(other, LAST_YEAR, "BUIG_BUDGET", 8_000, "D"),
                            row(other, LAST_YEAR, "BUIG_NET_EXPENDITURE", 9_000, "V"),
                            row(other, LAST_YEAR + 1, "BUIG_BUDGET", 8_500, "V")));

            assertThat(answer.status()).isEqualTo(202);
            JsonObject done = answer.json();
            String location = answer.header("Location").orElseThrow();
            assertThat(location).endsWith("/api/v1/imports/" + done.get("id").getAsLong());
            assertThat(done.keySet())
                    .contains(
                            "id",
                            "source",
                            "status",
                            "receivedAt",
                            "finishedAt",
                            "records",
                            "rejectedRecords",
                            "errors",
                            "warnings",
                            "notes",
                            "sha256",
                            "dryRun");
            assertThat(status(done)).isEqualTo("ACCEPTED");
            assertThat(done.get("records").getAsInt()).isEqualTo(7);
            assertThat(done.get("added").getAsInt()).isEqualTo(7);
            assertThat(expert.read("imports/" + done.get("id").getAsLong()).json())
                    .isEqualTo(done);
            assertThat(expert.read("imports").items()).contains(done);

            assertValue(one, "WI-BUI-01", LAST_YEAR, 12_345_678, "FINAL");
            assertValue(one, "WI-BUI-03", LAST_YEAR, 100.0 * (12_345_678 - 11_111_111) / 12_345_678, "FINAL");
            assertValue(one, "WI-BUI-03", LAST_YEAR - 1, 125, "FINAL");
            assertValue(other, "WI-BUI-01", LAST_YEAR, 8_000, "FINAL");
            assertValue(other, "WI-BUI-03", LAST_YEAR, -12.5, "PROVISIONAL");
            assertValue(other, "WI-BUI-01", LAST_YEAR + 1, 8_500, "PROVISIONAL");
            assertThat(value(other, "WI-BUI-03", LAST_YEAR + 1).get("status").getAsString())
                    .isEqualTo("MISSING");
        }

        @Test
        void isTheSameToTheComparisonOfAnother() {
            Municipality one = platform.municipality();
            Municipality other = platform.municipality();
            send(
                    row(one, LAST_YEAR, "BUIG_BUDGET", 300, "D"),
                    row(one, LAST_YEAR, "BUIG_NET_EXPENDITURE", 270, "D"),
                    row(other, LAST_YEAR, "BUIG_BUDGET", 100, "D"),
                    row(other, LAST_YEAR, "BUIG_NET_EXPENDITURE", 120, "D"));

            JsonObject comparison = one.api()
                    .read("comparisons?indicator=WI-BUI-03&organisation=" + one.code() + "&period=" + LAST_YEAR
                            + "&organisations=" + other.code())
                    .json();

            assertThat(comparison.getAsJsonObject("own").get("value").getAsDouble())
                    .isCloseTo(10, within(1e-9));
            assertThat(comparison
                            .getAsJsonArray("organisations")
                            .get(0)
                            .getAsJsonObject()
                            .get("value")
                            .getAsDouble())
                    .isCloseTo(-20, within(1e-9));
        }

        @Test
        void onlyCheckedKeepsNothingAndTellsWhatWouldChange() {
            Municipality town = platform.municipality();
            byte[] file = file(row(town, LAST_YEAR, "BUIG_BUDGET", 77, "D"));

            JsonObject done = post(expert, "source=WI-ANNUAL&dryRun=true", file).json();

            assertThat(status(done)).isEqualTo("ACCEPTED");
            assertThat(done.get("dryRun").getAsBoolean()).isTrue();
            assertThat(done.get("added").getAsInt()).isEqualTo(1);
            assertThat(town.measures()).isEmpty();
            assertThat(value(town, "WI-BUI-01", LAST_YEAR).get("status").getAsString())
                    .isEqualTo("MISSING");
            assertThat(post(expert, "source=WI-ANNUAL", file).status()).isEqualTo(202);
        }
    }

    @Nested
    class ALaterFile {

        @Test
        void takesThePlaceOfWhatChangedAndLeavesTheRest() {
            Municipality town = platform.municipality();
            send(
                    row(town, LAST_YEAR, "BUIG_BUDGET", 500, "V"),
                    row(town, LAST_YEAR, "BUIG_NET_EXPENDITURE", 400, "D"),
                    row(town, LAST_YEAR, "WSW_PERSONS", 12, "D"));
            assertValue(town, "WI-BUI-01", LAST_YEAR, 500, "PROVISIONAL");
            assertValue(town, "WI-BUI-03", LAST_YEAR, 20, "PROVISIONAL");

            JsonObject done = send(
                    row(town, LAST_YEAR, "BUIG_BUDGET", 800, "D"),
                    row(town, LAST_YEAR, "BUIG_NET_EXPENDITURE", 400, "D"));

            assertThat(status(done)).isEqualTo("ACCEPTED");
            assertThat(done.get("changed").getAsInt()).isEqualTo(1);
            assertThat(done.get("unchanged").getAsInt()).isEqualTo(1);
            assertValue(town, "WI-BUI-01", LAST_YEAR, 800, "FINAL");
            assertValue(town, "WI-BUI-03", LAST_YEAR, 50, "FINAL");
            assertThat(Arrays.stream(town.measures().split("\n"))).hasSize(4);
            assertThat(platform.count(
                            "select count(*) from measure_value where known_to <> 'infinity' and value = 500 and organisation_id = (select id from organisation where code = ?)",
                            town.code()))
                    .isEqualTo(1);
        }

        @Test
        void ann016LeavesADefiniteFigureWhenItsOwnIsProvisional() {
            Municipality town = platform.municipality();
            send(row(town, LAST_YEAR, "BUIG_BUDGET", 500, "D"));

            JsonObject done = send(row(town, LAST_YEAR, "BUIG_BUDGET", 501, "V"));

            assertThat(status(done)).isEqualTo("ACCEPTED_WITH_WARNINGS");
            assertThat(rules(done)).containsExactly("ANN-016");
            assertValue(town, "WI-BUI-01", LAST_YEAR, 500, "FINAL");
        }

        @Test
        void thatIsTheSameFileIsRefusedWithTheDayOfTheFirst() {
            Municipality town = platform.municipality();
            String row = row(town, LAST_YEAR, "BUIG_BUDGET", 600, "D");
            JsonObject first = send(row);

            Api.Answer second = post(expert, "source=WI-ANNUAL", file(row));

            assertThat(second.status()).isEqualTo(409);
            assertThat(second.contentType()).startsWith("application/problem+json");
            assertThat(second.json().get("existing").getAsString())
                    .isEqualTo("/api/v1/imports/" + first.get("id").getAsLong());
            assertThat(second.json().get("importedOn").getAsString())
                    .isEqualTo(RunningPlatform.today().toString());
            assertThat(post(expert, "source=WI-ANNUAL&dryRun=true", file(row)).status())
                    .isEqualTo(202);
        }
    }

    @Nested
    class ABadFile {

        @Test
        void ann004IsRejectedAsAWholeAndChangesNothing() {
            Municipality one = platform.municipality();
            Municipality other = platform.municipality();
            send(row(one, LAST_YEAR, "BUIG_BUDGET", 1, "D"));
            String before = one.measures();
            List<String> rows = new ArrayList<>(
                    List.of(row(one, LAST_YEAR, "BUIG_BUDGET", 2, "D"), row(other, LAST_YEAR, "BUIG_BUDGET", 2, "D")));
            for (int year = LAST_YEAR - 4; year <= LAST_YEAR; year++) {
                rows.add(row(other, year, "WSW_PERSONS", -1, "D"));
            }

            JsonObject done = send(rows.toArray(String[]::new));

            assertThat(status(done)).isEqualTo("REJECTED");
            assertThat(done.get("rejectedRecords").getAsInt()).isEqualTo(5);
            assertThat(rules(done)).contains("ANN-004", "ANN-008");
            assertThat(one.measures()).isEqualTo(before);
            assertThat(other.measures()).isEmpty();
        }

        @Test
        void ofWhichFewRowsAreBadIsAcceptedWithoutThem() {
            Municipality town = platform.municipality();

            JsonObject done = send(
                    row(town, LAST_YEAR, "BUIG_BUDGET", 10, "D"),
                    row(town, LAST_YEAR, "WSW_PERSONS", 10, "X"),
                    "GM9999;" + LAST_YEAR + ";BUIG_BUDGET;10;D");

            assertThat(status(done)).isEqualTo("ACCEPTED_WITH_WARNINGS");
            assertThat(done.get("rejectedRecords").getAsInt()).isEqualTo(2);
            assertThat(rules(done)).containsExactly("ANN-009", "ANN-005");
            assertValue(town, "WI-BUI-01", LAST_YEAR, 10, "FINAL");
            JsonObject finding = expert.read("imports/" + done.get("id").getAsLong() + "/findings")
                    .items()
                    .get(0);
            assertThat(finding.get("line").getAsInt()).isEqualTo(3);
            assertThat(finding.get("field").getAsString()).isEqualTo("status");
            assertThat(finding.get("messageNl").getAsString())
                    .isNotEqualTo(finding.get("messageEn").getAsString());
            Api.Answer csv = expert.read("imports/" + done.get("id").getAsLong() + "/findings", "Accept", "text/csv");
            assertThat(csv.contentType()).startsWith("text/csv");
            assertThat(csv.body()).contains("ANN-009").contains("ANN-005");
        }

        @Test
        void ann001MayBeSentAgainAfterItWasRejected() {
            byte[] file = "organisation;year;value;status\n".getBytes(StandardCharsets.UTF_8);

            for (int time = 0; time < 2; time++) {
                Api.Answer answer = post(expert, "source=WI-ANNUAL", file);
                assertThat(answer.status()).isEqualTo(202);
                assertThat(status(answer.json())).isEqualTo("REJECTED");
                assertThat(rules(answer.json())).containsExactly("ANN-001");
            }
        }

        @Test
        void thatIsTooLargeIsNotRead() {
            byte[] large = new byte[(8 << 20) + 1];
            Arrays.fill(large, (byte) '\n');

            assertThat(post(expert, "source=WI-ANNUAL", large).status()).isEqualTo(413);
        }
    }

    @Nested
    class WhoAndWhat {

        @Test
        void onlyTheContentExpertImportsAndSeesImports() {
            Municipality town = platform.municipality();
            byte[] file = file(row(town, LAST_YEAR, "BUIG_BUDGET", 10, "D"));
            JsonObject done = send(row(town, LAST_YEAR, "BUIG_BUDGET", 11, "D"));
            SoftAssertions soft = new SoftAssertions();
            List<Api> others = new ArrayList<>(List.of(town.api()));
            for (DemonstrationRole role : DemonstrationRole.values()) {
                if (role != DemonstrationRole.CONTENT_EXPERT && role != DemonstrationRole.CONTACT_PERSON) {
                    others.add(platform.as(role));
                }
            }
            for (Api other : others) {
                soft.assertThat(post(other, "source=WI-ANNUAL", file).status()).isEqualTo(403);
                for (String path : List.of(
                        "imports",
                        "imports/" + done.get("id").getAsLong(),
                        "imports/" + done.get("id").getAsLong() + "/findings",
                        "imports/1",
                        "imports/x")) {
                    soft.assertThat(other.read(path).status()).as(path).isEqualTo(403);
                }
            }
            soft.assertThat(post(platform.anonymous(), "source=WI-ANNUAL", file).status())
                    .isEqualTo(401);
            soft.assertAll();
        }

        @Test
        void anUnknownImportIsNotThere() {
            for (String path : List.of("imports/1", "imports/x", "imports/1/findings", "imports/x/findings")) {
                assertThat(expert.read(path).status()).as(path).isEqualTo(404);
            }
        }

        @Test
        void anUnknownSourceIsABadQuestion() {
            byte[] file = HEADER.getBytes(StandardCharsets.UTF_8);

            assertThat(post(expert, "source=CBS", file).status()).isEqualTo(400);
            assertThat(post(expert, "dryRun=true", file).status()).isEqualTo(400);
        }
    }
}
