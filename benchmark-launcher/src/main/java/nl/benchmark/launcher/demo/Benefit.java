package nl.benchmark.launcher.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** A benefit of the caseload: one person or a couple, the oldest first. Runs until its main person ends. */
final class Benefit {

    static final String COUPLE = "3";
    static final String SINGLE = "1";

    private static final double WITHOUT_HOLIDAY_ALLOWANCE = 0.95;

    private final int number;
    private final String scheme;
    private final String bbzClass;
    private final int costSharers;
    private final YearMonth firstReported;
    private final List<Person> persons;
    private final YearMonth pensionMonth;
    private String household;

    Benefit(
            int number,
            String scheme,
            String household,
            int costSharers,
            YearMonth firstReported,
            List<Person> persons,
            Chance chance) {
        this.number = number;
        this.scheme = scheme;
        this.bbzClass = scheme.equals("14") ? CodeShares.BBZ.draw(chance) : "";
        this.household = household;
        this.costSharers = costSharers;
        this.firstReported = firstReported;
        this.persons = new ArrayList<>(persons);
        this.pensionMonth = YearMonth.from(PensionDate.of(main().identity().born()));
    }

    String registrationNumber() {
        return "LO" + number;
    }

    String scheme() {
        return scheme;
    }

    /** Empty for anything but the self-employed (scheme 14). */
    String bbzClass() {
        return bbzClass;
    }

    String household() {
        return household;
    }

    /** Oneself included; 0 where the norm for cost sharers does not apply. */
    int costSharers() {
        return scheme.equals("01") ? costSharers : 0;
    }

    List<Person> persons() {
        return persons;
    }

    Person main() {
        return persons.get(0);
    }

    boolean isCouple() {
        return household.equals(COUPLE);
    }

    boolean hasEnded() {
        return main().hasEnded();
    }

    YearMonth pensionMonth() {
        return pensionMonth;
    }

    /** Day the decision was entered in the administration: in the first month reported, also when decided late. */
    LocalDate enteredOn() {
        LocalDate day = main().startedOn().plusDays(number % 20);
        if (day.isAfter(firstReported.atEndOfMonth())) {
            return firstReported.atEndOfMonth();
        }
        return day.isBefore(firstReported.atDay(1)) ? firstReported.atDay(1) : day;
    }

    void end(LocalDate day, String reason, String partnerReason) {
        main().end(day, reason);
        for (Person partner : persons.subList(1, persons.size())) {
            if (!partner.hasEnded()) {
                partner.end(day, partnerReason);
            }
        }
    }

    /** The partner leaves, the main person goes on alone. */
    void partnerEnds(LocalDate day, String reason) {
        persons.get(1).end(day, reason);
        household = SINGLE;
    }

    /** Drops the partner whose end has been reported. */
    void forgetEndedPartner() {
        if (persons.size() > 1 && persons.get(1).hasEnded()) {
            persons.remove(1);
        }
    }

    int norm(YearMonth month) {
        return BenefitNorm.of(month, scheme, isCouple(), costSharers());
    }

    int reduction(YearMonth month) {
        int percent = persons.stream()
                .map(Person::sanction)
                .filter(sanction -> sanction != null)
                .mapToInt(Sanction::percent)
                .max()
                .orElse(0);
        return norm(month) * percent / 100;
    }

    int settledIncome() {
        int total = 0;
        for (Person person : persons) {
            for (Income income : person.incomes()) {
                total += income.settled();
            }
        }
        return total;
    }

    /** Whole euros over the days of the month and, when new, over the days before it; without holiday allowance. */
    int paid(YearMonth month) {
        LocalDate from = month.equals(firstReported) ? main().startedOn() : month.atDay(1);
        LocalDate last = hasEnded() ? main().endedOn() : month.atEndOfMonth();
        long days = Math.max(0, ChronoUnit.DAYS.between(from, last) + 1);
        double monthly = (norm(month) - settledIncome() - reduction(month)) * WITHOUT_HOLIDAY_ALLOWANCE;
        return (int) Math.max(0, Math.round(monthly * days / month.lengthOfMonth()));
    }
}
