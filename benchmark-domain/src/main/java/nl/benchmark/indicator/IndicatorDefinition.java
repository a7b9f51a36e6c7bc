package nl.benchmark.indicator;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One version of one indicator of the catalogue, as data (IND-1). The value is numerator ÷ denominator × factor;
 * without denominator it is the numerator.
 *
 * @param numerator     formula over measures, see {@link Formula}
 * @param denominator   formula, or null
 * @param breakdown     dimension the indicator can be split by, or null
 * @param basis         whether such an indicator was published by the benchmark before or is our own
 * @param proportion    the numerator is part of the denominator: complement is protected, Wilson limits apply
 * @param definitionNl  what is counted, in plain Dutch
 * @param explanationNl how it is computed and read, in plain Dutch
 * @param validFrom     first day of the first period this version is for
 * @param validTo       last day, or null
 * @param seriesBreak   figures before its first day are not to be compared with those after it
 */
public record IndicatorDefinition(
        String code,
        Module module,
        String themeNl,
        String themeEn,
        String nameNl,
        String nameEn,
        Unit unit,
        Polarity polarity,
        int decimals,
        String numerator,
        String denominator,
        BigDecimal factor,
        Periodicity periodicity,
        Aggregation aggregation,
        Source source,
        String breakdown,
        Basis basis,
        boolean proportion,
        String definitionNl,
        String definitionEn,
        String explanationNl,
        String explanationEn,
        int version,
        LocalDate validFrom,
        LocalDate validTo,
        boolean seriesBreak)
        implements Serializable {

    /** Whether the benchmark published this indicator before, or it is an own choice. */
    public enum Basis {
        PUBLISHED,
        OWN
    }

    /** Of what tells versions apart; equal ones have equal codes and numbers. */
    @Override
    public int hashCode() {
        return 31 * code.hashCode() + version;
    }

    /** The benchmark it belongs to: {@code WI}, {@code AS} or {@code SI}. */
    public String benchmark() {
        return code.substring(0, code.indexOf('-'));
    }

    public boolean hasBreakdown() {
        return breakdown != null;
    }

    public boolean isSum() {
        return aggregation == Aggregation.SUM;
    }

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** The same with another number, other days, and a break or none. */
    public IndicatorDefinition as(int number, LocalDate from, LocalDate to, boolean broken) {
        return new IndicatorDefinition(
                code,
                module,
                themeNl,
                themeEn,
                nameNl,
                nameEn,
                unit,
                polarity,
                decimals,
                numerator,
                denominator,
                factor,
                periodicity,
                aggregation,
                source,
                breakdown,
                basis,
                proportion,
                definitionNl,
                definitionEn,
                explanationNl,
                explanationEn,
                number,
                from,
                to,
                broken);
    }

    /** The name in the language of the tag; anything but {@code en} is Dutch. */
    public String name(String language) {
        return "en".equals(language) ? nameEn : nameNl;
    }

    public String theme(String language) {
        return "en".equals(language) ? themeEn : themeNl;
    }

    public String definition(String language) {
        return "en".equals(language) ? definitionEn : definitionNl;
    }

    public String explanation(String language) {
        return "en".equals(language) ? explanationEn : explanationNl;
    }
}
