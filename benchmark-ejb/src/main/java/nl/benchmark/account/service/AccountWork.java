package nl.benchmark.account.service;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.benchmark.worklist.WorkCount;
import nl.benchmark.worklist.WorkKind;
import nl.benchmark.worklist.service.WorkSource;

/** Rights that nobody looked at for too long, accounts of staff and auditors that end soon, and those of suppliers without an area of work. Source: L16, ACC-4. */
@ApplicationScoped
class AccountWork implements WorkSource {

    @EJB
    private AccessReviewService access;

    @Override
    public Set<WorkKind> kinds() {
        return EnumSet.of(WorkKind.ACCESS_REVIEWS, WorkKind.ACCOUNTS_ENDING, WorkKind.EXTERNALS_WITHOUT_AREA);
    }

    @Override
    public List<WorkCount> count(Set<WorkKind> asked) {
        return access.work();
    }
}
