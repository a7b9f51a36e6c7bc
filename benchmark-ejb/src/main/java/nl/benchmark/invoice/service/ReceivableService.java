package nl.benchmark.invoice.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.invoice.AgedList;
import nl.benchmark.invoice.InvoiceRow;
import nl.benchmark.invoice.InvoiceRule;
import nl.benchmark.invoice.LedgerLine;
import nl.benchmark.invoice.ReminderRow;
import nl.benchmark.shared.RuleViolation;

/** What is still open, reminding, and handing over to the bookkeeping. Source: INV-1. */
@Stateless
@RolesAllowed({Roles.FINANCE, Roles.ADMINISTRATOR})
public class ReceivableService {

    private static final int MOST_YEARS = 2;

    @EJB
    private InvoiceRegister register;

    @EJB
    private InvoiceMailRegister mails;

    @EJB
    private InvoiceMailing mailing;

    @Inject
    private SellerConfiguration configuration;

    @Inject
    private AuditFacts audit;

    @Inject
    private Clock clock;

    /** Of today. */
    @NotAudited(reason = "amounts between organisations; a file of it is a line")
    public AgedList aged() {
        return AgedList.of(register.invoices(), LocalDate.now(clock));
    }

    /** Reminders that are due today, by organisation and number. */
    @NotAudited(reason = "amounts between organisations; each reminder is a line")
    public List<ReminderRow> reminders() {
        Map<Long, Long> sent = mails.reminders();
        LocalDate today = LocalDate.now(clock);
        return register.invoices().stream()
                .sorted(Comparator.comparing(InvoiceRow::organisationName).thenComparing(InvoiceRow::id))
                .flatMap(row -> configuration
                        .reminderTerms()
                        .due(row, sent.getOrDefault(row.id(), 0L).intValue(), today)
                        .map(kind -> new ReminderRow(row, kind))
                        .stream())
                .toList();
    }

    /** Those of the chosen invoices that are due; how many. Refuses with {@code NOTHING} when there is none. */
    @NotAudited(reason = "each reminder is a line of its own")
    public int remind(Collection<Long> invoices) {
        List<ReminderRow> due = reminders().stream()
                .filter(reminder -> invoices.contains(reminder.invoice().id()))
                .toList();
        if (due.isEmpty()) {
            throw new RuleViolation(InvoiceRule.NOTHING);
        }
        due.forEach(reminder -> mailing.remind(reminder.invoice(), reminder.kind()));
        return due.size();
    }

    /** Of what was issued on these days, both included, in order of number. Refuses with {@code PERIOD}. */
    @NotAudited(reason = "the file is a line when it leaves")
    public List<LedgerLine> ledger(LocalDate first, LocalDate last) {
        return issued(first, last).stream()
                .flatMap(row -> LedgerLine.of(row, configuration.ledgerAccounts()).stream())
                .toList();
    }

    /** The e-invoices of these days, both included, as a zip. Refuses with {@code PERIOD}; does not close the stream. */
    @Audited(action = AuditAction.EXPORT, object = "file")
    public void ublFiles(LocalDate first, LocalDate last, OutputStream out) throws IOException {
        List<InvoiceRow> rows = issued(first, last);
        audit.id("ubl.zip");
        audit.rows(rows.size());
        ZipOutputStream zip = new ZipOutputStream(out);
        for (InvoiceRow row : rows) {
            zip.putNextEntry(new ZipEntry(row.number() + ".xml"));
            zip.write(register.files(row.id()).orElseThrow().ubl());
            zip.closeEntry();
        }
        zip.finish();
    }

    private List<InvoiceRow> issued(LocalDate first, LocalDate last) {
        if (last.isBefore(first) || last.isAfter(first.plusYears(MOST_YEARS))) {
            throw new RuleViolation(InvoiceRule.PERIOD);
        }
        return register.invoices().stream()
                .filter(row -> row.issuedOn() != null
                        && !row.issuedOn().isBefore(first)
                        && !row.issuedOn().isAfter(last))
                .sorted(Comparator.comparing(InvoiceRow::number))
                .toList();
    }
}
