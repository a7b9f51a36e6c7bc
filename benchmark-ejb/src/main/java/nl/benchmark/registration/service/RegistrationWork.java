package nl.benchmark.registration.service;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.benchmark.worklist.WorkCount;
import nl.benchmark.worklist.WorkKind;
import nl.benchmark.worklist.service.WorkSource;

/** Registrations that wait. */
@ApplicationScoped
class RegistrationWork implements WorkSource {

    @EJB
    private RegistrationDesk desk;

    @Override
    public Set<WorkKind> kinds() {
        return EnumSet.of(WorkKind.REGISTRATIONS);
    }

    @Override
    public List<WorkCount> count(Set<WorkKind> asked) {
        return List.of(WorkCount.of(WorkKind.REGISTRATIONS, desk.waiting()));
    }
}
