package nl.benchmark.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * {@code BENEFITS(M) = BENEFITS(prev(M)) + INFLOW(M) − OUTFLOW(M)}, with the flows read from the dates in the file of M only:
 * who was entered in M came, who has an end or is absent left.
 */
class FlowIdentityTest {

    private static List<ParsedBusFile> sevenYearsOfOuderAmstel() throws IOException {
        return Sets.files(Sets.FULL, "GM0437").entrySet().stream()
                .map(entry -> new ParsedBusFile(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Test
    void holdsInEveryMonthOfSevenYears() throws IOException {
        List<ParsedBusFile> files = sevenYearsOfOuderAmstel();

        assertThat(files).hasSize(84);
        assertThat(IntStream.range(1, files.size())).allSatisfy(i -> {
            int before = files.get(i - 1).benefits().size();
            int after = files.get(i).benefits().size();
            int left = ended(files.get(i)).size()
                    + absent(files.get(i - 1), files.get(i)).size();
            assertThat(after).isEqualTo(before + entered(files.get(i)).size() - left);
        });
    }

    /** SDC-1 has something to hide: months of a small municipality with an inflow of one to four. */
    @Test
    void countsOfOneToFourOccur() throws IOException {
        assertThat(sevenYearsOfOuderAmstel())
                .filteredOn(file -> entered(file).size() >= 1 && entered(file).size() <= 4)
                .hasSizeGreaterThan(30);
    }

    /** REINFLOW: people who left come back under a new number with the pseudonym they had. */
    @Test
    void somePeopleComeBack() throws IOException {
        Set<String> seen = new HashSet<>();
        Set<String> previous = Set.of();
        int returned = 0;
        for (ParsedBusFile file : sevenYearsOfOuderAmstel()) {
            Set<String> arrived = new HashSet<>(file.persons());
            arrived.removeAll(previous);
            arrived.retainAll(seen);
            returned += arrived.size();
            seen.addAll(file.persons());
            previous = file.persons();
        }

        assertThat(returned).isBetween(10, 100);
    }

    private static Set<String> entered(ParsedBusFile file) {
        Set<String> entered = new HashSet<>();
        for (Map<String, String> row : file.running()) {
            LocalDate day = ParsedBusFile.date(row, "datum_invoering_administratie");
            if (YearMonth.from(day).equals(YearMonth.from(file.ultimo()))) {
                entered.add(row.get("registratienummer_uitkering"));
            }
        }
        return entered;
    }

    private static Set<String> ended(ParsedBusFile file) {
        Set<String> ended = new HashSet<>(file.byBenefit().keySet());
        ended.removeAll(file.benefits());
        return ended;
    }

    private static Set<String> absent(ParsedBusFile previous, ParsedBusFile file) {
        Set<String> absent = new HashSet<>(previous.benefits());
        absent.removeAll(file.byBenefit().keySet());
        return absent;
    }
}
