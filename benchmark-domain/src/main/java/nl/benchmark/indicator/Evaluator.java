package nl.benchmark.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Computes indicators from a snapshot of measures, before the disclosure gate; needs its key. Immutable and safe to
 * share between threads.
 */
public final class Evaluator {

    private final MeasureStore store;
    private final Catalogue catalogue;
    private final DeliveryCalendar calendar;
    private volatile Totals totals = new Totals(LocalDate.MIN);

    /** Rows of totals that were prepared, of one day: a month closes on a date. */
    private record Totals(LocalDate day, Map<IndicatorProgram, Map<Period, RowReader>> rows) {

        /** Some megabytes; all indicators over ten years are fewer. */
        private static final int MOST_PROGRAMS = 200;

        Totals(LocalDate day) {
            this(day, new ConcurrentHashMap<>());
        }

        Map<Period, RowReader> of(IndicatorProgram program) {
            Map<Period, RowReader> known = rows.get(program);
            if (known == null) {
                known = new ConcurrentHashMap<>();
                if (rows.size() < MOST_PROGRAMS) { // others were made to be tried out once
                    rows.put(program, known);
                }
            }
            return known;
        }
    }

    public Evaluator(RawAccess access, MeasureStore store, Catalogue catalogue, DeliveryCalendar calendar) {
        if (access == null) {
            throw new IllegalArgumentException("no key to raw figures");
        }
        this.store = store;
        this.catalogue = catalogue;
        this.calendar = calendar;
    }

    /** The categories of the indicator's breakdown in display order. */
    public List<String> categories(IndicatorDefinition indicator) {
        return catalogue.categories(indicator);
    }

    /** Prepares one row of the indicator in one period, to be read for any number of organisations. */
    public RowReader row(IndicatorDefinition indicator, String category, Period period) {
        IndicatorProgram program = catalogue.program(indicator, period);
        if (category != null) {
            return row(program, category, period);
        }
        LocalDate today = calendar.today();
        Totals known = totals;
        if (!known.day().equals(today)) {
            known = new Totals(today);
            totals = known;
        }
        Map<Period, RowReader> rows = known.of(program);
        RowReader row = rows.get(period);
        if (row == null) {
            row = row(program, null, period);
            rows.put(period, row);
        }
        return row;
    }

    private RowReader row(IndicatorProgram program, String category, Period period) {
        return new RowReader(store, catalogue, program, category, period, isOpen(program.row(category), period));
    }

    /**
     * Whether the calendar has not closed the month for one of the files that the row is made of; a year is never open, only
     * its operands can be provisional.
     */
    private boolean isOpen(IndicatorProgram.Row row, Period period) {
        return !period.isYear() && row.files().stream().anyMatch(file -> !calendar.isClosed(file, period.yearMonth()));
    }
}
