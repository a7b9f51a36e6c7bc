package nl.benchmark.conversation.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import nl.benchmark.conversation.ThreadNote;
import nl.benchmark.conversation.ThreadRow;
import nl.benchmark.conversation.service.ConversationDesk;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.PageNotFound;
import nl.benchmark.ui.ShowsRuleViolations;

/** One explanation: accepted, or asked about. */
@Named
@ViewScoped
@ShowsRuleViolations
public class ExplanationView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private ConversationDesk desk;

    @Inject
    private Messages messages;

    /** As it stands in the address, which may be anything. */
    private String id;

    private ThreadRow row;
    private List<ThreadNote> notes = List.of();
    private String question;

    /** What is not there is not found. */
    public void load() {
        if (id == null || !id.matches("\\d{1,18}")) {
            throw new PageNotFound();
        }
        long wanted = Long.parseLong(id);
        row = desk.all().stream().filter(one -> one.id() == wanted).findFirst().orElseThrow(PageNotFound::new);
        notes = desk.notes(List.of(row.id()));
    }

    public String ask() {
        desk.ask(row.id(), question);
        return done("explanation.asked.done");
    }

    public String accept() {
        desk.accept(row.id());
        return done("explanation.accepted.done");
    }

    private String done(String key) {
        messages.info(key);
        return "/delivery/explanation?faces-redirect=true&id=" + row.id();
    }

    public ThreadRow getRow() {
        return row;
    }

    public List<ThreadNote> getNotes() {
        return notes;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String question) {
        this.question = question;
    }
}
