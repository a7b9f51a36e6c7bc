package nl.benchmark.processing.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.processing.ActivityRow;
import nl.benchmark.processing.ActivityText;
import nl.benchmark.processing.ActivityVersion;
import nl.benchmark.processing.ProcessingActivity;
import nl.benchmark.processing.ProcessingRule;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.CallerContext;
import org.jdbi.v3.core.Jdbi;

/** Register van verwerkingsactiviteiten (AVG article 30, V7): read by everybody with an account, kept by administrator and data officer. */
@Stateless
@RolesAllowed(Roles.SIGNED_IN)
public class ProcessingRegister {

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private CallerContext callers;

    @Inject
    private ActivityList list;

    /** All versions, each activity's newest first, in the order of {@link ProcessingActivity}. */
    @NotAudited(reason = "a register that everybody may read")
    public List<ActivityRow> activities() {
        return list.all();
    }

    /** One version; empty when there is none. */
    @NotAudited(reason = "a register that everybody may read")
    public Optional<ActivityRow> find(ActivityVersion id) {
        return activities().stream().filter(row -> row.id().equals(id)).findFirst();
    }

    /**
     * Describes an activity anew: the next version, under which lines are written from its commit on; those before it keep
     * theirs (D6). Refuses with {@code UNKNOWN} an activity that the product does not have, and with {@code SAME} what changes
     * nothing.
     */
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.DATA_OFFICER})
    @Audited(action = AuditAction.PROCESSING_CHANGE, object = "processing_activity")
    public ActivityVersion change(@AuditedId String code, ActivityText text) {
        ActivityRow now = activities().stream()
                .filter(row -> row.inForce() && row.id().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(ProcessingRule.UNKNOWN, code));
        if (now.text().equals(text)) {
            throw new RuleViolation(ProcessingRule.SAME);
        }
        ActivityVersion next = new ActivityVersion(code, now.id().version() + 1);
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        insert into processing_activity (code, version, name, purpose, basis, subjects, data, recipients, term, transfer, since, changed_by)
                        values (:code, :version, :name, :purpose, :basis, :subjects, :data, :recipients, :term, :transfer, :since, :account)
                        """)
                .bindMethods(text)
                .bind("code", code)
                .bind("version", next.version())
                .bind("since", OffsetDateTime.now(clock))
                .bind("account", callers.get().accountId())
                .execute());
        return next;
    }
}
