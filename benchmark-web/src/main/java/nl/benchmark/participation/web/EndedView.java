package nl.benchmark.participation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import nl.benchmark.participation.Benchmark;
import nl.benchmark.participation.ContractStanding;
import nl.benchmark.participation.service.ParticipationService;
import nl.benchmark.ui.PageNotFound;

/** In the place of pages with figures once the organisation takes part no longer, and as a notice above its reports. Source: REG-5. */
@Named
@RequestScoped
public class EndedView {

    @Inject
    private ParticipationService service;

    @Inject
    private Clock clock;

    /** There is no such page for who takes part. */
    public void load() {
        if (!isEnded()) {
            throw new PageNotFound();
        }
    }

    public boolean isEnded() {
        return getStanding().isEnded();
    }

    /** Whether the own reports can no longer be read either. */
    public boolean isClosed() {
        return getStanding().isClosed(LocalDate.now(clock));
    }

    public ContractStanding getStanding() {
        return service.standing(Benchmark.WI);
    }

    public String getBenchmark() {
        return Benchmark.WI.title();
    }
}
