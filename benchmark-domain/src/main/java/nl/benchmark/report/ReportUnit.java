package nl.benchmark.report;

/** The unit of an indicator; the names are those of the catalogue ({@code indicators-*.csv}, column unit). */
public enum ReportUnit {
    COUNT(Change.RELATIVE),
    EURO(Change.RELATIVE),
    PERCENT(Change.POINTS),
    PER_1000(Change.AMOUNT),
    RATIO(Change.LEVEL),
    DAYS(Change.LEVEL),
    CHOICE(Change.POINTS);

    /** How a sentence states the difference with a year earlier. */
    enum Change {
        /** "1,4% meer". */
        RELATIVE,
        /** "0,6 procentpunt hoger": a difference of percentages is never called a percentage. */
        POINTS,
        /** "1,4 minder". */
        AMOUNT,
        /** "3 dagen lager". */
        LEVEL
    }

    private final Change change;

    ReportUnit(Change change) {
        this.change = change;
    }

    Change change() {
        return change;
    }
}
