package nl.benchmark.participation.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.benchmark.account.Caller;
import nl.benchmark.participation.Benchmark;
import nl.benchmark.participation.ContractStanding;
import nl.benchmark.participation.service.ParticipationService;
import nl.benchmark.shared.service.RequestCaller;
import nl.benchmark.ui.OutageAnswer;

/**
 * Pages of Werk &amp; Inkomen say why there is nothing, to who does not take part in it, not yet or no longer; the first page shows
 * what there is instead. It hides nothing: the services refuse the figures themselves. Source: REG-5.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class ContractPages extends HttpFilter {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String PAGE = "/participation/ended.xhtml";
    private static final String OTHER_HOME = "/participation/overview.xhtml";
    private static final String REPORTS = "/report/";
    private static final String COMPOSE = "/report/compose.xhtml";
    private static final List<String> HOME = List.of("", "/", "/index.xhtml");
    private static final List<String> SECTIONS = List.of("/indicator/", "/comparison/", "/delivery/");

    @Inject
    private transient RequestCaller caller;

    @Inject
    private transient ParticipationService participations;

    @Inject
    private transient Clock clock;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String instead;
        try {
            instead = instead(path);
        } catch (RuntimeException failure) { // nothing is told about the order of filters, so this one answers itself
            if (OutageAnswer.isGiven(request, response, failure)) {
                return;
            }
            throw failure;
        }
        if (instead == null) {
            chain.doFilter(request, response);
        } else {
            if (instead.equals(PAGE)) {
                response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            }
            request.getRequestDispatcher(instead).forward(request, response);
        }
    }

    /** The page that is shown in the place of this one; null when this one is. */
    private String instead(String path) {
        boolean home = HOME.contains(path);
        boolean figures = home
                || path.equals(COMPOSE)
                || path.endsWith(".xhtml") && SECTIONS.stream().anyMatch(path::startsWith);
        if (!figures && !path.startsWith(REPORTS)
                || caller.find()
                        .map(Caller::role)
                        .filter(role -> role.isParticipant())
                        .isEmpty()) {
            return null;
        }
        ContractStanding standing = participations.standing(Benchmark.WI);
        // the own reports can be read for some days longer
        if (figures ? standing.isHolding() : standing.isArchiveOpen(LocalDate.now(clock))) {
            return null;
        }
        return home && !(standing.isEnded() && participations.standingOfAll().isEnded()) ? OTHER_HOME : PAGE;
    }
}
