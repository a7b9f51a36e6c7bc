package nl.benchmark.worklist.admin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import nl.benchmark.ui.Messages;
import nl.benchmark.worklist.WorkKind;
import nl.benchmark.worklist.WorkLine;
import nl.benchmark.worklist.service.WorklistService;

/** What waits for the reader, urgent lines first. */
@Named
@ViewScoped
public class WorklistView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private WorklistService worklist;

    @Inject
    private Messages messages;

    private List<WorkLine> lines = List.of();

    @PostConstruct
    void load() {
        lines = worklist.lines();
    }

    /** How old the oldest is, or when the first ends, in words; empty when nobody knows. */
    public String age(WorkLine line) {
        if (line.first() == null) {
            return "";
        }
        if (line.kind().isAhead()) {
            return messages.text("worklist.ahead", line.first());
        }
        return line.days() == 0
                ? messages.text("worklist.today")
                : messages.text("worklist.age", line.days(), line.first());
    }

    /** Names of the roles whose work it is, with commas between them. */
    public String whose(WorkLine line) {
        return messages.labels(line.kind().roles());
    }

    public String page(WorkKind kind) {
        return WorkPages.of(kind);
    }

    public long getUrgent() {
        return lines.stream().filter(WorkLine::urgent).count();
    }

    public List<WorkLine> getLines() {
        return lines;
    }
}
