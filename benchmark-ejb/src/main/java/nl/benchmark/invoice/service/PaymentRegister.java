package nl.benchmark.invoice.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.invoice.BankEntry;
import nl.benchmark.invoice.BankStatement;
import nl.benchmark.invoice.PaymentMatch;
import nl.benchmark.invoice.PaymentRow;
import nl.benchmark.invoice.StatementRow;
import nl.benchmark.shared.service.CallerContext;
import org.jdbi.v3.core.Jdbi;

/** The rows of bank statements and payments. Only services of this package call it. */
@NotAudited(reason = "steps of PaymentService")
@Stateless
public class PaymentRegister {

    private static final String ROWS =
            """
            select p.*, s.identification, i.number from payment p join bank_statement s on s.id = p.statement_id left join invoice i on i.id = p.invoice_id
            """;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private CallerContext callers;

    /** Newest first. */
    public List<StatementRow> statements() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select s.*, a.name, count(p.id) as recorded, count(p.invoice_id) as matched, coalesce(sum(p.amount), 0) as amount
                          from bank_statement s left join account a on a.id = s.imported_by left join payment p on p.statement_id = s.id
                         group by s.id, a.name order by s.id desc
                        """)
                .map((row, context) -> new StatementRow(
                        row.getLong("id"),
                        row.getString("iban"),
                        row.getString("identification"),
                        row.getObject("imported_at", OffsetDateTime.class).toInstant(),
                        row.getString("name"),
                        row.getInt("entries"),
                        row.getInt("recorded"),
                        row.getInt("matched"),
                        row.getBigDecimal("amount")))
                .list());
    }

    public boolean isKnown(BankStatement statement) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select from bank_statement where iban = :iban and identification = :identification)")
                .bind("iban", statement.account().value())
                .bind("identification", statement.identification())
                .mapTo(Boolean.class)
                .one());
    }

    public long add(BankStatement statement, String sha256) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        insert into bank_statement (iban, identification, sha256, entries, imported_at, imported_by)
                        values (:iban, :identification, :sha256, :entries, :now, :me) returning id
                        """)
                .bind("iban", statement.account().value())
                .bind("identification", statement.identification())
                .bind("sha256", sha256)
                .bind("entries", statement.entries().size())
                .bind("now", OffsetDateTime.now(clock))
                .bind("me", callers.get().accountId())
                .mapTo(Long.class)
                .one());
    }

    public void add(long statement, PaymentMatch match) {
        BankEntry entry = match.entry();
        long id = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        insert into payment (statement_id, seq, booked_on, amount, payer_name, payer_iban, remittance, bank_reference)
                        values (:statement, :seq, :booked, :amount, :name, :iban, :remittance, :reference) returning id
                        """)
                .bind("statement", statement)
                .bind("seq", entry.seq())
                .bind("booked", entry.bookedOn())
                .bind("amount", entry.amount())
                .bind("name", entry.payerName())
                .bind("iban", entry.payerIban())
                .bind("remittance", entry.remittance())
                .bind("reference", entry.bankReference())
                .mapTo(Long.class)
                .one());
        if (match.isMatched()) {
            match(id, match.invoice().id());
        }
    }

    /** False when it was matched before, or is not there. */
    public boolean match(long payment, long invoice) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                """
                                update payment p set invoice_id = i.id, organisation_id = i.organisation_id, matched_at = :now, matched_by = :me
                                  from invoice i where p.id = :payment and p.invoice_id is null and i.id = :invoice
                                """)
                        .bind("payment", payment)
                        .bind("invoice", invoice)
                        .bind("now", OffsetDateTime.now(clock))
                        .bind("me", callers.get().accountId())
                        .execute())
                == 1;
    }

    /** Not matched yet, oldest first. */
    public List<PaymentRow> unmatched() {
        return jdbi.withHandle(
                handle -> handle.createQuery(ROWS + " where p.invoice_id is null order by p.booked_on, p.id")
                        .map((row, context) -> row(row))
                        .list());
    }

    /** Those the transaction sees of an invoice, oldest first. */
    public List<PaymentRow> of(long invoice) {
        return jdbi.withHandle(
                handle -> handle.createQuery(ROWS + " where p.invoice_id = :invoice order by p.booked_on, p.id")
                        .bind("invoice", invoice)
                        .map((row, context) -> row(row))
                        .list());
    }

    /** Of that number, which may be written with or without the dash. */
    public Optional<Long> invoice(String number) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select id from invoice where number = :number and kind = 'INVOICE'")
                        .bind("number", number)
                        .mapTo(Long.class)
                        .findOne());
    }

    private static PaymentRow row(ResultSet row) throws SQLException {
        return new PaymentRow(
                row.getLong("id"),
                row.getString("identification"),
                row.getObject("booked_on", LocalDate.class),
                row.getBigDecimal("amount"),
                row.getString("payer_name"),
                row.getString("payer_iban"),
                row.getString("remittance"),
                row.getObject("invoice_id", Long.class),
                row.getString("number"));
    }
}
