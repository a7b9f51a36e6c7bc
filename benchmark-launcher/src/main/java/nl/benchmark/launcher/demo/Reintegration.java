package nl.benchmark.launcher.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.benchmark.delivery.DeliveryType;

/**
 * Re-integration facilities (SRG) of one municipality: persons of the caseload with a facility that goes on from month to
 * month. Whoever's facility ends, or who leaves the benefit, is still there in that month and gone in the next. National
 * orders of magnitude: 57 facilities per 100 benefits, one in eight a wage cost subsidy, wage value about 51 percent.
 */
final class Reintegration {

    private static final double PER_BENEFIT = 0.57;
    private static final double ENDS = 0.035;
    private static final double VALUE_UNKNOWN = 0.04;
    private static final String WAGE_SUBSIDY = "04";

    private final String municipality;
    private final Chance chance;
    private final double share;
    private final WeightedCodes types;
    private final WeightedCodes reasons;
    private List<Facility> facilities = new ArrayList<>();
    private int lastNumber;

    private record Facility(
            int number, Identity person, String type, LocalDate start, LocalDate end, String reason, int wageValue) {

        Facility ending(LocalDate day, String why) {
            return new Facility(number, person, type, start, day.isBefore(start) ? start : day, why, wageValue);
        }
    }

    Reintegration(String municipality) {
        this.municipality = municipality;
        this.chance = Chance.of("facilities " + municipality);
        this.share = PER_BENEFIT * chance.between(0.7, 1.3);
        this.types = new WeightedCodes()
                .with("01", 4)
                .with("02", 0.5)
                .with("03", 6)
                .with(WAGE_SUBSIDY, chance.between(9, 16))
                .with("05", chance.between(2, 5))
                .with("06", 6)
                .with("07", 1.5)
                .with("08", 4)
                .with("23", 3)
                .with("29", 14)
                .with("30", 14)
                .with("31", 1.5)
                .with("59", 20)
                .with("99", 14);
        this.reasons = new WeightedCodes()
                .with("1", chance.between(45, 70))
                .with("2", 25)
                .with("3", 12);
    }

    /** Lets a month pass; the first time the facilities that there are already begin. */
    void next(Caseload caseload) {
        YearMonth month = caseload.month();
        Map<String, Person> persons = new HashMap<>();
        List<Person> running = new ArrayList<>();
        for (Benefit benefit : caseload.benefits()) {
            for (Person person : benefit.persons()) {
                persons.put(person.identity().pseudonym(), person);
                if (!person.hasEnded()) {
                    running.add(person);
                }
            }
        }
        boolean first = facilities.isEmpty();
        List<Facility> stay = new ArrayList<>(facilities.size() + 16);
        int open = 0;
        for (Facility facility : facilities) {
            Person person =
                    facility.end() == null ? persons.get(facility.person().pseudonym()) : null;
            if (person != null) {
                Facility now = monthPasses(facility, person, month);
                open += now.end() == null ? 1 : 0;
                stay.add(now);
            }
        }
        facilities = stay;
        long wanted = Math.round(running.size() * share);
        long most = first ? wanted : Math.min(wanted - open, chance.poisson(wanted * (ENDS + 0.01)));
        for (long i = 0; i < most && !running.isEmpty(); i++) {
            facilities.add(begin(chance.pick(running), month, first));
        }
    }

    private Facility monthPasses(Facility facility, Person person, YearMonth month) {
        if (person.hasEnded()) {
            return facility.ending(person.endedOn(), chance.hits(0.5) ? "1" : "3");
        }
        return chance.hits(ENDS) ? facility.ending(anyDay(month), reasons.draw(chance)) : facility;
    }

    private Facility begin(Person person, YearMonth month, boolean first) {
        String type = types.draw(chance);
        LocalDate start = first ? month.atDay(1).minusDays(chance.between(1, 900)) : anyDay(month);
        int value = type.equals(WAGE_SUBSIDY) && !chance.hits(VALUE_UNKNOWN)
                ? (int) Math.max(10, Math.min(95, Math.round(chance.normal(51, 14))))
                : -1;
        lastNumber++;
        return new Facility(lastNumber, person.identity(), type, start, null, "", value);
    }

    private LocalDate anyDay(YearMonth month) {
        return month.atDay(chance.between(1, month.lengthOfMonth()));
    }

    byte[] file(YearMonth month) {
        String head = MonthFile.month(month) + "10;gws;25.1;" + MonthFile.code(municipality) + ";"
                + MonthFile.code(municipality) + ";";
        MonthFile file = new MonthFile(DeliveryType.SRG, head, facilities.size());
        for (Facility facility : facilities) {
            LineBuffer line = file.line()
                    .text(facility.person().pseudonym())
                    .date(facility.person().born())
                    .text(facility.person().sex())
                    .empty(3)
                    .text("VZ" + facility.number())
                    .text(facility.type())
                    .date(facility.start())
                    .date(facility.end())
                    .text(facility.reason());
            if (facility.wageValue() < 0) {
                line.empty();
            } else {
                line.number(facility.wageValue());
            }
            line.endLine();
        }
        return file.toBytes();
    }
}
