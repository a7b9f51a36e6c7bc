package nl.benchmark.participation.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import nl.benchmark.participation.OwnParticipation;
import nl.benchmark.participation.ParticipationRow;
import nl.benchmark.participation.service.ParticipationService;

/** The first page of who takes part in other benchmarks than Werk &amp; Inkomen: what there is of them. Source: REG-5. */
@Named
@RequestScoped
public class OwnBenchmarksView {

    @Inject
    private ParticipationService service;

    @Inject
    private Clock clock;

    private List<OwnParticipation> participations;
    private List<ParticipationRow> asMember;

    @PostConstruct
    void load() {
        participations = service.participations();
        asMember = service.asMember();
    }

    public List<OwnParticipation> getParticipations() {
        return participations;
    }

    /** What co-operations of which it is a member take part in as a whole. */
    public List<ParticipationRow> getAsMember() {
        return asMember;
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    /** The year after this one. */
    public Year getNextYear() {
        return Year.from(getToday()).plusYears(1);
    }
}
