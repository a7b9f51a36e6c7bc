package nl.benchmark.external;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.benchmark.delivery.Severity;
import nl.benchmark.indicator.MeasureCatalogue;
import nl.benchmark.organisation.Geography;
import nl.benchmark.organisation.Organisation;
import nl.benchmark.organisation.OrganisationKind;
import nl.benchmark.organisation.Validity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of yearly figures, read in 2026; GM0003 went on 1 January 2021 and GM0004 came. */
class AnnualReaderTest {

    private static final String HEADER = "organisation;year;measure;value;status";
    private static final LocalDate BORDERS_CHANGE = LocalDate.of(2021, 1, 1);
    private static final int MANY = 600;

    private final AnnualReader reader = new AnnualReader(geography(), MeasureCatalogue.werkInkomen(), Year.of(2026));

    private static Geography geography() {
        Geography.Builder rows = Geography.builder()
                .organisation(municipality("GM0001", Validity.since(LocalDate.of(1998, 1, 1))))
                .organisation(municipality("GM0003", new Validity(LocalDate.of(1998, 1, 1), BORDERS_CHANGE)))
                .organisation(municipality("GM0004", Validity.since(BORDERS_CHANGE)))
                .organisation(new Organisation(
                        "GM0005", "Samen", OrganisationKind.COOPERATION, Validity.since(LocalDate.of(1998, 1, 1))));
        IntStream.range(0, MANY)
                .forEach(i ->
                        rows.organisation(municipality("GM" + (1_000 + i), Validity.since(LocalDate.of(1998, 1, 1)))));
        return rows.build();
    }

    private static Organisation municipality(String code, Validity validity) {
        return new Organisation(code, "Gemeente " + code, OrganisationKind.MUNICIPALITY, validity);
    }

    private AnnualReading read(String... lines) {
        return read(String.join("\n", lines), StandardCharsets.UTF_8);
    }

    private AnnualReading read(String text, Charset charset) {
        return reader.read(text.getBytes(charset));
    }

    private AnnualReading rows(String... rows) {
        return read(HEADER + "\n" + String.join("\n", rows) + "\n", StandardCharsets.UTF_8);
    }

    /** Rule ids of the findings, in their order. */
    private static List<String> rules(AnnualReading reading) {
        return reading.findings().list().stream()
                .map(finding -> finding.check().id())
                .toList();
    }

    private static String good(int i) {
        return "GM" + (1_000 + i) + ";2025;BUIG_BUDGET;100;D";
    }

    @Nested
    class AGoodFile {

        private final AnnualFigure budget =
                new AnnualFigure("GM0001", Year.of(2025), "BUIG_BUDGET", 1_234_567, false, 2);

        @Test
        void givesItsFiguresWithoutFindings() {
            AnnualReading reading = rows("GM0001;2025;BUIG_BUDGET;1234567;D", "GM0001;2025;BUIG_NET_EXPENDITURE;-12;V");

            assertThat(reading.refused()).isFalse();
            assertThat(reading.records()).isEqualTo(2);
            assertThat(reading.rejectedRecords()).isZero();
            assertThat(rules(reading)).isEmpty();
            assertThat(reading.figures())
                    .containsExactly(
                            budget, new AnnualFigure("GM0001", Year.of(2025), "BUIG_NET_EXPENDITURE", -12, true, 3));
        }

        @Test
        void hasItsColumnsInAnyOrderWithOtherSeparatorsQuotesAndCapitals() {
            assertThat(read("status;value;measure;year;organisation", "D;1234567;BUIG_BUDGET;2025;GM0001")
                            .figures())
                    .containsExactly(budget);
            assertThat(read("Organisation,YEAR, measure ,value,status", "\"GM0001\",2025,BUIG_BUDGET,1234567,D")
                            .figures())
                    .containsExactly(budget);
            assertThat(read(HEADER.replace(';', '\t'), "GM0001\t2025\tBUIG_BUDGET\t1234567\tD\r\n")
                            .figures())
                    .containsExactly(budget);
        }

