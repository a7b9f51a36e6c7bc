package nl.benchmark.invoice.service;

import static nl.benchmark.shared.service.Columns.instant;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import nl.benchmark.account.Caller;
import nl.benchmark.account.service.CallerMapper;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.invoice.InvoiceRunKind;
import nl.benchmark.invoice.InvoiceRunRow;
import nl.benchmark.shared.service.CallerContext;
import nl.benchmark.shared.service.Tenant;
import org.jdbi.v3.core.Jdbi;

/** The rows of jobs that issue: the truth about how far each is. Only services and the job of this package call it. */
@NotAudited(reason = "steps of InvoiceRunService and InvoiceJobs")
@Stateless
public class InvoiceRunRegister {

    private static final Duration LEASE = Duration.ofMinutes(1);

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private CallerContext callers;

    @Inject
    private Tenant tenant;

    /** Newest first. */
    public List<InvoiceRunRow> runs() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select r.*, o.code, o.name as organisation_name, a.name as starter
                          from invoice_run r left join organisation o on o.id = r.organisation_id left join account a on a.id = r.started_by order by r.id desc
                        """)
                .map((row, context) -> row(row))
                .list());
    }

    /** To be taken up within seconds, once the transaction is done. */
    public long add(InvoiceRunKind kind, Year year, String organisation) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        insert into invoice_run (kind, year, organisation_id, state, started_at, started_by, lease_until)
                        values (:kind, :year, (select id from organisation where code = :organisation), 'RUNNING', :now, :me, :now) returning id
                        """)
                .bind("kind", kind.name())
                .bind("year", year.getValue())
                .bind("organisation", organisation)
                .bind("now", now())
                .bind("me", callers.get().accountId())
                .mapTo(Long.class)
                .one());
    }

    /** The first one that nobody works on. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Long> abandoned() {
        tenant.set("benchmark.job", "true");
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id from invoice_run where state = 'RUNNING' and lease_until <= :now order by id limit 1")
                .bind("now", now())
                .mapTo(Long.class)
                .findFirst());
    }

    /** On whose behalf its job works. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Caller> starter(long run) {
        tenant.set("benchmark.job", "true");
        tenant.set("benchmark.staff", "true");
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select a.id as account_id, a.email, a.name, a.role, a.organisation_id, null as code, a.language
                          from invoice_run r join account a on a.id = r.started_by where r.id = :run
                        """)
                .bind("run", run)
                .map(new CallerMapper())
                .findOne());
    }

    /** Takes the run for this worker; empty when another has it or it is done. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<InvoiceRunRow> take(long run) {
        int taken = jdbi.withHandle(handle -> handle.createUpdate(
                        "update invoice_run set lease_until = :lease, attempts = attempts + 1 where id = :run and state = 'RUNNING' and lease_until <= :now")
                .bind("run", run)
                .bind("now", now())
                .bind("lease", now().plus(LEASE))
                .execute());
        return taken == 0
                ? Optional.empty()
                : runs().stream().filter(row -> row.id() == run).findFirst();
    }

    /** How far it is; the worker still lives. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void progress(long run, int total, int issued, int held) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update invoice_run set total = :total, issued = :issued, held = :held, lease_until = :lease where id = :run and state = 'RUNNING'")
                .bind("run", run)
                .bind("total", total)
                .bind("issued", issued)
                .bind("held", held)
                .bind("lease", now().plus(LEASE))
                .execute());
    }

    /** @param obstacle key of a text and its arguments; empty when there was none */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void finish(long run, List<String> obstacle) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update invoice_run set state = 'DONE', finished_at = :now, obstacle = :obstacle where id = :run and state = 'RUNNING'")
                .bind("run", run)
                .bindArray("obstacle", String.class, obstacle)
                .bind("now", now())
                .execute());
    }

    /** A moment from now it is taken up again. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void letGo(long run) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update invoice_run set lease_until = :soon where id = :run and state = 'RUNNING'")
                .bind("run", run)
                .bind("soon", now().plus(Duration.ofSeconds(30)))
                .execute());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static InvoiceRunRow row(ResultSet row) throws SQLException {
        return new InvoiceRunRow(
                row.getLong("id"),
                InvoiceRunKind.valueOf(row.getString("kind")),
                Year.of(row.getInt("year")),
                row.getString("code"),
                row.getString("organisation_name"),
                "RUNNING".equals(row.getString("state")),
                row.getInt("total"),
                row.getInt("issued"),
                row.getInt("held"),
                row.getArray("obstacle") == null
                        ? List.of()
                        : List.of((String[]) row.getArray("obstacle").getArray()),
                instant(row, "started_at"),
                row.getString("starter"),
                instant(row, "finished_at"));
    }
}
