package nl.benchmark.organisation;

import static nl.benchmark.organisation.AreaKind.COROP;
import static nl.benchmark.organisation.AreaKind.LABOUR_MARKET_REGION;
import static nl.benchmark.organisation.AreaKind.NATION;
import static nl.benchmark.organisation.AreaKind.PROVINCE;
import static nl.benchmark.organisation.AreaKind.SIZE_CLASS;
import static nl.benchmark.organisation.OrganisationKind.MUNICIPALITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** ORG-1 the register that ships: counts and sums of the source, and the memberships of three days. */
class GeographyResourcesTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 1);
    private static final LocalDate IN_2025 = LocalDate.of(2025, 1, 1);
    private static final LocalDate IN_2026 = LocalDate.of(2026, 1, 1);

    private static final Geography GEOGRAPHY = GeographyResources.load();

    @Nested
    class Municipalities {

        @ParameterizedTest
        @CsvSource({
            "2019-01-01, 355", "2020-12-31, 355",
            "2021-01-01, 352", "2021-12-31, 352",
            "2022-01-01, 345", "2022-03-23, 345",
            "2022-03-24, 344", "2022-12-31, 344",
            "2023-01-01, 342", "2026-11-22, 342"
        })
        void areAsManyAsThereWere(LocalDate day, int count) {
            assertThat(GEOGRAPHY.organisations(MUNICIPALITY, day)).hasSize(count);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                quoteCharacter = '"',
                value = {
                    "GM0014;Groningen",
                    "GM0344;Utrecht",
                    "GM0373;Bergen (NH.)",
                    "GM0518;'s-Gravenhage",
                    "GM0796;'s-Hertogenbosch",
                    "GM0820;Nuenen, Gerwen en Nederwetten",
                    "GM0893;Bergen (L.)",
                    "GM1900;Súdwest-Fryslân",
                    "GM1970;Noardeast-Fryslân"
                })
        void haveTheirUsualName(String code, String name) {
            assertThat(GEOGRAPHY.findOrganisation(code)).map(Organisation::name).contains(name);
        }

        @ParameterizedTest
        @CsvSource({
            "GM0363, 1988-01-01, ",
            "GM1900, 2011-01-01, ",
            "GM0457, 1988-01-01, 2022-03-24",
            "GM0788, 1988-01-01, 2021-01-01",
            "GM1979, 2021-01-01, ",
            "GM1980, 2022-01-01, ",
            "GM1982, 2022-01-01, ",
            "GM1991, 2022-01-01, ",
            "GM1992, 2023-01-01, "
        })
        void beginAndEndWithTheMerger(String code, LocalDate from, LocalDate to) {
            assertThat(GEOGRAPHY.findOrganisation(code))
                    .map(Organisation::validity)
                    .contains(new Validity(from, to));
        }

        @ParameterizedTest
        @CsvSource({"2019-01-01", "2022-03-23", "2022-03-24", "2025-01-01", "2026-01-01"})
        void lieInOneAreaOfEachKind(LocalDate day) {
            assertThat(GEOGRAPHY.organisations(MUNICIPALITY, day))
                    .allSatisfy(municipality -> assertThat(municipality.areas())
                            .containsOnlyKeys(PROVINCE, COROP, LABOUR_MARKET_REGION, SIZE_CLASS));
            assertThat(GEOGRAPHY.members("NL00", day)).hasSameSizeAs(GEOGRAPHY.organisations(MUNICIPALITY, day));
        }
    }

    @Nested
    class Areas {

        @ParameterizedTest
        @CsvSource({"NATION, 1", "PROVINCE, 12", "COROP, 40", "LABOUR_MARKET_REGION, 35", "SIZE_CLASS, 8"})
        void areAsManyAsInTheSource(AreaKind kind, int count) {
            assertThat(GEOGRAPHY.areas(kind, IN_2026)).hasSize(count);
        }

        @ParameterizedTest
        @EnumSource(AreaKind.class)
        void ofAKindShareOutTheCountry(AreaKind kind) {
            for (LocalDate day : new LocalDate[] {FIRST_DAY, IN_2025, IN_2026}) {
                assertThat(GEOGRAPHY.areas(kind, day).stream()
                                .flatMap(area -> area.members().stream())
                                .sorted())
                        .containsExactlyElementsOf(GEOGRAPHY.members("NL00", day));
            }
        }

        @ParameterizedTest
        @CsvSource({
            "PV20, 10", "PV25, 51", "PV30, 56", "CR02, 1", "CR17, 26", "CR36, 21", "CR40, 6",
            "AM01, 14", "AM15, 17", "AM35, 3", "AM38, 8", "SC1, 5", "SC4, 180", "SC8, 4"
        })
        void haveTheMembersOf2025(String area, int members) {
            assertThat(GEOGRAPHY.members(area, IN_2025)).hasSize(members);
        }

        @ParameterizedTest
        @CsvSource({"PV20, 12", "CR02, 3", "CR19, 5", "CR23, 13", "CR24, 7"})
        void haveTheMembersOf2019(String area, int members) {
            assertThat(GEOGRAPHY.members(area, FIRST_DAY)).hasSize(members);
        }

        @Test
        void sizeClassesHaveTheBoundsOfTheRule() {
            GeographyResources.forEachLine("areas.csv", line -> {
                if (line.getField("kind").equals("SIZE_CLASS")) {
                    SizeClass size = SizeClass.valueOf(line.getField("code"));
                    String below = line.getField("inhabitantsBelow");
                    assertThat(line.getField("inhabitantsFrom")).isEqualTo(Long.toString(size.from()));
                    assertThat(below)
                            .isEqualTo(
                                    size.below().isPresent() ? "" + size.below().getAsLong() : "");
                }
            });
        }
    }

    @Nested
    class Counts {

        @ParameterizedTest
        @CsvSource({
            "2019, 17282163", "2020, 17407585", "2021, 17475415", "2022, 17590672",
            "2023, 17811291", "2024, 17942942", "2025, 18044027", "2026, 18130208"
        })
        void addUpToTheCountry(int year, long expected) {
            assertThat(GEOGRAPHY.organisations(MUNICIPALITY, LocalDate.of(year, 1, 1)).stream()
                            .map(OrganisationRow::inhabitants)
                            .mapToLong(Objects::requireNonNull)
                            .sum())
                    .isEqualTo(expected);
        }

        @Test
        void of2027AreThoseOf2026UntilPublished() {
            assertThat(GEOGRAPHY.inhabitants("GM0518", Year.of(2027)))
                    .contains(new Inhabitants(569_468, Year.of(2026), true));
        }

        @Test
        void ofAMergedMunicipalityBeginWithItsFirstYear() {
            assertThat(GEOGRAPHY.inhabitants("GM1992", Year.of(2022))).isEmpty();
            assertThat(GEOGRAPHY.inhabitants("GM1992", Year.of(2023))).isPresent();
        }
    }

    @Nested
    class SizeClasses {

        @Test
        void from2026OnFollowTheInhabitantsOfThatYear() {
            assertThat(GEOGRAPHY.organisations(MUNICIPALITY, IN_2026))
                    .allSatisfy(row -> assertThat(row.areas()).containsEntry(SIZE_CLASS, sizeOf(row.code(), 2026)));
        }

        @Test
        void in2025AreThoseOf2025() {
            assertThat(GEOGRAPHY.organisations(MUNICIPALITY, IN_2025))
                    .allSatisfy(row -> assertThat(row.areas()).containsEntry(SIZE_CLASS, sizeOf(row.code(), 2025)));
        }

        @Test
        void before2024AreThoseOf2024() {
            assertThat(GEOGRAPHY.organisations(MUNICIPALITY, FIRST_DAY))
                    .filteredOn(row -> row.validTo() == null)
                    .allSatisfy(row -> assertThat(row.areas()).containsEntry(SIZE_CLASS, sizeOf(row.code(), 2024)));
        }

        @Test
        void changeOnNewYearsDay() {
            assertThat(GEOGRAPHY.areasOf("GM0225", LocalDate.of(2025, 12, 31))).containsEntry(SIZE_CLASS, "SC3");
            assertThat(GEOGRAPHY.areasOf("GM0225", IN_2026)).containsEntry(SIZE_CLASS, "SC4");
        }

        @Test
        void ofTheAbolishedAreThoseOfTheirLastYear() {
            assertThat(GEOGRAPHY.areasOf("GM0457", FIRST_DAY)).containsEntry(SIZE_CLASS, sizeOf("GM0457", 2022));
        }

        private String sizeOf(String code, int year) {
            return SizeClass.of(GEOGRAPHY
                            .inhabitants(code, Year.of(year))
                            .orElseThrow()
                            .number())
                    .name();
        }
    }

    @Test
    void weespLeftItsRegionsOnTheDayItBecamePartOfAmsterdam() {
        assertThat(GEOGRAPHY.areasOf("GM0457", LocalDate.of(2022, 3, 23)))
                .containsEntry(NATION, "NL00")
                .containsEntry(PROVINCE, "PV27")
                .containsEntry(COROP, "CR24");
        assertThat(GEOGRAPHY.areasOf("GM0457", LocalDate.of(2022, 3, 24))).isEmpty();
    }
}