        @ParameterizedTest
        @ValueSource(strings = {"GM0001", " GM0001 ", "0001", "1"})
        void mayWriteTheCodeOfAMunicipalityShorter(String code) {
            assertThat(rows(code + ";2025;BUIG_BUDGET;1234567;D").figures()).containsExactly(budget);
        }

        @Test
        void mayStartWithAByteOrderMark() {
            AnnualReading reading =
                    read("\uFEFF" + HEADER + "\nGM0001;2025;BUIG_BUDGET;1234567;D", StandardCharsets.UTF_8);

            assertThat(reading.figures()).containsExactly(budget);
            assertThat(rules(reading)).isEmpty();
        }

        @Test
        void ann014MayBeInIso88591() {
            AnnualReading reading =
                    read(HEADER + ";naam\nGM0001;2025;BUIG_BUDGET;1234567;D;Sûdwest", StandardCharsets.ISO_8859_1);

            assertThat(reading.figures()).containsExactly(budget);
            assertThat(rules(reading)).containsExactly("ANN-014", "ANN-012");
        }

        @Test
        void ann012MayHaveOtherColumns() {
            AnnualReading reading = read(HEADER + ";naam;a1", "GM0001;2025;BUIG_BUDGET;1234567;D;x;y");

            assertThat(reading.figures()).containsExactly(budget);
            assertThat(rules(reading)).containsExactly("ANN-012", "ANN-012");
            assertThat(reading.findings().count(Severity.NOTE)).isEqualTo(2);
            assertThat(reading.findings().list())
                    .extracting(ImportFinding::column)
                    .containsExactly("naam", "");
        }

        @Test
        void ann013MayHaveRowsOfAreasWhichAreSkipped() {
            AnnualReading reading = rows(
                    "NL00;2025;BUIG_BUDGET;99;D", "PV29;2025;BUIG_BUDGET;9;D", "GM0001;2025;BUIG_BUDGET;1234567;D");

            assertThat(reading.figures())
                    .containsExactly(new AnnualFigure("GM0001", Year.of(2025), "BUIG_BUDGET", 1_234_567, false, 4));
            assertThat(reading.records()).isEqualTo(3);
            assertThat(reading.rejectedRecords()).isZero();
            assertThat(reading.findings().list()).singleElement().satisfies(note -> {
                assertThat(note.check()).isEqualTo(ImportCheck.ANN_013);
                assertThat(note.arguments()).containsExactly("2");
            });
        }

        @Test
        void mayHaveEachOfTheFiveMeasures() {
            List<String> measures = AnnualReader.measuresOf(MeasureCatalogue.werkInkomen());

            assertThat(measures)
                    .containsExactly(
                            "BUIG_BUDGET", "BUIG_NET_EXPENDITURE", "WSW_PERSONS", "WW_ENDED_MAX", "WW_TO_BENEFIT");
            assertThat(rows(measures.stream()
                                    .map(measure -> "GM0001;2025;" + measure + ";0;D")
                                    .toArray(String[]::new))
                            .figures())
                    .hasSize(5);
        }
    }

    @Nested
    class TheFileIsRefused {

        private void assertRefused(AnnualReading reading, String... rules) {
            assertThat(reading.refused()).isTrue();
            assertThat(reading.figures()).isEmpty();
            assertThat(rules(reading)).contains(rules);
        }

        @ParameterizedTest
        @ValueSource(strings = {"organisation", "year", "measure", "value", "status"})
        void ann001WithoutARequiredColumn(String column) {
            AnnualReading reading = read(HEADER.replace(column, "other"), "GM0001;2025;BUIG_BUDGET;1;D");

            assertRefused(reading, "ANN-001");
            assertThat(reading.findings().list().get(0).textKey()).isEqualTo("ANN-001.missing");
            assertThat(reading.findings().list().get(0).column()).isEqualTo(column);
        }

        @Test
        void ann001WithARequiredColumnTwice() {
            AnnualReading reading = read(HEADER + ";Value", "GM0001;2025;BUIG_BUDGET;1;D;1");

            assertRefused(reading, "ANN-001");
            assertThat(reading.findings().list().get(0).textKey()).isEqualTo("ANN-001.doubled");
        }

