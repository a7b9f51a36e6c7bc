package nl.benchmark.participation.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.benchmark.participation.Benchmark;
import nl.benchmark.participation.ContractStanding;
import nl.benchmark.participation.service.ParticipationService;
import nl.benchmark.shared.service.Outage;
import nl.benchmark.ui.NavigationFacts;
import nl.benchmark.ui.PageNotFound;

/**
 * What the contract shows of Werk &amp; Inkomen: for the navigation, in the place of pages with figures of who does not take
 * part, and as a notice above the reports of who no longer does. Source: REG-5.
 */
@Named
@RequestScoped
public class ContractView implements NavigationFacts {

    @Inject
    private ParticipationService service;

    @Inject
    private Clock clock;

    private ContractStanding standing;

    @PostConstruct
    void begin() {
        try {
            standing = service.standing(Benchmark.WI);
        } catch (RuntimeException failure) { // the page that says that the database is away has a navigation too
            if (!Outage.isCauseOf(failure)) {
                throw failure;
            }
            standing = ContractStanding.HOLDS;
        }
    }

    /** There is no such page for who takes part. */
    public void load() {
        if (standing.isHolding()) {
            throw new PageNotFound();
        }
    }

    /** Whether there are figures and deliveries. */
    public boolean isFigures() {
        return standing.isHolding();
    }

    /** Whether there can be own reports. */
    public boolean isReports() {
        return standing.isArchiveOpen(LocalDate.now(clock));
    }

    @Override
    public Object facts() {
        return List.of(isFigures(), isReports());
    }

    public boolean isEnded() {
        return standing.isEnded();
    }

    /** Whether the own reports can no longer be read either. */
    public boolean isClosed() {
        return standing.isClosed(LocalDate.now(clock));
    }

    public ContractStanding getStanding() {
        return standing;
    }

    public String getBenchmark() {
        return Benchmark.WI.title();
    }
}
