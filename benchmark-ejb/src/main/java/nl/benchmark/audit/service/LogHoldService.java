package nl.benchmark.audit.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.AuditRule;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.LogHoldRow;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.shared.RuleViolation;
import org.jdbi.v3.core.Jdbi;

/** Logs that are kept beyond their term because of an incident or a request (L17). Placed and ended by an administrator, seen by an auditor. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
public class LogHoldService {

    static final int SHORTEST_REASON = 10;
    static final int LONGEST_REASON = 300;

    @Inject
    private Jdbi jdbi;

    @Inject
    private AuditFacts audit;

    @Inject
    private Clock clock;

    /** Newest first. */
    @NotAudited(reason = "that logs are kept longer, and why; placing it is a line")
    public List<LogHoldRow> holds() {
        return jdbi.withHandle(handle -> handle.createQuery("select * from audit_holds()")
                .map((row, context) -> new LogHoldRow(
                        row.getLong("id"),
                        row.getString("reason"),
                        row.getObject("from_at", OffsetDateTime.class).toInstant(),
                        row.getObject("until_on", LocalDate.class),
                        row.getObject("placed_at", OffsetDateTime.class).toInstant(),
                        row.getLong("placed_by"),
                        row.getObject("ended_at") == null
                                ? null
                                : row.getObject("ended_at", OffsetDateTime.class)
                                        .toInstant()))
                .list());
    }

    /**
     * Keeps every line from the month of the day on, of the access log and of that of data processing. Refuses with {@code
     * REASON} and {@code HOLD_DAYS}.
     *
     * @param from a day of UTC, as the months of the logs are
     * @param until last day on which it keeps
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Audited(action = AuditAction.LOG_HOLD, object = "audit_hold")
    public long place(String text, LocalDate from, LocalDate until) {
        String reason = reason(text);
        LocalDate today = LocalDate.now(clock);
        if (from == null || until == null || from.isAfter(today) || until.isBefore(today)) {
            throw new RuleViolation(AuditRule.HOLD_DAYS);
        }
        audit.purpose(reason);
        audit.detail("from", from);
        audit.detail("until", until);
        long id = jdbi.withHandle(handle -> handle.createQuery("select audit_hold_place(:reason, :from, :until)")
                .bind("reason", reason)
                .bind("from", from.atStartOfDay().atOffset(ZoneOffset.UTC))
                .bind("until", until)
                .mapTo(Long.class)
                .one());
        audit.id(id);
        return id;
    }

    /** Refuses with {@code REASON}, and with {@code NOT_HELD} what keeps nothing any more. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Audited(action = AuditAction.LOG_RELEASE, object = "audit_hold")
    public void end(@AuditedId long id, String text) {
        audit.purpose(reason(text));
        boolean ended = jdbi.withHandle(handle -> handle.createQuery("select audit_hold_end(:id)")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one());
        if (!ended) {
            throw new RuleViolation(AuditRule.NOT_HELD);
        }
    }

    static String reason(String text) {
        String reason = text == null ? "" : text.strip();
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            throw new RuleViolation(AuditRule.REASON, SHORTEST_REASON, LONGEST_REASON);
        }
        return reason;
    }
}
