package nl.benchmark.invoice;

import java.io.Serializable;
import nl.benchmark.account.OrganisationDetails;

/**
 * What an organisation wrote about its invoices, which may not be enough for one.
 *
 * @param order number of its order; null without one
 * @param obstacle why it cannot get an invoice; null when it can
 */
public record RecipientRow(
        String organisation,
        String name,
        OrganisationDetails details,
        String order,
        InvoiceProfile profile,
        InvoiceObstacle obstacle)
        implements Serializable {}
