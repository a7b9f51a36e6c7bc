package nl.benchmark.launcher.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * One person in one benefit: what may change from month to month. Born when the benefit starts for this person, ended once with
 * a reason, absent from the file of the month after.
 */
final class Person {

    private static final double WORK_STOPS = 0.08;
    private static final double OTHER_INCOME_STOPS = 0.03;
    private static final double PERMANENT_SHARE_OF_EXEMPTIONS = 0.3;
    private static final double EXEMPTION_RENEWED = 0.75;

    private final Identity identity;
    private final String housing;
    private final LocalDate startedOn;
    private final boolean counterService;
    private LocalDate endedOn;
    private String endReason;
    private Income work;
    private Income other;
    private Exemption exemption;
    private Sanction sanction;

    Person(Identity identity, String housing, LocalDate startedOn, boolean counterService) {
        this.identity = identity;
        this.housing = housing;
        this.startedOn = startedOn;
        this.counterService = counterService;
    }

    Identity identity() {
        return identity;
    }

    String housing() {
        return housing;
    }

    LocalDate startedOn() {
        return startedOn;
    }

    boolean counterService() {
        return counterService;
    }

    LocalDate endedOn() {
        return endedOn;
    }

    String endReason() {
        return endReason;
    }

    Exemption exemption() {
        return exemption;
    }

    Sanction sanction() {
        return sanction;
    }

    boolean hasEnded() {
        return endedOn != null;
    }

    List<Income> incomes() {
        if (work == null && other == null) {
            return List.of();
        }
        List<Income> incomes = new ArrayList<>(2);
        if (work != null) {
            incomes.add(work);
        }
        if (other != null) {
            incomes.add(other);
        }
        return incomes;
    }

    void end(LocalDate day, String reason) {
        this.endedOn = day.isBefore(startedOn) ? startedOn : day;
        this.endReason = reason;
    }

    /** What is so on arrival, before the first month passes: shares, not monthly probabilities. */
    void settle(YearMonth month, boolean longOnBenefit, MunicipalityProfile profile, Chance chance) {
        if (chance.hits(profile.workingShare())) {
            work = newWork(month, profile, chance);
        }
        if (chance.hits(profile.otherIncomeShare())) {
            other = newOther(chance);
        }
        if (longOnBenefit && chance.hits(profile.exemptShare() * 1.25)) {
            exemption = newExemption(month, profile, chance);
        }
    }

    void monthPasses(YearMonth month, MunicipalityProfile profile, Chance chance) {
        workChanges(month, profile, chance);
        otherIncomeChanges(profile, chance);
        exemptionChanges(month, profile, chance);
        sanctionChanges(month, profile, chance);
    }

    private void workChanges(YearMonth month, MunicipalityProfile profile, Chance chance) {
        double share = profile.workingShare();
        if (work == null) {
            if (chance.hits(WORK_STOPS * share / (1 - share))) {
                work = newWork(month, profile, chance);
            }
        } else if (chance.hits(WORK_STOPS)) {
            work = null;
        } else {
            work = new Income(
                    Income.WORK, (int) Math.round(work.euros() * chance.between(0.92, 1.085)), work.exempted());
        }
    }

    private void otherIncomeChanges(MunicipalityProfile profile, Chance chance) {
        double share = profile.otherIncomeShare();
        if (other == null && chance.hits(OTHER_INCOME_STOPS * share / (1 - share))) {
            other = newOther(chance);
        } else if (other != null && chance.hits(OTHER_INCOME_STOPS)) {
            other = null;
        }
    }

    private void exemptionChanges(YearMonth month, MunicipalityProfile profile, Chance chance) {
        if (exemption == null) {
            if (chance.hits(profile.exemptShare() / 40)) {
                exemption = newExemption(month, profile, chance);
            }
        } else if (exemption.endsBy(month.minusMonths(1).atEndOfMonth())) {
            exemption = chance.hits(EXEMPTION_RENEWED) ? temporary(exemption.kind(), month, chance) : null;
        }
    }

    private void sanctionChanges(YearMonth month, MunicipalityProfile profile, Chance chance) {
        if (sanction != null && sanction.until().isBefore(month.atDay(1))) {
            sanction = null;
        }
        if (sanction == null && chance.hits(profile.yearlySanctionRate() / 12)) {
            LocalDate from = month.atDay(chance.between(1, month.lengthOfMonth()));
            LocalDate day = from.isBefore(startedOn) ? startedOn : from;
            sanction = new Sanction(
                    profile.sanctionReasons().draw(chance),
                    day,
                    day.plusDays(chance.between(28, 92)),
                    chance.hits(0.2) ? 100 : chance.between(1, 4) * 10);
        }
    }

    private static Income newWork(YearMonth month, MunicipalityProfile profile, Chance chance) {
        double level = profile.workIncome() * (1 + 0.02 * (month.getYear() - 2025));
        int euros = (int) Math.round(level * (0.3 + 1.4 * chance.share()));
        return new Income(Income.WORK, euros, chance.hits(profile.incomeExemptedShare()));
    }

    private static Income newOther(Chance chance) {
        return new Income(CodeShares.OTHER_INCOME.draw(chance), chance.between(40, 260), false);
    }

    private static Exemption newExemption(YearMonth month, MunicipalityProfile profile, Chance chance) {
        if (chance.hits(PERMANENT_SHARE_OF_EXEMPTIONS)) {
            return new Exemption("6", null);
        }
        return temporary(chance.hits(profile.singleParentShare() / 2) ? "4" : "5", month, chance);
    }

    private static Exemption temporary(String kind, YearMonth month, Chance chance) {
        // A date later than a year after the month is an error of the file.
        return new Exemption(kind, month.atEndOfMonth().plusDays(chance.between(90, 360)));
    }
}
