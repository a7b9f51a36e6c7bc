package nl.benchmark.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Months that follow each other become one range. */
class MonthRangesTest {

    private final Notation notation = new Notation(Language.DUTCH);
    private final MonthRanges ranges = new MonthRanges(notation, new Messages(notation));

    @Test
    void joinsThreeOrMoreAcrossTheTurnOfTheYear() {
        assertThat(ranges.text(List.of(month(2026, 1), month(2025, 12), month(2025, 11), month(2026, 3))))
                .isEqualTo("november 2025 tot en met januari 2026, maart 2026");
    }

    @Test
    void listsTwo() {
        assertThat(ranges.text(List.of(month(2026, 1), month(2026, 2)))).isEqualTo("januari 2026, februari 2026");
    }

    @Test
    void isEmptyForNone() {
        assertThat(ranges.text(List.of())).isEmpty();
    }

    private static YearMonth month(int year, int month) {
        return YearMonth.of(year, month);
    }
}
