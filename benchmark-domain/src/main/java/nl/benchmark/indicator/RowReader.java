package nl.benchmark.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Reads one row (total or category) of an indicator in one period for any organisation. All that depends on the
 * period only is worked out once. Immutable and safe to share between threads.
 */
public final class RowReader {

    private final MeasureStore store;
    private final Catalogue catalogue;
    private final IndicatorProgram program;
    private final IndicatorProgram.Row row;
    private final String category;
    private final Period period;
    private final boolean open;
    private final OperandReader[] readers;

    RowReader(
            MeasureStore store,
            Catalogue catalogue,
            IndicatorProgram program,
            String category,
            Period period,
            boolean open) {
        this.store = store;
        this.catalogue = catalogue;
        this.program = program;
        this.row = program.row(category);
        this.category = category;
        this.period = period;
        this.open = open;
        this.readers = Arrays.stream(row.operands()).map(this::reader).toArray(OperandReader[]::new);
    }

    public String category() {
        return category;
    }

    public Period period() {
        return period;
    }

    /** To be filled by {@link #read}; also to add figures up in. */
    public RawFigure newFigure() {
        return new RawFigure(row);
    }

    /** What counts in the benchmark: without what was taken out of it. */
    public void read(String organisation, RawFigure into) {
        read(store.measures(organisation), into);
    }

    /** With what was taken out of the benchmark (DEL-6): for whoever sees all of the organisation. */
    public void readComplete(String organisation, RawFigure into) {
        read(store.complete(organisation), into);
    }

    private void read(OrganisationMeasures measures, RawFigure into) {
        if (measures == null) {
            into.setMissing();
            return;
        }
        double[] values = new double[readers.length];
        for (int i = 0; i < readers.length; i++) {
            values[i] = readers[i].read(measures);
            if (i < row.required() && Double.isNaN(values[i])) {
                into.setMissing();
                return;
            }
        }
        into.set(row, values, open || anyProvisional(measures));
    }

    private boolean anyProvisional(OrganisationMeasures measures) {
        for (int i = 0; i < row.required(); i++) {
            if (readers[i].isProvisional(measures)) {
                return true;
            }
        }
        return false;
    }

    /**
     * What the explanation of a figure may show of its parts is for the gate to decide.
     *
     * @param complete with what was taken out of the benchmark
     */
    public RawExplanation explain(String organisation, boolean complete) {
        OrganisationMeasures measures = complete ? store.complete(organisation) : store.measures(organisation);
        RawFigure figure = newFigure();
        read(measures, figure);
        List<Explanation.Operand> operands = new ArrayList<>();
        List<List<RawExplanation.PartGuard>> guards = new ArrayList<>();
        for (int i = 0; i < row.required(); i++) {
            operands.add(readers[i].explain(measures));
            guards.add(partGuards(readers[i], measures));
        }
        return new RawExplanation(
                figure, row.numeratorTerms(), row.denominatorTerms(), operands, deliveries(measures), guards);
    }

    private List<Explanation.SourceDelivery> deliveries(OrganisationMeasures measures) {
        TreeSet<Explanation.SourceDelivery> deliveries =
                new TreeSet<>(Comparator.comparing(Explanation.SourceDelivery::period)
                        .thenComparing(Explanation.SourceDelivery::source));
        for (int i = 0; i < row.required() && measures != null; i++) {
            readers[i].addDeliveries(measures, deliveries);
        }
        return List.copyOf(deliveries);
    }

    /** Each part of an operand by itself: a month of SUM12 can be too small though the twelve are not. */
    private List<RawExplanation.PartGuard> partGuards(OperandReader reader, OrganisationMeasures measures) {
        List<RawExplanation.PartGuard> guards = new ArrayList<>();
        if (measures == null) {
            return guards;
        }
        for (int time : reader.times) {
            guards.addAll(partGuards(reader.operand.at(), time, measures));
        }
        return guards;
    }

    private List<RawExplanation.PartGuard> partGuards(Operand part, int time, OrganisationMeasures measures) {
        OperandCompiler compiler = new OperandCompiler(
                catalogue.measures(),
                part.measure().periodicity(),
                program.definition().breakdown(),
                category);
        compiler.add(part);
        List<RawExplanation.PartGuard> guards = new ArrayList<>();
        for (IndicatorProgram.Guard guard : IndicatorProgram.guards(part, 0, compiler, catalogue.measures())) {
            double count = new OperandReader(compiler.operands().get(guard.count()), time).read(measures);
            double sum = guard.sum() == IndicatorProgram.Guard.NONE ? 0 : new OperandReader(part, time).read(measures);
            guards.add(new RawExplanation.PartGuard(count, sum, guard.optional()));
        }
        return guards;
    }

