package nl.benchmark.audit.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import nl.benchmark.audit.AuditRule;
import nl.benchmark.audit.LogHoldRow;
import nl.benchmark.audit.service.LogHoldService;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.ShowsRuleViolations;

/** Logs that are kept beyond their term: placed, seen and ended here (L17). */
@Named
@ViewScoped
@ShowsRuleViolations
public class LogHoldsView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private LogHoldService service;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    private List<LogHoldRow> holds = List.of();
    private LocalDate from;
    private LocalDate until;
    private String reason;
    private String number;
    private String endReason;

    public void load() {
        holds = service.holds();
    }

    public String place() {
        service.place(reason, from, until);
        messages.info("logs.hold.done");
        return "/log/holds?faces-redirect=true";
    }

    public String end() {
        if (number == null || !number.strip().matches("\\d{1,18}")) {
            throw new RuleViolation(AuditRule.NOT_HELD);
        }
        service.end(Long.parseLong(number.strip()), endReason);
        messages.info("logs.hold.end.done");
        return "/log/holds?faces-redirect=true";
    }

    public boolean inForce(LogHoldRow hold) {
        return hold.inForce(LocalDate.now(clock));
    }

    public boolean isAnyInForce() {
        return holds.stream().anyMatch(this::inForce);
    }

    /** UTC, as the months of the logs. */
    public LocalDate day(LogHoldRow hold) {
        return LocalDate.ofInstant(hold.from(), ZoneOffset.UTC);
    }

    public List<LogHoldRow> getHolds() {
        return holds;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getEndReason() {
        return endReason;
    }

    public void setEndReason(String endReason) {
        this.endReason = endReason;
    }
}
