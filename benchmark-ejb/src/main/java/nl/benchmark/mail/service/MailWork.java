package nl.benchmark.mail.service;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.benchmark.worklist.WorkCount;
import nl.benchmark.worklist.WorkKind;
import nl.benchmark.worklist.service.WorkSource;

/** Mail that was given up. */
@ApplicationScoped
class MailWork implements WorkSource {

    @EJB
    private MailDesk desk;

    @Override
    public Set<WorkKind> kinds() {
        return EnumSet.of(WorkKind.MAILS_FAILED);
    }

    @Override
    public List<WorkCount> count(Set<WorkKind> asked) {
        return List.of(WorkCount.of(WorkKind.MAILS_FAILED, desk.waiting()));
    }
}
