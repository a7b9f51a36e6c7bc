package nl.benchmark.registration.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.registration.RefusedTerm;
import nl.benchmark.shared.service.Tenant;
import org.jdbi.v3.core.Jdbi;

/** Erases one refused registration whose term is over, in one transaction; of two nodes that do so at once the second finds nothing left. */
@Stateless
public class RegistrationErasing {

    private record Refused(long id, Instant refusedAt) {}

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private Tenant tenant;

    @Inject
    private AuditFacts audit;

    /** The oldest. Whether there was one. */
    @Audited(action = AuditAction.REGISTRATION_ERASE, object = "registration")
    public boolean eraseNext() {
        tenant.set("benchmark.job", "true");
        LocalDate today = LocalDate.now(clock);
        Optional<Refused> next = jdbi.withHandle(handle -> handle.createQuery(
                                "select id, decided_at from registration where state = 'REFUSED' order by decided_at, id limit 1")
                        .map((row, context) -> new Refused(
                                row.getLong("id"),
                                row.getObject("decided_at", OffsetDateTime.class)
                                        .toInstant()))
                        .findOne())
                .filter(refused -> RefusedTerm.isOver(refused.refusedAt(), today));
        if (next.map(this::erase).orElse(false)) {
            audit.id(next.get().id());
            audit.detail("refusedOn", LocalDate.ofInstant(next.get().refusedAt(), clock.getZone()));
        } else {
            audit.nothingDone();
        }
        return next.isPresent();
    }

    private boolean erase(Refused refused) {
        delete("delete from registration_change where registration_id = :id", refused);
        delete("delete from registration_member where registration_id = :id", refused);
        return delete("delete from registration where id = :id", refused) == 1;
    }

    private int delete(String sql, Refused refused) {
        return jdbi.withHandle(
                handle -> handle.createUpdate(sql).bind("id", refused.id()).execute());
    }
}
