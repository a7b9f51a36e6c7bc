package nl.benchmark.ui;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Makes {@code ?language=en} on any page the language of the session, and answers with the same address without it.
 * A plain link, so that it also works on error pages and without a view; it changes nothing but the language.
 */
@WebFilter("*.xhtml")
public class LanguageChoice extends HttpFilter {

    static final String PARAMETER = "language";

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Language language;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String choice = choice(request.getQueryString());
        if (choice == null || !"GET".equals(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        language.choose(choice);
        String rest = withoutChoice(request.getQueryString());
        response.sendRedirect(request.getRequestURI() + (rest.isEmpty() ? "" : "?" + rest));
    }

    /** The address of this page in the other language, relative to itself: {@code ?period=2025-03&language=en}. */
    static String link(String query, String tag) {
        String rest = withoutChoice(query);
        return "?" + (rest.isEmpty() ? "" : rest + "&") + PARAMETER + "=" + tag;
    }

    private static String choice(String query) {
        return query == null
                ? null
                : Arrays.stream(query.split("&", -1))
                        .filter(part -> part.startsWith(PARAMETER + "="))
                        .map(part -> part.substring(PARAMETER.length() + 1))
                        .findFirst()
                        .orElse(null);
    }

    private static String withoutChoice(String query) {
        return query == null
                ? ""
                : Arrays.stream(query.split("&", -1))
                        .filter(part -> !part.startsWith(PARAMETER + "="))
                        .collect(Collectors.joining("&"));
    }
}
