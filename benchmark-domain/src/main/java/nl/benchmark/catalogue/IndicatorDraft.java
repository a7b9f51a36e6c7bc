package nl.benchmark.catalogue;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.benchmark.indicator.Catalogue;
import nl.benchmark.indicator.Formula;
import nl.benchmark.indicator.FormulaError;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.indicator.Periodicity;
import nl.benchmark.shared.RuleViolation;

/**
 * What a content expert proposes: a version of an indicator that is there, or a new indicator. A version changes formulas,
 * texts, polarity, decimals and theme. Unit, factor, period, way of adding up, breakdown, module and whether it is a share stay:
 * with another of these its figures would be no series with those before, so that is another indicator. Source: IND-1.
 *
 * @param definition whole; its version is the number that it would get
 * @param owner      who looks after the indicator: a function or a group, no person
 * @param reason     why it changes
 */
public record IndicatorDraft(IndicatorDefinition definition, String owner, String reason) implements Serializable {

    /** Months from today on in which a version may begin. */
    public static final int MONTHS_AHEAD = 24;

    /** First period of all series. */
    public static final LocalDate EARLIEST = LocalDate.of(2015, 1, 1);

    public static final int SHORTEST_REASON = 10;
    public static final int LONGEST_REASON = 500;

    private static final int SHORTEST_TEXT = 3;
    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_DECIMALS = 4;
    private static final Pattern CODE = Pattern.compile("WI-[A-Z]{3}-\\d{2}");
    private static final Set<BigDecimal> FACTORS =
            Set.of(BigDecimal.ONE, BigDecimal.valueOf(100), BigDecimal.valueOf(1_000), BigDecimal.valueOf(10_000));

    /**
     * Refuses with the rules of {@link CatalogueRule} that are about the draft itself, and with {@link FormulaError} a formula that
     * does not fit the measures.
     *
     * @param catalogue all approved versions, those of later days too
     */
    public void check(Catalogue catalogue, LocalDate today) {
        Optional<IndicatorDefinition> before = catalogue.find(definition.code());
        if (before.isEmpty() && !CODE.matcher(definition.code()).matches()) {
            throw new RuleViolation(CatalogueRule.CODE);
        }
        if (definition.version() == 1 && before.isPresent()) {
            throw new RuleViolation(CatalogueRule.CODE_TAKEN, definition.code());
        }
        checkTexts();
        checkNumbers();
        checkValidFrom(today);
        if (definition.isSum() != (definition.denominator() == null)) {
            throw new RuleViolation(CatalogueRule.DENOMINATOR);
        }
        new Catalogue(catalogue.measures(), List.of(definition)); // refuses what cannot be computed
        refuseDifferences();
        if (before.isPresent() && before.get().equals(as(before.get()))) {
            throw new RuleViolation(CatalogueRule.SAME);
        }
        if (reason == null || reason.strip().length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            throw new RuleViolation(CatalogueRule.REASON, SHORTEST_REASON, LONGEST_REASON);
        }
    }

    private void checkTexts() {
        boolean written = Stream.of(
                        definition.themeNl(),
                        definition.themeEn(),
                        definition.nameNl(),
                        definition.nameEn(),
                        definition.definitionNl(),
                        definition.definitionEn(),
                        definition.explanationNl(),
                        definition.explanationEn())
                .allMatch(IndicatorDraft::isWritten);
        if (!written) {
            throw new RuleViolation(CatalogueRule.TEXTS, SHORTEST_TEXT, LONGEST_TEXT);
        }
        if (!isWritten(owner)) {
            throw new RuleViolation(CatalogueRule.OWNER, SHORTEST_TEXT, LONGEST_TEXT);
        }
    }

    private static boolean isWritten(String text) {
        return text != null && text.strip().length() >= SHORTEST_TEXT && text.length() <= LONGEST_TEXT;
    }

    private void checkNumbers() {
        if (definition.decimals() < 0 || definition.decimals() > MOST_DECIMALS) {
            throw new RuleViolation(CatalogueRule.DECIMALS);
        }
        if (FACTORS.stream().noneMatch(factor -> factor.compareTo(definition.factor()) == 0)) {
            throw new RuleViolation(CatalogueRule.FACTOR);
        }
    }

    private void checkValidFrom(LocalDate today) {
        LocalDate last = today.plusMonths(MONTHS_AHEAD).withDayOfMonth(1);
        LocalDate day = definition.validFrom();
        boolean begins = day != null
                && (definition.periodicity() == Periodicity.YEAR ? day.getDayOfYear() == 1 : day.getDayOfMonth() == 1);
        if (!begins || day.isBefore(EARLIEST) || day.isAfter(last)) {
            throw new RuleViolation(CatalogueRule.VALID_FROM, EARLIEST, last);
        }
    }

    /** The gate tests what a formula reads, not what comes of a difference; with a part of the same measure that could be little. */
    private void refuseDifferences() {
        refuseDifferences(Formula.parse(definition.numerator()));
        if (definition.denominator() != null) {
            refuseDifferences(Formula.parse(definition.denominator()));
        }
    }

    private static void refuseDifferences(Formula formula) {
        if (formula instanceof Formula.Binary binary) {
            if (binary.operator() == Formula.Operator.MINUS) {
                refusePart(read(binary.left(), false), read(binary.right(), false));
            }
            refuseDifferences(binary.left());
            refuseDifferences(binary.right());
        } else if (formula instanceof Formula.Negated negated) {
            refuseDifferences(negated.of());
        } else if (formula instanceof Formula.Call call) {
            refuseDifferences(call.argument());
        }
    }

    /** What a formula reads of a measure: all of it, some categories, or all categories of the breakdown. */
    private record Reading(String code, Map<String, List<String>> filter, boolean total) {}

    private static void refusePart(List<Reading> from, List<Reading> taken) {
        for (Reading one : from) {
            if (taken.stream().anyMatch(other -> other.code().equals(one.code()) && !other.equals(one))) {
                throw new RuleViolation(CatalogueRule.DIFFERENCE, one.code());
            }
        }
    }

    private static List<Reading> read(Formula formula, boolean total) {
        if (formula instanceof Formula.Measure measure) {
            return List.of(new Reading(measure.code(), measure.filter(), total));
        }
        if (formula instanceof Formula.Binary binary) {
            return Stream.concat(read(binary.left(), total).stream(), read(binary.right(), total).stream())
                    .toList();
        }
        if (formula instanceof Formula.Negated negated) {
            return read(negated.of(), total);
        }
        return formula instanceof Formula.Call call
                ? read(call.argument(), total || call.function() == Formula.Function.TOTAL)
                : List.of();
    }

    /** With number and days of another version, to see whether anything else differs. */
    private IndicatorDefinition as(IndicatorDefinition other) {
        return definition.as(other.version(), other.validFrom(), other.validTo(), other.seriesBreak());
    }
}
