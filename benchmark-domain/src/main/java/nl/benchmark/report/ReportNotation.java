package nl.benchmark.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;

/**
 * How figures, periods and moments are written: numbers always in Dutch notation (12.345,6 · 4,5% · € 1.234), months
 * in the words of the language. Rounding is half up, once, here.
 */
public final class ReportNotation {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final String NO_BREAK = "\u00a0";

    private final ReportTexts texts;

    public ReportNotation(ReportLanguage language) {
        this(new ReportTexts(language));
    }

    ReportNotation(ReportTexts texts) {
        this.texts = texts;
    }

    /** "12.345,6"; what rounds to zero has no minus sign. */
    public String number(BigDecimal number, int decimals) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setDecimalSeparator(',');
        symbols.setGroupingSeparator('.');
        symbols.setMinusSign('-');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(number.setScale(decimals, RoundingMode.HALF_UP));
    }

    /** A table cell: the number, with * when provisional, or the mark that says why there is none. */
    public String cell(ReportValue value, int decimals) {
        return value.asNumber()
                .map(number -> number(number, decimals) + (value.isProvisional() ? "*" : ""))
                .orElseGet(() -> texts.text("mark." + value.status().name()));
    }

    /** The number with its sign but without the noun: "€ 1.234", "4,5%", "38,2". */
    String amount(BigDecimal number, ReportUnit unit, int decimals) {
        return switch (unit) {
            case EURO -> "€" + NO_BREAK + number(number, decimals);
            case PERCENT, CHOICE -> number(number, decimals) + "%";
            default -> number(number, decimals);
        };
    }

    /** The number with its whole unit, to stand alone: "38,2 per 1.000 inwoners", "12 dagen". */
    String withUnit(BigDecimal number, ReportUnit unit, int decimals) {
        return texts.counted("with." + unit.name(), amount(number, unit, decimals));
    }

    /** "maart 2025", "1e kwartaal 2025" or "2025". */
    public String period(ReportPeriod period) {
        return switch (period.months()) {
            case 1 -> texts.text("month." + period.lastMonth().getMonthValue()) + " " + period.year();
            case 3 -> texts.text("quarter", String.valueOf(period.quarter()), String.valueOf(period.year()));
            default -> String.valueOf(period.year());
        };
    }

    /** For axis and table: "mrt 2025". */
    String shortPeriod(ReportPeriod period) {
        if (period.months() == 1) {
            return texts.text("month.short." + period.lastMonth().getMonthValue()) + " " + period.year();
        }
        return period(period);
    }

    /** "ultimo maart 2025", "in de twaalf maanden tot en met maart 2025", "op 1 januari 2025". */
    String moment(ReportMoment moment, ReportPeriod period) {
        return texts.text(moment, period(period));
    }

    /** "31 maart 2025, 14.05 uur" in Europe/Amsterdam. */
    String dateTime(Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, AMSTERDAM);
        String date =
                local.getDayOfMonth() + " " + texts.text("month." + local.getMonthValue()) + " " + local.getYear();
        String time = "%d.%02d".formatted(local.getHour(), local.getMinute());
        return texts.text("dateTime", date, time);
    }
}
