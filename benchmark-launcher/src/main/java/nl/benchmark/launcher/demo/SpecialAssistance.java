package nl.benchmark.launcher.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Special assistance of one municipality: periodic payments that go on from month to month and single ones. Half of it goes to
 * people in the caseload, the other half to people with another low income.
 */
final class SpecialAssistance {

    private static final double ENDS = 0.015;
    private static final double IN_CASELOAD = 0.5;
    private static final int SINGLE_NUMBERS_PER_MONTH = 1_000_000;

    private final String municipality;
    private final MunicipalityProfile profile;
    private final Pseudonyms pseudonyms;
    private final Chance chance;
    private List<SpecialGrant> periodic = new ArrayList<>();
    private int lastNumber = 100_000;

    SpecialAssistance(String municipality, MunicipalityProfile profile, Pseudonyms pseudonyms) {
        this.municipality = municipality;
        this.profile = profile;
        this.pseudonyms = pseudonyms;
        this.chance = Chance.of("periodic assistance " + municipality);
    }

    /** Lets a month pass for the periodic payments. */
    void next(Caseload caseload) {
        YearMonth month = caseload.month();
        List<SpecialGrant> stay = new ArrayList<>(periodic.size() + 16);
        for (SpecialGrant grant : periodic) {
            if (grant.endedOn() == null) {
                stay.add(chance.hits(ENDS) ? grant.endingOn(anyDay(month, chance)) : grant);
            }
        }
        periodic = stay;
        for (SpecialSpending.Kind kind : SpecialSpending.KINDS) {
            if (kind.periodic()) {
                start(kind, caseload);
            }
        }
    }

    private void start(SpecialSpending.Kind kind, Caseload caseload) {
        long wanted = Math.round(municipal(kind, caseload.month()) / kind.meanEuros());
        long running = periodic.stream()
                .filter(grant -> grant.cluster().equals(kind.cluster()) && grant.endedOn() == null)
                .count();
        for (long i = running; i < wanted; i++) {
            periodic.add(grant(kind, ++lastNumber, caseload, chance));
        }
    }

    List<SpecialGrant> periodic() {
        return periodic;
    }

    /** The single payments of the month; they do not depend on whether those of other months were asked for. */
    List<SpecialGrant> single(Caseload caseload) {
        Chance ofMonth = chanceOf(caseload.month());
        List<SpecialGrant> grants = new ArrayList<>();
        for (SpecialSpending.Kind kind : SpecialSpending.KINDS) {
            if (!kind.periodic()) {
                int number = ofMonth.poisson(municipal(kind, caseload.month()) / kind.meanEuros());
                for (int i = 0; i < number; i++) {
                    grants.add(single(kind, grants.size(), caseload, ofMonth));
                }
            }
        }
        return grants;
    }

    /** Exactly so many single payments, for files of an exact size. */
    List<SpecialGrant> single(Caseload caseload, int number) {
        Chance ofMonth = chanceOf(caseload.month());
        List<SpecialSpending.Kind> kinds =
                SpecialSpending.KINDS.stream().filter(kind -> !kind.periodic()).toList();
        List<SpecialGrant> grants = new ArrayList<>(number);
        for (int i = 0; i < number; i++) {
            grants.add(single(ofMonth.pick(kinds), i, caseload, ofMonth));
        }
        return grants;
    }

    private Chance chanceOf(YearMonth month) {
        return Chance.of("single assistance " + municipality + " " + month);
    }

    private SpecialGrant single(SpecialSpending.Kind kind, int index, Caseload caseload, Chance ofMonth) {
        YearMonth month = caseload.month();
        int number = (month.getYear() * 12 + month.getMonthValue()) % 1000 * SINGLE_NUMBERS_PER_MONTH + index;
        return grant(kind, number, caseload, ofMonth);
    }

    private SpecialGrant grant(SpecialSpending.Kind kind, int number, Caseload caseload, Chance draws) {
        YearMonth month = caseload.month();
        int euros = Math.max(5, (int) Math.round(kind.meanEuros() * draws.between(0.5, 1.5)));
        LocalDate startedOn = anyDay(month, draws);
        String scheme = kind.periodic() ? "11" : "12";
        if (!caseload.benefits().isEmpty() && draws.hits(IN_CASELOAD)) {
            Benefit benefit = draws.pick(caseload.benefits());
            Person person = benefit.main();
            return new SpecialGrant(
                    number,
                    scheme,
                    kind.cluster(),
                    euros,
                    person.identity(),
                    benefit.household(),
                    person.housing(),
                    startedOn,
                    null);
        }
        return new SpecialGrant(
                number,
                scheme,
                kind.cluster(),
                euros,
                outsider(month, draws),
                draws.hits(0.3) ? "3" : "1",
                CodeShares.HOUSING.draw(draws),
                startedOn,
                null);
    }

    private Identity outsider(YearMonth month, Chance draws) {
        LocalDate born = month.atDay(1).minusDays(draws.between(19 * 365, 84 * 365));
        return new Identity(pseudonyms.ofOutsider(draws.between(0, 49_999_999)), born, draws.hits(0.45) ? "1" : "2");
    }

    private double municipal(SpecialSpending.Kind kind, YearMonth month) {
        double share = profile.target(month) / NationalTrend.benefits(month);
        return SpecialSpending.euros(month, kind) * share * profile.specialAssistance();
    }

    private static LocalDate anyDay(YearMonth month, Chance draws) {
        return month.atDay(draws.between(1, month.lengthOfMonth()));
    }
}
