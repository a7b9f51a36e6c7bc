package nl.benchmark.breach.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.benchmark.agreement.service.SubprocessorService;
import nl.benchmark.breach.BreachNote;
import nl.benchmark.breach.BreachRow;
import nl.benchmark.breach.ConcernedOrganisation;
import nl.benchmark.breach.service.BreachService;

/** What the own organisation was told about breaches, and until when it can report one to the supervisor. Source: V6. */
@Named
@ViewScoped
public class OwnBreachesView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private BreachService service;

    @Inject
    private SubprocessorService subprocessors;

    private List<ConcernedOrganisation> notices = List.of();
    private Map<Long, BreachRow> breaches = Map.of();

    public void load() {
        notices = service.own();
        breaches = service.breaches().stream().collect(Collectors.toMap(BreachRow::id, Function.identity()));
    }

    public BreachRow breach(ConcernedOrganisation notice) {
        return breaches.get(notice.breach());
    }

    public List<BreachNote> notes(ConcernedOrganisation notice) {
        return service.notes(notice.breach()).stream().filter(BreachNote::told).toList();
    }

    /** Null when the configuration names nobody. */
    public String getOutsideOfficeHours() {
        return subprocessors.outsideOfficeHours().orElse(null);
    }

    public List<ConcernedOrganisation> getNotices() {
        return notices;
    }
}
