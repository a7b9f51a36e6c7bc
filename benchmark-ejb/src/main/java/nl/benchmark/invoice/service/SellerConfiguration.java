package nl.benchmark.invoice.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import nl.benchmark.invoice.Iban;
import nl.benchmark.invoice.IdentifierScheme;
import nl.benchmark.invoice.InvoiceRule;
import nl.benchmark.invoice.LedgerAccounts;
import nl.benchmark.invoice.LegalIdentifier;
import nl.benchmark.invoice.PostalAddress;
import nl.benchmark.invoice.ReminderTerms;
import nl.benchmark.invoice.Seller;
import nl.benchmark.invoice.VatNumber;
import nl.benchmark.shared.RuleViolation;
import org.eclipse.microprofile.config.Config;

/** Who sends invoices, from the configuration: {@code benchmark.invoice.name} and the like. */
@ApplicationScoped
public class SellerConfiguration {

    private static final String PREFIX = "benchmark.invoice.";
    private static final int PAYMENT_TERM_DAYS = 30;
    private static final int FIRST_REMINDER_DAYS = 14;
    private static final int LAST_REMINDER_DAYS = 28;

    @Inject
    private Config config;

    /** Refuses with {@code NO_SELLER} what is not configured, and as its parts refuse. */
    public Seller seller() {
        return new Seller(
                value("name"),
                new PostalAddress(value("street"), value("postal.code"), value("city")),
                new LegalIdentifier(IdentifierScheme.KVK, value("kvk")),
                new VatNumber(value("vat.number")),
                new Iban(value("iban")),
                value("email"));
    }

    /** Last day to pay what is issued on this day. */
    public LocalDate dueOn(LocalDate issuedOn) {
        return issuedOn.plusDays(days("payment.term.days", PAYMENT_TERM_DAYS));
    }

    /** After how many days past the last one to pay: {@code benchmark.invoice.reminder.first.days} and {@code .last.days}. */
    public ReminderTerms reminderTerms() {
        return new ReminderTerms(
                days("reminder.first.days", FIRST_REMINDER_DAYS), days("reminder.last.days", LAST_REMINDER_DAYS));
    }

    /** Grootboekrekeningen: {@code benchmark.invoice.ledger.debtors}, {@code .revenue} and {@code .vat}. */
    public LedgerAccounts ledgerAccounts() {
        return new LedgerAccounts(ledger("debtors", "1300"), ledger("revenue", "8000"), ledger("vat", "1500"));
    }

    private int days(String name, int otherwise) {
        return config.getOptionalValue(PREFIX + name, Integer.class).orElse(otherwise);
    }

    private String ledger(String name, String otherwise) {
        return config.getOptionalValue(PREFIX + "ledger." + name, String.class).orElse(otherwise);
    }

    private String value(String name) {
        return config.getOptionalValue(PREFIX + name, String.class)
                .orElseThrow(() -> new RuleViolation(InvoiceRule.NO_SELLER, PREFIX + name));
    }
}
