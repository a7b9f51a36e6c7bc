package nl.benchmark.retention.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.retention.HoldRow;
import nl.benchmark.retention.OutlookRow;
import nl.benchmark.retention.RetentionTerm;
import nl.benchmark.shared.service.CallerContext;
import org.jdbi.v3.core.Jdbi;

/** What a participant sees of retention: its own term, what falls due, and what is kept longer. The database shows no other's. */
@NotAudited(reason = "the caller's own")
@Stateless
@RolesAllowed(Roles.PARTICIPANT)
public class OwnRetentionService {

    @EJB
    private RetentionRegister register;

    @Inject
    private CallerContext callers;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    public RetentionTerm term() {
        return new RetentionTerm(
                jdbi.withHandle(handle -> handle.createQuery("select retention_years(:organisation, :today)")
                        .bind("organisation", callers.get().organisationId())
                        .bind("today", LocalDate.now(clock))
                        .mapTo(Integer.class)
                        .one()));
    }

    /** Empty as long as nothing was delivered. */
    public Optional<OutlookRow> outlook() {
        return register.outlook(LocalDate.now(clock)).stream()
                .filter(row -> callers.get().belongsTo(row.organisation()))
                .findFirst();
    }

    /** In force only, newest first. */
    public List<HoldRow> holds() {
        return register.holds(callers.get().organisationCode()).stream()
                .filter(HoldRow::inForce)
                .toList();
    }
}
