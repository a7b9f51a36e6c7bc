package nl.benchmark.delivery.service;

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
import java.util.Optional;
import java.util.Set;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.delivery.DeliveryReading.Form;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.retention.SourceFolder;
import nl.benchmark.shared.service.Tenant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The rows of table source_file: which source files there are, and the truth about the job that writes them. */
@NotAudited(reason = "steps of the job that keeps what DeliveryAcceptance accepted")
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SourceRegister {

    private static final Duration LEASE = Duration.ofMinutes(5);

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private Tenant tenant;

    /** In the transaction in which the delivery comes into force: from here on a job keeps its file. */
    static void expect(Handle handle, DeliveryJob job, OffsetDateTime now) {
        handle.createUpdate(
                        "insert into source_file (delivery_id, organisation_id, state, lease_until) values (:delivery, :organisation, 'WAITING', :now)")
                .bind("delivery", job.id())
                .bind("organisation", job.organisationId())
                .bind("now", now)
                .execute();
    }

    /** Deliveries whose file nobody is writing, oldest first; for the jobs of this node to take up. */
    public List<Long> waiting(int most) {
        tenant.set("benchmark.job", "true");
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select delivery_id from source_file where state = 'WAITING' and lease_until < :now order by attempts, delivery_id limit :most")
                .bind("now", now())
                .bind("most", most)
                .mapTo(Long.class)
                .list());
    }

    /** Takes it for this worker; empty when another has it or it is done. */
    public Optional<SourceJob> take(long delivery) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        update source_file s set attempts = s.attempts + 1, lease_until = :lease
                          from delivery d join organisation o on o.id = d.organisation_id
                         where s.delivery_id = :delivery and d.id = s.delivery_id and s.state = 'WAITING' and s.lease_until < :now
                        returning d.id, o.code, d.type, d.period, d.layout_id, d.spool, d.spool_key, s.attempts
                        """)
                .bind("delivery", delivery)
                .bind("now", now())
                .bind("lease", now().plus(LEASE))
                .map((row, context) -> new SourceJob(
                        row.getLong("id"),
                        row.getString("code"),
                        DeliveryType.valueOf(row.getString("type")),
                        YearMonth.from(row.getObject("period", LocalDate.class)),
                        row.getObject("layout_id", Long.class),
                        row.getString("spool"),
                        row.getBytes("spool_key"),
                        row.getInt("attempts")))
                .findOne());
    }

    /** The file is there, whole: the key of the waiting file is forgotten. False when the delivery is gone meanwhile. */
    public boolean kept(long delivery, Form form, SourceFolder.Kept file) {
        return jdbi.withHandle(handle -> {
            forgetSpool(handle, delivery);
            return handle.createUpdate(
                                    "update source_file set state = 'KEPT', form = :form, size_bytes = :size, sha256 = :sha256, kept_at = :now where delivery_id = :delivery")
                            .bind("form", form.name())
                            .bind("size", file.sizeBytes())
                            .bind("sha256", file.sha256())
                            .bind("now", now())
                            .bind("delivery", delivery)
                            .execute()
                    == 1;
        });
    }

    /** The waiting file is gone, as after a restore of the database: there is nothing to keep. */
    public void lost(long delivery) {
        jdbi.useHandle(handle -> {
            forgetSpool(handle, delivery);
            handle.createUpdate("update source_file set state = 'LOST' where delivery_id = :delivery")
                    .bind("delivery", delivery)
                    .execute();
        });
    }

    private static void forgetSpool(Handle handle, long delivery) {
        handle.createUpdate("update delivery set spool = null, spool_key = null where id = :delivery")
                .bind("delivery", delivery)
                .execute();
    }

    /** Of these waiting files those that no delivery knows. */
    public List<String> unknown(Set<String> names) {
        tenant.set("benchmark.job", "true");
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select n.name from unnest(cast(:names as text[])) as n (name) where not exists (select from delivery d where d.spool = n.name)")
                .bindArray("names", String.class, names.toArray())
                .mapTo(String.class)
                .list());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
