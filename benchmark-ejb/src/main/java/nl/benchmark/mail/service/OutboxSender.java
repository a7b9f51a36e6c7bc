package nl.benchmark.mail.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.mail.Mail;
import nl.benchmark.mail.MailAttachment;
import nl.benchmark.mail.MailKind;
import nl.benchmark.mail.SendingRule;
import nl.benchmark.shared.service.Tenant;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Sends one mail of the outbox in one transaction. Its row is locked meanwhile and others skip it, so two nodes never send
 * the same; a server that is killed between the sending and the commit sends it once more, never not at all.
 */
@NotAudited(reason = "sends what an action that has a line of its own put there")
@Stateless
public class OutboxSender {

    private static final Logger LOG = Logger.getLogger(OutboxSender.class.getName());

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private Tenant tenant;

    @Inject
    private Outbox outbox;

    @Inject
    private MailTransport transport;

    @Inject
    private PublicAddress address;

    private record Waiting(
            long id,
            MailKind kind,
            String recipient,
            String language,
            List<String> arguments,
            byte[] link,
            Instant linkUntil,
            Instant madeAt,
            int attempts) {}

    /** Whether there was one, sent or not. */
    public boolean sendNext() {
        tenant.set("benchmark.job", "true");
        Instant now = clock.instant();
        Optional<Waiting> next = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select id, kind, recipient, language, arguments, link, link_until, made_at, attempts from outbox
                         where sent_at is null and given_up_at is null and next_attempt_at <= :now
                         order by next_attempt_at limit 1 for update skip locked
                        """)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map(OutboxSender::waiting)
                .findOne());
        next.ifPresent(mail -> {
            if (SendingRule.isGivenUp(mail.madeAt(), mail.linkUntil(), now)) {
                end(mail, "given_up_at", now);
                LOG.log(Level.WARNING, "Mail {0} is given up: it could not be sent in time", Long.toString(mail.id()));
            } else {
                send(mail, now);
            }
        });
        return next.isPresent();
    }

    private void send(Waiting mail, Instant now) {
        try {
            transport.send(
                    Mail.of(
                            mail.kind(),
                            mail.recipient(),
                            mail.language(),
                            mail.arguments(),
                            address.of(outbox.path(mail.link()))),
                    attachments(mail.id()));
            end(mail, "sent_at", now);
        } catch (MessagingException e) {
            int attempts = mail.attempts() + 1;
            String failure = e.getClass().getSimpleName(); // its message may quote the recipient
            LOG.log(Level.WARNING, "Mail {0} was not sent, attempt {1}: {2}", new Object[] {
                Long.toString(mail.id()), attempts, failure
            });
            jdbi.useHandle(handle -> handle.createUpdate(
                            "update outbox set attempts = :attempts, next_attempt_at = :next, failure = :failure where id = :id")
                    .bind("attempts", attempts)
                    .bind("next", now.plus(SendingRule.wait(attempts)).atOffset(ZoneOffset.UTC))
                    .bind("failure", failure)
                    .bind("id", mail.id())
                    .execute());
        }
    }

    private List<MailAttachment> attachments(long mail) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select name, media_type, content from outbox_attachment where outbox_id = :id order by seq")
                .bind("id", mail)
                .map((row, context) ->
                        new MailAttachment(row.getString("name"), row.getString("media_type"), row.getBytes("content")))
                .list());
    }

    /** Link and files go with it: nobody can open anything with what is left. */
    private void end(Waiting mail, String column, Instant now) {
        jdbi.useHandle(
                handle -> handle.createUpdate("update outbox_attachment set content = null where outbox_id = :id")
                        .bind("id", mail.id())
                        .execute());
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update outbox set " + column + " = :now, link = null, attempts = attempts + 1 where id = :id")
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("id", mail.id())
                .execute());
    }

    private static Waiting waiting(ResultSet row, StatementContext context) throws SQLException {
        OffsetDateTime until = row.getObject("link_until", OffsetDateTime.class);
        return new Waiting(
                row.getLong("id"),
                MailKind.valueOf(row.getString("kind")),
                row.getString("recipient"),
                row.getString("language"),
                List.of((String[]) row.getArray("arguments").getArray()),
                row.getBytes("link"),
                until == null ? null : until.toInstant(),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"));
    }
}