        @Test
        void ann002WhenItIsNoText() {
            assertRefused(reader.read(new byte[] {'P', 'K', 3, 4, 20, 0, 1}), "ANN-002");
            assertRefused(read(HEADER, StandardCharsets.UTF_16LE), "ANN-002");
        }

        @Test
        void ann002WhenAQuoteIsNotClosed() {
            AnnualReading reading = rows("GM0001;2025;BUIG_BUDGET;1;D", "\"GM0004;2025;BUIG_BUDGET;1;D");

            assertRefused(reading, "ANN-002");
            assertThat(reading.findings().list().get(0).line()).isEqualTo(3);
        }

        @Test
        void ann003WhenItIsEmptyOrHasAHeaderOnly() {
            assertRefused(read(""), "ANN-003");
            assertRefused(read("\uFEFF \n"), "ANN-003");
            assertRefused(read(HEADER), "ANN-003");
            assertRefused(read(HEADER + "\n"), "ANN-003");
        }

        @Test
        void ann003WhenNoRowCanBeKept() {
            AnnualReading reading = rows("GM0001;2025;BUIG_BUDGET;x;D");

            assertRefused(reading, "ANN-003", "ANN-008");
            assertThat(reading.rejectedRecords()).isEqualTo(1);
        }

        @Test
        void ann004WhenMoreThanOnePercentAndAtLeastFiveRowsAreRejected() {
            assertThat(mixed(4, 20).refused()).isFalse();
            assertRefused(mixed(5, 20), "ANN-004");
            assertThat(mixed(5, 495).refused()).isFalse();
            assertRefused(mixed(5, 494), "ANN-004");
        }

        private AnnualReading mixed(int bad, int good) {
            List<String> lines =
                    IntStream.range(0, good).mapToObj(AnnualReaderTest::good).collect(Collectors.toList());
            IntStream.range(0, bad).forEach(i -> lines.add("GM0001;" + (2020 + i) + ";BUIG_BUDGET;x;D"));
            return rows(lines.toArray(String[]::new));
        }
    }

    @Nested
    class ARowIsRejected {

        private void assertRejected(String row, String textKey) {
            AnnualReading reading = rows(good(0), row);

            assertThat(reading.refused()).isFalse();
            assertThat(reading.figures()).hasSize(1);
            assertThat(reading.rejectedRecords()).isEqualTo(1);
            assertThat(reading.findings().list()).singleElement().satisfies(finding -> {
                assertThat(finding.textKey()).isEqualTo(textKey);
                assertThat(finding.line()).isEqualTo(3);
            });
        }

        private void assertTaken(String row) {
            AnnualReading reading = rows(good(0), row);

            assertThat(rules(reading)).isEmpty();
            assertThat(reading.figures()).hasSize(2);
        }

        @ParameterizedTest
        @ValueSource(strings = {"GM0002", "GM0005", "gm0001", "Amsterdam", "00001", "GM1", ""})
        void ann005OfAnUnknownMunicipality(String code) {
            assertRejected(code + ";2025;BUIG_BUDGET;1;D", "ANN-005.unknown");
        }

        @Test
        void ann005OfAMunicipalityThatIsNotThereOnTheFirstOfJanuary() {
            assertTaken("GM0003;2020;BUIG_BUDGET;1;D");
            assertRejected("GM0003;2021;BUIG_BUDGET;1;D", "ANN-005.year");
            assertRejected("GM0004;2020;BUIG_BUDGET;1;D", "ANN-005.year");
            assertTaken("GM0004;2021;BUIG_BUDGET;1;D");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "25", "2025-01", "20255", "20 25"})
        void ann006WithoutAYear(String year) {
            assertRejected("GM0001;" + year + ";BUIG_BUDGET;1;D", "ANN-006.year");
        }

        @Test
        void ann006OfAYearOutOfRange() {
            assertRejected("GM0001;2014;WSW_PERSONS;1;D", "ANN-006.range");
            assertTaken("GM0001;2015;WSW_PERSONS;1;D");
            assertTaken("GM0001;2026;WSW_PERSONS;1;V");
            assertRejected("GM0001;2027;WSW_PERSONS;1;V", "ANN-006.range");
        }

