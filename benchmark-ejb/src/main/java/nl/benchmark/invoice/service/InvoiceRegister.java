package nl.benchmark.invoice.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.fee.TariffPackage;
import nl.benchmark.invoice.IdentifierScheme;
import nl.benchmark.invoice.Invoice;
import nl.benchmark.invoice.InvoiceKind;
import nl.benchmark.invoice.InvoiceLine;
import nl.benchmark.invoice.InvoiceNumber;
import nl.benchmark.invoice.InvoiceOccasion;
import nl.benchmark.invoice.InvoiceProfile;
import nl.benchmark.invoice.InvoiceRow;
import nl.benchmark.invoice.InvoiceState;
import nl.benchmark.invoice.LegalIdentifier;
import nl.benchmark.invoice.PostalAddress;
import nl.benchmark.invoice.Recipient;
import nl.benchmark.invoice.Seller;
import nl.benchmark.invoice.Vat;
import nl.benchmark.invoice.VatCategory;
import nl.benchmark.shared.service.CallerContext;
import nl.benchmark.shared.service.Patience;
import nl.benchmark.shared.service.Tenant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** The rows of invoices. Only services of this package call it. */
@NotAudited(reason = "steps of InvoiceService and InvoiceIssuing")
@Stateless
public class InvoiceRegister {

    private static final String WAIT_FOR_NUMBER = "60s";
    private static final String ROWS =
            """
            select i.id, o.code, o.name, i.kind, i.occasion, i.state, i.fee_year, i.package, i.number, i.issued_on, i.due_on, c.number as credits,
                   i.credited_at is not null as credited, i.net, i.vat, i.total, i.held_because,
                   coalesce((select sum(p.amount) from payment p where p.invoice_id = i.id), 0) as paid
              from invoice i join organisation o on o.id = i.organisation_id left join invoice c on c.id = i.credits_id
            """;

    private record Document(
            InvoiceKind kind, InvoiceNumber number, LocalDate issuedOn, LocalDate dueOn, Recipient recipient) {}

    /** What an invoice is about, beside what stands on it. */
    public record Subject(
            String organisation, InvoiceOccasion occasion, Year feeYear, TariffPackage pack, Long creditsId) {}

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private CallerContext callers;

    @Inject
    private Tenant tenant;

    @Inject
    private Patience patience;

    /** Those the transaction sees, newest first. */
    public List<InvoiceRow> invoices() {
        return jdbi.withHandle(handle -> handle.createQuery(ROWS + " order by i.id desc")
                .map((row, context) -> row(row))
                .list());
    }

    /** Days on which those that are held back were made, Europe/Amsterdam. */
    public List<LocalDate> heldSince() {
        return jdbi.withHandle(handle -> handle.createQuery("select made_at from invoice where state = 'HELD'")
                .map((row, context) -> LocalDate.ofInstant(
                        row.getObject("made_at", OffsetDateTime.class).toInstant(), clock.getZone()))
                .list());
    }

