package nl.benchmark.consultation.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.consultation.ConsultationNote;
import nl.benchmark.consultation.ConsultationRow;
import nl.benchmark.consultation.ConsultationRule;
import nl.benchmark.consultation.RemovalRow;
import nl.benchmark.delivery.FreeText;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.CallerContext;

/** What was agreed with the own organisation about its files, and which of them do not count. Source: DEL-6. */
@Stateless
@RolesAllowed(Roles.PARTICIPANT)
public class ConsultationService {

    @Inject
    private ConsultationRegister register;

    @Inject
    private CallerContext callers;

    @Inject
    private AuditFacts audit;

    /** Of the own organisation, changed last first. */
    @NotAudited(reason = "the own")
    public List<ConsultationRow> own() {
        return register.all();
    }

    /** In order of time. */
    @NotAudited(reason = "the own")
    public List<ConsultationNote> notes(long id) {
        return register.notes(id);
    }

    /** Files of the own organisation that do not count in the benchmark, or did not; newest first. */
    @NotAudited(reason = "the own")
    public List<RemovalRow> removals() {
        return register.removals();
    }

    /** Refuses with {@code UNKNOWN} and {@code CLOSED}, and as {@link FreeText#of}. */
    @RolesAllowed(Roles.SUPPLIER)
    @Audited(action = AuditAction.CONSULTATION_ANSWER, object = "consultation")
    public void answer(@AuditedId long id, String text) {
        ConsultationRow row = register.find(id)
                .filter(found -> callers.get().belongsTo(found.subject().organisation()))
                .orElseThrow(() -> new RuleViolation(ConsultationRule.UNKNOWN));
        audit.concerns(row.subject().organisation());
        String said = FreeText.of(text, ConsultationRow.SHORTEST, ConsultationRow.LONGEST);
        if (!row.isOpen()) {
            throw new RuleViolation(ConsultationRule.CLOSED);
        }
        register.note(id, said, true);
        if (!register.answered(id)) {
            throw new RuleViolation(ConsultationRule.CLOSED);
        }
    }
}
