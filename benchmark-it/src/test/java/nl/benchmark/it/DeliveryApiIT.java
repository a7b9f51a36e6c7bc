package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a municipality's software meets when it delivers (formats, "Common rules"; api.md). */
@ExtendWith(Platform.class)
class DeliveryApiIT {

    private static final YearMonth MONTH = RunningPlatform.lastMonth().minusMonths(4);
    /** An example number that passes the eleven-test and is nobody's. */
    private static final String PLAIN_NUMBER = "111222333";

    private final RunningPlatform platform;
    private final Municipality municipality;

    DeliveryApiIT(RunningPlatform platform) {
        this.platform = platform;
        this.municipality = platform.municipality();
    }

    private String file() {
        return file(BusLine.lines(municipality, 12));
    }

    private String file(List<BusLine> lines) {
        return BusLine.csv(municipality, MONTH, lines);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private long benefitsInForce() {
        return platform.count(
                """
                select coalesce(sum(value), -1) from measure_value
                 where measure = 'BENEFITS' and dimension = '' and known_to = 'infinity' and period = ? and organisation_id = (select id from organisation where code = ?)
                """,
                java.sql.Date.valueOf(MONTH.atDay(1)),
                municipality.code());
    }

    /** Rejected with this rule, and nothing of it is kept. */
    private void assertRejected(JsonObject delivery, String rule, String measuresBefore, long factsBefore) {
        assertThat(delivery.get("status").getAsString()).isEqualTo("REJECTED");
        assertThat(municipality.rules(delivery.get("id").getAsLong())).contains(rule);
        assertThat(municipality.facts()).isEqualTo(factsBefore);
        assertThat(municipality.measures()).isEqualTo(measuresBefore);
    }

    private void assertRejected(byte[] file, String contentType, String rule) {
        municipality.deliver(MONTH, file());
        String measures = municipality.measures();
        long facts = municipality.facts();
        assertRejected(municipality.deliver(MONTH, file, "", contentType), rule, measures, facts);
        assertThat(benefitsInForce()).isEqualTo(12);
    }

    private void assertRejected(String csv, String rule) {
        assertRejected(bytes(csv), "text/csv", rule);
    }

    @Nested
    class Accepting {

        @Test
        void aFileIsTakenInAtOnceAndItsStateIsAtItsLocation() {
            Api.Answer answer = municipality.post(MONTH, file());

            assertThat(answer.status()).isEqualTo(202);
            long id = answer.json().get("id").getAsLong();
            assertThat(answer.header("Location"))
                    .hasValueSatisfying(location -> assertThat(location).endsWith("/api/v1/deliveries/" + id));
            JsonObject delivery = municipality.awaitFinished(id);
            assertThat(delivery.get("status").getAsString()).isEqualTo("ACCEPTED");
            assertThat(delivery.keySet())
                    .contains(
                            "id",
                            "type",
                            "organisation",
                            "period",
                            "status",
                            "receivedAt",
                            "finishedAt",
                            "records",
                            "rejectedRecords",
                            "errors",
                            "warnings",
                            "notes",
                            "sha256",
                            "replaces",
                            "dryRun",
                            "layoutVersion");
            assertThat(delivery.get("type").getAsString()).isEqualTo("BUS");
            assertThat(delivery.get("organisation").getAsString()).isEqualTo(municipality.code());
            assertThat(delivery.get("period").getAsString()).isEqualTo(MONTH.toString());
            assertThat(delivery.get("records").getAsInt()).isEqualTo(12);
            assertThat(delivery.get("rejectedRecords").getAsInt()).isZero();
            assertThat(delivery.get("receivedAt").getAsString()).endsWith("Z");
            assertThat(benefitsInForce()).isEqualTo(12);
        }

        @Test
        void zipGzipByteOrderMarkAndLatin1AreRead() throws IOException {
            String csv = file();
            assertThat(status(gzip(bytes(csv)), "application/gzip")).isEqualTo("ACCEPTED");
            assertThat(status(zip("bus.csv", bytes(csv)), "application/zip")).isEqualTo("ACCEPTED");
            assertThat(status(bytes("\uFEFF" + csv), "text/csv")).isEqualTo("ACCEPTED");
            String accented = csv.replace(";R1;", ";R\u00e91;");
            assertThat(status(accented.getBytes(StandardCharsets.ISO_8859_1), "text/csv"))
                    .isEqualTo("ACCEPTED");
            assertThat(platform.count(
                            "select count(*) from bus_benefit where registration = 'R\u00e91' and organisation_id = (select id from organisation where code = ?)",
                            municipality.code()))
                    .isEqualTo(1);
            assertThat(benefitsInForce()).isEqualTo(12);
        }

        private String status(byte[] file, String contentType) {
            return municipality
                    .deliver(MONTH, file, "", contentType)
                    .get("status")
                    .getAsString();
        }

        @Test
        void aGoodFileWithARejectedRecordIsAcceptedWithWarnings() {
            List<BusLine> lines = new ArrayList<>(BusLine.lines(municipality, 12));
            lines.set(3, lines.get(3).with("geslacht", "7"));

            JsonObject delivery = municipality.deliver(MONTH, lines);

            assertThat(delivery.get("status").getAsString()).isEqualTo("ACCEPTED_WITH_WARNINGS");
            assertThat(delivery.get("rejectedRecords").getAsInt()).isEqualTo(1);
            assertThat(benefitsInForce()).isEqualTo(11);
        }

        @Test
        void findingsAreThereAsJsonAndAsCsvAndNeverQuoteAPseudonym() {
            List<BusLine> lines = new ArrayList<>(BusLine.lines(municipality, 12));
            lines.set(3, lines.get(3).with("geslacht", "7"));
            lines.set(4, lines.get(4).with("bsn", "v1:too-short"));
            long id = municipality.deliver(MONTH, lines).get("id").getAsLong();

            JsonObject finding = municipality.findings(id).stream()
                    .filter(one -> one.get("rule").getAsString().equals("BUS-002"))
                    .findFirst()
                    .orElseThrow();
            Api.Answer csv = municipality.api().read("deliveries/" + id + "/findings", "Accept", "text/csv");

            assertThat(finding.keySet())
                    .contains("line", "field", "rule", "severity", "found", "expected", "messageNl", "messageEn");
            assertThat(finding.get("line").getAsInt()).isEqualTo(5);
            assertThat(finding.get("found").getAsString()).isEqualTo("7");
            assertThat(finding.get("messageNl").getAsString())
                    .isNotEqualTo(finding.get("messageEn").getAsString());
            assertThat(csv.contentType()).startsWith("text/csv");
            assertThat(csv.header("Content-Disposition"))
                    .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
            assertThat(csv.body()).contains("BUS-002").contains("BUS-003").doesNotContain("too-short");
        }

        @Test
        void withoutAPreferenceFindingsAndValuesAreJson() {
            long id = municipality.deliver(MONTH, file()).get("id").getAsLong();

            assertThat(municipality.api().read("deliveries/" + id + "/findings").contentType())
                    .startsWith("application/json");
            assertThat(municipality
                            .api()
                            .read("deliveries/" + id + "/findings", "Accept", "*/*")
                            .contentType())
                    .startsWith("application/json");
        }

        @Test
        void aDryRunTellsAndKeepsNothing() {
            JsonObject delivery = municipality.deliver(MONTH, bytes(file()), "&dryRun=true", "text/csv");

            assertThat(delivery.get("status").getAsString()).isEqualTo("ACCEPTED");
            assertThat(delivery.get("dryRun").getAsBoolean()).isTrue();
            assertThat(municipality.facts()).isZero();
            assertThat(municipality.measures()).isEmpty();
        }
    }

    @Nested
    class ReplacingAndWithdrawing {

        @Test
        void aNewDeliveryOfTheMonthTakesThePlaceOfTheOld() {
            long first = municipality.deliver(MONTH, file()).get("id").getAsLong();
            JsonObject second = municipality.deliver(MONTH, BusLine.lines(municipality, 9));

            assertThat(second.get("replaces").getAsLong()).isEqualTo(first);
            assertThat(municipality.delivery(first).get("status").getAsString()).isEqualTo("REPLACED");
            assertThat(benefitsInForce()).isEqualTo(9);
        }

        @Test
        void aRejectedDeliveryLeavesTheOldInForce() {
            long first = municipality.deliver(MONTH, file()).get("id").getAsLong();
            municipality.deliver(MONTH, "no;file\r\n1;2\r\n");

            assertThat(municipality.delivery(first).get("status").getAsString()).isEqualTo("ACCEPTED");
            assertThat(benefitsInForce()).isEqualTo(12);
        }

        @Test
        void aWithdrawnMonthIsMissingAndNotZero() {
            long id = municipality.deliver(MONTH, file()).get("id").getAsLong();

            assertThat(municipality.api().delete("api/v1/deliveries/" + id).status())
                    .isEqualTo(204);

            assertThat(municipality.delivery(id).get("status").getAsString()).isEqualTo("WITHDRAWN");
            JsonObject value = municipality
                    .api()
                    .read("values?indicator=WI-VOL-01&organisation=" + municipality.code() + "&from=" + MONTH)
                    .items()
                    .get(0);
            assertThat(value.get("status").getAsString()).isEqualTo("MISSING");
            assertThat(value.get("value").isJsonNull()).isTrue();
        }

        @Test
        void whatIsNotInForceCannotBeWithdrawn() {
            long id = municipality.deliver(MONTH, file()).get("id").getAsLong();
            municipality.api().delete("api/v1/deliveries/" + id);

            assertThat(municipality.api().delete("api/v1/deliveries/" + id).status())
                    .isEqualTo(409);
        }

        @Test
        void theSameFileTwiceIsRefusedAndSaysWhichItIs() throws GeneralSecurityException {
            long first = municipality.deliver(MONTH, file()).get("id").getAsLong();

            Api.Answer again = municipality.post(MONTH, file());

            assertThat(again.status()).isEqualTo(409);
            assertThat(again.contentType()).isEqualTo("application/problem+json");
            assertThat(again.json().get("existing").getAsString()).endsWith("/deliveries/" + first);
            String digest = Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes(file())));
            Api.Answer announced = municipality.post(
                    MONTH, bytes(file()), "", "text/csv", "Content-Digest", "sha-256=:" + digest + ":");
            assertThat(announced.status()).isEqualTo(409);
            assertThat(announced.json().get("existing").getAsString()).endsWith("/deliveries/" + first);
        }