        @Test
        void ann006ABudgetIsKnownAYearAhead() {
            assertTaken("GM0001;2027;BUIG_BUDGET;1;V");
            assertRejected("GM0001;2028;BUIG_BUDGET;1;V", "ANN-006.range");
        }

        @ParameterizedTest
        @ValueSource(strings = {"BENEFITS", "INHABITANTS", "buig_budget", ""})
        void ann007OfAMeasureThatIsNotImported(String measure) {
            assertRejected("GM0001;2025;" + measure + ";1;D", "ANN-007");
        }

        @ParameterizedTest
        @CsvSource({"'',number", "x,number", "'12,5',number", "1.234,ambiguous", "1000000000000000,large"})
        void ann008OfAValueThatIsNoWholeNumber(String value, String variant) {
            assertRejected("GM0001;2025;BUIG_BUDGET;" + value + ";D", "ANN-008." + variant);
        }

        @Test
        void ann008OfANegativeValueWhereThatCannotBe() {
            assertTaken("GM0001;2025;BUIG_BUDGET;0;D");
            assertRejected("GM0001;2025;BUIG_BUDGET;-1;D", "ANN-008.negative");
            assertRejected("GM0001;2025;WSW_PERSONS;-1;D", "ANN-008.negative");
            assertTaken("GM0001;2025;BUIG_NET_EXPENDITURE;-1;D");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "N", "d", "VD", "definitief"})
        void ann009WithAnotherStatusThanVOrD(String status) {
            assertRejected("GM0001;2025;BUIG_BUDGET;1;" + status, "ANN-009");
        }

        @Test
        void ann010AllOfTheSameMunicipalityYearAndMeasure() {
            AnnualReading reading = rows(
                    good(0),
                    "GM0001;2025;BUIG_BUDGET;1;V",
                    "1;2025;BUIG_BUDGET;1;V",
                    "GM0001;2025;BUIG_BUDGET;2;D",
                    "GM0001;2024;BUIG_BUDGET;2;D");

            assertThat(rules(reading)).containsExactly("ANN-010", "ANN-010", "ANN-010");
            assertThat(reading.findings().list())
                    .extracting(ImportFinding::line)
                    .containsExactly(3, 4, 5);
            assertThat(reading.rejectedRecords()).isEqualTo(3);
            assertThat(reading.figures()).extracting(AnnualFigure::line).containsExactly(2, 6);
        }

        @Test
        void ann011WithAnotherNumberOfFields() {
            assertRejected("GM0001;2025;BUIG_BUDGET;1", "ANN-011");
            assertRejected("GM0001;2025;BUIG_BUDGET;1;D;", "ANN-011");
        }

        @Test
        void onceForAllThatIsWrongWithIt() {
            AnnualReading reading = rows(good(0), "x;x;x;x;x");

            assertThat(rules(reading)).containsExactly("ANN-007", "ANN-006", "ANN-005", "ANN-008", "ANN-009");
            assertThat(reading.rejectedRecords()).isEqualTo(1);
        }
    }

    @Test
    void ann015AtMostAThousandFindingsAreKeptAndAllAreCounted() {
        String[] bad = IntStream.range(0, 1_200)
                .mapToObj(i -> "GM0001;2025;BUIG_BUDGET;x;D")
                .toArray(String[]::new);

        AnnualReading reading = rows(bad);

        assertThat(reading.findings().count(Severity.ERROR)).isEqualTo(1_200 + 1_199 + 1);
        assertThat(reading.findings().list().stream().filter(f -> f.line() > 0)).hasSize(ImportFindings.MAX_KEPT);
        assertThat(rules(reading)).startsWith("ANN-015", "ANN-004");
    }

    @Test
    void aLongNumberIsNeverQuoted() {
        AnnualReading reading = rows(good(0), "111222333;2025;BUIG_BUDGET;1;D");

        assertThat(reading.findings().list().get(0).row().messageEn()).doesNotContain("111222333");
        assertThat(reading.findings().list().get(0).found()).isEmpty();
    }
}
