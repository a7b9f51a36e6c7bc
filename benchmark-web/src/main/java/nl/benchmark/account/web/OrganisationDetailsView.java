package nl.benchmark.account.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import nl.benchmark.account.Caller;
import nl.benchmark.account.OrganisationDetails;
import nl.benchmark.account.Right;
import nl.benchmark.account.service.AccountService;
import nl.benchmark.account.service.AccountsService;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.ShowsRuleViolations;

/** How the own municipality is reached and where its invoices go: read by all its accounts, written by its account managers (ACC-2). */
@Named
@ViewScoped
@ShowsRuleViolations
public class OrganisationDetailsView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private AccountsService accounts;

    @Inject
    private AccountService own;

    @Inject
    private Messages messages;

    private boolean manager;
    private String address;
    private String postalCode;
    private String city;
    private String phone;
    private String email;
    private String invoiceName;
    private String invoiceAddress;
    private String invoicePostalCode;
    private String invoiceCity;
    private String invoiceEmail;
    private String invoiceReference;
    private String peppolId;

    @PostConstruct
    void load() {
        manager = own.me().may(Right.MANAGE_ACCOUNTS, Caller.WERK_EN_INKOMEN);
        OrganisationDetails details = accounts.details();
        address = details.address();
        postalCode = details.postalCode();
        city = details.city();
        phone = details.phone();
        email = details.email();
        invoiceName = details.invoiceName();
        invoiceAddress = details.invoiceAddress();
        invoicePostalCode = details.invoicePostalCode();
        invoiceCity = details.invoiceCity();
        invoiceEmail = details.invoiceEmail();
        invoiceReference = details.invoiceReference();
        peppolId = details.peppolId();
    }

    public void save() {
        accounts.changeDetails(new OrganisationDetails(
                address,
                postalCode,
                city,
                phone,
                email,
                invoiceName,
                invoiceAddress,
                invoicePostalCode,
                invoiceCity,
                invoiceEmail,
                invoiceReference,
                peppolId));
        messages.info("account.organisation.saved");
    }

    public boolean isManager() {
        return manager;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
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

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getInvoiceName() {
        return invoiceName;
    }

    public void setInvoiceName(String invoiceName) {
        this.invoiceName = invoiceName;
    }

    public String getInvoiceAddress() {
        return invoiceAddress;
    }

    public void setInvoiceAddress(String invoiceAddress) {
        this.invoiceAddress = invoiceAddress;
    }

    public String getInvoicePostalCode() {
        return invoicePostalCode;
    }

    public void setInvoicePostalCode(String invoicePostalCode) {
        this.invoicePostalCode = invoicePostalCode;
    }

    public String getInvoiceCity() {
        return invoiceCity;
    }

    public void setInvoiceCity(String invoiceCity) {
        this.invoiceCity = invoiceCity;
    }

    public String getInvoiceEmail() {
        return invoiceEmail;
    }

    public void setInvoiceEmail(String invoiceEmail) {
        this.invoiceEmail = invoiceEmail;
    }

    public String getInvoiceReference() {
        return invoiceReference;
    }

    public void setInvoiceReference(String invoiceReference) {
        this.invoiceReference = invoiceReference;
    }

    public String getPeppolId() {
        return peppolId;
    }

    public void setPeppolId(String peppolId) {
        this.peppolId = peppolId;
    }
}
