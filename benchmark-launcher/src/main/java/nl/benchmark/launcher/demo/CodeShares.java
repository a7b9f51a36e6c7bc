package nl.benchmark.launcher.demo;

/**
 * How often a code occurs where municipalities hardly differ. Code lists: annex 1 of the Regeling statistiek Participatiewet;
 * the shares are orders of magnitude of our own.
 */
final class CodeShares {

    static final WeightedCodes OTHER_INCOME = new WeightedCodes()
            .with("31", 20)
            .with("23", 35)
            .with("24", 10)
            .with("98", 32)
            .with("18", 3);

    static final WeightedCodes HOUSING = new WeightedCodes()
            .with("1", 83)
            .with("2", 4)
            .with("3", 9)
            .with("4", 1.5)
            .with("5", 1.5)
            .with("6", 1);

    static final WeightedCodes BBZ =
            new WeightedCodes().with("1", 30).with("2", 15).with("3", 10).with("5", 45);

    /** Years on benefit at the start of the simulation, in the classes of DURATION; fits the yearly hazards of leaving. */
    static final WeightedCodes YEARS_ON_BENEFIT = new WeightedCodes()
            .with("0", 17.5)
            .with("1", 12)
            .with("2", 22)
            .with("5", 19.5)
            .with("10", 29);

    static final WeightedCodes STARTING_AGE = new WeightedCodes()
            .with("21", 24)
            .with("27", 25)
            .with("35", 24)
            .with("45", 17)
            .with("55", 10);

    private CodeShares() {}
}
