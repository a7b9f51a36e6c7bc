package nl.benchmark.invoice.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import nl.benchmark.account.OrganisationDetails;
import nl.benchmark.account.service.OrganisationDetailsMapper;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.invoice.InvoiceObstacle;
import nl.benchmark.invoice.InvoiceProfile;
import nl.benchmark.invoice.Recipient;
import nl.benchmark.invoice.RecipientRow;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.CallerContext;
import org.jdbi.v3.core.Jdbi;

/** What organisations wrote about their invoices. Only services of this package call it. */
@NotAudited(reason = "steps of RecipientService and InvoiceBilling")
@Stateless
public class RecipientRegister {

    private static final OrganisationDetailsMapper DETAILS = new OrganisationDetailsMapper();

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private CallerContext callers;

    /** By code; nothing of those that wrote nothing. */
    public Map<String, RecipientRow> recipients() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select o.code, o.name, d.* from organisation_details d join organisation o on o.id = d.organisation_id")
                .map((row, context) -> row(
                        row.getString("code"),
                        row.getString("name"),
                        DETAILS.map(row, context),
                        row.getString("invoice_order"),
                        InvoiceProfile.valueOf(row.getString("invoice_profile"))))
                .collect(Collectors.toUnmodifiableMap(RecipientRow::organisation, row -> row)));
    }

    /** Refuses as {@link Recipient#of}. */
    static Recipient recipient(RecipientRow row) {
        return Recipient.of(row.organisation(), row.name(), row.details(), row.order(), row.profile());
    }

    static RecipientRow row(
            String organisation, String name, OrganisationDetails details, String order, InvoiceProfile profile) {
        RecipientRow row = new RecipientRow(organisation, name, details, order, profile, null);
        try {
            recipient(row);
            return row;
        } catch (RuleViolation refusal) {
            return new RecipientRow(organisation, name, details, order, profile, InvoiceObstacle.of(refusal));
        }
    }

    /** The part that is about invoices; how the organisation itself is reached stays as it is. */
    public void save(String organisation, OrganisationDetails details, String order, InvoiceProfile profile) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        insert into organisation_details (organisation_id, invoice_name, invoice_address, invoice_postal_code, invoice_city, invoice_email,
                            invoice_reference, peppol_id, invoice_order, invoice_profile, changed_at, changed_by)
                        select o.id, :invoiceName, :invoiceAddress, :invoicePostalCode, :invoiceCity, :invoiceEmail, :invoiceReference, :peppolId, :order,
                            :profile, :now, :me from organisation o where o.code = :organisation
                        on conflict (organisation_id) do update set invoice_name = excluded.invoice_name, invoice_address = excluded.invoice_address,
                            invoice_postal_code = excluded.invoice_postal_code, invoice_city = excluded.invoice_city, invoice_email = excluded.invoice_email,
                            invoice_reference = excluded.invoice_reference, peppol_id = excluded.peppol_id, invoice_order = excluded.invoice_order,
                            invoice_profile = excluded.invoice_profile, changed_at = excluded.changed_at, changed_by = excluded.changed_by
                        """)
                .bindMethods(details)
                .bind("order", order)
                .bind("profile", profile.name())
                .bind("organisation", organisation)
                .bind("now", OffsetDateTime.now(clock))
                .bind("me", callers.get().accountId())
                .execute());
    }
}
