package nl.benchmark.launcher.demo;

import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Yearly figures: budget and net expenditure that fit the simulated caseload: mean caseload times mean price, give or take some percent; of the deepening module also persons in the Wsw, fewer every year, and WW. */
final class AnnualFigures {

    private static final int FIRST_YEAR = 2021;
    /** Mean of what is paid, as a share of the norm of a single person: couples more, income, cost sharers and arrivals less. */
    private static final double PAID_SHARE = 0.96;
    /** National order of magnitude: about 65,000 persons in the Wsw and 420,000 benefits in 2021. */
    private static final double WSW_PER_BENEFIT = 0.155;
    /** About 60,000 unemployment benefits a year reach their longest duration. */
    private static final double WW_PER_BENEFIT = 0.14;

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
        if (participant.module() == ParticipationModule.VERDIEPEND) {
            figures.addAll(deepening(participant, profile));
        }
        return figures;
    }

    private static List<AnnualFigure> deepening(Participant participant, MunicipalityProfile profile) {
        List<AnnualFigure> figures = new ArrayList<>();
        Chance chance = Chance.of("yearly " + participant.code());
        double benefits = profile.target(YearMonth.of(FIRST_YEAR, 12));
        double sheltered = benefits * chance.between(WSW_PER_BENEFIT * 0.6, WSW_PER_BENEFIT * 1.6);
        double lost = benefits * chance.between(WW_PER_BENEFIT * 0.7, WW_PER_BENEFIT * 1.3);
        int lastYear = participant.lastMonth().getYear();
        for (int year = FIRST_YEAR; year <= lastYear; year++) {
            String status = year == lastYear ? "V" : "D";
            double ended = lost * chance.between(0.92, 1.08);
            figures.add(figure(participant, year, "WSW_PERSONS", sheltered, status));
            figures.add(figure(participant, year, "WW_ENDED_MAX", ended, status));
            figures.add(figure(participant, year, "WW_TO_BENEFIT", ended * chance.between(0.06, 0.11), status));
            sheltered *= 1 - chance.between(0.045, 0.075);
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
