package nl.benchmark.delivery;

import java.text.MessageFormat;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Layouts in words, in one language: what is wrong with their tables, and what differs. The same on pages, in mail and in the client. */
public final class LayoutText {

    private static final String BUNDLE = "nl.benchmark.delivery.layouts";
    private static final Pattern CONDITION = Pattern.compile("(\\d+)(<=ultimo|=(.+))?");
    private static final Pattern PERIOD = Pattern.compile("(\\d{4}-\\d{2}) – (\\d{4}-\\d{2})?");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle texts;

    public LayoutText(Locale locale) {
        this.locale = locale;
        this.texts = ResourceBundle.getBundle(BUNDLE, locale, LayoutText.class.getClassLoader(), NO_FALLBACK);
    }

    // ---- what is wrong

    /** {@code Velden, regel 3, kolom type}. */
    public String where(LayoutFlaw flaw) {
        String table = texts.getString("table." + flaw.table());
        if (flaw.line() == 0) {
            return table;
        }
        return flaw.column().isEmpty()
                ? text("flaw.line", table, Integer.toString(flaw.line()))
                : text("flaw.column", table, Integer.toString(flaw.line()), flaw.column());
    }

    /** What is wrong, and how to mend it. */
    public String of(LayoutFlaw flaw) {
        return text("fault." + flaw.fault(), flaw.arguments().toArray());
    }

    /** Both, in one line. */
    public String line(LayoutFlaw flaw) {
        return where(flaw) + ": " + of(flaw);
    }

    // ---- what differs

    /** What came, went or changed: {@code nieuwe code}, {@code lengte}. */
    public String change(LayoutDifference difference) {
        return texts.getString(
                difference.property().isEmpty() ? "kind." + difference.kind() : "property." + difference.property());
    }

    public String before(LayoutDifference difference) {
        return value(difference, difference.before());
    }

    public String after(LayoutDifference difference) {
        return value(difference, difference.after());
    }

    private String value(LayoutDifference difference, String value) {
        if (value == null || value.isEmpty()) {
            return texts.getString("nothing");
        }
        if (difference.property().equals("required") || difference.property().equals("applies")) {
            return condition(value, Function.identity());
        }
        Matcher period = PERIOD.matcher(value);
        if (!period.matches()) {
            return value;
        }
        String label = difference.code() == null ? "" : difference.code().label(locale.getLanguage()) + ", ";
        return label
                + (period.group(2) == null
                        ? text("from", month(period.group(1)))
                        : text("fromTo", month(period.group(1)), month(period.group(2))));
    }

    /**
     * What it is about for who makes a file: a field by its number and name, a code with the fields that have it.
     *
     * @param layout the later one of both
     */
    public String subject(LayoutDifference difference, Layout layout) {
        String list = difference.list();
        String fields = layout.fields().stream()
                .filter(field -> field.codes() != null && field.codes().name().equals(list))
                .map(LayoutField::label)
                .distinct()
                .collect(Collectors.joining(", "));
        return fields.isEmpty()
                ? difference.what()
                : text("difference.code", fields, difference.what().substring(list.length() + 1));
    }

    /**
     * One line for each, at most so many; then how many more there are.
     *
     * @param layout the later one of both
     */
    public String lines(List<LayoutDifference> differences, Layout layout, int most) {
        String lines = differences.stream()
                .limit(most)
                .map(difference -> "- " + line(difference, layout))
                .collect(Collectors.joining("\n"));
        return differences.size() <= most
                ? lines
                : lines + "\n- " + text("difference.more", Integer.toString(differences.size() - most));
    }

    private String line(LayoutDifference difference, Layout layout) {
        String subject = subject(difference, layout);
        if (!difference.property().isEmpty()) {
            return text("difference.changed", subject, change(difference), before(difference), after(difference));
        }
        return difference.after() == null
                ? text("difference.went", subject, change(difference))
                : text("difference.came", subject, change(difference), after(difference));
    }

    // ---- when a field is required

    /** In words, with the fields of this layout by number and name. */
    public String condition(Condition condition, Layout layout) {
        return condition(condition.toString(), number -> layout.fields().stream()
                .filter(field -> Integer.toString(field.number()).equals(number))
                .map(LayoutField::label)
                .reduce(number, (older, newer) -> newer));
    }

    private String condition(String condition, Function<String, String> label) {
        Matcher matcher = CONDITION.matcher(condition);
        if (!matcher.matches()) {
            return texts.getString("condition." + condition);
        }
        String field = label.apply(matcher.group(1));
        if (matcher.group(2) == null) {
            return text("condition.filled", field);
        }
        if (matcher.group(3) == null) {
            return text("condition.ultimo", field);
        }
        String key = matcher.group(3).contains("|") ? "condition.oneOf" : "condition.is";
        return text(key, field, matcher.group(3).replace("|", ", "));
    }

    private String month(String month) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", locale).format(YearMonth.parse(month));
    }

    private String text(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), locale).format(arguments);
    }
}
