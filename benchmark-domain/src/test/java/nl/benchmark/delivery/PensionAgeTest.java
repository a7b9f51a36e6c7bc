package nl.benchmark.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Art. 7a AOW, and the completed months of measures-werk-inkomen. */
class PensionAgeTest {

    @ParameterizedTest
    @CsvSource({
        "19521231,66,0",
        "19530101,66,4",
        "19550831,66,4",
        "19550901,66,7",
        "19560531,66,7",
        "19560601,66,10",
        "19570228,66,10",
        "19570301,67,0",
        "19601231,67,0",
        "19610101,67,3",
        "20050101,67,3"
    })
    void byDateOfBirth(int born, int years, int months) {
        assertThat(PensionAge.shipped().months(born)).isEqualTo(years * 12 + months);
    }

    @Test
    void bornOn31AugustSixtySixYearsTenMonthsIsReachedOnTheFirstOfJuly() {
        assertThat(PensionAge.shipped().reached(19560831, 20230630)).isFalse();
        assertThat(PensionAge.shipped().reached(19560831, 20230701)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "20240131,20240229,0",
        "20240131,20240301,1",
        "20240229,20250228,11",
        "20240229,20250301,12",
        "20250315,20250314,-1"
    })
    void completedMonths(int from, int to, int months) {
        assertThat(Days.completedMonths(from, to)).isEqualTo(months);
    }

    @Property(tries = 300)
    void datesOfTheCalendarExistAndOthersDoNot(@ForAll @IntRange(min = 19000101, max = 21001231) int day) {
        boolean exists;
        try {
            LocalDate.of(day / 10_000, day / 100 % 100, day % 100);
            exists = true;
        } catch (DateTimeException e) {
            exists = false;
        }

        assertThat(Days.exists(day)).isEqualTo(exists);
    }

    @ParameterizedTest
    @CsvSource({"19000228,true", "19000229,false", "20000229,true", "20240229,true", "20250229,false", "20250431,false"
    })
    void leapDays(int day, boolean exists) {
        assertThat(Days.exists(day)).isEqualTo(exists);
    }

    @Test
    void aTableWithAGapIsRefused() {
        assertThatThrownBy(() -> PensionAge.load("bornFrom;bornTo;years;months\n;1950-12-31;66;0\n1951-01-02;;67;0\n"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
