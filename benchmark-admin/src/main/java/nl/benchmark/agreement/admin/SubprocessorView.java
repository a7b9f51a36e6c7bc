package nl.benchmark.agreement.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import nl.benchmark.agreement.Objection;
import nl.benchmark.agreement.Subprocessor;
import nl.benchmark.agreement.service.SubprocessorDesk;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.PageNotFound;
import nl.benchmark.ui.ShowsRuleViolations;

/** One sub-processor: answering the objection that the address names, and ending its work. Source: DPA-4, V2. */
@Named
@ViewScoped
@ShowsRuleViolations
public class SubprocessorView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private SubprocessorDesk desk;

    @Inject
    private Messages messages;

    /** As it stands in the address, which may be anything. */
    private String id;

    private String objection;
    private Subprocessor row;
    private List<Objection> objections = List.of();
    private Objection answered;
    private String answer;
    private LocalDate lastDay;

    /** What is not there is not found. */
    public void load() {
        if (id == null || !id.matches("\\d{1,18}")) {
            throw new PageNotFound();
        }
        row = desk.subprocessor(Long.parseLong(id)).orElseThrow(PageNotFound::new);
        objections = desk.objections(row.id());
        answered = objections.stream()
                .filter(one -> one.answer() == null && Long.toString(one.id()).equals(objection))
                .findFirst()
                .orElse(null);
    }

    public String sendAnswer() {
        desk.answer(answered.id(), answer);
        messages.info("agreement.answer.done", answered.organisationName());
        return page();
    }

    public String end() {
        desk.end(row.id(), lastDay);
        messages.info("agreement.end.done", row.name(), lastDay);
        return page();
    }

    private String page() {
        return "/agreement/subprocessor?faces-redirect=true&id=" + row.id();
    }

    public Subprocessor getRow() {
        return row;
    }

    public List<Objection> getObjections() {
        return objections;
    }

    /** Of the address, as long as it has no answer; else null. */
    public Objection getAnswered() {
        return answered;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getObjection() {
        return objection;
    }

    public void setObjection(String objection) {
        this.objection = objection;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
