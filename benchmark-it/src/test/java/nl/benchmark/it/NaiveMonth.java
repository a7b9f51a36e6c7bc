package nl.benchmark.it;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One month's BUS file, read and counted the slow and obvious way, after the text of the measures of Werk &amp; Inkomen
 * and without a line of the product: the second opinion.
 */
final class NaiveMonth {

    private static final Set<String> CASELOAD = Set.of("01", "02", "03", "14");
    private static final Set<String> NO_DATE = Set.of("", "00000000", "99999999");

    private final YearMonth month;
    private final LocalDate ultimo;
    private final List<BusLine> lines;

    /** Caseload benefits by registration number, of each the persons by pseudonym, of each the lines. */
    final Map<String, Map<String, List<BusLine>>> benefits = new LinkedHashMap<>();

    NaiveMonth(YearMonth month, List<BusLine> lines) {
        this.month = month;
        this.ultimo = month.atEndOfMonth();
        this.lines = lines;
        for (BusLine line : lines) {
            if (CASELOAD.contains(line.get("statistiekcode"))) {
                benefits.computeIfAbsent(line.get("registratienummer_uitkering"), key -> new LinkedHashMap<>())
                        .computeIfAbsent(line.get("bsn"), key -> new ArrayList<>())
                        .add(line);
            }
        }
    }

    // ---- what a line says

