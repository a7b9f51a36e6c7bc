package nl.benchmark.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.delivery.Layout;
import nl.benchmark.delivery.LayoutHistory;
import nl.benchmark.shared.RuleViolation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("DEL-1 A layout that is written")
class LayoutDraftTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String WHY = "Besluit van de gebruikersraad";
    private static final DeliveryType TYPE = DeliveryType.BASPLUS;
    private static final String FIELDS = TYPE.layout().fieldsCsv();
    private static final String CODES = TYPE.layout().codesCsv();
    private static final String MORE = CODES + "result;VERVALLEN;2026-10;;vervallen;lapsed\n";

    private static LayoutDraft draft(String first, String codes, String reason) {
        return new LayoutDraft(TYPE, first == null ? null : YearMonth.parse(first), FIELDS, codes, reason);
    }

    private static void refused(LayoutHistory history, LayoutDraft draft, LayoutRule rule) {
        assertThatThrownBy(() -> draft.check(history, TODAY))
                .isInstanceOfSatisfying(RuleViolation.class, violation -> assertThat(violation.rule())
                        .isEqualTo(rule));
    }

    @Test
    void isALayout() {
        Layout layout = draft("2026-10", MORE, WHY).check(LayoutHistory.SHIPPED, TODAY);

        assertThat(layout.codesCsv()).isEqualTo(MORE);
    }

    @Test
    void changesSomething() {
        refused(LayoutHistory.SHIPPED, draft("2026-10", CODES, WHY), LayoutRule.SAME);
        refused(LayoutHistory.SHIPPED, draft("2026-10", CODES.replace("\n", "\r\n"), WHY), LayoutRule.SAME);
    }

    @Test
    void isRightAsAWhole() {
        refused(LayoutHistory.SHIPPED, draft("2026-10", "", WHY), LayoutRule.TABLES);
    }

    @Test
    void beginsInAMonthFrom2015UpToTwoYearsAhead() {
        refused(LayoutHistory.SHIPPED, draft(null, MORE, WHY), LayoutRule.FIRST_MONTH);
        refused(LayoutHistory.SHIPPED, draft("2014-12", MORE, WHY), LayoutRule.FIRST_MONTH);
        draft("2015-01", MORE, WHY).check(LayoutHistory.SHIPPED, TODAY);
        draft("2028-11", MORE, WHY).check(LayoutHistory.SHIPPED, TODAY);
        refused(LayoutHistory.SHIPPED, draft("2028-12", MORE, WHY), LayoutRule.FIRST_MONTH);
    }

    @Test
    void beginsNotBeforeTheNewest() {
        LayoutHistory history = historyOfOne();
        String more = MORE + "result;ANDERS_BESLIST;2026-11;;anders beslist;decided otherwise\n";

        refused(history, draft("2026-09", more, WHY), LayoutRule.FIRST_MONTH);
        draft("2026-10", more, WHY).check(history, TODAY);
        draft("2026-11", more, WHY).check(history, TODAY);
        refused(history, draft("2026-11", MORE, WHY), LayoutRule.SAME);
        refused(history, draft("2026-11", CODES, WHY), LayoutRule.TABLES);
    }

    @Test
    void correctsTheNewestWithCareForWhatWasStored() {
        LayoutHistory history = historyOfOne();

        refused(history, draft("2026-10", MORE, WHY), LayoutRule.SAME);
        refused(history, draft("2026-10", CODES, WHY), LayoutRule.TABLES);
        draft("2026-10", MORE.replace("VERVALLEN;2026-10;;", "VERVALLEN;2026-09;2026-09;"), WHY)
                .check(history, TODAY);
    }

    private static LayoutHistory historyOfOne() {
        Layout one = draft("2026-10", MORE, WHY).check(LayoutHistory.SHIPPED, TODAY);
        return new LayoutHistory(List.of(new LayoutHistory.Version(TYPE, 1, YearMonth.of(2026, 10), one)));
    }

    @Test
    void saysWhy() {
        refused(LayoutHistory.SHIPPED, draft("2026-10", MORE, "kort"), LayoutRule.REASON);
        refused(LayoutHistory.SHIPPED, draft("2026-10", MORE, null), LayoutRule.REASON);
    }
}