    /** References of the buyer, by the number in the database; only where there is one. */
    public Map<Long, String> references() {
        return jdbi
                .withHandle(handle -> handle.createQuery(
                                """
                                select id, concat_ws(' ', buyer_reference, order_reference) as reference from invoice
                                 where buyer_reference is not null or order_reference is not null
                                """)
                        .map((row, context) -> Map.entry(row.getLong("id"), row.getString("reference")))
                        .list())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public Optional<InvoiceRow> findRow(long id) {
        return jdbi.withHandle(handle -> handle.createQuery(ROWS + " where i.id = :id")
                .bind("id", id)
                .map((row, context) -> row(row))
                .findOne());
    }

    /** A draft with its lines; with a reason it is held back. What was held back of the same before, is given up. */
    public long add(
            Subject subject, InvoiceKind kind, Recipient recipient, List<InvoiceLine> lines, String heldBecause) {
        return jdbi.withHandle(handle -> {
            dropHeld(handle, subject, kind);
            long id = insert(handle, subject, kind, recipient, heldBecause, Totals.of(lines));
            for (int seq = 1; seq <= lines.size(); seq++) {
                insert(handle, id, seq, lines.get(seq - 1));
            }
            return id;
        });
    }

    /**
     * The next number of the year; its row stays locked until the transaction ends. Waits for others who issue, since the
     * first of them may be compiling the official rules.
     */
    public InvoiceNumber takeNumber(int series) {
        tenant.set("lock_timeout", WAIT_FOR_NUMBER);
        int taken =
                patience.ofJob(() -> jdbi.withHandle(handle -> handle.createQuery("select invoice_take_number(:series)")
                        .bind("series", series)
                        .mapTo(Integer.class)
                        .one()));
        return new InvoiceNumber(series, taken);
    }

    public void issue(long id, Invoice invoice, byte[] ubl, String ublSha256, byte[] pdf) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        update invoice set state = 'ISSUED', series = :series, sequence = :sequence, number = :number, issued_on = :issued, due_on = :due,
                               ubl = :ubl, ubl_sha256 = :sha256, pdf = :pdf, issued_by = :account where id = :id
                        """)
                .bind("series", invoice.number().series())
                .bind("sequence", invoice.number().sequence())
                .bind("number", invoice.number().text())
                .bind("issued", invoice.issuedOn())
                .bind("due", invoice.dueOn())
                .bind("ubl", ubl)
                .bind("sha256", ublSha256)
                .bind("pdf", pdf)
                .bind("account", callers.get().accountId())
                .bind("id", id)
                .execute());
    }

    /** It went to its recipient; what was sent before keeps its first moment. */
    public void sent(long id) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update invoice set state = 'SENT', sent_at = :now where id = :id and state = 'ISSUED'")
                .bind("now", OffsetDateTime.now(clock))
                .bind("id", id)
                .execute());
    }

    /** The lines as they stand on it, in their order. */
    public List<InvoiceLine> lines(long id) {
        return jdbi.withHandle(handle -> lines(handle, id));
    }

    public void credited(long id) {
        jdbi.useHandle(handle -> handle.createUpdate("update invoice set credited_at = :now where id = :id")
                .bind("now", OffsetDateTime.now(clock))
                .bind("id", id)
                .execute());
    }

    /** The issued invoice as it was. */
    public Invoice issued(long id, Seller seller) {
        return jdbi.withHandle(handle -> {
            Document document = handle.createQuery("select * from invoice where id = :id and number is not null")
                    .bind("id", id)
                    .map((row, context) -> document(row))
                    .one();
            return new Invoice(
                    document.kind(),
                    document.number(),
                    document.issuedOn(),
                    document.dueOn(),
                    seller,
                    document.recipient(),
                    lines(handle, id),
                    null);
        });
    }

    public Optional<InvoiceService.Files> files(long id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select number, pdf, ubl from invoice where id = :id and number is not null")
                .bind("id", id)
                .map((row, context) ->
                        new InvoiceService.Files(row.getString("number"), row.getBytes("pdf"), row.getBytes("ubl")))
                .findOne());
    }

    private record Totals(BigDecimal net, BigDecimal vat) {

        static Totals of(List<InvoiceLine> lines) {
            return new Totals(Invoice.net(lines), Invoice.vat(lines));
        }
    }

    private long insert(
            Handle handle, Subject subject, InvoiceKind kind, Recipient recipient, String heldBecause, Totals totals) {
        return bind(
                        handle.createQuery(
                                """
                        insert into invoice (organisation_id, kind, occasion, state, fee_year, package, credits_id, recipient_name, recipient_street, recipient_postal_code,
                                recipient_city, recipient_scheme, recipient_identifier, recipient_email, buyer_reference, order_reference, profile, net, vat, total,
                                held_because, made_at, made_by)
                        select o.id, :kind, :occasion, :state, :year, :package, :credits, :name, :street, :postalCode, :city, :scheme, :identifier, :email,
                               :buyerReference, :orderReference, :profile, :net, :vat, :total, :heldBecause, :now, :account
                          from organisation o where o.code = :organisation returning id
                        """),
                        recipient)
                .bind("organisation", subject.organisation())
                .bind("kind", kind.name())
                .bind("occasion", subject.occasion().name())
                .bind("state", heldBecause == null ? "DRAFT" : "HELD")
                .bind("year", subject.feeYear().getValue())
                .bind("package", subject.pack().name())
                .bind("credits", subject.creditsId())
                .bind("net", totals.net())
                .bind("vat", totals.vat())
                .bind("total", totals.net().add(totals.vat()))
                .bind("heldBecause", heldBecause)
                .bind("now", OffsetDateTime.now(clock))
                .bind("account", callers.get().accountId())
                .mapTo(Long.class)
                .one();
    }

    private static void dropHeld(Handle handle, Subject subject, InvoiceKind kind) {
        handle.createUpdate(
                        """
                        update invoice set state = 'DROPPED' where state = 'HELD' and kind = :kind and (occasion = 'CHANGE') = (:occasion = 'CHANGE') and fee_year = :year and package = :package
                           and organisation_id = (select o.id from organisation o where o.code = :organisation)
                        """)
                .bind("kind", kind.name())
                .bind("occasion", subject.occasion().name())
                .bind("year", subject.feeYear().getValue())
                .bind("package", subject.pack().name())
                .bind("organisation", subject.organisation())
                .execute();
    }

    private static void insert(Handle handle, long invoice, int seq, InvoiceLine line) {
        handle.createUpdate(
                        """
                        insert into invoice_line (invoice_id, organisation_id, seq, description, quantity, unit_price, amount, vat_category, vat_rate, exemption_reason)
                        select i.id, i.organisation_id, :seq, :description, :quantity, :price, :amount, :category, :rate, :reason from invoice i where i.id = :invoice
                        """)
                .bind("invoice", invoice)
                .bind("seq", seq)
                .bind("description", line.description())
                .bind("quantity", line.quantity())
                .bind("price", line.unitPrice())
                .bind("amount", line.amount())
                .bind("category", line.vat().category().code())
                .bind("rate", line.vat().rate())
                .bind("reason", line.vat().reason())
                .execute();
    }

    private static List<InvoiceLine> lines(Handle handle, long id) {
        return handle.createQuery("select * from invoice_line where invoice_id = :id order by seq")
                .bind("id", id)
                .map((row, context) -> new InvoiceLine(
                        row.getString("description"),
                        row.getBigDecimal("quantity"),
                        row.getBigDecimal("unit_price"),
                        row.getBigDecimal("amount"),
                        new Vat(
                                VatCategory.of(row.getString("vat_category")),
                                row.getBigDecimal("vat_rate"),
                                row.getString("exemption_reason"))))
                .list();
    }

    private static <T extends SqlStatement<T>> T bind(T statement, Recipient recipient) {
        return statement
                .bind("name", recipient.name())
                .bind("street", recipient.address().street())
                .bind("postalCode", recipient.address().postalCode())
                .bind("city", recipient.address().city())
                .bind("scheme", recipient.identifier().scheme().code())
                .bind("identifier", recipient.identifier().value())
                .bind("email", recipient.email())
                .bind("buyerReference", recipient.buyerReference())
                .bind("orderReference", recipient.orderReference())
                .bind("profile", recipient.profile().name());
    }

    private static Document document(ResultSet row) throws SQLException {
        return new Document(
                InvoiceKind.valueOf(row.getString("kind")),
                new InvoiceNumber(row.getInt("series"), row.getInt("sequence")),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                recipient(row));
    }

    private static Recipient recipient(ResultSet row) throws SQLException {
        return new Recipient(
                row.getString("recipient_name"),
                new PostalAddress(
                        row.getString("recipient_street"),
                        row.getString("recipient_postal_code"),
                        row.getString("recipient_city")),
                new LegalIdentifier(
                        IdentifierScheme.of(row.getString("recipient_scheme")), row.getString("recipient_identifier")),
                row.getString("recipient_email"),
                row.getString("buyer_reference"),
                row.getString("order_reference"),
                InvoiceProfile.valueOf(row.getString("profile")));
    }

    private static InvoiceRow row(ResultSet row) throws SQLException {
        return new InvoiceRow(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                InvoiceKind.valueOf(row.getString("kind")),
                InvoiceOccasion.valueOf(row.getString("occasion")),
                InvoiceState.valueOf(row.getString("state")),
                Year.of(row.getInt("fee_year")),
                TariffPackage.valueOf(row.getString("package")),
                row.getString("number"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("credits"),
                row.getBoolean("credited"),
                row.getBigDecimal("net"),
                row.getBigDecimal("vat"),
                row.getBigDecimal("total"),
                row.getBigDecimal("paid"),
                row.getString("held_because"));
    }
}
