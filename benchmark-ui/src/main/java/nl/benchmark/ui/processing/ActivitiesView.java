package nl.benchmark.ui.processing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import nl.benchmark.processing.ActivityRow;
import nl.benchmark.processing.service.ProcessingRegister;

/** Register van verwerkingsactiviteiten: what is done with personal data, and how it was described before (D6, V7). */
@Named
@ViewScoped
public class ActivitiesView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private ProcessingRegister register;

    private List<ActivityRow> all = List.of();

    public void load() {
        all = register.activities();
    }

    /** Versions in force. */
    public List<ActivityRow> getRows() {
        return all.stream().filter(ActivityRow::inForce).toList();
    }

    /** Versions before it, newest first. */
    public List<ActivityRow> earlier(ActivityRow now) {
        return all.stream()
                .filter(row -> !row.inForce() && row.id().code().equals(now.id().code()))
                .toList();
    }
}
