package nl.benchmark.mail.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.mail.FailedMail;
import nl.benchmark.mail.Mail;
import nl.benchmark.mail.MailKind;
import nl.benchmark.mail.MailStanding;
import org.jdbi.v3.core.Jdbi;

/** Mail that could not be sent, and sending it again. What was sent is read by nobody. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class MailDesk {

    @Inject
    private Jdbi jdbi;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    @Inject
    private AuditFacts audit;

    /** What became of the chosen ones. */
    public record Sent(int again, int not) {}

    private record Given(MailKind kind, String recipient, String language, List<String> arguments) {}

    /** Newest first; one with a link only when the link no longer works. */
    @Audited(action = AuditAction.MAIL_READ, object = "mail")
    public List<FailedMail> failed() {
        List<FailedMail> mails = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select id, kind, recipient, language, arguments, made_at, attempts, failure, given_up_at, again_at from outbox
                         where given_up_at is not null or failure is not null and sent_at is null
                         order by id desc
                        """)
                .map((row, context) -> mail(row))
                .list());
        audit.rows(mails.size());
        return mails;
    }

    /** Days on which those that were given up and not sent again were made. */
    @NotAudited(reason = "days, nothing of a mail")
    public List<LocalDate> waiting() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select made_at from outbox where given_up_at is not null and again_at is null")
                .map((row, context) -> LocalDate.ofInstant(
                        row.getObject("made_at", OffsetDateTime.class).toInstant(), clock.getZone()))
                .list());
    }

    /** Each as another mail. Those with a link or files, or that were sent again already, stay as they are. */
    @Audited(action = AuditAction.MAIL_SEND_AGAIN, object = "mail")
    public Sent sendAgain(Collection<Long> chosen) {
        int again = 0;
        for (long id : chosen) {
            again += sendAgain(id) ? 1 : 0;
        }
        audit.rows(again);
        return new Sent(again, chosen.size() - again);
    }

    private boolean sendAgain(long id) {
        List<Given> given = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select kind, recipient, language, arguments from outbox
                         where id = :id and given_up_at is not null and again_at is null for update
                        """)
                .bind("id", id)
                .map((row, context) -> new Given(
                        MailKind.valueOf(row.getString("kind")),
                        row.getString("recipient"),
                        row.getString("language"),
                        List.of((String[]) row.getArray("arguments").getArray())))
                .list());
        if (given.isEmpty()
                || given.get(0).kind().hasLink()
                || given.get(0).kind().hasFiles()) {
            return false;
        }
        Given mail = given.get(0);
        jdbi.useHandle(handle -> handle.createUpdate("update outbox set again_at = :now where id = :id")
                .bind("now", OffsetDateTime.now(clock))
                .bind("id", id)
                .execute());
        outbox.put(
                mail.kind(), mail.recipient(), mail.language(), mail.arguments().toArray(String[]::new));
        return true;
    }

    private static FailedMail mail(ResultSet row) throws SQLException {
        MailKind kind = MailKind.valueOf(row.getString("kind"));
        String recipient = row.getString("recipient");
        MailStanding standing = row.getObject("again_at") != null
                ? MailStanding.AGAIN
                : row.getObject("given_up_at") != null ? MailStanding.GIVEN_UP : MailStanding.TRYING;
        List<String> arguments = List.of((String[]) row.getArray("arguments").getArray());
        return new FailedMail(
                row.getLong("id"),
                kind,
                recipient,
                Mail.of(kind, recipient, row.getString("language"), arguments, "")
                        .subject(),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                row.getString("failure"),
                standing);
    }
}