    private OperandReader reader(Operand operand) {
        return new OperandReader(operand, operand.times(period));
    }

    /** Where one operand is read. */
    private final class OperandReader {

        private final Operand operand;
        private final int[] series;
        private final int[] times;
        private final int divisor;
        /** From the year after this one on, a carried-forward figure is that of the year before. */
        private final int publishedUntil;

        private OperandReader(Operand operand, int... times) {
            this.operand = operand;
            this.series = operand.series().stream().mapToInt(Integer::intValue).toArray();
            this.times = times;
            this.divisor = operand.divisor();
            this.publishedUntil =
                    operand.measure().carriedForward() ? store.lastPublishedYear(operand.total()) : Integer.MAX_VALUE;
        }

        /** NaN when a value is missing. */
        private double read(OrganisationMeasures measures) {
            long sum = 0;
            for (int time : times) {
                long value = at(measures, time);
                if (value == OrganisationMeasures.MISSING) {
                    return Double.NaN;
                }
                sum += value;
            }
            return divisor == 1 ? sum : (double) sum / divisor;
        }

        private long at(OrganisationMeasures measures, int time) {
            if (operand.isYearly()) {
                return sum(measures, yearOf(time), true);
            }
            return sum(measures, time, false);
        }

        private long sum(OrganisationMeasures measures, int time, boolean yearly) {
            if (series.length == 0) {
                return one(measures, operand.total(), time, yearly) == OrganisationMeasures.MISSING
                        ? OrganisationMeasures.MISSING
                        : 0;
            }
            long sum = 0;
            for (int one : series) {
                long value = one(measures, one, time, yearly);
                if (value == OrganisationMeasures.MISSING) {
                    return value;
                }
                sum += value;
            }
            return sum;
        }

        private static long one(OrganisationMeasures measures, int series, int time, boolean yearly) {
            return yearly ? measures.year(series, time) : measures.month(series, time);
        }

        private int yearOf(int time) {
            return time == publishedUntil + 1 ? publishedUntil : time;
        }

        private boolean isProvisional(OrganisationMeasures measures) {
            if (!operand.isYearly() && !measures.anyMonthProvisional()) {
                return false;
            }
            for (int time : times) {
                if (isProvisional(measures, time)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isProvisional(OrganisationMeasures measures, int time) {
            int at = operand.isYearly() ? yearOf(time) : time;
            if (at != time || isProvisional(measures, operand.total(), at)) {
                return true;
            }
            for (int one : series) {
                if (isProvisional(measures, one, at)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isProvisional(OrganisationMeasures measures, int one, int time) {
            return operand.isYearly() ? measures.yearProvisional(one, time) : measures.monthProvisional(one, time);
        }

        private Explanation.Operand explain(OrganisationMeasures measures) {
            List<Explanation.Part> parts = new ArrayList<>();
            for (int time : times) {
                long value = measures == null ? OrganisationMeasures.MISSING : at(measures, time);
                boolean missing = value == OrganisationMeasures.MISSING;
                parts.add(new Explanation.Part(
                        periodOf(operand.isYearly() ? yearOf(time) : time),
                        missing ? null : value,
                        !missing && isProvisional(measures, time)));
            }
            double value = measures == null ? Double.NaN : read(measures);
            return new Explanation.Operand(
                    operand.text(),
                    operand.measure().code(),
                    operand.function(),
                    Double.isNaN(value) ? null : value,
                    measures != null && isProvisional(measures),
                    parts);
        }

        private void addDeliveries(OrganisationMeasures measures, TreeSet<Explanation.SourceDelivery> deliveries) {
            for (int time : times) {
                if (at(measures, time) != OrganisationMeasures.MISSING) {
                    Period last = periodOf(operand.isYearly() ? yearOf(time) : time);
                    for (int before = 0; before <= operand.measure().monthsBefore(); before++) {
                        deliveries.add(
                                new Explanation.SourceDelivery(operand.measure().source(), last.plus(-before)));
                    }
                }
            }
        }

        private Period periodOf(int time) {
            return operand.isYearly() ? Period.ofYear(time) : Period.ofMonth(time / 12, time % 12 + 1);
        }
    }
}
