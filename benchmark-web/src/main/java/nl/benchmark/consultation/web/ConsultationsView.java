package nl.benchmark.consultation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import nl.benchmark.consultation.ConsultationNote;
import nl.benchmark.consultation.ConsultationRow;
import nl.benchmark.consultation.RemovalRow;
import nl.benchmark.consultation.service.ConsultationService;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.ShowsRuleViolations;

/** What was agreed about the own files, answering it, and which of them do not count in the benchmark. */
@Named
@ViewScoped
@ShowsRuleViolations
public class ConsultationsView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private ConsultationService service;

    @Inject
    private Messages messages;

    private List<Said> consultations = List.of();
    private List<RemovalRow> removals = List.of();
    private Long chosen;
    private String text;

    /** A consultation with all that was said. */
    public record Said(ConsultationRow row, List<ConsultationNote> notes) implements Serializable {

        public Said {
            notes = List.copyOf(notes);
        }
    }

    public void load() {
        consultations = service.own().stream()
                .map(row -> new Said(row, service.notes(row.id())))
                .toList();
        removals = service.removals();
        chosen = getOpen().size() == 1 ? getOpen().get(0).id() : null;
    }

    public String answer() {
        if (chosen == null) {
            messages.warn("consultation.answer.choose");
            return null;
        }
        service.answer(chosen, text);
        messages.info("consultation.answered");
        return "/delivery/consultations?faces-redirect=true";
    }

    /** Those that may be answered. */
    public List<ConsultationRow> getOpen() {
        return consultations.stream()
                .map(Said::row)
                .filter(ConsultationRow::isOpen)
                .toList();
    }

    public List<Said> getConsultations() {
        return consultations;
    }

    public List<RemovalRow> getRemovals() {
        return removals;
    }

    public Long getChosen() {
        return chosen;
    }

    public void setChosen(Long chosen) {
        this.chosen = chosen;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
