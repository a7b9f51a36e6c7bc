package nl.benchmark.retention.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.retention.SourceFileRow;
import nl.benchmark.shared.service.Tenant;
import org.jdbi.v3.core.Jdbi;

/** The rows of table source_transfer: what was sent, what waits, and when it is tried again. Each step as the organisation. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TransferRegister {

    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final int LONGEST_FAILURE = 200;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private Tenant tenant;

    @Inject
    private AuditFacts audit;

    /** A file to send. {@code organisationId} is whose it is. */
    public record Waiting(SourceFileRow file, long organisationId, int attempts) {}

    /** How long after this many attempts the next one comes: one minute, two, four, up to six hours. */
    static Duration waitAfter(int attempts) {
        Duration wait = Duration.ofMinutes(1L << Math.min(Math.max(0, attempts - 1), 9));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /** Kept source files in force that were not sent and whose time has come, oldest first. */
    @NotAudited(reason = "that files wait; sending one is a line")
    public List<Waiting> waiting(int most) {
        tenant.set("benchmark.job", "true");
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select d.id, d.organisation_id, o.code, d.type, d.period, d.received_at, s.form, s.size_bytes, d.sha256, s.sha256 as kept_sha256, coalesce(t.attempts, 0) as attempts
                          from source_file s join delivery d on d.id = s.delivery_id join organisation o on o.id = d.organisation_id
                          left join source_transfer t on t.delivery_id = d.id
                         where s.state = 'KEPT' and d.in_force_to is null and (t.delivery_id is null or t.sent_at is null and t.next_at <= :now)
                         order by d.id limit :most
                        """)
                .bind("now", now())
                .bind("most", most)
                .map((row, context) -> new Waiting(
                        new SourceFileRow(
                                row.getLong("id"),
                                row.getString("code"),
                                row.getString("type"),
                                YearMonth.from(row.getObject("period", LocalDate.class)),
                                row.getObject("received_at", OffsetDateTime.class)
                                        .toInstant(),
                                "KEPT",
                                row.getString("form"),
                                row.getLong("size_bytes"),
                                row.getString("sha256"),
                                row.getString("kept_sha256"),
                                null),
                        row.getLong("organisation_id"),
                        row.getInt("attempts")))
                .list());
    }

    /** Takes the file for this worker; the line of the log is there before a byte leaves. False when another has it. */
    @Audited(action = AuditAction.SOURCE_FILE_TRANSFER, object = "delivery")
    public boolean begin(Waiting waiting, String host) {
        tenant.set("benchmark.organisation", Long.toString(waiting.organisationId()));
        boolean taken = jdbi.withHandle(handle -> handle.createUpdate(
                                """
                                insert into source_transfer (delivery_id, organisation_id, file_name, sha256, attempts, next_at)
                                values (:delivery, :organisation, :file, :sha256, 1, :lease)
                                on conflict (delivery_id) do update set attempts = source_transfer.attempts + 1, next_at = excluded.next_at
                                 where source_transfer.sent_at is null and source_transfer.next_at <= :now
                                """)
                        .bind("delivery", waiting.file().delivery())
                        .bind("organisation", waiting.organisationId())
                        .bind("file", waiting.file().fileName())
                        .bind("sha256", waiting.file().keptSha256())
                        .bind("now", now())
                        .bind("lease", now().plus(LEASE))
                        .execute()
                == 1);
        if (!taken) {
            audit.nothingDone();
            return false;
        }
        audit.id(waiting.file().delivery());
        audit.concerns(waiting.file().organisation());
        audit.detail("host", host);
        audit.detail("keptSha256", waiting.file().keptSha256());
        audit.detail("attempt", waiting.attempts() + 1);
        return true;
    }

    @NotAudited(reason = "begin wrote the line")
    public void sent(Waiting waiting) {
        tenant.set("benchmark.organisation", Long.toString(waiting.organisationId()));
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update source_transfer set sent_at = :now, failure = null where delivery_id = :delivery and sent_at is null")
                .bind("now", now())
                .bind("delivery", waiting.file().delivery())
                .execute());
    }

    @NotAudited(reason = "begin wrote the line")
    public void failed(Waiting waiting, String why) {
        tenant.set("benchmark.organisation", Long.toString(waiting.organisationId()));
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update source_transfer set next_at = :next, failure = :why where delivery_id = :delivery and sent_at is null")
                .bind("next", now().plus(waitAfter(waiting.attempts() + 1)))
                .bind("why", why.substring(0, Math.min(why.length(), LONGEST_FAILURE)))
                .bind("delivery", waiting.file().delivery())
                .execute());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
