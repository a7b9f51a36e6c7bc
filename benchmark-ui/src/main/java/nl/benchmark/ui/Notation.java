package nl.benchmark.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.benchmark.indicator.Period;

/**
 * Numbers, money and dates as the reader writes them: 12.345,6 · 4,5% · € 1.234 · maart 2025 in Dutch,
 * 12,345.6 · 4.5% · €1,234 · March 2025 in English. Moments are shown in Europe/Amsterdam. Rounds half up, for showing
 * only. A null becomes an empty text.
 */
@Named
@RequestScoped
public class Notation {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    /** Keeps the sign and the number on one line. */
    private static final char NO_BREAK_SPACE = '\u00a0';

    private static final int GROUP = 3;

    /** By pattern and locale: to read a pattern takes longer than to use it. */
    private static final Map<Pattern, DateTimeFormatter> DATES = new ConcurrentHashMap<>();

    private record Pattern(Locale locale, String text) {}

    private Locale locale;
    private DecimalFormatSymbols symbols;

    protected Notation() {}

    @Inject
    public Notation(Language language) {
        this(language.getLocale());
    }

    public Notation(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** Grouped, with exactly so many decimals. */
    public String number(Number value, int decimals) {
        if (value == null) {
            return "";
        }
        BigDecimal exact = value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
        return grouped(exact.setScale(decimals, RoundingMode.HALF_UP).toPlainString());
    }

    /** By hand: a page writes hundreds of numbers, and a DecimalFormat takes three times as long for each. */
    private String grouped(String plain) {
        if (symbols == null) {
            symbols = DecimalFormatSymbols.getInstance(locale);
        }
        int from = plain.startsWith("-") ? 1 : 0;
        int point = plain.indexOf('.');
        int whole = point < 0 ? plain.length() : point;
        StringBuilder text = new StringBuilder(plain.length() + 4);
        if (from == 1 && !isZero(plain)) {
            text.append(symbols.getMinusSign());
        }
        for (int i = from; i < whole; i++) {
            if (i > from && (whole - i) % GROUP == 0) {
                text.append(symbols.getGroupingSeparator());
            }
            text.append(plain.charAt(i));
        }
        return point < 0
                ? text.toString()
                : text.append(symbols.getDecimalSeparator())
                        .append(plain, point + 1, plain.length())
                        .toString();
    }

    private static boolean isZero(String plain) {
        return plain.chars().noneMatch(c -> c >= '1' && c <= '9');
    }

    /** A whole number, grouped. */
    public String count(Number value) {
        return number(value, 0);
    }

    /** Of a value that is already in hundreds: 4.5 becomes 4,5%. */
    public String percentage(Number value, int decimals) {
        return value == null ? "" : number(value, decimals) + "%";
    }

    public String euro(Number value, int decimals) {
        if (value == null) {
            return "";
        }
        String sign = isDutch() ? "€" + NO_BREAK_SPACE : "€";
        String number = number(value, decimals);
        return number.startsWith("-") ? "-" + sign + number.substring(1) : sign + number;
    }

    /** A price of one of something: with the decimals that it has, at least two. */
    public String euroEach(BigDecimal price) {
        return price == null
                ? ""
                : euro(price, Math.max(2, price.stripTrailingZeros().scale()));
    }

    /** Size of a file: 1,4 MB, in thousands. */
    public String bytes(long size) {
        if (size < 1_000) {
            return number(size, 0) + NO_BREAK_SPACE + "B";
        }
        if (size < 1_000_000) {
            return number(BigDecimal.valueOf(size, 3), 0) + NO_BREAK_SPACE + "kB";
        }
        return number(BigDecimal.valueOf(size, 6), 1) + NO_BREAK_SPACE + "MB";
    }

    /** 28 april 2025. */
    public String date(LocalDate date) {
        return format(date, "d MMMM yyyy");
    }

    /** 28 april 2025 14:05, in Amsterdam. */
    public String dateTime(Instant moment) {
        return moment == null ? "" : format(moment.atZone(AMSTERDAM), "d MMMM yyyy HH:mm");
    }

    /** 28 april 2025 14:05:09, in Amsterdam: where the order of events matters. */
    public String moment(Instant moment) {
        return moment == null ? "" : format(moment.atZone(AMSTERDAM), "d MMMM yyyy HH:mm:ss");
    }

    /** maart 2025. */
    public String month(YearMonth month) {
        return format(month, "MMMM yyyy");
    }

    /** mrt 2025, for axes and narrow columns. */
    public String shortMonth(YearMonth month) {
        return format(month, "MMM yyyy").replace(".", "");
    }

    /** mrt 2025, or 2025 when the period is a year. */
    public String shortPeriod(Period period) {
        return period == null ? "" : period.isYear() ? year(period.year()) : shortMonth(period.yearMonth());
    }

    /** 2025, never 2.025. */
    public String year(Number year) {
        return year == null ? "" : Long.toString(year.longValue());
    }

    /** Any of the above by its type, as texts with arguments and columns of mixed kinds need it; others as they are. */
    public String of(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Period period) {
            return period.isYear() ? year(period.year()) : month(period.yearMonth());
        }
        if (value instanceof YearMonth month) {
            return month(month);
        }
        if (value instanceof LocalDate date) {
            return date(date);
        }
        if (value instanceof Instant moment) {
            return dateTime(moment);
        }
        if (value instanceof OffsetDateTime moment) {
            return dateTime(moment.toInstant());
        }
        if (value instanceof LocalDateTime local) {
            return format(local, "d MMMM yyyy HH:mm");
        }
        if (value instanceof Year year) {
            return year(year.getValue());
        }
        if (value instanceof BigDecimal decimal) {
            return number(decimal, Math.max(0, decimal.stripTrailingZeros().scale()));
        }
        if (value instanceof Integer || value instanceof Long) {
            return count((Number) value);
        }
        return value.toString();
    }

    private String format(TemporalAccessor value, String pattern) {
        return value == null
                ? ""
                : DATES.computeIfAbsent(
                                new Pattern(locale, pattern),
                                known -> DateTimeFormatter.ofPattern(known.text(), known.locale()))
                        .format(value);
    }

    private boolean isDutch() {
        return "nl".equals(locale.getLanguage());
    }
}
