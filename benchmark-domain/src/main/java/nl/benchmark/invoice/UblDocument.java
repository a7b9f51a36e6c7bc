package nl.benchmark.invoice;

import com.helger.ubl21.UBL21Marshaller;
import java.util.List;
import java.util.Objects;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.BillingReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CreditNoteLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CustomerPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DocumentReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.InvoiceLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.SupplierPartyType;
import oasis.names.specification.ubl.schema.xsd.creditnote_21.CreditNoteType;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;

/** An invoice as UBL 2.1, in UTF-8. Not validated yet: {@link OfficialRules} does that. Source: INV-1, standards 4.3. */
public final class UblDocument {

    private static final String PROCESS = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";
    /** One: what is counted has no unit of its own. */
    private static final String UNIT = "C62";

    private UblDocument() {}

    public static byte[] of(Invoice invoice) {
        return LibraryLoader.with(() -> invoice.kind() == InvoiceKind.INVOICE
                ? Objects.requireNonNull(
                        UBL21Marshaller.invoice().setUseSchema(false).getAsBytes(invoice(invoice)))
                : Objects.requireNonNull(
                        UBL21Marshaller.creditNote().setUseSchema(false).getAsBytes(creditNote(invoice))));
    }

    private static InvoiceType invoice(Invoice invoice) {
        InvoiceType ubl = new InvoiceType();
        ubl.setCustomizationID(invoice.recipient().profile().customization());
        ubl.setProfileID(PROCESS);
        ubl.setID(invoice.number().text());
        ubl.setIssueDate(invoice.issuedOn());
        ubl.setDueDate(invoice.dueOn());
        ubl.setInvoiceTypeCode(invoice.kind().typeCode());
        ubl.setDocumentCurrencyCode(UblParts.CURRENCY);
        if (invoice.recipient().buyerReference() != null) { // an empty element is refused by Peppol
            ubl.setBuyerReference(invoice.recipient().buyerReference());
        }
        ubl.setOrderReference(order(invoice));
        ubl.setAccountingSupplierParty(supplier(invoice));
        ubl.setAccountingCustomerParty(customer(invoice));
        ubl.addPaymentMeans(UblParts.payment(invoice));
        ubl.addTaxTotal(UblParts.taxes(invoice));
        ubl.setLegalMonetaryTotal(UblParts.totals(invoice));
        List<InvoiceLine> lines = invoice.lines();
        for (int number = 1; number <= lines.size(); number++) {
            InvoiceLine line = lines.get(number - 1);
            InvoiceLineType one = new InvoiceLineType();
            one.setID(Integer.toString(number));
            one.setInvoicedQuantity(UblParts.plain(line.quantity())).setUnitCode(UNIT);
            one.setLineExtensionAmount(line.amount()).setCurrencyID(UblParts.CURRENCY);
            one.setItem(UblParts.item(line));
            one.setPrice(UblParts.price(line));
            ubl.addInvoiceLine(one);
        }
        return ubl;
    }

    private static CreditNoteType creditNote(Invoice invoice) {
        CreditNoteType ubl = new CreditNoteType();
        ubl.setCustomizationID(invoice.recipient().profile().customization());
        ubl.setProfileID(PROCESS);
        ubl.setID(invoice.number().text());
        ubl.setIssueDate(invoice.issuedOn());
        ubl.setCreditNoteTypeCode(invoice.kind().typeCode());
        ubl.setDocumentCurrencyCode(UblParts.CURRENCY);
        if (invoice.recipient().buyerReference() != null) { // an empty element is refused by Peppol
            ubl.setBuyerReference(invoice.recipient().buyerReference());
        }
        ubl.setOrderReference(order(invoice));
        ubl.addBillingReference(credited(invoice.credited()));
        ubl.setAccountingSupplierParty(supplier(invoice));
        ubl.setAccountingCustomerParty(customer(invoice));
        ubl.addPaymentMeans(UblParts.payment(invoice));
        ubl.addTaxTotal(UblParts.taxes(invoice));
        ubl.setLegalMonetaryTotal(UblParts.totals(invoice));
        List<InvoiceLine> lines = invoice.lines();
        for (int number = 1; number <= lines.size(); number++) {
            InvoiceLine line = lines.get(number - 1);
            CreditNoteLineType one = new CreditNoteLineType();
            one.setID(Integer.toString(number));
            one.setCreditedQuantity(UblParts.plain(line.quantity())).setUnitCode(UNIT);
            one.setLineExtensionAmount(line.amount()).setCurrencyID(UblParts.CURRENCY);
            one.setItem(UblParts.item(line));
            one.setPrice(UblParts.price(line));
            ubl.addCreditNoteLine(one);
        }
        return ubl;
    }

    private static SupplierPartyType supplier(Invoice invoice) {
        SupplierPartyType supplier = new SupplierPartyType();
        supplier.setParty(UblParts.seller(invoice));
        return supplier;
    }

    private static CustomerPartyType customer(Invoice invoice) {
        CustomerPartyType customer = new CustomerPartyType();
        customer.setParty(UblParts.buyer(invoice));
        return customer;
    }

    /** Null when the recipient gave no order number. */
    private static OrderReferenceType order(Invoice invoice) {
        if (invoice.recipient().orderReference() == null) {
            return null;
        }
        OrderReferenceType order = new OrderReferenceType();
        order.setID(invoice.recipient().orderReference());
        return order;
    }

    /** Peppol asks it of every credit note (NL-R-001). */
    private static BillingReferenceType credited(InvoiceReference reference) {
        DocumentReferenceType document = new DocumentReferenceType();
        document.setID(reference.number());
        document.setIssueDate(reference.issuedOn());
        BillingReferenceType billing = new BillingReferenceType();
        billing.setInvoiceDocumentReference(document);
        return billing;
    }
}
