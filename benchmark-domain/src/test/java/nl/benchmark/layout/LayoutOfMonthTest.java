package nl.benchmark.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import nl.benchmark.delivery.CodeList;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.delivery.Layout;
import nl.benchmark.delivery.LayoutField;
import nl.benchmark.delivery.LayoutHistory;
import nl.benchmark.delivery.LayoutHistory.Version;
import nl.benchmark.layout.LayoutOfMonth.Field;
import nl.benchmark.layout.LayoutOfMonth.Place;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("DEL-1 How a file about a month is laid out")
class LayoutOfMonthTest {

    private static final DeliveryType SRG = DeliveryType.SRG;
    private static final YearMonth FIRST = YearMonth.of(2026, 10);
    private static final YearMonth SECOND = YearMonth.of(2027, 1);
    private static final Layout ONE = more("60");
    private static final Layout TWO = more("61");

    private final LayoutHistory history =
            new LayoutHistory(List.of(new Version(SRG, 2, SECOND, TWO), new Version(SRG, 1, FIRST, ONE)));

    private static Layout more(String code) {
        return Layout.load(
                SRG.layout().fieldsCsv(),
                SRG.layout().codesCsv() + "facility;" + code + ";2026-10;;nieuw;new\n",
                List.of());
    }

    @Test
    void saysByWhichVersionAndWhatComesLater() {
        LayoutOfMonth before = LayoutOfMonth.of(history, SRG, FIRST.minusMonths(1));

        assertThat(before.version().number()).isZero();
        assertThat(before.later()).extracting(later -> later.version().number()).containsExactly(1, 2);
        assertThat(before.later().get(0).differences()).hasSize(1);
        assertThat(before.later().get(1).differences())
                .as("beside the one before it, not beside the present one")
                .hasSize(2);
        assertThat(LayoutOfMonth.of(history, SRG, FIRST).later()).hasSize(1);
        assertThat(LayoutOfMonth.of(history, SRG, SECOND).version().number()).isEqualTo(2);
        assertThat(LayoutOfMonth.of(history, SRG, SECOND).later()).isEmpty();
    }

    @Test
    void hasTheCodesOfTheMonthOnly() {
        assertThat(codes(LayoutOfMonth.of(history, SRG, FIRST))).contains("60");
        assertThat(codes(LayoutOfMonth.of(history, SRG, FIRST.minusMonths(1)))).doesNotContain("60");
    }

    private static List<String> codes(LayoutOfMonth layout) {
        return layout.lists().stream()
                .filter(list -> list.name().equals("facility"))
                .flatMap(list -> list.codes().stream())
                .map(CodeList.Code::code)
                .toList();
    }

    @Test
    void knowsThePlacesOfPseudonymsAndOfRawNumbers() {
        LayoutOfMonth layout = LayoutOfMonth.of(history, SRG, FIRST);
        Field person = layout.fields().get(7);
        Field next = layout.fields().get(8);

        assertThat(layout.fields().get(0).place()).isEqualTo(new Place(1, 4));
        assertThat(person.field().name()).isEqualTo("bsn");
        assertThat(person.place()).isEqualTo(new Place(32, 77));
        assertThat(person.raw()).isEqualTo(new Place(32, 40));
        assertThat(next.place().from()).isEqualTo(78);
        assertThat(next.raw().from()).isEqualTo(41);
        assertThat(layout.hasPersons()).isTrue();
    }

    @Test
    void hasNoPlacesWhereThereIsNoFixedWidth() {
        LayoutOfMonth bus = LayoutOfMonth.of(history, DeliveryType.BUS, FIRST);

        assertThat(bus.fields()).allMatch(field -> field.place() == null && field.raw() == null);
        assertThat(LayoutOfMonth.of(history, DeliveryType.BASPLUS, FIRST).hasPersons())
                .isFalse();
    }

    @Test
    void namesAllFieldsOfAList() {
        LayoutOfMonth bus = LayoutOfMonth.of(history, DeliveryType.BUS, FIRST);

        assertThat(bus.lists()).allSatisfy(list -> {
            assertThat(list.fields())
                    .isNotEmpty()
                    .extracting(LayoutField::codes)
                    .allMatch(codes -> codes.name().equals(list.name()));
            assertThat(bus.codes(list.fields().get(0))).isEqualTo(list);
        });
        assertThat(bus.codes(bus.fields().get(0).field())).isNull();
    }

    @Test
    void isEmptyInAMonthThatTheLayoutDoesNotKnow() {
        assertThat(LayoutOfMonth.of(history, SRG, YearMonth.of(2014, 12)).fields())
                .isEmpty();
        assertThat(LayoutOfMonth.of(history, SRG, YearMonth.of(2015, 1)).fields())
                .isNotEmpty();
    }
}
