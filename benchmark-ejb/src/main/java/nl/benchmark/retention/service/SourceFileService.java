package nl.benchmark.retention.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.delivery.service.SourceFiles;
import nl.benchmark.retention.DataOfficers;
import nl.benchmark.retention.Reason;
import nl.benchmark.retention.RetentionRule;
import nl.benchmark.retention.SourceFileRow;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.CallerContext;
import org.jdbi.v3.core.Jdbi;

/** Bronbestanden: only the data officers, at most two, reach them, with a reason, each time logged (DEL-7). */
@Stateless
@RolesAllowed(Roles.DATA_OFFICER)
public class SourceFileService {

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private CallerContext callers;

    @Inject
    private AuditFacts audit;

    @Inject
    private SourceFiles sources;

    /** Newest first; an argument that is null does not filter. */
    @NotAudited(reason = "that there are files, with their hashes; opening one is a line")
    public List<SourceFileRow> files(String organisation, YearMonth period) {
        return rows(organisation, period, null);
    }

    private List<SourceFileRow> rows(String organisation, YearMonth period, Long delivery) {
        refuseThird();
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select d.id, o.code, d.type, d.period, d.received_at, s.state, s.form, s.size_bytes, d.sha256, s.sha256 as kept_sha256, t.sent_at
                          from source_file s join delivery d on d.id = s.delivery_id join organisation o on o.id = d.organisation_id
                          left join source_transfer t on t.delivery_id = d.id
                         where (cast(:code as text) is null or o.code = :code) and (cast(:period as date) is null or d.period = :period)
                           and (cast(:delivery as bigint) is null or d.id = :delivery)
                         order by d.id desc
                        """)
                .bind("code", organisation)
                .bind("period", period == null ? null : period.atDay(1))
                .bind("delivery", delivery)
                .map((row, context) -> new SourceFileRow(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("type"),
                        YearMonth.from(row.getObject("period", LocalDate.class)),
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
                        row.getString("state"),
                        row.getString("form"),
                        row.getObject("size_bytes", Long.class),
                        row.getString("sha256"),
                        row.getString("kept_sha256"),
                        row.getObject("sent_at") == null
                                ? null
                                : row.getObject("sent_at", OffsetDateTime.class).toInstant()))
                .list());
    }

    /** One of them; refuses with {@code UNKNOWN}. */
    @NotAudited(reason = "that there is a file, with its hash; opening it is a line")
    public SourceFileRow file(long delivery) {
        return rows(null, null, delivery).stream()
                .findFirst()
                .orElseThrow(() -> new RuleViolation(RetentionRule.UNKNOWN, delivery));
    }

    /**
     * The kept file, unpacked; whoever opens it closes it. The line of the log is on the disk before the first byte can
     * leave. Refuses with {@code REASON}, {@code UNKNOWN} and {@code NOT_KEPT}.
     */
    @Audited(action = AuditAction.SOURCE_FILE_READ, object = "delivery")
    public InputStream open(@AuditedId long delivery, String text) {
        SourceFileRow row = file(delivery);
        audit.concerns(row.organisation());
        Reason reason = new Reason(text);
        audit.purpose(reason.text());
        audit.detail("keptSha256", row.keptSha256());
        try {
            Optional<InputStream> file = row.kept() ? sources.open(delivery) : Optional.empty();
            return file.orElseThrow(() -> new RuleViolation(RetentionRule.NOT_KEPT, delivery));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Also when an account came in past the database's own refusal. */
    private void refuseThird() {
        DataOfficers.refuseThird(jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select count(*) from account where role = 'DATA_OFFICER' and active and id <> :account and (ends_on is null or ends_on >= :today)
                        """)
                .bind("account", callers.get().accountId())
                .bind("today", LocalDate.now(clock))
                .mapTo(Integer.class)
                .one()));
    }
}
