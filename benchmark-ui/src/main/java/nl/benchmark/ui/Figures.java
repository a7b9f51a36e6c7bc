package nl.benchmark.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.Set;

/**
 * A figure as text, with the four marks that a reader must be able to tell apart: {@code –} no value (not delivered),
 * {@code ×} protected, {@code n.v.t.} not applicable, {@code *} provisional. Statuses and units are given by constant or name:
 * FINAL, PROVISIONAL, SUPPRESSED, MISSING, NOT_APPLICABLE. Units: COUNT, PERCENT (already in hundreds), PER_1000, EURO,
 * RATIO, DAYS. A figure without a value is MISSING, whatever was said, so that it is never shown as 0 or as nothing.
 */
@Named
@RequestScoped
public class Figures {

    private static final Set<String> WITHOUT_WORDS = Set.of("COUNT", "PERCENT", "EURO", "RATIO");

    private Notation notation;
    private Messages messages;

    protected Figures() {}

    @Inject
    public Figures(Notation notation, Messages messages) {
        this.notation = notation;
        this.messages = messages;
    }

    /** The number or its mark, with percent and euro sign but without a unit in words; a provisional one ends in *. */
    public String text(Number value, Object unit, int decimals, Object status) {
        return hasValue(value, status) ? number(value, unit, decimals) + mark(value, status) : mark(value, status);
    }

    /** As {@link #text}, with the unit in words behind it: 38,2 per 1.000 inwoners. */
    public String textWithUnit(Number value, Object unit, int decimals, Object status) {
        return hasValue(value, status)
                ? number(value, unit, decimals) + mark(value, status) + words(unit)
                : mark(value, status);
    }

    /** The number alone, in the notation of its unit. */
    public String number(Number value, Object unit, int decimals) {
        return switch (name(unit)) {
            case "PERCENT" -> notation.percentage(value, decimals);
            case "EURO" -> notation.euro(value, decimals);
            default -> notation.number(value, decimals);
        };
    }

    /** A difference with its sign; a difference of percentages is in percentage points: +1,4 procentpunt. */
    public String change(Number difference, Object unit, int decimals) {
        if (difference == null) {
            return "";
        }
        String sign = new BigDecimal(difference.toString()).signum() > 0 ? "+" : "";
        return "PERCENT".equals(name(unit))
                ? sign + notation.number(difference, decimals) + " " + messages.text("figure.points")
                : sign + number(difference, unit, decimals);
    }

    /** {@code –}, {@code ×}, {@code n.v.t.}, {@code *} or nothing for a final value. */
    public String mark(Number value, Object status) {
        return switch (status(value, status)) {
            case "MISSING" -> messages.text("figure.mark.missing");
            case "SUPPRESSED" -> messages.text("figure.mark.suppressed");
            case "NOT_APPLICABLE" -> messages.text("figure.mark.notApplicable");
            case "PROVISIONAL" -> messages.text("figure.mark.provisional");
            default -> "";
        };
    }

    /** What a screen reader says for the mark: geen waarde, afgeschermd, niet van toepassing, voorlopig. */
    public String spoken(Number value, Object status) {
        return switch (status(value, status)) {
            case "MISSING" -> messages.text("figure.spoken.missing");
            case "SUPPRESSED" -> messages.text("figure.spoken.suppressed");
            case "NOT_APPLICABLE" -> messages.text("figure.spoken.notApplicable");
            case "PROVISIONAL" -> messages.text("figure.spoken.provisional");
            default -> "";
        };
    }

    /** Whether a number is shown. */
    public boolean hasValue(Number value, Object status) {
        String name = status(value, status);
        return "FINAL".equals(name) || "PROVISIONAL".equals(name);
    }

    /** The unit as the head of a column or axis: %, €, per 1.000 inwoners; empty for a number. */
    public String unit(Object unit) {
        return unit == null ? "" : messages.text("figure.unit." + unit);
    }

    private String words(Object unit) {
        return WITHOUT_WORDS.contains(name(unit)) ? "" : " " + unit(unit);
    }

    private static String name(Object unit) {
        return unit == null ? "COUNT" : unit.toString();
    }

    private static String status(Number value, Object status) {
        String name = status == null ? "FINAL" : status.toString();
        boolean claimsValue = "FINAL".equals(name) || "PROVISIONAL".equals(name);
        return claimsValue && value == null ? "MISSING" : name;
    }
}
