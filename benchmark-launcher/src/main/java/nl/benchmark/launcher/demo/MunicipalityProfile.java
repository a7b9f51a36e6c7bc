package nl.benchmark.launcher.demo;

import java.time.YearMonth;

/**
 * The stable character of a municipality: shares and yearly rates that differ plausibly between municipalities and stay the
 * same over the months. National means: outflow 24 %, work income of 8.5 % of the persons, exemptions 10 % (yearly reports of
 * the benchmark, divosa.nl); the rest are orders of magnitude of our own.
 */
final class MunicipalityProfile {

    private static final YearMonth REFERENCE = YearMonth.of(2025, 12);
    private static final int LARGE = 2_000;

    private final double benefits;
    private final double yearlyDrift;
    private final double outflow;
    private final double workingShare;
    private final double workIncome;
    private final double incomeExemptedShare;
    private final double otherIncomeShare;
    private final double exemptShare;
    private final double yearlySanctionRate;
    private final double returningShare;
    private final double coupleShare;
    private final double singleParentShare;
    private final double costSharerShare;
    private final double counterServiceShare;
    private final double specialAssistance;
    private final String software;
    private final WeightedCodes schemes;
    private final WeightedCodes sanctionReasons;
    private final WeightedCodes endReasons;

    /** @param benefits running benefits at the end of 2025, already scaled */
    MunicipalityProfile(String municipality, double benefits) {
        Chance chance = Chance.of("profile " + municipality);
        this.benefits = benefits;
        this.yearlyDrift = (benefits > LARGE ? -0.004 : 0.003) + chance.between(-0.008, 0.008);
        this.outflow = chance.between(0.92, 1.18);
        this.workingShare = chance.between(0.068, 0.105);
        this.workIncome = chance.between(545, 640);
        this.incomeExemptedShare = chance.between(0.30, 0.50);
        this.otherIncomeShare = chance.between(0.04, 0.08);
        this.exemptShare = chance.between(0.07, 0.13);
        this.yearlySanctionRate = chance.between(0.012, 0.05);
        this.returningShare = chance.between(0.16, 0.26);
        this.coupleShare = chance.between(0.15, 0.22);
        this.singleParentShare = chance.between(0.16, 0.25);
        this.costSharerShare = chance.between(0.14, 0.24);
        this.counterServiceShare = chance.between(0.01, 0.08);
        this.specialAssistance = chance.between(0.80, 1.15);
        this.software = new WeightedCodes()
                .with("soc", 35)
                .with("gws", 45)
                .with("sam", 20)
                .draw(chance);
        this.schemes = new WeightedCodes()
                .with("01", 94)
                .with("02", chance.between(1.2, 3.0))
                .with("03", chance.between(0.1, 0.5))
                .with("14", chance.between(2.0, 5.0));
        this.sanctionReasons = new WeightedCodes()
                .with("01", 55)
                .with("06", 18)
                .with("07", chance.between(8, 18))
                .with("03", 3)
                .with("05", 3)
                .with("08", 3)
                .with("98", 2);
        this.endReasons = endReasons(chance);
    }

    private static WeightedCodes endReasons(Chance chance) {
        return new WeightedCodes()
                .with("11", chance.between(32, 46))
                .with("13", chance.between(2, 4))
                .with("01", 4.5)
                .with("06", 0.5)
                .with("02", chance.between(4, 7))
                .with("04", 4.5)
                .with("05", 1.5)
                .with("07", 2)
                .with("33", chance.between(2, 5))
                .with("14", 1.5)
                .with("15", 3)
                .with("17", 0.5)
                .with("18", 1.5)
                .with("19", 3.5)
                .with("31", chance.between(4, 8))
                .with("34", chance.between(3, 5))
                .with("35", 0.7)
                .with("32", chance.between(8, 13))
                .with("98", chance.between(7, 11));
    }

    /** Running benefits the caseload tends to at the end of the month. */
    double target(YearMonth month) {
        double years =
                (REFERENCE.getYear() - month.getYear()) + (REFERENCE.getMonthValue() - month.getMonthValue()) / 12.0;
        double trend = NationalTrend.benefits(month) / NationalTrend.benefits(REFERENCE);
        return benefits * trend * (1 - yearlyDrift * years);
    }

    /** Factor on the national yearly hazard of leaving. */
    double outflow() {
        return outflow;
    }

    double workingShare() {
        return workingShare;
    }

    /** Mean, whole euros a month, level of 2025. */
    double workIncome() {
        return workIncome;
    }

    double incomeExemptedShare() {
        return incomeExemptedShare;
    }

    double otherIncomeShare() {
        return otherIncomeShare;
    }

    double exemptShare() {
        return exemptShare;
    }

    double yearlySanctionRate() {
        return yearlySanctionRate;
    }

    double returningShare() {
        return returningShare;
    }

    double coupleShare() {
        return coupleShare;
    }

    double singleParentShare() {
        return singleParentShare;
    }

    double costSharerShare() {
        return costSharerShare;
    }

    double counterServiceShare() {
        return counterServiceShare;
    }

    /** Factor on the spending that follows from the size of the caseload. */
    double specialAssistance() {
        return specialAssistance;
    }

    String software() {
        return software;
    }

    /** Of new benefits. */
    WeightedCodes schemes() {
        return schemes;
    }

    WeightedCodes sanctionReasons() {
        return sanctionReasons;
    }

    /** Without pension age, which follows from the date of birth. */
    WeightedCodes endReasons() {
        return endReasons;
    }
}
