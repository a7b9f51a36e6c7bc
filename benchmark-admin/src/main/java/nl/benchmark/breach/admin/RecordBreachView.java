package nl.benchmark.breach.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import nl.benchmark.breach.BreachForm;
import nl.benchmark.breach.service.BreachDesk;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.ShowsRuleViolations;

/** Recording a breach; moments are typed as the clock in Europe/Amsterdam shows them. Source: V6. */
@Named
@ViewScoped
@ShowsRuleViolations
public class RecordBreachView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private BreachDesk desk;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    private String title;
    private String happened;
    private String data;
    private String consequences;
    private String measures;
    private LocalDateTime discovered;
    private LocalDateTime began;
    private LocalDateTime ended;
    private int hours;

    public void load() {
        hours = desk.hours();
    }

    public String record() {
        long id = desk.record(new BreachForm(
                title, happened, data, consequences, measures, moment(discovered), moment(began), moment(ended)));
        messages.info("breach.recorded");
        return "/breach/breach?faces-redirect=true&id=" + id;
    }

    private Instant moment(LocalDateTime typed) {
        return typed == null ? null : typed.atZone(clock.getZone()).toInstant();
    }

    public int getHours() {
        return hours;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getHappened() {
        return happened;
    }

    public void setHappened(String happened) {
        this.happened = happened;
    }

    public String getData() {
        return data;
    }

    public void setData(String data) {
        this.data = data;
    }

    public String getConsequences() {
        return consequences;
    }

    public void setConsequences(String consequences) {
        this.consequences = consequences;
    }

    public String getMeasures() {
        return measures;
    }

    public void setMeasures(String measures) {
        this.measures = measures;
    }

    public LocalDateTime getDiscovered() {
        return discovered;
    }

    public void setDiscovered(LocalDateTime discovered) {
        this.discovered = discovered;
    }

    public LocalDateTime getBegan() {
        return began;
    }

    public void setBegan(LocalDateTime began) {
        this.began = began;
    }

    public LocalDateTime getEnded() {
        return ended;
    }

    public void setEnded(LocalDateTime ended) {
        this.ended = ended;
    }
}
