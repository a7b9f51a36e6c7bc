package nl.benchmark.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.Year;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** ORG-1 on a country of three municipalities, of which one merges into another on 24 March 2022. */
class GeographyTest {

    private static final LocalDate BEGIN = LocalDate.of(2000, 1, 1);
    private static final LocalDate MERGER = LocalDate.of(2022, 3, 24);
    private static final Validity ALWAYS = Validity.since(BEGIN);
    private static final Validity UNTIL_MERGER = new Validity(BEGIN, MERGER);

    private final Geography.Builder rows = Geography.builder()
            .area(new Area("NL00", AreaKind.NATION, "Nederland", ALWAYS))
            .area(new Area("CR01", AreaKind.COROP, "Oost", ALWAYS))
            .area(new Area("CR02", AreaKind.COROP, "West", ALWAYS))
            .organisation(municipality("GM0003", "Klein", UNTIL_MERGER))
            .organisation(municipality("GM0002", "Groot", ALWAYS))
            .organisation(municipality("GM0001", "Elders", ALWAYS))
            .member("GM0003", "NL00", UNTIL_MERGER)
            .member("GM0002", "NL00", ALWAYS)
            .member("GM0001", "NL00", ALWAYS)
            .member("GM0003", "CR01", UNTIL_MERGER)
            .member("GM0002", "CR01", UNTIL_MERGER)
            .member("GM0002", "CR02", Validity.since(MERGER))
            .inhabitants("GM0002", Year.of(2021), 9_000)
            .inhabitants("GM0002", Year.of(2022), 9_100)
            .inhabitants("GM0003", Year.of(2021), 400);

    @Nested
    class Members {

        @Test
        void areThoseOfTheDay() {
            Geography geography = rows.build();

            assertThat(geography.members("CR01", MERGER.minusDays(1))).containsExactly("GM0002", "GM0003");
            assertThat(geography.members("CR01", MERGER)).isEmpty();
            assertThat(geography.members("CR02", MERGER.minusDays(1))).isEmpty();
            assertThat(geography.members("CR02", MERGER)).containsExactly("GM0002");
        }

        @Test
        void ofTheNationAreAllThatExist() {
            Geography geography = rows.build();

            assertThat(geography.members("NL00", MERGER.minusDays(1))).containsExactly("GM0001", "GM0002", "GM0003");
            assertThat(geography.members("NL00", MERGER)).containsExactly("GM0001", "GM0002");
        }

        @Test
        void ofAnUnknownAreaAreAMistake() {
            assertThatIllegalArgumentException().isThrownBy(() -> rows.build().members("CR99", MERGER));
        }
    }

    @Nested
    class AreasOfAnOrganisation {

        @Test
        void areThoseOfTheDay() {
            Geography geography = rows.build();

            assertThat(geography.areasOf("GM0002", MERGER.minusDays(1))).containsEntry(AreaKind.COROP, "CR01");
            assertThat(geography.areasOf("GM0002", MERGER)).containsEntry(AreaKind.COROP, "CR02");
        }

        @Test
        void areNoneWhenItNoLongerExists() {
            assertThat(rows.build().areasOf("GM0003", MERGER)).isEmpty();
        }
    }

    @Nested
    class InhabitantsOfAYear {

        @Test
        void areThoseOfFirstOfJanuary() {
            assertThat(rows.build().inhabitants("GM0002", Year.of(2021)))
                    .contains(new Inhabitants(9_000, Year.of(2021), false));
        }

        @Test
        void notYetPublishedAreThoseOfTheYearBeforeAndProvisional() {
            assertThat(rows.build().inhabitants("GM0002", Year.of(2023)))
                    .contains(new Inhabitants(9_100, Year.of(2022), true));
        }

        @Test
        void areUnknownTwoYearsAfterTheLastPublication() {
            assertThat(rows.build().inhabitants("GM0002", Year.of(2024))).isEmpty();
        }

        @Test
        void ofAMunicipalityThatHasGoneAreNotThoseOfTheYearBefore() {
            assertThat(rows.build().inhabitants("GM0003", Year.of(2022))).isEmpty();
        }
    }

    @Nested
    class Rows {

        @Test
        void ofOrganisationsLeaveOutTheNationAndWhoDoesNotExist() {
            assertThat(rows.build().organisations(OrganisationKind.MUNICIPALITY, MERGER))
                    .extracting(OrganisationRow::code)
                    .containsExactly("GM0001", "GM0002");
            assertThat(rows.build().row("GM0002", MERGER).areas()).containsOnlyKeys(AreaKind.COROP);
        }

        @Test
        void ofACooperationHaveNoArea() {
            Organisation cooperation = new Organisation("SW0001", "Streek", OrganisationKind.COOPERATION, ALWAYS);

            assertThat(rows.organisation(cooperation).build().organisations(OrganisationKind.COOPERATION, MERGER))
                    .singleElement()
                    .satisfies(row -> assertThat(row.areas()).isEmpty());
        }

        @Test
        void ofAnAbolishedOrganisationShowItsLastDay() {
            OrganisationRow row =
                    rows.inhabitants("GM0003", Year.of(2022), 410).build().row("GM0003", LocalDate.of(2026, 1, 1));

            assertThat(row.areas()).containsEntry(AreaKind.COROP, "CR01");
            assertThat(row.inhabitants()).isEqualTo(410);
            assertThat(row.validTo()).isEqualTo(MERGER);
        }

        @Test
        void ofAreasCarryTheirMembers() {
            assertThat(rows.build().areas(AreaKind.COROP, MERGER))
                    .extracting(AreaRow::code, area -> area.members().size())
                    .containsExactly(tuple("CR01", 0), tuple("CR02", 1));
        }
    }

    @Nested
    class Building {

        @Test
        void refusesTwoAreasOfAKindAtOnce() {
            rows.member("GM0002", "CR01", new Validity(MERGER.plusDays(1), MERGER.plusDays(2)));

            assertThatIllegalArgumentException().isThrownBy(rows::build).withMessageContaining("at once");
        }

        @Test
        void refusesAMembershipLongerThanTheOrganisation() {
            rows.member("GM0003", "CR02", Validity.since(MERGER));

            assertThatIllegalArgumentException().isThrownBy(rows::build).withMessageContaining("Longer");
        }

        @Test
        void refusesAnUnknownArea() {
            rows.member("GM0001", "CR99", ALWAYS);

            assertThatIllegalArgumentException().isThrownBy(rows::build).withMessageContaining("CR99");
        }

        @Test
        void refusesTheSameYearTwice() {
            rows.inhabitants("GM0002", Year.of(2021), 9_001);

            assertThatIllegalArgumentException().isThrownBy(rows::build).withMessageContaining("twice");
        }
    }

    private static Organisation municipality(String code, String name, Validity validity) {
        return new Organisation(code, name, OrganisationKind.MUNICIPALITY, validity);
    }
}
