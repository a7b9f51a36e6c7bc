package nl.benchmark.invoice.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.benchmark.invoice.InvoiceRule;
import nl.benchmark.invoice.PaymentMatch;
import nl.benchmark.invoice.PaymentRow;
import nl.benchmark.invoice.StatementRow;
import nl.benchmark.invoice.service.PaymentService;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.ShowsRuleViolations;

/** Bankafschriften: a file is looked at first, and what was looked at is what is taken in; the rest is matched by hand. Source: INV-1. */
@Named
@ViewScoped
@ShowsRuleViolations
public class PaymentsView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private PaymentService service;

    @Inject
    private Messages messages;

    private transient Part file;
    private String fileName;
    private byte[] content;
    private List<PaymentMatch> matches = List.of();
    private List<PaymentRow> unmatched = List.of();
    private List<StatementRow> statements = List.of();
    /** What was typed beside each payment, by its number. */
    private final Map<Long, String> numbers = new HashMap<>();

    public void load() {
        unmatched = service.unmatched();
        statements = service.statements();
    }

    /** Reads the chosen file and tells what taking it in would record. */
    public void look() throws IOException {
        content = null;
        matches = List.of();
        if (file == null || file.getSize() == 0) {
            throw new RuleViolation(InvoiceRule.NO_FILE);
        }
        byte[] read;
        try (InputStream in = file.getInputStream()) {
            read = in.readNBytes(PaymentService.LARGEST_BYTES + 1);
        }
        matches = service.look(read);
        content = read;
        fileName = file.getSubmittedFileName();
    }

    /** Takes in what was looked at. */
    public String take() {
        if (content == null) {
            throw new RuleViolation(InvoiceRule.NO_FILE);
        }
        messages.info("invoice.payments.taken", service.take(content));
        return "/invoice/payments?faces-redirect=true";
    }

    /** What was typed stays when it is refused. */
    public void match(long payment) {
        service.match(payment, numbers.get(payment));
        messages.info("invoice.payments.matched");
        numbers.remove(payment);
        load();
    }

    public boolean isReady() {
        return content != null;
    }

    public long getMatched() {
        return matches.stream().filter(PaymentMatch::isMatched).count();
    }

    public List<PaymentMatch> getMatches() {
        return matches;
    }

    public List<PaymentRow> getUnmatched() {
        return unmatched;
    }

    public List<StatementRow> getStatements() {
        return statements;
    }

    public Map<Long, String> getNumbers() {
        return numbers;
    }

    public String getFileName() {
        return fileName;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
