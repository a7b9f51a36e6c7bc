package nl.benchmark.launcher.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Makes the benefits that start: those there at the beginning of the simulation, new ones and returning ones. */
final class Intake {

    private static final double BACKDATED = 0.15;
    private static final double SELF_EMPLOYED_IN_CASELOAD = 0.3;

    private final MunicipalityProfile profile;
    private final Pseudonyms pseudonyms;
    private final Chance chance;
    private int lastNumber = 100_000;

    Intake(MunicipalityProfile profile, Pseudonyms pseudonyms, Chance chance) {
        this.profile = profile;
        this.pseudonyms = pseudonyms;
        this.chance = chance;
    }

    /** A benefit that already ran before the month. */
    Benefit existing(YearMonth month) {
        String scheme = existingScheme();
        LocalDate today = month.atDay(1);
        while (true) {
            LocalDate startedOn = today.minusDays((long) (yearsOnBenefit(scheme) * 365.25) + 1);
            LocalDate born = bornBefore(startedOn, startingAge(scheme));
            if (PensionDate.of(born).isAfter(month.atEndOfMonth())) {
                return benefit(scheme, newIdentity(born), household(), startedOn, YearMonth.from(startedOn), month);
            }
        }
    }

    /** A benefit of somebody new, starting in the month or, decided late, in the month before. */
    Benefit fresh(YearMonth month) {
        String scheme = profile.schemes().draw(chance);
        LocalDate startedOn = startedOn(month);
        return benefit(
                scheme, newIdentity(bornBefore(startedOn, startingAge(scheme))), household(), startedOn, month, month);
    }

    /** A benefit of somebody who was known before, under a new number. */
    Benefit returning(FormerClient client, YearMonth month) {
        return benefit(
                "01",
                client.identity(),
                client.household(),
                month.atDay(chance.between(1, month.lengthOfMonth())),
                month,
                month);
    }

    private Benefit benefit(
            String scheme,
            Identity main,
            String household,
            LocalDate startedOn,
            YearMonth firstReported,
            YearMonth month) {
        String housing = CodeShares.HOUSING.draw(chance);
        boolean longOnBenefit = startedOn.isBefore(month.atDay(1).minusYears(1));
        List<Person> persons = new ArrayList<>(2);
        persons.add(person(main, housing, startedOn));
        if (household.equals(Benefit.COUPLE)) {
            persons.add(person(partnerOf(main, startedOn), housing, startedOn));
        }
        persons.forEach(person -> person.settle(month, longOnBenefit, profile, chance));
        return new Benefit(
                ++lastNumber, scheme, household, costSharers(household, housing), firstReported, persons, chance);
    }

    private Person person(Identity identity, String housing, LocalDate startedOn) {
        return new Person(identity, housing, startedOn, chance.hits(profile.counterServiceShare()));
    }

    private Identity newIdentity(LocalDate born) {
        return new Identity(pseudonyms.next(), born, chance.hits(0.5) ? "1" : "2");
    }

    /** Younger than the main person, so that the oldest of the benefit is the one it ends with. */
    private Identity partnerOf(Identity main, LocalDate startedOn) {
        LocalDate born = main.born().plusDays((long) (Math.abs(chance.normal(3, 4)) * 365) + 1);
        LocalDate adult = startedOn.minusYears(20);
        String sex = main.sex().equals("1") == chance.hits(0.97) ? "2" : "1";
        return new Identity(
                pseudonyms.next(), born.isAfter(adult) && main.born().isBefore(adult) ? adult : born, sex);
    }

    private String household() {
        double point = chance.share();
        if (point < profile.coupleShare()) {
            return Benefit.COUPLE;
        } else if (point < profile.coupleShare() + profile.singleParentShare()) {
            return "2";
        }
        return chance.hits(0.03) ? "4" : Benefit.SINGLE;
    }

    private int costSharers(String household, String housing) {
        int adults = household.equals(Benefit.COUPLE) ? 2 : 1;
        if (!housing.equals("3") && !chance.hits(profile.costSharerShare() * 0.5)) {
            return 1;
        }
        return adults + (chance.hits(0.62) ? 1 : chance.between(2, 4));
    }

    private String existingScheme() {
        String scheme = profile.schemes().draw(chance);
        return scheme.equals("14") && !chance.hits(SELF_EMPLOYED_IN_CASELOAD) ? "01" : scheme;
    }

    private double yearsOnBenefit(String scheme) {
        if (scheme.equals("14")) {
            return chance.share() * 2;
        }
        return switch (CodeShares.YEARS_ON_BENEFIT.draw(chance)) {
            case "0" -> chance.share();
            case "1" -> 1 + chance.share();
            case "2" -> 2 + 3 * chance.share();
            case "5" -> 5 + 5 * chance.share();
            default -> 10 + Math.min(25, chance.exponential(8));
        };
    }

    private double startingAge(String scheme) {
        if (scheme.equals("02") || scheme.equals("03")) {
            return chance.between(51.0, 63.0);
        }
        return switch (CodeShares.STARTING_AGE.draw(chance)) {
            case "21" -> chance.between(20.5, 27.0);
            case "27" -> chance.between(27.0, 35.0);
            case "35" -> chance.between(35.0, 45.0);
            case "45" -> chance.between(45.0, 55.0);
            default -> chance.between(55.0, 65.0);
        };
    }

    private static LocalDate bornBefore(LocalDate day, double years) {
        return day.minusDays((long) (years * 365.25));
    }

    private LocalDate startedOn(YearMonth month) {
        YearMonth start = chance.hits(BACKDATED) ? month.minusMonths(1) : month;
        return start.atDay(chance.between(1, start.lengthOfMonth()));
    }
}
