package nl.benchmark.delivery.service;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.benchmark.worklist.WorkCount;
import nl.benchmark.worklist.WorkKind;
import nl.benchmark.worklist.service.WorkSource;

/** Participants that are late, or whose last file was refused. Source: DEL-3. */
@ApplicationScoped
class DeliveryWork implements WorkSource {

    @EJB
    private DeliveryCalendarService calendar;

    @Override
    public Set<WorkKind> kinds() {
        return EnumSet.of(WorkKind.DELIVERIES_LATE, WorkKind.DELIVERIES_REJECTED);
    }

    @Override
    public List<WorkCount> count(Set<WorkKind> asked) {
        return calendar.work();
    }
}