    static LocalDate date(BusLine line, String field) {
        String text = line.get(field);
        return NO_DATE.contains(text) ? null : LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** One less when the day of the month is smaller. */
    static int completedMonths(LocalDate from, LocalDate to) {
        int months = (to.getYear() - from.getYear()) * 12 + to.getMonthValue() - from.getMonthValue();
        return to.getDayOfMonth() < from.getDayOfMonth() ? months - 1 : months;
    }

    private boolean runs(BusLine line) {
        LocalDate start = date(line, "aanvangsdatum_uitkering_persoon");
        LocalDate end = date(line, "einddatum_uitkering_persoon");
        return !start.isAfter(ultimo) && (end == null || end.isAfter(ultimo));
    }

    private int age(BusLine line) {
        return Math.floorDiv(completedMonths(date(line, "geboortedatum"), ultimo), 12);
    }

    private boolean workingAge(BusLine line) {
        LocalDate born = date(line, "geboortedatum");
        return completedMonths(born, ultimo) < pensionMonths(born);
    }

    private static int pensionMonths(LocalDate born) {
        if (born.isBefore(LocalDate.of(1953, 1, 1))) {
            return 66 * 12;
        } else if (!born.isAfter(LocalDate.of(1955, 8, 31))) {
            return 66 * 12 + 4;
        } else if (!born.isAfter(LocalDate.of(1956, 5, 31))) {
            return 66 * 12 + 7;
        } else if (!born.isAfter(LocalDate.of(1957, 2, 28))) {
            return 66 * 12 + 10;
        } else if (!born.isAfter(LocalDate.of(1960, 12, 31))) {
            return 67 * 12;
        }
        return 67 * 12 + 3;
    }

    private static String ageClass(int age) {
        return age < 27
                ? "0-26"
                : age < 35 ? "27-34" : age < 45 ? "35-44" : age < 55 ? "45-54" : age < 65 ? "55-64" : "65+";
    }

    private static String durationClass(int months) {
        return months < 12 ? "0-1" : months < 24 ? "1-2" : months < 60 ? "2-5" : months < 120 ? "5-10" : "10+";
    }

    private static String orUnknown(String code) {
        return code.isEmpty() ? "UNKNOWN" : code;
    }

    // ---- benefits

    boolean benefitRuns(String registration) {
        return benefits.containsKey(registration)
                && !runningPersons(registration).isEmpty();
    }

    private List<BusLine> runningPersons(String registration) {
        return persons(registration).stream().filter(this::runs).toList();
    }

    private List<BusLine> persons(String registration) {
        return benefits.get(registration).values().stream()
                .map(personLines -> personLines.get(0))
                .toList();
    }

    /** The oldest running one; of an ended benefit the oldest; on equal birth dates the lowest pseudonym. */
    private BusLine mainPerson(String registration) {
        List<BusLine> running = runningPersons(registration);
        return oldest(running.isEmpty() ? persons(registration) : running);
    }

    private static BusLine oldest(List<BusLine> persons) {
        return persons.stream()
                .min(Comparator.comparing((BusLine person) -> date(person, "geboortedatum"))
                        .thenComparing(person -> person.get("bsn")))
                .orElseThrow();
    }

    private List<String> runningBenefits() {
        return benefits.keySet().stream().filter(this::benefitRuns).toList();
    }

    Set<String> runningPseudonyms() {
        Set<String> running = new HashSet<>();
        benefits.keySet().forEach(registration -> runningPersons(registration)
                .forEach(person -> running.add(person.get("bsn"))));
        return running;
    }

    // ---- measures

    /** Counts by "MEASURE" and "MEASURE/DIMENSION=category"; what is not in it while the measure is, is 0. */
    Map<String, Long> ofMonth() {
        Map<String, Long> counts = new TreeMap<>();
        count(
                counts,
                "BENEFITS",
                runningBenefits(),
                Map.of(
                        "SCHEME", registration -> mainPerson(registration).get("statistiekcode"),
                        "HOUSEHOLD",
                                registration ->
                                        orUnknown(mainPerson(registration).get("leefvorm")),
                        "HOUSING",
                                registration ->
                                        orUnknown(mainPerson(registration).get("huisvesting")),
                        "DURATION", this::duration,
                        "AGE", registration -> ageClass(age(mainPerson(registration))),
                        "COST_SHARERS", this::costSharers));
        paidBuig(counts);
        persons(counts);
        sanctions(counts);
        special(counts);
        return counts;
    }

    private String duration(String registration) {
        return durationClass(
                completedMonths(date(mainPerson(registration), "aanvangsdatum_uitkering_persoon"), ultimo));
    }

    /** Scheme 01 only; null for others. */
    private String costSharers(String registration) {
        BusLine line = mainPerson(registration);
        if (!line.get("statistiekcode").equals("01")) {
            return null;
        }
        String text = line.get("aantal_kostendelers");
        int number = text.isEmpty() ? 0 : Integer.parseInt(text);
        return number == 0 ? "UNKNOWN" : number >= 4 ? "4+" : Integer.toString(number);
    }

    private void paidBuig(Map<String, Long> counts) {
        counts.put("PAID_BUIG", 0L);
        for (String registration : benefits.keySet()) {
            BusLine line = persons(registration).get(0);
            if (Set.of("01", "02", "03").contains(line.get("statistiekcode"))) {
                long paid = Long.parseLong(line.get("betaalbaar_gesteld_bedrag"));
                counts.merge("PAID_BUIG", paid, Long::sum);
                counts.merge("PAID_BUIG/SCHEME=" + line.get("statistiekcode"), paid, Long::sum);
            }
        }
    }

    private void persons(Map<String, Long> counts) {
        Map<String, List<BusLine>> running = new TreeMap<>();
        for (Map<String, List<BusLine>> persons : benefits.values()) {
            persons.forEach((pseudonym, personLines) -> {
                if (runs(personLines.get(0))) {
                    running.computeIfAbsent(pseudonym, key -> new ArrayList<>()).addAll(personLines);
                }
            });
        }
        Function<String, BusLine> any = pseudonym -> running.get(pseudonym).get(0);
        List<String> all = List.copyOf(running.keySet());
        count(
                counts,
                "PERSONS",
                all,
                Map.of(
                        "SEX", pseudonym -> orUnknown(any.apply(pseudonym).get("geslacht")),
                        "AGE", pseudonym -> ageClass(age(any.apply(pseudonym)))));
        List<String> working = all.stream()
                .filter(pseudonym -> workingAge(any.apply(pseudonym)))
                .toList();
        count(counts, "PERSONS_WORKING_AGE", working, Map.of());
        Predicate<BusLine> exempted = line -> Set.of("4", "5", "6").contains(line.get("ontheffing_arbeidsverplichting"))
                && (date(line, "einddatum_ontheffing") == null
                        || date(line, "einddatum_ontheffing").isAfter(ultimo));
        count(
                counts,
                "EXEMPT_PERSONS",
                working.stream()
                        .filter(pseudonym -> running.get(pseudonym).stream().anyMatch(exempted))
                        .toList(),
                Map.of("KIND", pseudonym -> running.get(pseudonym).stream()
                        .filter(exempted)
                        .findFirst()
                        .orElseThrow()
                        .get("ontheffing_arbeidsverplichting")));
        count(
                counts,
                "COUNTER_SERVICE",
                all.stream()
                        .filter(pseudonym -> running.get(pseudonym).stream()
                                .anyMatch(line ->
                                        line.get("uitvoering_tegenprestatie").equals("1")))
                        .toList(),
                Map.of());
        partTime(counts, working, running);
    }

    private static void partTime(Map<String, Long> counts, List<String> working, Map<String, List<BusLine>> running) {
        List.of("PARTTIME_PERSONS", "PARTTIME_INCOME", "PARTTIME_EXEMPTED").forEach(measure -> counts.put(measure, 0L));
        for (String pseudonym : working) {
            List<BusLine> wages = running.get(pseudonym).stream()
                    .filter(line -> line.get("soort_inkomsten").equals("11"))
                    .toList();
            long amount = wages.stream()
                    .mapToLong(line -> Long.parseLong(line.get("bedrag_inkomsten_persoon")))
                    .sum();
            if (amount > 0) {
                counts.merge("PARTTIME_PERSONS", 1L, Long::sum);
                counts.merge("PARTTIME_INCOME", amount, Long::sum);
                if (wages.stream()
                        .anyMatch(line -> line.get("vrijlating_inkomsten").equals("1"))) {
                    counts.merge("PARTTIME_EXEMPTED", 1L, Long::sum);
                }
            }
        }
    }

    private void sanctions(Map<String, Long> counts) {
        Set<String> personsAndReasons = new HashSet<>();
        for (BusLine line : lines) {
            LocalDate start = date(line, "aanvangsdatum_vermindering");
            if (start != null && YearMonth.from(start).equals(month)) {
                personsAndReasons.add(line.get("bsn") + "/" + orUnknown(line.get("reden_vermindering")));
            }
        }
        count(
                counts,
                "SANCTIONS",
                List.copyOf(personsAndReasons),
                Map.of("REASON", key -> key.substring(key.indexOf('/') + 1)));
    }

    private void special(Map<String, Long> counts) {
        counts.put("PAID_SPECIAL", 0L);
        counts.put("SPECIAL_GRANTS", 0L);
        for (BusLine line : lines) {
            if (Set.of("11", "12").contains(line.get("statistiekcode"))) {
                long paid = Long.parseLong(line.get("betaalbaar_gesteld_bedrag"));
                String cluster = "/CLUSTER=" + orUnknown(line.get("cluster_bijzondere_bijstand"));
                counts.merge("PAID_SPECIAL", paid, Long::sum);
                counts.merge("PAID_SPECIAL" + cluster, paid, Long::sum);
                counts.merge("SPECIAL_GRANTS", 1L, Long::sum);
                counts.merge("SPECIAL_GRANTS" + cluster, 1L, Long::sum);
            }
        }
    }

    /** INFLOW and OUTFLOW beside the month before. */
    Map<String, Long> flows(NaiveMonth previous) {
        Map<String, Long> counts = new TreeMap<>();
        count(
                counts,
                "INFLOW",
                inflow(previous),
                Map.of(
                        "SCHEME", registration -> mainPerson(registration).get("statistiekcode"),
                        "AGE", registration -> ageClass(age(mainPerson(registration)))));
        List<String> out = previous.runningBenefits().stream()
                .filter(registration -> !benefitRuns(registration))
                .toList();
        count(
                counts,
                "OUTFLOW",
                out,
                Map.of(
                        "OUTFLOW_REASON",
                        registration -> reasonGroup(endReason(registration)),
                        "DURATION",
                        previous::duration));
        out.stream().map(this::endReason).forEach(reason -> {
            if (reason.equals("11")) {
                counts.merge("OUTFLOW/OUTFLOW_REASON=EMPLOYMENT", 1L, Long::sum);
            } else if (reason.equals("13")) {
                counts.merge("OUTFLOW/OUTFLOW_REASON=SELF_EMPLOYMENT", 1L, Long::sum);
            }
        });
        return counts;
    }

    private List<String> inflow(NaiveMonth previous) {
        return runningBenefits().stream()
                .filter(registration -> !previous.benefitRuns(registration))
                .toList();
    }

    private String endReason(String registration) {
        return benefits.containsKey(registration)
                ? oldest(persons(registration)).get("reden_beeindiging")
                : "";
    }

    private static String reasonGroup(String reason) {
        return switch (reason) {
            case "11", "13" -> "WORK";
            case "01", "06" -> "EDUCATION";
            case "02" -> "RELATIONSHIP";
            case "03" -> "PENSION_AGE";
            case "04" -> "DEATH";
            case "05" -> "DETENTION";
            case "07", "33" -> "ABROAD";
            case "14", "15" -> "OTHER_BENEFIT";
            case "17", "18", "19" -> "OTHER_INCOME";
            case "32" -> "MOVED";
            case "31", "34", "35" -> "ENFORCEMENT";
            case "97", "98" -> "OTHER";
            default -> "UNKNOWN";
        };
    }

    /** @param earlier the months M−13 … M−2 that were delivered */
    long reinflow(NaiveMonth previous, List<NaiveMonth> earlier) {
        Set<String> before = new HashSet<>();
        earlier.forEach(then -> before.addAll(then.runningPseudonyms()));
        before.removeAll(previous.runningPseudonyms());
        return inflow(previous).stream()
                .filter(registration -> before.contains(mainPerson(registration).get("bsn")))
                .count();
    }

    private static void count(
            Map<String, Long> counts,
            String measure,
            List<String> what,
            Map<String, Function<String, String>> dimensions) {
        counts.put(measure, (long) what.size());
        Map<String, Long> categories = new HashMap<>();
        for (String one : what) {
            dimensions.forEach((dimension, category) -> {
                String code = category.apply(one);
                if (code != null) {
                    categories.merge(measure + "/" + dimension + "=" + code, 1L, Long::sum);
                }
            });
        }
        counts.putAll(categories);
    }
}
