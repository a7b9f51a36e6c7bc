package nl.benchmark.it;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * An invented municipality whose caseload lives from month to month, with everything that is easily counted wrong: couples,
 * equal birth dates, partners that leave, people who come back under another number, ends on and around the last day,
 * benefits that vanish, pension and age boundaries, codes left empty, special assistance. The same seed, the same town.
 */
final class SmallTown {

    private static final List<String> END_REASONS = List.of(
            "01", "02", "03", "04", "05", "06", "07", "11", "11", "11", "13", "14", "15", "17", "18", "19", "31", "32",
            "33", "34", "35", "97", "98");
    private static final List<String> SCHEMES = List.of("01", "01", "01", "01", "01", "02", "03", "14");
    private static final List<LocalDate> PENSION_BOUNDARIES = List.of(
            LocalDate.of(1952, 12, 31),
            LocalDate.of(1955, 8, 31),
            LocalDate.of(1956, 5, 31),
            LocalDate.of(1957, 2, 28),
            LocalDate.of(1957, 3, 1),
            LocalDate.of(1960, 12, 31),
            LocalDate.of(1958, 2, 28),
            LocalDate.of(1959, 1, 31));
    private static final String NONE = "00000000";
    private static final int MONTHS_KEPT_AFTER_END = 6;

    private final Random random;
    private final Municipality municipality;
    private final int size;
    private final List<Person> gone = new ArrayList<>();
    private final List<Case> cases = new ArrayList<>();
    private int numbers;

    private record Person(String pseudonym, LocalDate born, String sex) {}

    /** One person of one benefit. */
    private static final class Member {
        final Person person;
        LocalDate start;
        LocalDate end;
        String reason = "";

        Member(Person person, LocalDate start) {
            this.person = person;
            this.start = start;
        }
    }

    private static final class Case {
        final String registration;
        final List<Member> members = new ArrayList<>();
        String scheme;
        boolean vanished;
        int monthsAfterEnd;

        Case(String registration) {
            this.registration = registration;
        }

        boolean ended() {
            return members.stream().allMatch(member -> member.end != null);
        }
    }

    SmallTown(Municipality municipality, int size, YearMonth first) {
        this.municipality = municipality;
        this.size = size;
        this.random = new Random(Integer.parseInt(municipality.code().substring(2)));
        for (int i = 0; i < size; i++) {
            begin(newPerson(first), first.minusMonths(random.nextInt(150)), first.minusMonths(1));
        }
    }

    /** Lets a month pass and tells what its file says. */
    List<BusLine> next(YearMonth month) {
        for (Case benefit : List.copyOf(cases)) {
            change(benefit, month);
        }
        for (int i = 0; i < 1 + size / 15; i++) {
            boolean back = !gone.isEmpty() && random.nextInt(3) == 0;
            Person person = back ? gone.remove(random.nextInt(gone.size())) : newPerson(month);
            begin(person, month, month);
        }
        if (random.nextInt(4) == 0) {
            // somebody who has a benefit gets a second one
            begin(cases.get(random.nextInt(cases.size())).members.get(0).person, month, month);
        }
        return lines(month);
    }

    private Person newPerson(YearMonth month) {
        String pseudonym = municipality.pseudonym("person " + ++numbers);
        LocalDate born =
                switch (random.nextInt(5)) {
                    case 0 -> PENSION_BOUNDARIES.get(random.nextInt(PENSION_BOUNDARIES.size()));
                    // reaches a class of age on the last day of a month or just after it
                    case 1 ->
                        month.atEndOfMonth()
                                .minusYears(List.of(27, 35, 45, 55, 65).get(random.nextInt(5)))
                                .plusDays(random.nextInt(3) - 1);
                    case 2 ->
                        month.minusMonths(random.nextInt(6))
                                .atEndOfMonth()
                                .minusYears(67)
                                .minusMonths(random.nextInt(4))
                                .plusDays(random.nextInt(2));
                    default -> LocalDate.of(1956 + random.nextInt(50), 1 + random.nextInt(12), 1 + random.nextInt(28));
                };
        return new Person(pseudonym, born, random.nextBoolean() ? "1" : "2");
    }

