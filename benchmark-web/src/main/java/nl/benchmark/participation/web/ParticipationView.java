package nl.benchmark.participation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import nl.benchmark.participation.Cancellation;
import nl.benchmark.participation.CancellationState;
import nl.benchmark.participation.ContractYear;
import nl.benchmark.participation.ContractYearOrigin;
import nl.benchmark.participation.MemberNotice;
import nl.benchmark.participation.OwnParticipation;
import nl.benchmark.participation.ParticipationRow;
import nl.benchmark.participation.service.ParticipationService;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.ShowsRuleViolations;

/** What the own organisation takes part in, until when, what it costs, and what was cancelled. Source: REG-3. */
@Named
@ViewScoped
@ShowsRuleViolations
public class ParticipationView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private ParticipationService service;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    private List<OwnParticipation> participations = List.of();
    private List<ParticipationRow> past = List.of();
    private List<Cancellation> cancellations = List.of();
    private List<ContractYear> years = List.of();
    private boolean cancelling;
    private List<ParticipationRow> asMember = List.of();
    private List<MemberNotice> notices = List.of();

    public void load() {
        participations = service.participations();
        past = service.past();
        cancellations = service.cancellations();
        years = service.years();
        cancelling = service.mayCancel();
        asMember = service.asMember();
        notices = service.notices();
    }

    public void withdraw(long id) {
        service.withdraw(id);
        load();
        messages.info("participation.withdrawn");
    }

    /** The year after this one. */
    public Year getNextYear() {
        return Year.from(today()).plusYears(1);
    }

    public LocalDate getToday() {
        return today();
    }

    public CancellationState state(Cancellation cancellation) {
        return cancellation.state(today());
    }

    /** Whether this reader can take it back. */
    public boolean withdrawable(Cancellation cancellation) {
        return cancelling && cancellation.mayBeWithdrawn(today());
    }

    /** Whether the last day to cancel for the next year is over. */
    public boolean late(OwnParticipation participation) {
        return participation.lastDayToCancel(today()).isBefore(today());
    }

    /** The year on whose first day it is renewed next. */
    public Year renewal(ParticipationRow row) {
        return Year.from(row.startsOn().isAfter(today()) ? row.startsOn() : today())
                .plusYears(1);
    }

    /** For which years it was renewed, in order; empty in its first year. */
    public String renewed(ParticipationRow row) {
        return String.join(
                ", ",
                years.stream()
                        .filter(year -> year.participation() == row.id() && year.origin() == ContractYearOrigin.RENEWAL)
                        .map(year -> Integer.toString(year.year()))
                        .toList());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    public List<OwnParticipation> getParticipations() {
        return participations;
    }

    public List<ParticipationRow> getPast() {
        return past;
    }

    public List<Cancellation> getCancellations() {
        return cancellations;
    }

    /** What co-operations take part in as a whole. */
    public List<ParticipationRow> getAsMember() {
        return asMember;
    }

    /** Of co-operations, newest first. */
    public List<MemberNotice> getNotices() {
        return notices;
    }

    public boolean isCancelling() {
        return cancelling;
    }
}
