package nl.benchmark.indicator;

import java.util.List;

/**
 * Computes indicators from a snapshot of measures, before the disclosure gate; needs its key. Immutable and safe to
 * share between threads.
 */
public final class Evaluator {

    private final MeasureStore store;
    private final Catalogue catalogue;
    private final DeliveryCalendar calendar;

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
