package nl.benchmark.mail.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import nl.benchmark.account.SecretSeal;
import nl.benchmark.mail.MailAttachment;
import nl.benchmark.mail.MailKind;
import nl.benchmark.shared.service.PlatformKeys;
import org.jdbi.v3.core.Jdbi;

/**
 * Mail that is to be sent, written in the transaction of the caller: when that rolls back nothing is mailed.
 *
 * <p>A link holds a token that opens something. It stands here sealed with a key that is not in the database, and no
 * longer than needed: whatever sends the mail, or gives it up, removes it in the same statement. In a demonstration
 * nothing is sent, and the mailbox page opens the seal until the link no longer works.
 */
@ApplicationScoped
public class Outbox {

    private static final String OWNER = SecretSeal.OWNER_OF_LINKS;

    private Jdbi jdbi;
    private Clock clock;
    private SecretSeal seal;

    protected Outbox() {}

    @Inject
    public Outbox(Jdbi jdbi, Clock clock, PlatformKeys keys) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.seal = new SecretSeal(keys.masterKeys(), SecretSeal.MAIL);
    }

    public void put(MailKind kind, String recipient, String language, String... arguments) {
        put(kind, recipient, language, null, null, arguments);
    }

    /** With files; the number of the mail, by which whoever may read it finds it again. */
    public long put(
            MailKind kind, String recipient, String language, List<MailAttachment> attachments, String... arguments) {
        long id = put(kind, recipient, language, null, null, arguments);
        jdbi.useHandle(handle -> {
            for (int seq = 1; seq <= attachments.size(); seq++) {
                MailAttachment attachment = attachments.get(seq - 1);
                handle.createUpdate(
                                "insert into outbox_attachment (outbox_id, seq, name, media_type, content) values (:id, :seq, :name, :type, :content)")
                        .bind("id", id)
                        .bind("seq", seq)
                        .bind("name", attachment.name())
                        .bind("type", attachment.mediaType())
                        .bind("content", attachment.content())
                        .execute();
            }
        });
        return id;
    }

    /**
     * @param path of the link below the address of the platform, with its token
     * @param until first moment at which it no longer works
     */
    public void putLink(
            MailKind kind, String recipient, String language, String path, Instant until, String... arguments) {
        put(kind, recipient, language, seal.seal(path.getBytes(StandardCharsets.UTF_8), OWNER), until, arguments);
    }

    private long put(
            MailKind kind, String recipient, String language, byte[] link, Instant until, String... arguments) {
        long id = jdbi.withHandle(
                handle -> handle.createQuery("select nextval(pg_get_serial_sequence('benchmark.outbox', 'id'))")
                        .mapTo(Long.class)
                        .one());
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        insert into outbox (id, kind, recipient, language, arguments, link, link_until, made_at, next_attempt_at)
                        values (:id, :kind, :recipient, :language, :arguments, :link, :until, :now, :now)
                        """)
                .bind("id", id)
                .bind("kind", kind.name())
                .bind("recipient", recipient)
                .bind("language", language)
                .bindArray("arguments", String.class, List.of(arguments))
                .bind("link", link)
                .bind(
                        "until",
                        until == null ? null : until.atZone(ZoneId.of("UTC")).toOffsetDateTime())
                .bind("now", OffsetDateTime.now(clock))
                .execute());
        return id;
    }

    /** The path of the link; empty when it was removed. */
    String path(byte[] link) {
        return link == null ? "" : new String(seal.open(link, OWNER), StandardCharsets.UTF_8);
    }
}
