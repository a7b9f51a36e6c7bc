package nl.benchmark.catalogue.admin;

import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import nl.benchmark.indicator.Aggregation;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.indicator.Module;
import nl.benchmark.indicator.Periodicity;
import nl.benchmark.indicator.Polarity;
import nl.benchmark.indicator.Source;
import nl.benchmark.indicator.Unit;

/** What is typed of an indicator; blanks are nothing. */
public class IndicatorForm implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private String code = "";
    private Module module = Module.VERDIEPEND;
    private String themeDutch;
    private String themeEnglish;
    private String nameDutch;
    private String nameEnglish;
    private Unit unit = Unit.PERCENT;
    private Polarity polarity = Polarity.NEUTRAL;
    private int decimals = 1;
    private String numerator;
    private String denominator;
    private int factor = 100;
    private Periodicity periodicity = Periodicity.MONTH;
    private Aggregation aggregation = Aggregation.RATIO_OF_SUMS;
    private Source source = Source.BUS;
    private String breakdown;
    private boolean proportion;
    private String definitionDutch;
    private String definitionEnglish;
    private String explanationDutch;
    private String explanationEnglish;
    private LocalDate validFrom;
    private boolean seriesBreak;

    /** As a version is that is there. */
    void begin(IndicatorDefinition one) {
        code = one.code();
        module = one.module();
        themeDutch = one.themeNl();
        themeEnglish = one.themeEn();
        nameDutch = one.nameNl();
        nameEnglish = one.nameEn();
        unit = one.unit();
        polarity = one.polarity();
        decimals = one.decimals();
        numerator = one.numerator();
        denominator = one.denominator();
        factor = one.factor().intValue();
        periodicity = one.periodicity();
        aggregation = one.aggregation();
        source = one.source();
        breakdown = one.breakdown();
        proportion = one.proportion();
        definitionDutch = one.definitionNl();
        definitionEnglish = one.definitionEn();
        explanationDutch = one.explanationNl();
        explanationEnglish = one.explanationEn();
    }

    IndicatorDefinition definition(int version) {
        return new IndicatorDefinition(
                text(code).toUpperCase(Locale.ROOT),
                module,
                text(themeDutch),
                text(themeEnglish),
                text(nameDutch),
                text(nameEnglish),
                unit,
                polarity,
                decimals,
                text(numerator),
                blank(denominator),
                BigDecimal.valueOf(factor),
                periodicity,
                aggregation,
                source,
                blank(breakdown),
                IndicatorDefinition.Basis.OWN,
                proportion,
                text(definitionDutch),
                text(definitionEnglish),
                text(explanationDutch),
                text(explanationEnglish),
                version,
                validFrom,
                null,
                seriesBreak);
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static String blank(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public Module getModule() {
        return module;
    }

    public void setModule(Module module) {
        this.module = module;
    }

    public String getThemeDutch() {
        return themeDutch;
    }

    public void setThemeDutch(String themeDutch) {
        this.themeDutch = themeDutch;
    }

    public String getThemeEnglish() {
        return themeEnglish;
    }

    public void setThemeEnglish(String themeEnglish) {
        this.themeEnglish = themeEnglish;
    }

    public String getNameDutch() {
        return nameDutch;
    }

    public void setNameDutch(String nameDutch) {
        this.nameDutch = nameDutch;
    }

    public String getNameEnglish() {
        return nameEnglish;
    }

    public void setNameEnglish(String nameEnglish) {
        this.nameEnglish = nameEnglish;
    }

    public Unit getUnit() {
        return unit;
    }

    public void setUnit(Unit unit) {
        this.unit = unit;
    }

    public Polarity getPolarity() {
        return polarity;
    }

    public void setPolarity(Polarity polarity) {
        this.polarity = polarity;
    }

    public int getDecimals() {
        return decimals;
    }

    public void setDecimals(int decimals) {
        this.decimals = decimals;
    }

    public String getNumerator() {
        return numerator;
    }

    public void setNumerator(String numerator) {
        this.numerator = numerator;
    }

    public String getDenominator() {
        return denominator;
    }

    public void setDenominator(String denominator) {
        this.denominator = denominator;
    }

    public int getFactor() {
        return factor;
    }

    public void setFactor(int factor) {
        this.factor = factor;
    }

    public Periodicity getPeriodicity() {
        return periodicity;
    }

    public void setPeriodicity(Periodicity periodicity) {
        this.periodicity = periodicity;
    }

    public Aggregation getAggregation() {
        return aggregation;
    }

    public void setAggregation(Aggregation aggregation) {
        this.aggregation = aggregation;
    }

    public Source getSource() {
        return source;
    }

    public void setSource(Source source) {
        this.source = source;
    }

    public String getBreakdown() {
        return breakdown;
    }

    public void setBreakdown(String breakdown) {
        this.breakdown = breakdown;
    }

    public boolean isProportion() {
        return proportion;
    }

    public void setProportion(boolean proportion) {
        this.proportion = proportion;
    }

    public String getDefinitionDutch() {
        return definitionDutch;
    }

    public void setDefinitionDutch(String definitionDutch) {
        this.definitionDutch = definitionDutch;
    }

    public String getDefinitionEnglish() {
        return definitionEnglish;
    }

    public void setDefinitionEnglish(String definitionEnglish) {
        this.definitionEnglish = definitionEnglish;
    }

    public String getExplanationDutch() {
        return explanationDutch;
    }

    public void setExplanationDutch(String explanationDutch) {
        this.explanationDutch = explanationDutch;
    }

    public String getExplanationEnglish() {
        return explanationEnglish;
    }

    public void setExplanationEnglish(String explanationEnglish) {
        this.explanationEnglish = explanationEnglish;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public boolean isSeriesBreak() {
        return seriesBreak;
    }

    public void setSeriesBreak(boolean seriesBreak) {
        this.seriesBreak = seriesBreak;
    }
}