    private void begin(Person person, YearMonth start, YearMonth known) {
        Case benefit = new Case("U" + ++numbers);
        benefit.scheme = pick(SCHEMES);
        LocalDate startsOn =
                switch (random.nextInt(6)) {
                    case 0 -> start.atDay(1);
                    case 1 -> start.atEndOfMonth();
                    // begins after the month: it does not run yet
                    case 2 -> known.atEndOfMonth().plusDays(1);
                    case 3 -> start.minusMonths(2).atDay(15);
                    default -> start.atDay(1 + random.nextInt(28));
                };
        benefit.members.add(new Member(person, startsOn));
        if (random.nextInt(4) == 0) {
            Person other = newPerson(start);
            Person partner = random.nextBoolean() ? new Person(other.pseudonym(), person.born(), other.sex()) : other;
            benefit.members.add(
                    new Member(partner, random.nextBoolean() ? startsOn : startsOn.plusMonths(random.nextInt(3))));
        }
        cases.add(benefit);
    }

    private void change(Case benefit, YearMonth month) {
        if (benefit.vanished) {
            benefit.vanished = random.nextBoolean();
            return;
        }
        if (benefit.ended()) {
            benefit.monthsAfterEnd++;
            if (random.nextInt(12) == 0) {
                benefit.members.forEach(member -> member.end = null);
                benefit.monthsAfterEnd = 0;
            } else if (benefit.monthsAfterEnd > 2) {
                cases.remove(benefit);
                benefit.members.forEach(member -> gone.add(member.person));
            }
            return;
        }
        switch (random.nextInt(30)) {
            case 0, 1 -> benefit.members.forEach(member -> end(member, month));
            case 2, 3 -> end(pick(benefit.members), month);
            case 4 -> benefit.vanished = true;
            case 5 -> benefit.scheme = pick(SCHEMES);
            default -> {
                // nothing happens
            }
        }
    }

    private void end(Member member, YearMonth month) {
        if (member.end != null) {
            return;
        }
        LocalDate end =
                switch (random.nextInt(5)) {
                    case 0 -> month.atEndOfMonth();
                    case 1 -> month.atEndOfMonth().plusDays(1);
                    case 2 -> month.atDay(1).minusDays(20);
                    default -> month.atDay(1 + random.nextInt(27));
                };
        member.end = end.isBefore(member.start) ? member.start : end;
        member.reason = pick(END_REASONS);
    }

    // ---- the file

    private List<BusLine> lines(YearMonth month) {
        List<BusLine> lines = new ArrayList<>();
        Map<String, Map<String, String>> ofPersons = new HashMap<>();
        for (Case benefit : cases) {
            if (benefit.vanished) {
                continue;
            }
            LocalDate oldest = month.minusMonths(MONTHS_KEPT_AFTER_END).atDay(1);
            benefit.members.removeIf(
                    member -> member.end != null && member.end.isBefore(oldest) && benefit.members.size() > 1);
            BusLine start = benefitFields(benefit);
            for (Member member : benefit.members) {
                BusLine line = personFields(start, member, month);
                for (Map.Entry<String, String> field : ofPersons
                        .computeIfAbsent(member.person.pseudonym(), key -> activation(month))
                        .entrySet()) {
                    line = line.with(field.getKey(), field.getValue());
                }
                lines.addAll(incomes(line));
            }
        }
        java.util.Collections.shuffle(lines, random);
        special(lines, month);
        return lines;
    }

    private BusLine benefitFields(Case benefit) {
        return BusLine.of(benefit.registration, "")
                .with("statistiekcode", benefit.scheme)
                .with("nadere_classificatie_bbz", benefit.scheme.equals("14") ? "1" : "")
                .with("leefvorm", benefit.members.size() > 1 ? "3" : pick(List.of("1", "2", "4")))
                .with("aantal_kostendelers", pick(List.of("", "0", "01", "1", "2", "3", "04", "12")))
                .with(
                        "betaalbaar_gesteld_bedrag",
                        random.nextInt(10) == 0 ? "0" : Integer.toString(200 + random.nextInt(1500)));
    }