        @Test
        void theSameFileMayBeSentAgainAfterItWasWithdrawn() {
            long id = municipality.deliver(MONTH, file()).get("id").getAsLong();
            municipality.api().delete("api/v1/deliveries/" + id);

            assertThat(municipality.deliver(MONTH, file()).get("status").getAsString())
                    .isEqualTo("ACCEPTED");
        }
    }

    @Nested
    class AtOnce {

        @Test
        void anothersOrganisationIsForbidden() {
            Municipality other = platform.demonstration("GM0384");
            Api.Answer answer = municipality
                    .api()
                    .call(
                            "POST",
                            "api/v1/deliveries?type=BUS&organisation=" + other.code() + "&period=" + MONTH,
                            bytes(file()),
                            "Content-Type",
                            "text/csv");

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.json().get("status").getAsInt()).isEqualTo(403);
        }

        @Test
        void aReaderMayNotDeliverAndADataSupplierMay() {
            String query = "api/v1/deliveries?type=BUS&organisation=" + municipality.code() + "&period=" + MONTH;
            Api reader = platform.as(platform.addAccount(municipality.code(), "READER"));
            Api supplier = platform.as(platform.addAccount(municipality.code(), "DATA_SUPPLIER"));

            assertThat(reader.call("POST", query, bytes(file()), "Content-Type", "text/csv")
                            .status())
                    .isEqualTo(403);
            assertThat(supplier.call("POST", query, bytes(file()), "Content-Type", "text/csv")
                            .status())
                    .isEqualTo(202);
        }

        @Test
        void aMonthOutsideTheParticipationIsForbiddenAsFile006() {
            Api.Answer answer = municipality.post(YearMonth.of(2020, 12), file());

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.json().get("rule").getAsString()).isEqualTo("FILE-006");
            assertThat(municipality.post(YearMonth.of(2021, 1), file()).status())
                    .isEqualTo(202);
        }

        @Test
        void withoutAgreementInForceNothingIsTakenIn() {
            platform.execute(
                    "update agreement set in_force_to = current_date - 2 where organisation_id = (select id from organisation where code = ?)",
                    municipality.code());

            Api.Answer answer = municipality.post(MONTH, file());

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.json().get("rule").getAsString()).isEqualTo("FILE-006");
            assertThat(municipality.facts()).isZero();
        }

        @Test
        void anUnknownMediaTypeIs415() {
            assertThat(municipality
                            .post(MONTH, bytes(file()), "", "application/pdf")
                            .status())
                    .isEqualTo(415);
        }

        @Test
        void aFileOverTheLimitIs413() {
            byte[] large = new byte[(64 << 20) + 1];
            java.util.Arrays.fill(large, (byte) 'x');

            assertThat(municipality.post(MONTH, large, "", "text/csv").status()).isEqualTo(413);
        }

        @Test
        void missingOrWrongParametersAre400() {
            Api api = municipality.api();
            for (String query : List.of(
                    "type=BUS&organisation=" + municipality.code(),
                    "type=BUS&period=" + MONTH,
                    "type=XYZ&organisation=" + municipality.code() + "&period=" + MONTH,
                    "type=BUS&organisation=" + municipality.code() + "&period=2025-13")) {
                assertThat(api.call("POST", "api/v1/deliveries?" + query, bytes(file()), "Content-Type", "text/csv")
                                .status())
                        .as(query)
                        .isEqualTo(400);
            }
        }
    }

    @Nested
    class RefusingTheWholeFile {

        @Test
        void ofAnotherMunicipalityIsFile001() {
            assertRejected(file().replace(";" + municipality.code().substring(2) + ";", ";0363;"), "FILE-001");
        }

        @Test
        void ofAnotherMonthIsFile002() {
            assertRejected(BusLine.csv(municipality, MONTH.plusMonths(1), BusLine.lines(municipality, 12)), "FILE-002");
        }

        @Test
        void ofAMonthThatIsNotOverIsFile002() {
            YearMonth now = YearMonth.from(RunningPlatform.today());
            JsonObject delivery = municipality.deliver(now, BusLine.lines(municipality, 12));

            assertRejected(delivery, "FILE-002", "", 0);
        }

        @Test
        void thatCannotBeReadIsFile003() {
            assertRejected("dit is geen aanlevering", "FILE-003");
        }

        @Test
        void withARequiredColumnMissingIsFile003() {
            assertRejected(file().replace("geboortedatum", "onbekend"), "FILE-003");
        }

        @Test
        void withAnUnbalancedQuoteIsFile003() {
            assertRejected(file().replaceFirst(";R2;", ";\"R2;"), "FILE-003");
        }

        @Test
        void inAnArchiveOfTwoIsFile004() throws IOException {
            assertRejected(zip("a.csv", bytes(file()), "b.csv", bytes(file())), "application/zip", "FILE-004");
        }

        @Test
        void inAnArchiveWithAPathIsFile004() throws IOException {
            assertRejected(zip("../../a.csv", bytes(file())), "application/zip", "FILE-004");
        }

        @Test
        void withAPlainNumberIsFile005AndTheNumberIsNowhere() {
            assertRejected(file(BusLine.lines(municipality, 11)) + lastLineWithPlainNumber(), "FILE-005");
            long id = municipality
                    .api()
                    .read("deliveries?organisation=" + municipality.code())
                    .items()
                    .get(0)
                    .get("id")
                    .getAsLong();
            assertThat(municipality.findings(id).toString()).doesNotContain(PLAIN_NUMBER);
        }

        private String lastLineWithPlainNumber() {
            String csv = file(List.of(BusLine.of("R99", PLAIN_NUMBER)));
            return csv.substring(csv.indexOf('\n') + 1);
        }

        @Test
        void withoutARecordIsFile007() {
            assertRejected(file(List.of()), "FILE-007");
        }

        @Test
        void withNothingInItIsFile007() {
            assertRejected("", "FILE-007");
        }
    }

    @Nested
    class BesideTheMonthBefore {

        private JsonObject next(List<BusLine> lines, String query) {
            return municipality.deliver(
                    MONTH.plusMonths(1),
                    bytes(BusLine.csv(municipality, MONTH.plusMonths(1), lines)),
                    query,
                    "text/csv");
        }

        private void first(int benefits, String query) {
            municipality.deliver(MONTH, bytes(file(BusLine.lines(municipality, benefits))), query, "text/csv");
        }

        private List<BusLine> withOtherKey(int benefits, int changed) {
            List<BusLine> lines = new ArrayList<>(BusLine.lines(municipality, benefits));
            for (int i = 0; i < changed; i++) {
                lines.set(i, lines.get(i).with("bsn", municipality.pseudonym("other key " + i)));
            }
            return lines;
        }

        @Test
        void anotherFingerprintIsFile008() {
            first(25, "&keyFingerprint=AAAAAAAAAAAAAAAA");
            JsonObject delivery = next(BusLine.lines(municipality, 25), "&keyFingerprint=BBBBBBBBBBBBBBBB");

            assertThat(delivery.get("status").getAsString()).isEqualTo("REJECTED");
            assertThat(municipality.rules(delivery.get("id").getAsLong())).contains("FILE-008");
        }

        @Test
        void theSameFingerprintIsAccepted() {
            first(25, "&keyFingerprint=AAAAAAAAAAAAAAAA");

            assertThat(next(BusLine.lines(municipality, 25), "&keyFingerprint=AAAAAAAAAAAAAAAA")
                            .get("status")
                            .getAsString())
                    .isEqualTo("ACCEPTED");
        }

        @Test
        void underHalfTheMainPersonsOfTwentyBenefitsIsFile008() {
            first(20, "");
            JsonObject delivery = next(withOtherKey(20, 11), "");

            assertThat(delivery.get("status").getAsString()).isEqualTo("REJECTED");
            assertThat(municipality.rules(delivery.get("id").getAsLong())).contains("FILE-008");
        }

        @Test
        void halfTheMainPersonsIsEnough() {
            first(20, "");

            assertThat(next(withOtherKey(20, 10), "").get("status").getAsString())
                    .startsWith("ACCEPTED");
        }

        @Test
        void ofFewerThanTwentyBenefitsTheKeyIsNotTested() {
            first(19, "");

            assertThat(next(withOtherKey(19, 19), "").get("status").getAsString())
                    .startsWith("ACCEPTED");
        }

        @Test
        void aDeclaredChangeOfKeyIsAcceptedAndReinflowHasNoValue() {
            first(20, "");
            JsonObject delivery = next(withOtherKey(20, 20), "&keyChange=true");

            assertThat(delivery.get("status").getAsString()).startsWith("ACCEPTED");
            assertThat(platform.count(
                            """
                            select count(*) from measure_value where measure = 'REINFLOW' and known_to = 'infinity' and period = ?
                               and organisation_id = (select id from organisation where code = ?)
                            """,
                            java.sql.Date.valueOf(MONTH.plusMonths(1).atDay(1)),
                            municipality.code()))
                    .isZero();
        }

        @Test
        void aNumberOutsideTheBandWarnsAsBus011() {
            first(40, "");
            long outside = next(BusLine.lines(municipality, 51), "").get("id").getAsLong();

            assertThat(municipality.rules(outside)).contains("BUS-011");
        }

        @Test
        void aNumberOnTheEdgeOfTheBandDoesNotWarn() {
            first(40, "");
            long inside = next(BusLine.lines(municipality, 50), "").get("id").getAsLong();

            assertThat(municipality.rules(inside)).doesNotContain("BUS-011");
        }

        @Test
        void aBenefitThatVanishedWarnsAsBus012() {
            first(12, "");
            JsonObject delivery = next(BusLine.lines(municipality, 11), "");

            assertThat(delivery.get("status").getAsString()).isEqualTo("ACCEPTED_WITH_WARNINGS");
            assertThat(municipality.findings(delivery.get("id").getAsLong()))
                    .filteredOn(finding -> finding.get("rule").getAsString().equals("BUS-012"))
                    .singleElement()
                    .satisfies(finding ->
                            assertThat(finding.get("found").getAsString()).isEqualTo("R12"));
        }

        @Test
        void aBenefitWithAnAnnouncedEndMayBeAbsent() {
            List<BusLine> lines = new ArrayList<>(BusLine.lines(municipality, 12));
            lines.set(
                    11,
                    lines.get(11)
                            .with(
                                    "einddatum_uitkering_persoon",
                                    MONTH.plusMonths(1).atDay(3))
                            .with("reden_beeindiging", "11"));
            municipality.deliver(MONTH, lines);

            long id = next(BusLine.lines(municipality, 11), "").get("id").getAsLong();
            assertThat(municipality.rules(id)).doesNotContain("BUS-012");
        }
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    /** Names and contents by turns. */
    private static byte[] zip(Object... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) entries[i]));
                zip.write((byte[]) entries[i + 1]);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
