package nl.benchmark.account.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import nl.benchmark.account.AccountRule;
import nl.benchmark.account.LinkToken;
import nl.benchmark.account.Purpose;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.Concerns;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.CallerContext;
import nl.benchmark.shared.service.RequestOrigin;
import org.jdbi.v3.core.Jdbi;

/**
 * Meekijken: an administrator looks at the participants' portal as a participant sees it, to help where words do not
 * (AUD-1). It changes nothing, which service and database both refuse; figures are hidden from it as from any of the
 * benchmark organisation; and each page is a line with the reason, which the participant reads.
 */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class LookService {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private AuditFacts audit;

    @Inject
    private CallerContext callers;

    @Inject
    private RequestOrigin origin;

    /**
     * What opens the other portal once, within a minute: the two have sessions of their own. Refuses with {@code PURPOSE},
     * and with {@code NO_RIGHT} an organisation that takes part in nothing today.
     */
    @Audited(action = AuditAction.LOOK_BEGIN, object = "organisation")
    public LinkToken begin(@AuditedId @Concerns String organisation, String purpose) {
        String text = Purpose.checked(purpose);
        audit.purpose(text);
        LinkToken token = LinkToken.random(RANDOM);
        int begun = jdbi.withHandle(handle -> handle.createUpdate(
                        """
                        insert into account_session (account_id, portal, factor, origin, browser, started_at, confirmed_at, last_seen_at, looking_id, looking_purpose, look_hash)
                        select :account, 'participants', 'look', :origin, '', :now, :now, :now, o.id, :purpose, :hash from organisation o
                         where o.code = :organisation
                           and exists (select from participation p where p.organisation_id = o.id and p.starts_on <= :today and (p.ends_on is null or p.ends_on >= :today))
                        """)
                .bind("account", callers.get().accountId())
                .bind("origin", origin.origin())
                .bind("now", OffsetDateTime.now(clock))
                .bind("purpose", text)
                .bind("hash", token.hash())
                .bind("organisation", organisation)
                .bind("today", LocalDate.now(clock))
                .execute());
        if (begun == 0) {
            throw new RuleViolation(AccountRule.NO_RIGHT);
        }
        return token;
    }
}
