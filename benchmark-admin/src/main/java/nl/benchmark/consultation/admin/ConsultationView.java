package nl.benchmark.consultation.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import nl.benchmark.consultation.ConsultationNote;
import nl.benchmark.consultation.ConsultationRow;
import nl.benchmark.consultation.service.ConsultationDesk;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.PageNotFound;
import nl.benchmark.ui.ShowsRuleViolations;

/** One consultation: what was said and agreed, and going on with it. */
@Named
@ViewScoped
@ShowsRuleViolations
public class ConsultationView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private ConsultationDesk desk;

    @Inject
    private Messages messages;

    /** As it stands in the address, which may be anything. */
    private String id;

    private ConsultationRow row;
    private List<ConsultationNote> notes = List.of();
    private String agreed;
    private LocalDate until;
    private String text;
    private String last;

    /** What is not there is not found. */
    public void load() {
        if (id == null || !id.matches("\\d{1,18}")) {
            throw new PageNotFound();
        }
        row = desk.find(Long.parseLong(id)).orElseThrow(PageNotFound::new);
        notes = desk.notes(row.id());
    }

    public String agree() {
        desk.agree(row.id(), agreed, until);
        return done("consultation.agreed.done");
    }

    public String say() {
        desk.say(row.id(), text);
        return done("consultation.said");
    }

    public String close() {
        desk.close(row.id(), last);
        return done("consultation.closed.done");
    }

    private String done(String key) {
        messages.info(key);
        return "/delivery/consultation?faces-redirect=true&id=" + row.id();
    }

    public ConsultationRow getRow() {
        return row;
    }

    public List<ConsultationNote> getNotes() {
        return notes;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getAgreed() {
        return agreed;
    }

    public void setAgreed(String agreed) {
        this.agreed = agreed;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getLast() {
        return last;
    }

    public void setLast(String last) {
        this.last = last;
    }
}
