package nl.benchmark.invoice.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import nl.benchmark.invoice.IdentifierScheme;
import nl.benchmark.invoice.InvoiceProfile;
import nl.benchmark.invoice.RecipientRow;
import nl.benchmark.invoice.service.RecipientService;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.PageNotFound;
import nl.benchmark.ui.ShowsRuleViolations;

/** Where the invoices of one organisation go and what stands on them. Source: INV-1, standards 4.3. */
@Named
@ViewScoped
@ShowsRuleViolations
public class RecipientView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private RecipientService recipients;

    @Inject
    private Messages messages;

    private final RecipientFields fields = new RecipientFields();
    private String organisation;
    private RecipientRow row;

    /** What is not there is not found. */
    public void load() {
        row = recipients.find(organisation == null ? "" : organisation).orElseThrow(PageNotFound::new);
        fields.show(row);
    }

    public String save() {
        recipients.save(row.organisation(), fields.details(), fields.orderNumber(), fields.getProfile());
        messages.info("invoice.recipient.saved", row.name());
        return "/invoice/recipients?faces-redirect=true";
    }

    public IdentifierScheme[] getSchemes() {
        return IdentifierScheme.values();
    }

    public InvoiceProfile[] getProfiles() {
        return InvoiceProfile.values();
    }

    public RecipientFields getFields() {
        return fields;
    }

    public RecipientRow getRow() {
        return row;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }
}
