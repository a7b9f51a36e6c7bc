package nl.benchmark.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Many months in few words: those that follow each other become from … to …, and the rest is listed. */
@Named
@RequestScoped
public class MonthRanges {

    private Notation notation;
    private Messages messages;

    protected MonthRanges() {}

    @Inject
    public MonthRanges(Notation notation, Messages messages) {
        this.notation = notation;
        this.messages = messages;
    }

    /** Oldest first, whatever their order was: november 2025 tot en met september 2026, november 2026. */
    public String text(List<YearMonth> months) {
        List<String> parts = new ArrayList<>();
        YearMonth first = null;
        YearMonth last = null;
        for (YearMonth month : months.stream().sorted().toList()) {
            if (first != null && !month.equals(last.plusMonths(1))) {
                parts.add(range(first, last));
                first = null;
            }
            first = first == null ? month : first;
            last = month;
        }
        if (first != null) {
            parts.add(range(first, last));
        }
        return String.join(", ", parts);
    }

    private String range(YearMonth first, YearMonth last) {
        if (first.equals(last)) {
            return notation.month(first);
        }
        return first.plusMonths(1).equals(last)
                ? notation.month(first) + ", " + notation.month(last)
                : messages.text("month.range", first, last);
    }
}
