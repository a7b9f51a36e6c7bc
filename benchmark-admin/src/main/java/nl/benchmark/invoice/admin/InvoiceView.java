package nl.benchmark.invoice.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import nl.benchmark.invoice.InvoiceKind;
import nl.benchmark.invoice.InvoiceLine;
import nl.benchmark.invoice.InvoiceMailRow;
import nl.benchmark.invoice.InvoiceRow;
import nl.benchmark.invoice.InvoiceState;
import nl.benchmark.invoice.PaymentRow;
import nl.benchmark.invoice.service.InvoiceMailService;
import nl.benchmark.invoice.service.InvoiceService;
import nl.benchmark.invoice.service.PaymentService;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.PageNotFound;
import nl.benchmark.ui.ShowsRuleViolations;

/** One invoice: its lines and files, what was mailed and paid; sending, crediting, and trying again what was held back. Source: INV-1. */
@Named
@ViewScoped
@ShowsRuleViolations
public class InvoiceView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String PAGE = "/invoice/invoice?faces-redirect=true&id=";

    @Inject
    private InvoiceService invoices;

    @Inject
    private InvoiceMailService mailing;

    @Inject
    private PaymentService paying;

    @Inject
    private Messages messages;

    /** As it stands in the address, which may be anything. */
    private String id;

    private InvoiceRow row;
    private List<InvoiceLine> lines = List.of();
    private List<InvoiceMailRow> mails = List.of();
    private List<PaymentRow> payments = List.of();
    private String reason;

    /** What is not there is not found. */
    public void load() {
        if (id == null || !id.matches("\\d{1,18}")) {
            throw new PageNotFound();
        }
        row = invoices.find(Long.parseLong(id)).orElseThrow(PageNotFound::new);
        lines = invoices.lines(row.id());
        mails = mailing.mails(row.id());
        payments = paying.payments(row.id());
    }

    public String send() {
        mailing.send(row.id());
        messages.info("invoice.sent", row.number());
        return PAGE + row.id();
    }

    public String credit() {
        long note = invoices.credit(row.id(), reason);
        messages.info("invoice.credited", row.number());
        return PAGE + note;
    }

    /** The new one has another number of its own here. */
    public String retry() {
        boolean left = invoices.retry(row.id());
        if (left) {
            messages.info("invoice.retry.issued", row.organisationName());
        } else {
            messages.warn("invoice.retry.held");
        }
        return "/invoice/invoices?faces-redirect=true&text=" + row.organisationName();
    }

    public boolean isNumbered() {
        return row.number() != null;
    }

    public boolean isHeld() {
        return row.state() == InvoiceState.HELD;
    }

    /** Sent before: then it can be sent again. */
    public boolean isSent() {
        return row.state() == InvoiceState.SENT;
    }

    public boolean isCreditable() {
        return isNumbered() && row.kind() == InvoiceKind.INVOICE && !row.credited();
    }

    public InvoiceRow getRow() {
        return row;
    }

    public List<InvoiceLine> getLines() {
        return lines;
    }

    public List<InvoiceMailRow> getMails() {
        return mails;
    }

    public List<PaymentRow> getPayments() {
        return payments;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
