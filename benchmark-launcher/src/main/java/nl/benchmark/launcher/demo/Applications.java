package nl.benchmark.launcher.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.benchmark.delivery.DeliveryType;

/**
 * Applications (BASplus) of one municipality: each is in the file of the month in which it came and in that of its decision.
 * Orders of magnitude of our own: two applications for living costs for each new benefit, a decision after five weeks.
 */
final class Applications {

    private static final double LIVING_PER_BENEFIT = 0.034;
    private static final double SPECIAL_PER_BENEFIT = 0.11;
    private static final double SUSPENDED = 0.22;
    private static final int LONGEST = 180;

    private final String municipality;
    private final Chance chance;
    private final double days;
    private final WeightedCodes results;
    private final WeightedCodes clusters = new WeightedCodes()
            .with("b", 20)
            .with("c", 12)
            .with("e", 8)
            .with("f", 26)
            .with("h", 10)
            .with("i", 6)
            .with("k", 18);
    private List<Application> applications = new ArrayList<>();

    private record Application(
            String number,
            boolean special,
            LocalDate applied,
            LocalDate decided,
            String result,
            int suspended,
            String cluster) {

        boolean isIn(YearMonth month) {
            return YearMonth.from(applied).equals(month)
                    || YearMonth.from(decided).equals(month);
        }
    }

    Applications(String municipality) {
        this.municipality = municipality;
        this.chance = Chance.of("applications " + municipality);
        this.days = chance.between(24, 44);
        this.results = new WeightedCodes()
                .with("TOEGEKEND", chance.between(52, 68))
                .with("AFGEWEZEN", 16)
                .with("INGETROKKEN", 9)
                .with("BUITEN_BEHANDELING", 14);
    }

    /** Lets a month pass. */
    void next(Caseload caseload) {
        YearMonth month = caseload.month();
        applications = new ArrayList<>(applications.stream()
                .filter(one -> !one.decided().isBefore(month.atDay(1)))
                .toList());
        int benefits = caseload.benefits().size();
        add(month, false, chance.poisson(benefits * LIVING_PER_BENEFIT));
        add(month, true, chance.poisson(benefits * SPECIAL_PER_BENEFIT));
    }

    private void add(YearMonth month, boolean special, int count) {
        for (int i = 0; i < count; i++) {
            LocalDate applied = month.atDay(chance.between(1, month.lengthOfMonth()));
            int suspended = chance.hits(SUSPENDED) ? chance.between(5, 28) : 0;
            long taken = Math.round(Math.min(LONGEST, suspended + days * (0.25 + chance.exponential(0.75))));
            applications.add(new Application(
                    (special ? "B" : "L") + month.toString().replace("-", "") + i,
                    special,
                    applied,
                    applied.plus(taken, ChronoUnit.DAYS),
                    results.draw(chance),
                    suspended,
                    special ? clusters.draw(chance) : ""));
        }
    }

    byte[] file(YearMonth month) {
        MonthFile file = new MonthFile(
                DeliveryType.BASPLUS, MonthFile.month(month) + MonthFile.code(municipality) + ";", applications.size());
        for (Application one : applications) {
            if (one.isIn(month)) {
                boolean decided = !one.decided().isAfter(month.atEndOfMonth());
                file.line()
                        .text(one.number())
                        .text(one.special() ? "BIJZONDERE_BIJSTAND" : "LEVENSONDERHOUD")
                        .date(one.applied())
                        .date(decided ? one.decided() : null)
                        .text(decided ? one.result() : "")
                        .number(one.suspended())
                        .text(one.cluster())
                        .endLine();
            }
        }
        return file.toBytes();
    }
}
