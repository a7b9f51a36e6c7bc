package nl.benchmark.comparison.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.benchmark.indicator.Period;

/**
 * What the reader chose to see, as it stands in the address: a link shows a colleague the same. A list is given as
 * {@code groups=NL00,AM15} or by repeating the parameter, as a plain form does.
 *
 * @param period        or null for the newest with figures, also when the address has none that exists
 * @param years         how far back a course goes, 0 for the period alone; null when not chosen
 * @param groups        null when not chosen, so that the usual ones are shown
 * @param organisations municipalities by name
 */
public record Choice(Period period, Integer years, List<String> groups, List<String> organisations)
        implements Serializable {

    /** Five full years (CMP-1). */
    public static final int MOST_YEARS = 5;

    private static final int MOST_CHOSEN = 50;

    public static Choice of(HttpServletRequest request) {
        String period = text(request, "period");
        String years = text(request, "years");
        return new Choice(
                period == null || !isPeriod(period) ? null : Period.parse(period),
                years == null || !years.matches("\\d") ? null : Math.min(MOST_YEARS, Integer.parseInt(years)),
                request.getParameterValues("groups") == null ? null : list(request, "groups"),
                list(request, "organisations"));
    }

    /** Whether it is one; an address that somebody changed by hand is answered with a page, not with an empty one. */
    static boolean isPeriod(String text) {
        return text.matches("\\d{4}(-(0[1-9]|1[0-2]))?");
    }

    public static List<String> list(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        Set<String> codes = new LinkedHashSet<>();
        if (values != null) {
            Arrays.stream(values)
                    .flatMap(value -> Arrays.stream(value.split(",")))
                    .map(String::strip)
                    .filter(code -> !code.isEmpty())
                    .limit(MOST_CHOSEN)
                    .forEach(codes::add);
        }
        return List.copyOf(codes);
    }

    /** Null when absent or empty. */
    public static String text(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .orElse(null);
    }

    /** The same with one municipality more. */
    public Choice with(String organisation) {
        Set<String> more = new LinkedHashSet<>(organisations);
        more.add(organisation);
        return new Choice(period, years, groups, List.copyOf(more));
    }

    /** As the part of an address behind the question mark, without what was not chosen. */
    public String query() {
        List<String> parts = new ArrayList<>();
        if (period != null) {
            parts.add("period=" + period);
        }
        if (years != null) {
            parts.add("years=" + years);
        }
        if (groups != null) {
            parts.add("groups=" + encoded(groups));
        }
        if (!organisations.isEmpty()) {
            parts.add("organisations=" + encoded(organisations));
        }
        return String.join("&", parts);
    }

    public static String encoded(List<String> codes) {
        return URLEncoder.encode(String.join(",", codes), StandardCharsets.UTF_8)
                .replace("%2C", ",");
    }
}
