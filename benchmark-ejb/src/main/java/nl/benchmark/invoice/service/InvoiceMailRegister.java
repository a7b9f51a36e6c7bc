package nl.benchmark.invoice.service;

import static nl.benchmark.shared.service.Columns.instant;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.invoice.InvoiceMailRow;
import nl.benchmark.mail.MailKind;
import nl.benchmark.shared.service.CallerContext;
import org.jdbi.v3.core.Jdbi;

/** What was mailed about invoices, with what became of it in the outbox. Only services of this package call it. */
@NotAudited(reason = "steps of InvoiceMailService and ReceivableService")
@Stateless
public class InvoiceMailRegister {

    private static final String ROWS =
            """
            select m.invoice_id, m.kind, m.recipient, m.made_at, a.name as maker, b.sent_at, b.given_up_at
              from invoice_mail m left join account a on a.id = m.made_by left join outbox b on b.id = m.outbox_id
            """;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private CallerContext callers;

    /** In order of time. */
    public List<InvoiceMailRow> of(long invoice) {
        return jdbi.withHandle(handle -> handle.createQuery(ROWS + " where m.invoice_id = :invoice order by m.id")
                .bind("invoice", invoice)
                .map((row, context) -> row(row))
                .list());
    }

    /** How many reminders went out, by invoice. */
    public Map<Long, Long> reminders() {
        return jdbi.withHandle(handle -> handle.createQuery(ROWS + " where m.kind like 'INVOICE%REMINDER'")
                .map((row, context) -> row(row))
                .collect(Collectors.groupingBy(InvoiceMailRow::invoice, Collectors.counting())));
    }

    public void add(long invoice, MailKind kind, String recipient, long mail) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        insert into invoice_mail (invoice_id, organisation_id, kind, recipient, outbox_id, made_at, made_by)
                        select i.id, i.organisation_id, :kind, :recipient, :mail, :now, :me from invoice i where i.id = :invoice
                        """)
                .bind("invoice", invoice)
                .bind("kind", kind.name())
                .bind("recipient", recipient)
                .bind("mail", mail)
                .bind("now", OffsetDateTime.now(clock))
                .bind("me", callers.get().accountId())
                .execute());
    }

    private static InvoiceMailRow row(ResultSet row) throws SQLException {
        return new InvoiceMailRow(
                row.getLong("invoice_id"),
                MailKind.valueOf(row.getString("kind")),
                row.getString("recipient"),
                instant(row, "made_at"),
                row.getString("maker"),
                instant(row, "sent_at"),
                instant(row, "given_up_at"));
    }
}
