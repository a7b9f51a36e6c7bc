package nl.benchmark.invoice.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.invoice.InvoiceRow;
import nl.benchmark.shared.service.CallerContext;

/** A participant's own invoices. The database shows it no other, and none before it was issued. Source: INV-1, PRI-2. */
@Stateless
@RolesAllowed(Roles.PARTICIPANT)
public class OwnInvoiceService {

    @EJB
    private InvoiceRegister register;

    @Inject
    private CallerContext callers;

    @Inject
    private AuditFacts audit;

    /** Newest first. */
    @NotAudited(reason = "the own organisation's amounts; opening a document is a line")
    public List<InvoiceRow> invoices() {
        return register.invoices().stream().filter(this::isOwn).toList();
    }

    /** Empty when it is another's, or is not there. */
    @Audited(action = AuditAction.INVOICES_READ, object = "invoice")
    public Optional<InvoiceService.Files> files(@AuditedId long id) {
        if (register.findRow(id).filter(this::isOwn).isEmpty()) {
            audit.denied("organisation");
            return Optional.empty();
        }
        audit.concerns(callers.get().organisationCode());
        return register.files(id);
    }

    private boolean isOwn(InvoiceRow row) {
        return callers.get().belongsTo(row.organisation());
    }
}
