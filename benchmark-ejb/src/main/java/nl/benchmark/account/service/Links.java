package nl.benchmark.account.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.benchmark.account.Caller;
import nl.benchmark.account.LinkPurpose;
import nl.benchmark.account.LinkToken;
import nl.benchmark.account.Role;
import nl.benchmark.mail.Mail;
import nl.benchmark.mail.MailKind;
import nl.benchmark.mail.service.Outbox;
import nl.benchmark.shared.service.Tenant;
import org.jdbi.v3.core.Jdbi;

/** Links that are mailed: made, found again by their token, used once. */
@ApplicationScoped
class Links {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private Tenant tenant;

    @Inject
    private Outbox outbox;

    /**
     * A link that still works.
     *
     * @param email the new address, for purpose EMAIL only
     */
    record Link(long id, long accountId, String email, Instant expiresAt) {}

    /** Mails an invitation; one that was sent before works no longer. */
    void invite(Caller invited, String by, String organisation) {
        end(invited.accountId(), LinkPurpose.INVITATION);
        LinkToken token = LinkToken.random(RANDOM);
        Instant until = make(invited.accountId(), LinkPurpose.INVITATION, token, null);
        outbox.putLink(
                mayHaveToSign(invited) ? MailKind.INVITATION_TO_SIGN : MailKind.INVITATION,
                invited.email(),
                invited.language(),
                path(invited, "invitation", token),
                until,
                by,
                organisation,
                Mail.moment(until, invited.language()));
    }

    /** A contact person of an organisation that has no agreement in force signs it first (REG-2). */
    private boolean mayHaveToSign(Caller invited) {
        return invited.role() == Role.CONTACT_PERSON
                && jdbi.withHandle(handle -> handle.createQuery(
                                """
                                select not exists (select from agreement a join organisation o on o.id = a.organisation_id
                                    where o.code = :code and a.in_force_from <= :today and (a.in_force_to is null or a.in_force_to >= :today))
                                """)
                        .bind("code", invited.organisationCode())
                        .bind("today", LocalDate.now(clock))
                        .mapTo(Boolean.class)
                        .one());
    }

    void reset(Caller of) {
        LinkToken token = LinkToken.random(RANDOM);
        Instant until = make(of.accountId(), LinkPurpose.RESET, token, null);
        outbox.putLink(
                MailKind.RESET,
                of.email(),
                of.language(),
                path(of, "reset", token),
                until,
                Mail.moment(until, of.language()));
    }

    /** To the new address; the account keeps the old one until the link is opened. */
    void confirmEmail(Caller of, String email) {
        end(of.accountId(), LinkPurpose.EMAIL);
        LinkToken token = LinkToken.random(RANDOM);
        Instant until = make(of.accountId(), LinkPurpose.EMAIL, token, email);
        outbox.putLink(
                MailKind.EMAIL_CONFIRM,
                email,
                of.language(),
                path(of, "email", token),
                until,
                Mail.moment(until, of.language()));
    }

    private static String path(Caller of, String page, LinkToken token) {
        return (of.role().isParticipant() ? "" : "admin/") + "sign-in/" + page + ".xhtml?token=" + token.value();
    }

    private Instant make(long accountId, LinkPurpose purpose, LinkToken token, String email) {
        Instant now = clock.instant();
        Instant until = purpose.expiry(now);
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into account_link (account_id, purpose, token_hash, email, made_at, expires_at) values (:account, :purpose, :hash, :email, :now, :until)")
                .bind("account", accountId)
                .bind("purpose", purpose.name())
                .bind("hash", token.hash())
                .bind("email", email)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("until", until.atOffset(ZoneOffset.UTC))
                .execute());
        return until;
    }

    /** How many of this kind were made for the account since then. */
    long made(long accountId, LinkPurpose purpose, Instant since) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from account_link where account_id = :account and purpose = :purpose and made_at > :since")
                .bind("account", accountId)
                .bind("purpose", purpose.name())
                .bind("since", since.atOffset(ZoneOffset.UTC))
                .mapTo(Long.class)
                .one());
    }

    /** Empty when it is unknown, of another kind, used before or too old. The database then shows the account it belongs to. */
    Optional<Link> find(String token, LinkPurpose purpose) {
        if (token == null || token.isBlank()) {
            return Optional.empty();
        }
        LinkToken typed = new LinkToken(token.strip());
        tenant.set("benchmark.link", typed.hexHash());
        Optional<Link> link = jdbi.withHandle(handle -> handle.createQuery(
                        "select id, account_id, email, expires_at from account_link where token_hash = :hash and purpose = :purpose and used_at is null")
                .bind("hash", typed.hash())
                .bind("purpose", purpose.name())
                .map((row, context) -> new Link(
                        row.getLong("id"),
                        row.getLong("account_id"),
                        row.getString("email"),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .findOne()
                .filter(found -> LinkPurpose.works(found.expiresAt(), clock.instant())));
        link.ifPresent(found -> tenant.set("benchmark.account", Long.toString(found.accountId())));
        return link;
    }

    /** Whether it was not used yet; from now on it was. */
    boolean use(Link link) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "update account_link set used_at = :now where id = :id and used_at is null")
                        .bind("now", OffsetDateTime.now(clock))
                        .bind("id", link.id())
                        .execute())
                == 1;
    }

    private void end(long accountId, LinkPurpose purpose) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update account_link set used_at = :now where account_id = :account and purpose = :purpose and used_at is null")
                .bind("now", OffsetDateTime.now(clock))
                .bind("account", accountId)
                .bind("purpose", purpose.name())
                .execute());
    }
}
