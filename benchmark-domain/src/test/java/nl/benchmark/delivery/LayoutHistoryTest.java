package nl.benchmark.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import nl.benchmark.delivery.LayoutHistory.Version;
import nl.benchmark.pseudonym.RawLayout;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("DEL-1 A file is read by the layout of the month of its figures")
class LayoutHistoryTest {

    private static final YearMonth FIRST = YearMonth.of(2026, 10);
    private static final DeliveryType SRG = DeliveryType.SRG;

    /** The number of who reports is longer. */
    private static final Layout LONGER = LayoutCheck.check(
                    SRG,
                    SRG.layout(),
                    FIRST,
                    SRG.layout()
                            .fieldsCsv()
                            .replace(
                                    "7;;berichtgevercode;;DELIVERY;NUMBER;[1234];4",
                                    "7;;berichtgevercode;;DELIVERY;NUMBER;[123456];6"),
                    SRG.layout().codesCsv())
            .withVersion(7L);

    private final LayoutHistory history = new LayoutHistory(List.of(new Version(SRG, 1, FIRST, LONGER)));

    @Test
    void theMonthBeforeIsReadByTheOneBefore() {
        assertThat(history.layout(SRG, FIRST.minusMonths(1))).isSameAs(SRG.layout());
        assertThat(history.version(SRG, FIRST.minusMonths(1)).number()).isZero();
    }

    @Test
    void theFirstMonthAndLaterOnesByTheNewOne() {
        assertThat(history.layout(SRG, FIRST)).isSameAs(LONGER);
        assertThat(history.layout(SRG, FIRST.plusYears(3))).isSameAs(LONGER);
    }

    @Test
    void ofTwoThatBeginInOneMonthTheHigherNumberHolds() {
        Version one = new Version(SRG, 1, FIRST, LONGER);
        Version two = new Version(SRG, 2, FIRST, SRG.layout().withVersion(8L));
        Version three = new Version(SRG, 3, FIRST.plusMonths(2), LONGER.withVersion(9L));
        LayoutHistory corrected = new LayoutHistory(List.of(three, two, one));

        assertThat(corrected.version(SRG, FIRST)).isEqualTo(two);
        assertThat(corrected.version(SRG, FIRST.plusMonths(1))).isEqualTo(two);
        assertThat(corrected.version(SRG, FIRST.minusMonths(1)).number()).isZero();
        assertThat(corrected.after(SRG, FIRST.minusMonths(1))).containsExactly(two, three);
        assertThat(corrected.versions(SRG))
                .filteredOn(version -> !corrected.holds(version))
                .containsExactly(one);
        assertThat(corrected.before(SRG, 2)).isEqualTo(one);
        assertThat(corrected.before(SRG, 4)).as("of one that waits").isEqualTo(three);
        assertThat(corrected.before(SRG, 1).number()).isZero();
        assertThat(corrected.layout(SRG, 7L)).as("what it read stays readable").isSameAs(LONGER);
    }

    @Test
    void otherTypesStayAsTheyAre() {
        assertThat(history.layout(DeliveryType.BDFS, FIRST)).isSameAs(DeliveryType.BDFS.layout());
    }

    @Test
    void whatReadADeliveryIsFoundAgain() {
        assertThat(history.layout(SRG, 7L)).isSameAs(LONGER);
        assertThat(history.layout(SRG, (Long) null)).isSameAs(SRG.layout());
        assertThatThrownBy(() -> history.layout(SRG, 8L)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbersInARawFileStandElsewhereFromThatMonthOn() {
        assertThat(history.places(SRG))
                .extracting(LayoutHistory.Places::from, places -> start(places.raw()))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(YearMonth.of(2015, 1), 32),
                        org.assertj.core.groups.Tuple.tuple(FIRST, 34));
        assertThat(history.places(DeliveryType.BASPLUS)).isEmpty();
        assertThat(history.places(DeliveryType.BUS))
                .singleElement()
                .satisfies(places -> assertThat(places.raw().names()).containsExactly("bsn"));
    }

    private static int start(RawLayout raw) {
        return raw.fixedWidth().orElseThrow().fields().get(0).start();
    }

    @Test
    void theDifferenceIsToldFieldByField() {
        assertThat(LayoutDifference.between(SRG.layout(), LONGER, FIRST, true))
                .contains(
                        new LayoutDifference(
                                LayoutDifference.Kind.FIELD_CHANGED, "7 berichtgevercode", "maxLength", "4", "6", null),
                        new LayoutDifference(LayoutDifference.Kind.FIELD_CHANGED, "8 bsn", "start", "32", "34", null));
        assertThat(LayoutDifference.between(SRG.layout(), SRG.layout(), FIRST, true))
                .isEmpty();
    }

    @Test
    void theDifferenceIsToldCodeByCode() {
        Layout other = Layout.load(
                SRG.layout().fieldsCsv(),
                SRG.layout().codesCsv().replace("facility;02;2015-01;;", "facility;02;2015-01;2026-09;")
                        + "facility;60;2026-10;;nieuw;new\n",
                List.of());

        assertThat(LayoutDifference.between(SRG.layout(), other, FIRST, true))
                .containsExactly(
                        new LayoutDifference(
                                LayoutDifference.Kind.CODE_CHANGED,
                                "facility 02",
                                "valid",
                                "2015-01 – ",
                                "2015-01 – 2026-09",
                                null),
                        new LayoutDifference(
                                LayoutDifference.Kind.CODE_ADDED,
                                "facility 60",
                                "",
                                null,
                                "2026-10 – ",
                                new CodeList.Code("60", FIRST, null, "nieuw", "new")));
    }
}
