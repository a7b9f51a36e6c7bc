package nl.benchmark.consultation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.benchmark.consultation.ConsultationRow;
import nl.benchmark.consultation.RemovalRow;
import nl.benchmark.consultation.service.ConsultationService;

/** What the first page and the page of the deliveries say about files that do not count, and consultations that are open. */
@Named
@RequestScoped
public class ConsultationNoticeView {

    @Inject
    private ConsultationService service;

    private List<RemovalRow> removed;
    private List<ConsultationRow> open;

    /** Files that do not count in the benchmark now. */
    public List<RemovalRow> getRemoved() {
        if (removed == null) {
            removed = service.removals().stream().filter(RemovalRow::isRemoved).toList();
        }
        return removed;
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
