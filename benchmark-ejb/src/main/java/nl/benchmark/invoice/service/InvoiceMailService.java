package nl.benchmark.invoice.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.Collection;
import java.util.List;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.invoice.InvoiceMailRow;
import nl.benchmark.invoice.InvoiceRow;
import nl.benchmark.invoice.InvoiceRule;
import nl.benchmark.invoice.InvoiceState;
import nl.benchmark.shared.RuleViolation;

/** Sending invoices and credit notes to the address of the organisation's details, and what was mailed. Source: INV-1. */
@Stateless
@RolesAllowed({Roles.FINANCE, Roles.ADMINISTRATOR})
public class InvoiceMailService {

    @EJB
    private InvoiceRegister register;

    @EJB
    private InvoiceMailing mailing;

    @EJB
    private InvoiceMailRegister mails;

    /** In order of time. */
    @NotAudited(reason = "that an administration was mailed; sending is a line")
    public List<InvoiceMailRow> mails(long invoice) {
        return mails.of(invoice);
    }

    /** How many wait to be sent. */
    @NotAudited(reason = "a number")
    public long waiting() {
        return register.invoices().stream().filter(InvoiceMailService::waits).count();
    }

    /** A first time or again. Refuses with {@code UNKNOWN}, {@code STATE} and what is wrong with the address. */
    @NotAudited(reason = "sending is a line of its own")
    public void send(long id) {
        InvoiceRow row = register.findRow(id).orElseThrow(() -> new RuleViolation(InvoiceRule.UNKNOWN, id));
        if (row.state() != InvoiceState.ISSUED && row.state() != InvoiceState.SENT) {
            throw new RuleViolation(InvoiceRule.STATE);
        }
        mailing.send(row);
    }

    /** Everything that was issued and not sent yet, all or nothing; how many. Refuses with {@code NOTHING}. */
    @NotAudited(reason = "each one that is sent is a line of its own")
    public int sendAll() {
        List<InvoiceRow> waiting =
                register.invoices().stream().filter(InvoiceMailService::waits).toList();
        if (waiting.isEmpty()) {
            throw new RuleViolation(InvoiceRule.NOTHING);
        }
        waiting.forEach(mailing::send);
        return waiting.size();
    }

    /** What became of the chosen ones. */
    public record Sent(int sent, int not) {}

    /** Those of the chosen ones that wait; one that does not is left as it is. Refuses with what is wrong with an address. */
    @NotAudited(reason = "each one that is sent is a line of its own")
    public Sent send(Collection<Long> chosen) {
        List<InvoiceRow> waiting = register.invoices().stream()
                .filter(row -> chosen.contains(row.id()) && waits(row))
                .toList();
        waiting.forEach(mailing::send);
        return new Sent(waiting.size(), chosen.size() - waiting.size());
    }

    private static boolean waits(InvoiceRow row) {
        return row.state() == InvoiceState.ISSUED;
    }
}
