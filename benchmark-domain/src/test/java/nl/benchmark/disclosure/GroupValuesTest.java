package nl.benchmark.disclosure;

import static nl.benchmark.disclosure.FiguresFixture.indicator;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.benchmark.indicator.FigureStatus;
import nl.benchmark.indicator.Period;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Groups as in the measures: Σ numerators ÷ Σ denominators × factor over the members with both. */
class GroupValuesTest {

    private static final Viewer STAFF = Viewer.staff();
    private static final String MARCH = "2025-03";

    private final FiguresFixture fixture = new FiguresFixture().group("ALL", "A", "B", "C");

    private FiguresFixture perInhabitant(String organisation, long benefits, long inhabitants) {
        return fixture.put(organisation, "BENEFITS", MARCH, benefits)
                .yearly(organisation, "INHABITANTS", 2025, inhabitants);
    }

    @Test
    void areRatiosOfSumsNotMeansOfRatios() {
        perInhabitant("A", 10, 1_000);
        perInhabitant("B", 90, 1_000);
        perInhabitant("C", 100, 8_000);

        Figure group = fixture.groupValue("WI-ACH-02", "ALL", MARCH, STAFF);

        assertThat(group.numerator()).isEqualTo(200);
        assertThat(group.denominator()).isEqualTo(10_000);
        assertThat(group.value()).isEqualTo(20);
        assertThat(group.organisation()).isEqualTo("ALL");
    }

    @Test
    void leaveOutAMemberWithoutBoth() {
        perInhabitant("A", 10, 1_000);
        perInhabitant("B", 90, 1_000);
        fixture.put("C", "BENEFITS", MARCH, 500);

        assertThat(fixture.groupValue("WI-ACH-02", "ALL", MARCH, STAFF).value()).isEqualTo(50);
    }

    @Test
    void areMissingWithoutAnyMember() {
        assertThat(fixture.groupValue("WI-ACH-02", "ALL", MARCH, STAFF).status())
                .isEqualTo(FigureStatus.MISSING);
        assertThat(fixture.groupValue("WI-ACH-02", "NOBODY", MARCH, STAFF).status())
                .isEqualTo(FigureStatus.MISSING);
    }

    @Test
    void aMemberWithDenominatorZeroAddsZeroToBoth() {
        fixture.put("A", "BENEFITS", "2025-02", 0)
                .put("A", "BENEFITS", MARCH, 50)
                .put("B", "BENEFITS", "2025-02", 100)
                .put("B", "BENEFITS", MARCH, 110);

        Figure group = fixture.groupValue("WI-ONT-02", "ALL", MARCH, STAFF);

        assertThat(group.numerator()).isEqualTo(10);
        assertThat(group.value()).isEqualTo(10);
    }

    @Test
    void areNotApplicableWhenAllDenominatorsAreZero() {
        fixture.put("A", "BENEFITS", "2025-02", 0).put("A", "BENEFITS", MARCH, 50);

        Figure group = fixture.groupValue("WI-ONT-02", "ALL", MARCH, STAFF);

        assertThat(group.status()).isEqualTo(FigureStatus.NOT_APPLICABLE);
        assertThat(group.denominator()).isEqualTo(0);
        assertThat(group.value()).isNull();
    }

    @Test
    void areProvisionalWhenOneMemberIs() {
        fixture.put("A", "BENEFITS", MARCH, 50).provisional("B", "BENEFITS", MARCH, 50);

        assertThat(fixture.groupValue("WI-VOL-01", "ALL", MARCH, STAFF).status())
                .isEqualTo(FigureStatus.PROVISIONAL);
    }

    @Test
    void aTotalIsTheSum() {
        fixture.put("A", "BENEFITS", MARCH, 50).put("B", "BENEFITS", MARCH, 70);

        Figure group = fixture.groupValue("WI-VOL-01", "ALL", MARCH, STAFF);

        assertThat(group.value()).isEqualTo(120);
        assertThat(group.denominator()).isNull();
    }

    @Test
    void haveTheSameRowsAsAMember() {
        fixture.put("A", "BENEFITS", MARCH, 50).put("A", "BENEFITS", "SCHEME", "01", MARCH, 50);

        List<Figure> rows = fixture.figures()
                .groupValues(
                        indicator("WI-VOL-01"),
                        List.of("ALL", "NOBODY"),
                        Period.parse(MARCH),
                        Period.parse(MARCH),
                        true,
                        STAFF);

        assertThat(rows).extracting(Figure::category).containsExactly(null, "01", "02", "03", "14", "UNKNOWN", null);
    }

    @Nested
    class AsAnIndex {

        private final Period january = Period.parse("2025-01");
        private final Period march = Period.parse(MARCH);

        private void benefits(String organisation, long... fromJanuary) {
            for (int i = 0; i < fromJanuary.length; i++) {
                fixture.put(organisation, "BENEFITS", january.plus(i).toString(), fromJanuary[i]);
            }
        }

        private IndexSeries index() {
            return fixture.figures()
                    .index(indicator("WI-VOL-01"), List.of("ALL"), january, march, STAFF)
                    .get(0);
        }

        @Test
        void theFirstMonthIsAHundredOverMembersWithEveryMonth() {
            benefits("A", 100, 110, 130);
            benefits("B", 100, 110, 100);
            benefits("C", 500, 600);

            assertThat(index().members()).isEqualTo(2);
            assertThat(index().points()).extracting(IndexSeries.Point::value).containsExactly(100.0, 110.0, 115.0);
        }

        @Test
        void aHiddenMonthIsHiddenInTheIndex() {
            benefits("A", 100, 4, 130);
            benefits("B", 100, 110, 100);

            assertThat(index().points())
                    .extracting(IndexSeries.Point::status)
                    .containsExactly(FigureStatus.FINAL, FigureStatus.SUPPRESSED, FigureStatus.FINAL);
        }

        @Test
        void aHiddenFirstMonthHidesAll() {
            benefits("A", 4, 100, 130);
            benefits("B", 100, 110, 100);

            assertThat(index().points())
                    .allSatisfy(point -> assertThat(point.status()).isEqualTo(FigureStatus.SUPPRESSED));
        }

        @Test
        void fromNothingThereIsNoIndex() {
            benefits("A", 0, 100, 130);

            assertThat(index().points())
                    .allSatisfy(point -> assertThat(point.status()).isEqualTo(FigureStatus.NOT_APPLICABLE));
        }

        @Test
        void withoutMembersItIsMissing() {
            assertThat(index().members()).isZero();
            assertThat(index().points())
                    .allSatisfy(point -> assertThat(point.status()).isEqualTo(FigureStatus.MISSING));
        }
    }
}
