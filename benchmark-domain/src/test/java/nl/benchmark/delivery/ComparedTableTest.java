package nl.benchmark.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** DEL-5: what is laid beside each other; that the SQL counts rightly is tested on the database. */
class ComparedTableTest {

    private final ComparedTable table =
            new ComparedTable("THINGS", "select k, a, b from thing where d = :delivery", List.of("a"), List.of("b"));

    @Test
    void whatDiffersByItselfBetweenMonthsIsComparedWithinOneMonthOnly() {
        assertThat(table.compared(ChangeBasis.SAME_MONTH)).containsExactly("a", "b");
        assertThat(table.compared(ChangeBasis.MONTH_BEFORE)).containsExactly("a");
    }

    @Test
    void theEarlierRowsAreThoseOfTheEarlierDelivery() {
        assertThat(table.sql(ChangeBasis.MONTH_BEFORE, false))
                .contains("thing where d = :before) earlier")
                .contains("thing where d = :delivery) later")
                .contains("b.a is distinct from n.a) as field_0")
                .doesNotContain("field_1");
    }

    /** BUS-015. */
    @ParameterizedTest
    @EnumSource
    void declaredNumbersAreThoseOfTheLaterDeliveryAndStandForEarlierOnes(DeliveryType type) {
        for (ComparedTable one : ComparedTable.of(type)) {
            String renumbered = one.sql(ChangeBasis.SAME_MONTH, true);
            assertThat(renumbered.contains("bus_numbering m where m.delivery_id = :delivery "))
                    .isEqualTo(type == DeliveryType.BUS);
            assertThat(renumbered.substring(renumbered.indexOf(") earlier"))).doesNotContain("bus_numbering", "known(");
            assertThat(one.sql(ChangeBasis.SAME_MONTH, false)).doesNotContain("bus_numbering", "known(");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyTypeHasTables(DeliveryType type) {
        assertThat(ComparedTable.of(type)).isNotEmpty();
    }

    /** A value of a row would be a person's. */
    @ParameterizedTest
    @EnumSource
    void onlyCountsComeOut(DeliveryType type) {
        for (ComparedTable one : ComparedTable.of(type)) {
            String sql = one.sql(ChangeBasis.SAME_MONTH, false);
            String out = sql.substring(
                    sql.lastIndexOf(") later) select ") + ") later) select ".length(), sql.lastIndexOf(" from b "));
            for (String column : out.split(", (?=count)")) {
                assertThat(column).startsWith("count(");
            }
        }
    }
}
