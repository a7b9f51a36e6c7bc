package nl.benchmark.launcher.demo;

import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Budget and net expenditure that fit the simulated caseload: mean caseload times mean price, give or take some percent. */
final class AnnualFigures {

    private static final int FIRST_YEAR = 2021;
    /** Mean of what is paid, as a share of the norm of a single person: couples more, income, cost sharers and arrivals less. */
    private static final double PAID_SHARE = 0.96;

    private AnnualFigures() {}

    static List<AnnualFigure> of(Participant participant, MunicipalityProfile profile) {
        List<AnnualFigure> figures = new ArrayList<>();
        Chance chance = Chance.of("budget " + participant.code());
        int lastYear = participant.lastMonth().getYear();
        for (int year = FIRST_YEAR; year <= lastYear; year++) {
            double price = expenditure(Year.of(year), profile);
            String status = year == lastYear ? "V" : "D";
            figures.add(figure(participant, year, "BUIG_BUDGET", price * chance.between(0.97, 1.05), status));
            figures.add(figure(participant, year, "BUIG_NET_EXPENDITURE", price * chance.between(0.99, 1.01), status));
        }
        return figures;
    }

    private static double expenditure(Year year, MunicipalityProfile profile) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(year::atMonth)
                .mapToDouble(month -> profile.target(month) * monthlyPrice(month))
                .sum();
    }

    private static double monthlyPrice(YearMonth month) {
        return BenefitNorm.of(month, "01", false, 0) * PAID_SHARE;
    }

    private static AnnualFigure figure(Participant participant, int year, String measure, double euros, String status) {
        return new AnnualFigure(participant.code(), Year.of(year), measure, Math.round(euros), status);
    }
}
