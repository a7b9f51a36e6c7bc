package nl.benchmark.invoice.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.benchmark.invoice.AgeBucket;
import nl.benchmark.invoice.AgedList;
import nl.benchmark.invoice.ReminderRow;
import nl.benchmark.invoice.service.ReceivableService;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.ShowsRuleViolations;

/** What is open and how old it is, reminders that are due, and the files for the bookkeeping. Source: INV-1. */
@Named
@ViewScoped
@ShowsRuleViolations
public class ReceivablesView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private ReceivableService service;

    @Inject
    private Clock clock;

    @Inject
    private Messages messages;

    private AgedList aged;
    private List<ReminderRow> reminders = List.of();
    /** Numbers in the database; all of them unless somebody unticks one. */
    private Long[] chosen = {};

    public void load() {
        aged = service.aged();
        reminders = service.reminders();
        chosen = reminders.stream().map(row -> row.invoice().id()).toArray(Long[]::new);
    }

    public String remind() {
        messages.info("invoice.reminded", service.remind(List.of(chosen)));
        return "/invoice/receivables?faces-redirect=true";
    }

    public AgedList getAged() {
        return aged;
    }

    public AgeBucket[] getBuckets() {
        return AgeBucket.values();
    }

    public List<ReminderRow> getReminders() {
        return reminders;
    }

    /** This year until today, to begin with. */
    public LocalDate getFirst() {
        return LocalDate.now(clock).withDayOfYear(1);
    }

    public LocalDate getLast() {
        return LocalDate.now(clock);
    }

    public Long[] getChosen() {
        return chosen.clone();
    }

    public void setChosen(Long[] chosen) {
        this.chosen = chosen == null ? new Long[0] : Stream.of(chosen).toArray(Long[]::new);
    }
}
