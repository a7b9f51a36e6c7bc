package nl.benchmark.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Rates of Amsterdam and Rotterdam in the small set, 7,700 benefits together, near the published national ones. */
@TestInstance(PER_CLASS)
class PlausibleRatesTest {

    private static final int YEAR = 12;

    private double meanBenefits;
    private double meanPaidBenefits;
    private double inflow;
    private double outflow;
    private double outflowToWork;
    private double outflowToPension;
    private double paid;
    private double special;
    private double persons;
    private double workers;
    private double income;
    private double exempt;
    private double sanctions;
    private double couples;
    private double singleParents;

    @BeforeAll
    void measureTheLastYear() throws IOException {
        for (String code : List.of("GM0363", "GM0599")) {
            List<ParsedBusFile> files = Sets.files(Sets.SMALL, code).entrySet().stream()
                    .skip(YEAR - 1)
                    .map(entry -> new ParsedBusFile(entry.getKey(), entry.getValue()))
                    .toList();
            for (int i = 1; i <= YEAR; i++) {
                measure(files.get(i - 1), files.get(i));
            }
        }
    }

    private void measure(ParsedBusFile previous, ParsedBusFile file) {
        Set<String> benefits = file.benefits();
        Set<String> left = new HashSet<>(previous.benefits());
        left.removeAll(benefits);
        Set<String> came = new HashSet<>(benefits);
        came.removeAll(previous.benefits());
        inflow += came.size();
        outflow += left.size();
        meanBenefits += benefits.size() / (double) YEAR;
        outflowToWork += reasons(file, left, "11", "13");
        outflowToPension += reasons(file, left, "03");
        persons += file.persons().size();
        work(file);
        exempt += distinctPersons(file.running().stream()
                .filter(row -> Set.of("4", "5", "6").contains(row.get("ontheffing_arbeidsverplichting")))
                .filter(row -> row.get("einddatum_ontheffing").isEmpty()
                        || ParsedBusFile.date(row, "einddatum_ontheffing").isAfter(file.ultimo())));
        sanctions += distinctPersons(file.caseload().stream()
                .filter(row -> !row.get("aanvangsdatum_vermindering").isEmpty())
                .filter(row -> !ParsedBusFile.date(row, "aanvangsdatum_vermindering")
                        .isBefore(file.ultimo().withDayOfMonth(1))));
        couples += households(file, "3");
        singleParents += households(file, "2");
        money(file);
    }

    private void work(ParsedBusFile file) {
        List<Map<String, String>> work = file.running().stream()
                .filter(row -> row.get("soort_inkomsten").equals("11"))
                .toList();
        workers += distinctPersons(work.stream());
        income += work.stream()
                .mapToInt(row -> ParsedBusFile.euros(row, "bedrag_inkomsten_persoon"))
                .sum();
    }

    private void money(ParsedBusFile file) {
        for (List<Map<String, String>> lines : file.byBenefit().values()) {
            if (!lines.get(0).get("statistiekcode").equals("14")) {
                paid += ParsedBusFile.euros(lines.get(0), "betaalbaar_gesteld_bedrag");
            }
        }
        meanPaidBenefits += file.running().stream()
                        .filter(row -> !row.get("statistiekcode").equals("14"))
                        .map(row -> row.get("registratienummer_uitkering"))
                        .distinct()
                        .count()
                / (double) YEAR;
        special += file.special().stream()
                .mapToInt(row -> ParsedBusFile.euros(row, "betaalbaar_gesteld_bedrag"))
                .sum();
    }

    private static long reasons(ParsedBusFile file, Set<String> left, String... reasons) {
        return left.stream()
                .filter(one -> Set.of(reasons).contains(file.endReason(one)))
                .count();
    }

    private static long households(ParsedBusFile file, String household) {
        return file.running().stream()
                .filter(row -> row.get("leefvorm").equals(household))
                .map(row -> row.get("registratienummer_uitkering"))
                .distinct()
                .count();
    }

    private static int distinctPersons(Stream<Map<String, String>> rows) {
        return rows.map(row -> row.get("bsn")).collect(Collectors.toSet()).size();
    }

    @Test
    void aboutAQuarterComesAndGoesInAYear() {
        assertThat(100 * inflow / meanBenefits).isBetween(20.0, 27.0);
        assertThat(100 * outflow / meanBenefits).isBetween(20.0, 28.0);
    }

    @Test
    void workIsTheMainReasonToLeaveAndPensionOccurs() {
        assertThat(100 * outflowToWork / outflow).isBetween(28.0, 46.0);
        assertThat(100 * outflowToPension / outflow).isBetween(3.0, 12.0);
    }

    @Test
    void aBenefitCosts15To17ThousandEuroAYear() {
        assertThat(paid / meanPaidBenefits).isBetween(14_800.0, 17_000.0);
    }

    @Test
    void eightOrNineInAHundredWorkFor530To680Euro() {
        assertThat(100 * workers / persons).isBetween(6.5, 10.5);
        assertThat(income / workers).isBetween(530.0, 680.0);
    }

    @Test
    void aboutATenthIsExempt() {
        assertThat(100 * exempt / persons).isBetween(7.0, 13.0);
    }

    @Test
    void aFewSanctionsPerHundredBenefitsAYear() {
        assertThat(100 * sanctions / meanBenefits).isBetween(1.0, 6.0);
    }

    @Test
    void mostHouseholdsAreSingle() {
        assertThat(100 * couples / meanBenefits / YEAR).isBetween(13.0, 24.0);
        assertThat(100 * singleParents / meanBenefits / YEAR).isBetween(14.0, 27.0);
    }

    /** National: 761 million in 2024 for 348 thousand benefits below the pension age. */
    @Test
    void specialAssistanceIsAboutTwoThousandEuroPerBenefitAYear() {
        assertThat(special / meanBenefits).isBetween(1_500.0, 3_000.0);
    }

    /** The budget fits what is paid: the price with holiday allowance, times the caseload. */
    @Test
    void budgetFitsWhatIsPaid() {
        double budget = Stream.of("GM0363", "GM0599")
                .flatMap(code -> Sets.SMALL.annualFigures(Sets.participant(Sets.SMALL, code)).stream())
                .filter(figure ->
                        figure.year().getValue() == 2026 && figure.measure().equals("BUIG_BUDGET"))
                .mapToLong(AnnualFigure::value)
                .sum();

        assertThat(budget / paid).isBetween(0.95, 1.12);
    }
}