    private BusLine personFields(BusLine line, Member member, YearMonth month) {
        boolean sanctioned = random.nextInt(8) == 0;
        LocalDate sanction =
                switch (random.nextInt(4)) {
                    case 0 -> month.atDay(1).minusDays(1);
                    case 1 -> month.atEndOfMonth();
                    case 2 -> month.atEndOfMonth().plusDays(1);
                    default -> month.atDay(1);
                };
        return line.with("bsn", member.person.pseudonym())
                .with("geboortedatum", member.person.born())
                .with("geslacht", member.person.sex())
                .with("huisvesting", pick(List.of("", "1", "1", "2", "3", "4", "5", "6")))
                .with("aanvangsdatum_uitkering_persoon", member.start)
                .with("einddatum_uitkering_persoon", member.end == null ? pick(List.of("", NONE)) : day(member.end))
                .with("reden_beeindiging", member.end == null ? "" : member.reason)
                .with("reden_vermindering", sanctioned ? pick(List.of("", "01", "03", "05", "98")) : "")
                .with("aanvangsdatum_vermindering", sanctioned ? day(sanction) : "");
    }

    /** The same on every line of the person, in whichever benefit. */
    private Map<String, String> activation(YearMonth month) {
        return Map.of(
                "ontheffing_arbeidsverplichting", pick(List.of("2", "2", "4", "5", "6", "9", "")),
                "einddatum_ontheffing",
                        pick(List.of(
                                "",
                                NONE,
                                day(month.atEndOfMonth()),
                                day(month.atEndOfMonth().plusDays(1)))),
                "uitvoering_tegenprestatie", pick(List.of("1", "2", "2", "9", "")));
    }

    private List<BusLine> incomes(BusLine line) {
        return switch (random.nextInt(6)) {
            case 0 -> List.of(wages(line), income(line, "31", "250", "2"));
            case 1 -> List.of(wages(line));
            case 2 -> List.of(income(line, "24", "120", ""));
            default -> List.of(line);
        };
    }

    private BusLine wages(BusLine line) {
        return income(line, "11", pick(List.of("0", "350", "1", "-80", "600")), pick(List.of("", "1", "2")));
    }

    private static BusLine income(BusLine line, String kind, String amount, String exempt) {
        return line.with("soort_inkomsten", kind)
                .with("bedrag_inkomsten_persoon", amount)
                .with("vrijlating_inkomsten", exempt);
    }

    private void special(List<BusLine> lines, YearMonth month) {
        int caseload = lines.size();
        for (int i = 0; i < 2 + size / 8; i++) {
            boolean inCaseload = caseload > 0 && random.nextBoolean();
            BusLine of = inCaseload ? lines.get(random.nextInt(caseload)) : null;
            BusLine grant = BusLine.of(
                            "B" + random.nextInt(5), inCaseload ? of.get("bsn") : municipality.pseudonym("grant " + i))
                    .with("geboortedatum", inCaseload ? of.get("geboortedatum") : "19900401")
                    .with("statistiekcode", pick(List.of("11", "12")))
                    .with("leefvorm", "")
                    .with("aantal_kostendelers", "")
                    .with("ontheffing_arbeidsverplichting", "")
                    .with("uitvoering_tegenprestatie", "")
                    .with("cluster_bijzondere_bijstand", pick(List.of("a", "b", "c", "k", "m")))
                    .with("betaalbaar_gesteld_bedrag", Integer.toString(random.nextInt(400)))
                    .with("reden_vermindering", inCaseload ? of.get("reden_vermindering") : "")
                    .with("aanvangsdatum_vermindering", inCaseload ? of.get("aanvangsdatum_vermindering") : "");
            lines.add(grant);
            if (random.nextInt(3) == 0) {
                lines.add(grant);
            }
        }
    }

    private static String day(LocalDate date) {
        return java.time.format.DateTimeFormatter.BASIC_ISO_DATE.format(date);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
