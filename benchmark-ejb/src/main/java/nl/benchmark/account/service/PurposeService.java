package nl.benchmark.account.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import nl.benchmark.account.ForEveryArea;
import nl.benchmark.account.Purpose;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.Concerns;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;

/** Reden van inzien: saying why one reads what a participant delivered, before it is shown (role and purpose of each access). */
@ForEveryArea(reason = "why one looks, which whoever may look is asked")
@Stateless
@RolesAllowed({Roles.STAFF, Roles.AUDITOR})
public class PurposeService {

    @Inject
    private Purposes purposes;

    @Inject
    private AuditFacts audit;

    /** What was said in this session about that participant; empty when it must still be asked. */
    @NotAudited(reason = "one's own words")
    public Optional<Purpose> given(String organisation) {
        return purposes.find(organisation);
    }

    /** Holds until the session ends or another is given, and is a line that the participant reads. Refuses with {@code PURPOSE}. */
    @Audited(action = AuditAction.PURPOSE_GIVE, object = "organisation")
    public void give(@AuditedId @Concerns String organisation, String purpose) {
        String text = Purpose.checked(purpose);
        audit.purpose(text);
        purposes.keep(organisation, text);
    }
}
