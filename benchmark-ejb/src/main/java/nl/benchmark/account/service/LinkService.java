package nl.benchmark.account.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import nl.benchmark.account.AccountRule;
import nl.benchmark.account.ForEveryArea;
import nl.benchmark.account.LinkPurpose;
import nl.benchmark.account.LinkRow;
import nl.benchmark.account.OpenedInvitation;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.mail.MailKind;
import nl.benchmark.mail.service.Outbox;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.Tenant;
import org.jdbi.v3.core.Jdbi;

/**
 * What a link in a mail opens. Open to everybody: the token is what somebody is believed by. Showing a page uses nothing up,
 * since mail is read by programs that open every link; only sending its form does.
 */
@ForEveryArea(reason = "links that were mailed to oneself")
@Stateless
@PermitAll
public class LinkService {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int RESETS_IN_AN_HOUR = 3;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private AuditFacts audit;

    @Inject
    private Tenant tenant;

    @Inject
    private CredentialCheck check;

    @Inject
    private Links links;

    @Inject
    private Passwords passwords;

    @Inject
    private Outbox outbox;

    /**
     * Mails a link when the address is that of an account with a password, three times an hour at most. Nothing tells
     * whether it did (U8).
     */
    @Audited(action = AuditAction.PASSWORD_RESET_REQUEST, object = "account")
    public void requestReset(String email) {
        String address = email.strip().toLowerCase(Locale.ROOT);
        tenant.set("benchmark.sign_in", address);
        Optional<Credentials> found = check.find("lower(a.email) = :key", address);
        if (found.isEmpty() || found.get().passwordHash() == null) {
            audit.denied("credentials");
            return;
        }
        long account = found.get().caller().accountId();
        audit.actor(found.get().caller());
        audit.id(account);
        tenant.set("benchmark.account", Long.toString(account));
        if (links.made(account, LinkPurpose.RESET, clock.instant().minus(HOUR)) >= RESETS_IN_AN_HOUR) {
            audit.denied("too many");
        } else {
            links.reset(found.get().caller());
        }
    }

    /** Whose link it is, as long as it works. */
    @NotAudited(reason = "asks whether the page has anything to show; what it does is a line")
    public Optional<LinkRow> find(String token, LinkPurpose purpose) {
        return links.find(token, purpose).flatMap(link -> check.find("a.id = :key", link.accountId())
                .map(of -> new LinkRow(
                        link.email() == null ? of.caller().email() : link.email(),
                        of.caller().name())));
    }

    /** Another password; the second factor is asked at the next sign-in as always. Refuses with {@code LINK_ENDED} or a {@code PasswordRule}. */
    @Audited(action = AuditAction.PASSWORD_CHANGE, object = "account")
    public void reset(String token, String password, String repeated) {
        Links.Link link = links.find(token, LinkPurpose.RESET).orElseThrow(LinkService::ended);
        Credentials of = owner(link);
        audit.detail("by", "reset");
        passwords.choose(of, password, repeated, null);
    }

    /** Makes the first password of an account, which works as long as the invitation would have. Refuses with {@code LINK_ENDED}. */
    @Audited(action = AuditAction.INVITATION_OPEN, object = "account")
    public OpenedInvitation openInvitation(String token) {
        Links.Link link = links.find(token, LinkPurpose.INVITATION).orElseThrow(LinkService::ended);
        Credentials of = owner(link);
        if (!links.use(link)) {
            throw ended();
        }
        return new OpenedInvitation(of.caller().email(), passwords.makeFirst(link.accountId(), link.expiresAt()));
    }

    /** From now on the account has the new address; the old one is told. Refuses with {@code LINK_ENDED} or {@code EMAIL_TAKEN}. */
    @Audited(action = AuditAction.ACCOUNT_CHANGE, object = "account")
    public void confirmEmail(String token) {
        Links.Link link = links.find(token, LinkPurpose.EMAIL).orElseThrow(LinkService::ended);
        Credentials of = owner(link);
        audit.detail("changed", "email");
        if (!links.use(link)) {
            throw ended();
        }
        tenant.set("benchmark.sign_in", link.email().toLowerCase(Locale.ROOT));
        int changed = jdbi.withHandle(handle -> handle.createUpdate(
                        "update account set email = :email where id = :id and not exists (select from account where lower(email) = lower(:email) and id <> :id)")
                .bind("email", link.email())
                .bind("id", link.accountId())
                .execute());
        if (changed == 0) {
            throw new RuleViolation(AccountRule.EMAIL_TAKEN);
        }
        outbox.put(MailKind.EMAIL_CHANGED, of.caller().email(), of.caller().language(), link.email());
    }

    private Credentials owner(Links.Link link) {
        Credentials of = check.find("a.id = :key", link.accountId()).orElseThrow(LinkService::ended);
        audit.actor(of.caller());
        audit.id(link.accountId());
        return of;
    }

    private static RuleViolation ended() {
        return new RuleViolation(AccountRule.LINK_ENDED);
    }
}
