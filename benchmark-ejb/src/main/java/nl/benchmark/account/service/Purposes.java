package nl.benchmark.account.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import nl.benchmark.account.AccountRule;
import nl.benchmark.account.Purpose;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.CallerContext;
import nl.benchmark.shared.service.RequestCaller;
import org.jdbi.v3.core.Jdbi;

/**
 * Why staff and auditors read what a participant delivered: asked once per session and participant, and in every line of
 * the audit log that follows from it. A program with a token is not asked, since the API has no place for it.
 */
@ApplicationScoped
public class Purposes {

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private AuditFacts audit;

    @Inject
    private CallerContext callers;

    @Inject
    private RequestCaller request;

    /** Before something of that organisation is read. A call says what its token was made for. Refuses with {@code PURPOSE_FIRST}. */
    public void require(String organisation) {
        if (isFree()) {
            request.tokenName().ifPresent(name -> audit.purpose("API: " + name));
            return;
        }
        audit.purpose(find(organisation)
                .orElseThrow(() -> new RuleViolation(AccountRule.PURPOSE_FIRST))
                .text());
    }

    /** Whether {@link #require} would refuse nothing. */
    public boolean isGiven(String organisation) {
        return isFree() || find(organisation).isPresent();
    }

    private boolean isFree() {
        return callers.get().role().isParticipant() || request.sessionId().isEmpty();
    }

    /** What was said in this session. */
    Optional<Purpose> find(String organisation) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select p.purpose, p.given_at from session_purpose p join organisation o on o.id = p.organisation_id
                         where p.session_id = :session and o.code = :organisation
                        """)
                .bind("session", session())
                .bind("organisation", organisation)
                .map((row, context) ->
                        new Purpose(organisation, row.getString("purpose"), AccountRows.moment(row, "given_at")))
                .findOne());
    }

    void keep(String organisation, String text) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        insert into session_purpose (session_id, organisation_id, account_id, purpose, given_at)
                        select :session, id, :account, :purpose, :now from organisation where code = :organisation
                        on conflict (session_id, organisation_id) do update set purpose = excluded.purpose, given_at = excluded.given_at
                        """)
                .bind("session", session())
                .bind("account", callers.get().accountId())
                .bind("purpose", text)
                .bind("organisation", organisation)
                .bind("now", OffsetDateTime.now(clock))
                .execute());
    }

    private long session() {
        return request.sessionId().orElseThrow(() -> new RuleViolation(AccountRule.PURPOSE_FIRST));
    }
}
