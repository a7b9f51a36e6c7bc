package nl.benchmark.mail.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import nl.benchmark.account.ForEveryArea;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.mail.Mail;
import nl.benchmark.mail.MailKind;
import nl.benchmark.mail.MailRow;
import nl.benchmark.shared.service.Tenant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** What a demonstration would have mailed. Empty everywhere else: there the outbox is read by what sends it and by nobody else. */
@ForEveryArea(reason = "the mailbox of a demonstration, which nobody else has")
@Stateless
@PermitAll
public class MailboxService {

    private static final int MOST = 50;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Tenant tenant;

    @Inject
    private Outbox outbox;

    @Inject
    private PublicAddress address;

    @Inject
    private AuditFacts audit;

    @Inject
    @ConfigProperty(name = "benchmark.demonstration.accounts")
    private Optional<String> demonstration;

    /** Newest first. */
    @Audited(action = AuditAction.MAIL_READ, object = "mail")
    public List<MailRow> mails() {
        if (demonstration.isEmpty()) {
            audit.denied("demonstration");
            return List.of();
        }
        tenant.set("benchmark.job", "true");
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select o.id, o.kind, o.recipient, o.language, o.arguments, o.link, o.made_at,
                               array(select a.name from outbox_attachment a where a.outbox_id = o.id order by a.seq) as attachments
                          from outbox o order by o.id desc limit :most
                        """)
                .bind("most", MOST)
                .map((row, context) -> {
                    Mail mail = Mail.of(
                            MailKind.valueOf(row.getString("kind")),
                            row.getString("recipient"),
                            row.getString("language"),
                            List.of((String[]) row.getArray("arguments").getArray()),
                            address.of(outbox.path(row.getBytes("link"))));
                    return new MailRow(
                            row.getLong("id"),
                            row.getObject("made_at", OffsetDateTime.class).toInstant(),
                            mail.recipient(),
                            mail.subject(),
                            mail.body(),
                            List.of((String[]) row.getArray("attachments").getArray()));
                })
                .list());
    }
}
