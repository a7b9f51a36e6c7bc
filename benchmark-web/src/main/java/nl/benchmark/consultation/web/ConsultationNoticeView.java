package nl.benchmark.consultation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.benchmark.consultation.ConsultationRow;
import nl.benchmark.consultation.RemovalRow;
import nl.benchmark.consultation.service.ConsultationService;
import nl.benchmark.conversation.ThreadRow;
import nl.benchmark.conversation.service.ConversationService;

/** What the first page and the page of the deliveries say about files that do not count, and consultations that are open. */
@Named
@RequestScoped
public class ConsultationNoticeView {

    @Inject
    private ConsultationService service;

    @Inject
    private ConversationService conversations;

    private List<RemovalRow> removed;
    private List<ConsultationRow> open;
    private List<ThreadRow> asked;

    /** Files that do not count in the benchmark now. */
    public List<RemovalRow> getRemoved() {
        if (removed == null) {
            removed = service.removals().stream().filter(RemovalRow::isRemoved).toList();
        }
        return removed;
    }

    /** Explanations about which something was asked. */
    public List<ThreadRow> getAsked() {
        if (asked == null) {
            asked = conversations.asked();
        }
        return asked;
    }

    /** Consultations in which the organisation did not write last. */
    public List<ConsultationRow> getOpen() {
        if (open == null) {
            open = service.own().stream()
                    .filter(row -> row.isOpen() && !row.answered())
                    .toList();
        }
        return open;
    }
}
