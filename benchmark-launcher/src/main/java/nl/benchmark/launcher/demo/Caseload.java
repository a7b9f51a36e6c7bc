package nl.benchmark.launcher.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The simulated caseload of one municipality, at the end of one month; {@link #next()} makes it the next. Whoever leaves is
 * still there in the month of leaving, with an end date and a reason, and is gone in the next; so what runs at the end of a
 * month is what ran before, and who came, less who left.
 */
final class Caseload {

    private static final double YEARLY_OUTFLOW = 0.235;
    private static final double CATCHING_UP = 0.35;
    private static final double SELF_EMPLOYED_LEAVE_FASTER = 2.2;
    private static final double VANISHES = 0.004;
    private static final double DECIDED_LATE = 0.06;
    private static final double COUPLE_BREAKS_UP = 0.0015;
    private static final int MONTHS_REMEMBERED = 14;
    private static final double[] SEASON = {0.92, 0.92, 1.0, 1.04, 1.06, 1.06, 1.04, 1.10, 1.08, 1.0, 0.92, 0.86};

    private final MunicipalityProfile profile;
    private final Chance chance;
    private final Intake intake;
    private final Leaving leaving;
    private final List<FormerClient> former = new ArrayList<>();
    private List<Benefit> benefits = new ArrayList<>();
    private YearMonth month;

    Caseload(String municipality, MunicipalityProfile profile, Pseudonyms pseudonyms, YearMonth first) {
        this.profile = profile;
        this.chance = Chance.of("caseload " + municipality);
        this.intake = new Intake(profile, pseudonyms, chance);
        this.leaving = new Leaving(profile, chance);
        this.month = first;
        int size = (int) Math.max(1, Math.round(profile.target(first)));
        for (int i = 0; i < size; i++) {
            benefits.add(intake.existing(first));
        }
    }

    YearMonth month() {
        return month;
    }

    /** Running benefits and those that ended in the month's file. */
    List<Benefit> benefits() {
        return benefits;
    }

    void next() {
        month = month.plusMonths(1);
        forgetFormerClients();
        List<Benefit> before = benefits;
        benefits = new ArrayList<>(before.size() + 16);
        List<FormerClient> leavers = new ArrayList<>();
        int running = 0;
        for (Benefit benefit : before) {
            if (!benefit.hasEnded() && !vanishes(benefit, leavers)) {
                monthPasses(benefit, leavers);
                running += benefit.hasEnded() ? 0 : 1;
                benefits.add(benefit);
            }
        }
        arrivals(running);
        former.addAll(leavers);
    }

    private void monthPasses(Benefit benefit, List<FormerClient> leavers) {
        benefit.forgetEndedPartner();
        if (benefit.pensionMonth().equals(month)) {
            benefit.end(
                    PensionDate.of(benefit.main().identity().born()), Leaving.PENSION_AGE, Leaving.CAUSE_AT_PARTNER);
        } else if (chance.hits(monthlyHazard(benefit))) {
            leaves(benefit, leavers);
        } else {
            if (benefit.isCouple() && chance.hits(COUPLE_BREAKS_UP)) {
                benefit.partnerEnds(anyDay(month), "98");
            }
            benefit.persons().stream()
                    .filter(person -> !person.hasEnded())
                    .forEach(person -> person.monthPasses(month, profile, chance));
        }
    }

    private void leaves(Benefit benefit, List<FormerClient> leavers) {
        YearMonth endsIn = chance.hits(DECIDED_LATE) ? month.minusMonths(1) : month;
        String reason = leaving.reason(benefit, endsIn.getYear());
        benefit.end(anyDay(endsIn), reason, Leaving.reasonOfPartner(reason));
        if (Leaving.mayReturn(reason)) {
            leavers.add(formerClient(benefit));
        }
    }

    private boolean vanishes(Benefit benefit, List<FormerClient> leavers) {
        boolean vanishes = chance.hits(monthlyHazard(benefit) * VANISHES);
        if (vanishes) {
            leavers.add(formerClient(benefit));
        }
        return vanishes;
    }

    private FormerClient formerClient(Benefit benefit) {
        return new FormerClient(benefit.main().identity(), benefit.household(), month);
    }

    private void arrivals(int running) {
        double usual = running * YEARLY_OUTFLOW * profile.outflow() / 12;
        double shortage = profile.target(month) - running;
        int arrivals = chance.poisson(Math.max(usual * 0.3, usual + (shortage - usual) * CATCHING_UP));
        for (int i = 0; i < arrivals; i++) {
            benefits.add(arrival());
        }
    }

    private Benefit arrival() {
        if (!former.isEmpty() && chance.hits(profile.returningShare())) {
            FormerClient client = former.remove(chance.between(0, former.size() - 1));
            if (PensionDate.of(client.identity().born()).isAfter(month.atEndOfMonth())) {
                return intake.returning(client, month);
            }
        }
        return intake.fresh(month);
    }

    private double monthlyHazard(Benefit benefit) {
        long months = ChronoUnit.MONTHS.between(benefit.main().startedOn(), month.atDay(1));
        double yearly;
        if (months < 12) {
            yearly = 0.43;
        } else if (months < 24) {
            yearly = 0.33;
        } else if (months < 60) {
            yearly = 0.20;
        } else if (months < 120) {
            yearly = 0.12;
        } else {
            yearly = 0.07;
        }
        double scheme = benefit.scheme().equals("14") ? SELF_EMPLOYED_LEAVE_FASTER : 1;
        return yearly * scheme * profile.outflow() * SEASON[month.getMonthValue() - 1] / 12;
    }

    private void forgetFormerClients() {
        YearMonth oldest = month.minusMonths(MONTHS_REMEMBERED);
        former.removeIf(client -> client.left().isBefore(oldest));
    }

    private LocalDate anyDay(YearMonth in) {
        return in.atDay(chance.between(1, in.lengthOfMonth()));
    }
}
