package nl.benchmark.invoice.admin;

import java.io.Serial;
import java.io.Serializable;
import nl.benchmark.account.OrganisationDetails;
import nl.benchmark.invoice.IdentifierScheme;
import nl.benchmark.invoice.InvoiceProfile;
import nl.benchmark.invoice.RecipientRow;

/** What is typed of the details for invoices of an organisation. */
public class RecipientFields implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private String name;
    private String street;
    private String postalCode;
    private String city;
    private String email;
    private String reference;
    private String order;
    private IdentifierScheme scheme = IdentifierScheme.KVK;
    private String number;
    private InvoiceProfile profile = InvoiceProfile.NLCIUS;

    void show(RecipientRow row) {
        OrganisationDetails details = row.details();
        boolean own = details.invoiceAddress() == null;
        name = details.invoiceName();
        street = own ? details.address() : details.invoiceAddress();
        postalCode = own ? details.postalCode() : details.invoicePostalCode();
        city = own ? details.city() : details.invoiceCity();
        email = details.invoiceEmail() == null ? details.email() : details.invoiceEmail();
        reference = details.invoiceReference();
        order = row.order();
        profile = row.profile();
        String[] id =
                details.peppolId() == null ? new String[0] : details.peppolId().split(":", 2);
        if (id.length == 2) {
            number = id[1];
            scheme = IdentifierScheme.OIN.code().equals(id[0]) ? IdentifierScheme.OIN : IdentifierScheme.KVK;
        }
    }

    OrganisationDetails details() {
        return new OrganisationDetails(
                null,
                null,
                null,
                null,
                null,
                text(name),
                text(street),
                text(postalCode),
                text(city),
                text(email),
                text(reference),
                text(number) == null ? null : scheme.code() + ":" + text(number));
    }

    String orderNumber() {
        return text(order);
    }

    private static String text(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getStreet() {
        return street;
    }

    public void setStreet(String street) {
        this.street = street;
    }

    public String getPostalCode() {
        return postalCode;
    }

    public void setPostalCode(String postalCode) {
        this.postalCode = postalCode;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getOrder() {
        return order;
    }

    public void setOrder(String order) {
        this.order = order;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public IdentifierScheme getScheme() {
        return scheme;
    }

    public void setScheme(IdentifierScheme scheme) {
        this.scheme = scheme;
    }

    public InvoiceProfile getProfile() {
        return profile;
    }

    public void setProfile(InvoiceProfile profile) {
        this.profile = profile;
    }
}
