package nl.benchmark.audit.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.AuditRule;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.IncidentKind;
import nl.benchmark.audit.IncidentRow;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.CallerContext;
import org.jdbi.v3.core.Jdbi;

/** Incidents that the platform raised (L13): seen by administrator, data officer and auditor, closed by an administrator. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.DATA_OFFICER, Roles.AUDITOR})
public class IncidentService {

    @Inject
    private Jdbi jdbi;

    @Inject
    private AuditFacts audit;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /** Open ones first, newest first. */
    @NotAudited(reason = "what the platform found; nobody's data")
    public List<IncidentRow> incidents() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select i.id, i.kind, i.what, i.found_at, i.closed_at, a.name, i.conclusion
                          from incident i left join account a on a.id = i.closed_by order by i.closed_at is not null, i.id desc
                        """)
                .map((row, context) -> new IncidentRow(
                        row.getLong("id"),
                        IncidentKind.valueOf(row.getString("kind")),
                        row.getString("what"),
                        moment(row.getObject("found_at", OffsetDateTime.class)),
                        moment(row.getObject("closed_at", OffsetDateTime.class)),
                        row.getString("name"),
                        row.getString("conclusion")))
                .list());
    }

    /** With what was found and done. Refuses with {@code REASON}, and with {@code NOT_OPEN} what is unknown or closed. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Audited(action = AuditAction.INCIDENT_CLOSE, object = "incident")
    public void close(@AuditedId long id, String text) {
        String conclusion = LogHoldService.reason(text);
        audit.purpose(conclusion);
        int closed = jdbi.withHandle(handle -> handle.createUpdate(
                        "update incident set closed_at = :now, closed_by = :me, conclusion = :conclusion where id = :id and closed_at is null")
                .bind("now", OffsetDateTime.now(clock))
                .bind("me", callers.get().accountId())
                .bind("conclusion", conclusion)
                .bind("id", id)
                .execute());
        if (closed == 0) {
            throw new RuleViolation(AuditRule.NOT_OPEN);
        }
    }

    private static Instant moment(OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
