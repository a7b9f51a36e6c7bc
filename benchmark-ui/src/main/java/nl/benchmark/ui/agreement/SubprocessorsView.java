package nl.benchmark.ui.agreement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.benchmark.agreement.Objection;
import nl.benchmark.agreement.Subprocessor;
import nl.benchmark.agreement.service.SubprocessorService;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.PageNotFound;
import nl.benchmark.ui.ShowsRuleViolations;

/** Register van subverwerkers; a contact person objects here to the one that the address names. Source: DPA-4, V2. */
@Named
@ViewScoped
@ShowsRuleViolations
public class SubprocessorsView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private SubprocessorService service;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    private LocalDate today;
    private List<Subprocessor> rows = List.of();
    private List<Objection> objections = List.of();
    private boolean objecting;
    private String outsideOfficeHours;
    private String object;
    private Subprocessor objected;
    private String text;

    public void load() {
        today = LocalDate.now(clock);
        rows = service.subprocessors();
        objections = service.objections();
        objecting = service.mayObject();
        outsideOfficeHours = service.outsideOfficeHours().orElse(null);
        if (object != null) {
            objected = rows.stream()
                    .filter(row -> isOpen(row) && Long.toString(row.id()).equals(object))
                    .findFirst()
                    .orElseThrow(PageNotFound::new);
        }
    }

    public String send() {
        service.object(objected.id(), text);
        messages.info("agreement.objection.done", objected.name());
        return "/agreement/subprocessors?faces-redirect=true";
    }

    /** Whether this reader can object to it now. */
    public boolean isOpen(Subprocessor row) {
        return objecting
                && row.isOpenForObjections(today)
                && objections.stream().noneMatch(one -> one.subprocessor() == row.id());
    }

    /** What the reader may see of objections to it. */
    public List<Objection> objections(Subprocessor row) {
        return objections.stream().filter(one -> one.subprocessor() == row.id()).toList();
    }

    /** ANNOUNCED, WORKING or ENDED. */
    public String state(Subprocessor row) {
        if (row.isEnded(today)) {
            return "ENDED";
        }
        return row.beginsOn().isAfter(today) ? "ANNOUNCED" : "WORKING";
    }

    public List<Subprocessor> getRows() {
        return rows;
    }

    /** Null when the configuration says nothing. */
    public String getOutsideOfficeHours() {
        return outsideOfficeHours;
    }

    /** Of the address; null without one. */
    public Subprocessor getObjected() {
        return objected;
    }

    public String getObject() {
        return object;
    }

    public void setObject(String object) {
        this.object = object;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
