package nl.benchmark.account.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.benchmark.account.Grant;
import nl.benchmark.account.GrantRow;
import nl.benchmark.account.Right;
import nl.benchmark.account.service.GrantService;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.ShowsRuleViolations;

/** Rechten voor anderen: what the own organisation gave to accounts of others, giving and taking back, and what it was given (ACC-2). */
@Named
@ViewScoped
@ShowsRuleViolations
public class GrantsView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private GrantService grants;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    private List<GrantRow> rows = List.of();
    private List<GrantRow> received = List.of();
    private String email;
    private Right[] rights = {};
    private LocalDate endsOn;

    @PostConstruct
    void load() {
        rows = grants.grants();
        received = grants.received();
    }

    public void give() {
        grants.give(email, List.of(rights), endsOn);
        messages.info("grants.given", email, endsOn);
        email = null;
        rights = new Right[] {};
        endsOn = null;
        load();
    }

    public void takeBack(GrantRow row) {
        grants.takeBack(row.id());
        messages.info("grants.takenBack.done", row.name());
        load();
    }

    public boolean works(GrantRow row) {
        return row.works(getToday());
    }

    public List<GrantRow> getRows() {
        return rows;
    }

    /** What accounts of the own organisation were given by others. */
    public List<GrantRow> getReceived() {
        return received;
    }

    /** How it stands with one: it works, it is over, or it ended and why. */
    public String state(GrantRow row) {
        if (row.endedAt() == null) {
            return messages.text(works(row) ? "grants.works" : "grants.ended");
        }
        return row.endedBecause() == null
                ? messages.text("grants.takenBack", row.endedAt())
                : messages.text("grants.end." + row.endedBecause(), row.endedAt());
    }

    /** What can be given, in the order of the rights. */
    public List<Right> getAllRights() {
        return Grant.RIGHTS.stream().sorted().toList();
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    public LocalDate getLastDay() {
        return Grant.lastDay(getToday());
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public Right[] getRights() {
        return rights;
    }

    public void setRights(Right[] rights) {
        this.rights = rights;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(LocalDate endsOn) {
        this.endsOn = endsOn;
    }
}
