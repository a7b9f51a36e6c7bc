package nl.benchmark.retention.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import nl.benchmark.account.Caller;
import nl.benchmark.account.Role;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.AuditReach;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.Concerns;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.audit.service.AuditService;
import nl.benchmark.retention.Certificate;
import nl.benchmark.retention.CertificateLine;
import nl.benchmark.retention.CertificateRow;
import nl.benchmark.retention.RunKind;
import nl.benchmark.shared.service.CallerContext;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Certificates of what was erased: one per run and organisation, a PDF and the same as data. A participant sees its own. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.DATA_OFFICER, Roles.AUDITOR, Roles.PARTICIPANT})
public class CertificateService {

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private AuditFacts audit;

    @Inject
    private CallerContext callers;

    @EJB
    private AuditService auditService;

    @Inject
    private ErasureLog log;

    /** PDF and data of one certificate. */
    public record Files(byte[] document, String data) {}

    /** Newest first; of those that the caller may see. */
    @NotAudited(reason = "that something was erased, which stands in the log itself")
    public List<CertificateRow> certificates() {
        Optional<AuditReach> reach = reach();
        return jdbi
                .withHandle(handle -> handle.createQuery(
                                """
                                select c.run_id, o.code, c.issued_at, c.deliveries, c.facts, c.sha256
                                  from erasure_certificate c join organisation o on o.id = c.organisation_id order by c.run_id desc, o.code
                                """)
                        .map((row, context) -> new CertificateRow(
                                row.getLong("run_id"),
                                row.getString("code"),
                                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                                row.getInt("deliveries"),
                                row.getLong("facts"),
                                row.getString("sha256")))
                        .list())
                .stream()
                .filter(row -> sees(reach, row.organisation()))
                .toList();
    }

    /** Empty when it is not there or another's. */
    @Audited(action = AuditAction.CERTIFICATE_READ, object = "erasure_certificate")
    public Optional<Files> files(@AuditedId long run, @Concerns String organisation) {
        if (!sees(reach(), organisation)) {
            return Optional.empty();
        }
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select c.document, c.data from erasure_certificate c join organisation o on o.id = c.organisation_id
                         where c.run_id = :run and o.code = :organisation
                        """)
                .bind("run", run)
                .bind("organisation", organisation)
                .map((row, context) -> new Files(row.getBytes("document"), row.getString("data")))
                .findOne());
    }

    private Optional<AuditReach> reach() {
        Caller caller = callers.get();
        return caller.role() == Role.AUDITOR ? Optional.of(auditService.reach()) : Optional.empty();
    }

    private static boolean sees(Optional<AuditReach> reach, String organisation) {
        return reach.isEmpty()
                || reach.get().everything()
                || reach.get().organisations().contains(organisation);
    }

    /** By the job, as the organisation: once, when the run erased something of it. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    @Audited(action = AuditAction.CERTIFICATE_ISSUE, object = "erasure_certificate")
    public void issue(@AuditedId long run, @Concerns String organisation) {
        Certificate certificate = jdbi.withHandle(handle -> compose(handle, run, organisation));
        boolean issued = jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select from erasure_certificate where run_id = :run and organisation_id = :organisation)")
                .bind("run", run)
                .bind("organisation", callers.get().organisationId())
                .mapTo(Boolean.class)
                .one());
        if (certificate.lines().isEmpty() || issued) {
            audit.nothingDone();
            return;
        }
        String data = certificate.data();
        String sha256 = sha256(data);
        byte[] document = new CertificateDocument(certificate, sha256).toPdf();
        log.keep(run, organisation, document, data);
        audit.rows(certificate.lines().size());
        audit.detail("sha256", sha256);
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        insert into erasure_certificate (run_id, organisation_id, issued_at, deliveries, facts, sha256, document, data)
                        values (:run, :organisation, :now, :deliveries, :facts, :sha256, :document, :data)
                        """)
                .bind("run", run)
                .bind("organisation", callers.get().organisationId())
                .bind("now", OffsetDateTime.ofInstant(certificate.issuedAt(), clock.getZone()))
                .bind("deliveries", certificate.lines().size())
                .bind("facts", certificate.facts())
                .bind("sha256", sha256)
                .bind("document", document)
                .bind("data", data)
                .execute());
    }

    private Certificate compose(Handle handle, long run, String organisation) {
        List<CertificateLine> lines = handle.createQuery(
                        """
                        with line as materialized (
                            select a.object_id, a.details::jsonb ->> 'sha256' as sha256, max(a.seq) as seq
                              from audit_lines(null, null, 'RETENTION_ERASE', 'OK', null, null, null, null, null, 0, 2147483647) a group by 1, 2)
                        select e.*, l.seq as audit_seq, encode(audit_hash(l.seq), 'hex') as audit_hash
                          from erasure e left join line l on l.object_id = e.delivery_id::text and l.sha256 = e.sha256
                         where e.run_id = :run and e.organisation_id = :organisation order by e.received_on, e.delivery_id
                        """)
                .bind("run", run)
                .bind("organisation", callers.get().organisationId())
                .map((row, context) -> line(row))
                .list();
        return handle.createQuery(
                        """
                        select r.kind, r.reason, o.name, p.role as proposer, p.id as proposer_id, a.role as approver, a.id as approver_id
                          from retention_run r join organisation o on o.id = :organisation
                          join account p on p.id = r.proposed_by join account a on a.id = r.approved_by where r.id = :run
                        """)
                .bind("run", run)
                .bind("organisation", callers.get().organisationId())
                .map((row, context) -> new Certificate(
                        run,
                        RunKind.valueOf(row.getString("kind")),
                        row.getString("reason"),
                        organisation,
                        row.getString("name"),
                        row.getString("proposer") + " " + row.getLong("proposer_id"),
                        row.getString("approver") + " " + row.getLong("approver_id"),
                        clock.instant(),
                        lines))
                .one();
    }

    private static CertificateLine line(ResultSet row) throws SQLException {
        return new CertificateLine(
                row.getLong("seq"),
                row.getLong("delivery_id"),
                row.getString("type"),
                YearMonth.from(row.getObject("period", LocalDate.class)),
                row.getObject("received_on", LocalDate.class),
                row.getObject("erased_at", OffsetDateTime.class).toInstant(),
                row.getLong("facts"),
                row.getLong("findings"),
                row.getLong("measures"),
                row.getLong("reports"),
                row.getString("sha256"),
                row.getString("kept_sha256"),
                row.getLong("audit_seq"),
                row.getString("audit_hash"));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
