package nl.benchmark.registration.web;

import java.io.Serial;
import java.io.Serializable;
import nl.benchmark.registration.ContactPerson;
import nl.benchmark.registration.InvoiceAddress;

/** The contact person and where invoices go, as they are typed. */
public class ContactFields implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private String name;
    private String jobTitle;
    private String email;
    private String phone;
    private String invoiceName;
    private String address;
    private String postalCode;
    private String city;
    private String invoiceEmail;
    private String reference;
    private String peppolId;

    ContactPerson contact() {
        return new ContactPerson(name, jobTitle, email, phone);
    }

    InvoiceAddress invoice() {
        return new InvoiceAddress(invoiceName, address, postalCode, city, invoiceEmail, reference, peppolId);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getJobTitle() {
        return jobTitle;
    }

    public void setJobTitle(String jobTitle) {
        this.jobTitle = jobTitle;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getInvoiceName() {
        return invoiceName;
    }

    public void setInvoiceName(String invoiceName) {
        this.invoiceName = invoiceName;
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

    public String getInvoiceEmail() {
        return invoiceEmail;
    }

    public void setInvoiceEmail(String invoiceEmail) {
        this.invoiceEmail = invoiceEmail;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getPeppolId() {
        return peppolId;
    }

    public void setPeppolId(String peppolId) {
        this.peppolId = peppolId;
    }
}
