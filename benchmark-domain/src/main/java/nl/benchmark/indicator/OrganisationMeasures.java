package nl.benchmark.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The measures in force of one organisation in arrays: series after series, each from {@code first} on. Months are
 * counted as year × 12 + month − 1, years as themselves. Immutable once made.
 */
final class OrganisationMeasures {

    static final long MISSING = Long.MIN_VALUE;

    private final Grid monthly;
    private final Grid yearly;

    private OrganisationMeasures(Grid monthly, Grid yearly) {
        this.monthly = monthly;
        this.yearly = yearly;
    }

    long month(int series, int month) {
        return monthly.value(series, month);
    }

    boolean monthProvisional(int series, int month) {
        return monthly.isProvisional(series, month);
    }

    boolean anyMonthProvisional() {
        return !monthly.provisional.isEmpty();
    }

    long year(int series, int year) {
        return yearly.value(series, year);
    }

    boolean yearProvisional(int series, int year) {
        return yearly.isProvisional(series, year);
    }

    /** The last year with a value of the series, or {@link Integer#MIN_VALUE}. */
    int lastYear(int series) {
        for (int year = yearly.first + yearly.length - 1; year >= yearly.first; year--) {
            if (yearly.value(series, year) != MISSING) {
                return year;
            }
        }
        return Integer.MIN_VALUE;
    }

    /** One rectangle of values, series × time. */
    private static final class Grid {

        private final int first;
        private final int length;
        private final long[] values;
        private final BitSet provisional;

        private Grid(int first, int length, long[] values, BitSet provisional) {
            this.first = first;
            this.length = length;
            this.values = values;
            this.provisional = provisional;
        }

        private static Grid empty() {
            return new Grid(0, 0, new long[0], new BitSet());
        }

        private long value(int series, int time) {
            int offset = time - first;
            return offset < 0 || offset >= length ? MISSING : values[series * length + offset];
        }

        private boolean isProvisional(int series, int time) {
            int offset = time - first;
            return offset >= 0 && offset < length && provisional.get(series * length + offset);
        }

        private void set(int series, int time, long value, boolean isProvisional) {
            int index = series * length + time - first;
            values[index] = value;
            provisional.set(index, isProvisional);
        }

        /** The same values over another stretch of time; what falls outside is dropped. */
        private Grid over(int newFirst, int newLength, int series) {
            long[] moved = new long[series * newLength];
            Arrays.fill(moved, MISSING);
            BitSet marks = new BitSet();
            int from = Math.max(first, newFirst);
            int until = Math.min(first + length, newFirst + newLength);
            if (from < until) {
                for (int s = 0; s < series; s++) {
                    System.arraycopy(
                            values, s * length + from - first, moved, s * newLength + from - newFirst, until - from);
                }
                for (int i = provisional.nextSetBit(0); i >= 0; i = provisional.nextSetBit(i + 1)) {
                    int time = first + i % length;
                    if (time >= from && time < until) {
                        marks.set(i / length * newLength + time - newFirst);
                    }
                }
            }
            return new Grid(newFirst, newLength, moved, marks);
        }
    }

    /** Collects values in any order; grows in steps of a year, so that month after month stays cheap. */
    static final class Builder {

        private static final int STEP = 12;

        private final MeasureCatalogue catalogue;
        private Grid monthly = Grid.empty();
        private Grid yearly = Grid.empty();
        private final List<Unknown> unknown = new ArrayList<>();

        /** A category without a series of its own, to be added to another's when all values are there. */
        private record Unknown(int series, int month, long value) {}

        Builder(MeasureCatalogue catalogue) {
            this.catalogue = catalogue;
        }

        void put(MeasureValue value) {
            Period period = value.period();
            int series =
                    catalogue.findSeries(period.periodicity(), value.measure(), value.dimension(), value.category());
            if (series == MeasureCatalogue.NONE) {
                int elsewhere = catalogue.unknownSeries(
                        period.periodicity(), value.measure(), value.dimension(), value.category());
                unknown.add(new Unknown(elsewhere, monthNumber(period), value.value()));
            } else if (period.isYear()) {
                putYear(series, period.year(), value.value(), value.provisional());
            } else {
                putMonth(series, monthNumber(period), value.value(), value.provisional());
            }
        }

        private static int monthNumber(Period period) {
            return period.year() * 12 + period.month() - 1;
        }

        void putMonth(int series, int month, long value, boolean provisional) {
            monthly = holding(monthly, month, catalogue.monthlySeries());
            monthly.set(series, month, value, provisional);
        }

        void putYear(int series, int year, long value, boolean provisional) {
            yearly = holding(yearly, year, catalogue.yearlySeries());
            yearly.set(series, year, value, provisional);
        }

        OrganisationMeasures build() {
            for (Unknown one : unknown) {
                long there = monthly.value(one.series(), one.month());
                putMonth(one.series(), one.month(), (there == MISSING ? 0 : there) + one.value(), false);
            }
            Grid months = trimmed(monthly, catalogue.monthlySeries());
            Grid years = trimmed(yearly, catalogue.yearlySeries());
            for (MeasureDefinition measure : catalogue.measures()) {
                completeCategories(measure, measure.periodicity() == Periodicity.YEAR ? years : months);
            }
            return new OrganisationMeasures(months, years);
        }

        private static Grid holding(Grid grid, int time, int series) {
            if (grid.length == 0) {
                return grid.over(time, STEP, series);
            }
            if (time < grid.first) {
                int first = Math.min(time, grid.first - STEP);
                return grid.over(first, grid.first + grid.length - first, series);
            }
            if (time >= grid.first + grid.length) {
                return grid.over(grid.first, Math.max(time - grid.first + 1, grid.length + STEP), series);
            }
            return grid;
        }

        private static Grid trimmed(Grid grid, int series) {
            int first = Integer.MAX_VALUE;
            int last = Integer.MIN_VALUE;
            for (int i = 0; i < grid.values.length; i++) {
                if (grid.values[i] != MISSING) {
                    first = Math.min(first, grid.first + i % grid.length);
                    last = Math.max(last, grid.first + i % grid.length);
                }
            }
            return last == Integer.MIN_VALUE ? Grid.empty() : grid.over(first, last - first + 1, series);
        }

        /** A delivered month lists non-zero categories only; without total the month was not delivered. */
        private void completeCategories(MeasureDefinition measure, Grid grid) {
            int total = catalogue.series(measure.periodicity(), measure.code(), null, null);
            for (Dimension dimension : measure.dimensions()) {
                for (String category : dimension.rows()) {
                    int series = catalogue.series(measure.periodicity(), measure.code(), dimension.code(), category);
                    for (int time = grid.first; time < grid.first + grid.length; time++) {
                        if (grid.value(total, time) == MISSING) {
                            grid.set(series, time, MISSING, false);
                        } else if (grid.value(series, time) == MISSING) {
                            grid.set(series, time, 0, grid.isProvisional(total, time));
                        }
                    }
                }
            }
        }
    }
}
