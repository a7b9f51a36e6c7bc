package nl.benchmark.invoice.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import nl.benchmark.invoice.Iban;
import nl.benchmark.invoice.IdentifierScheme;
import nl.benchmark.invoice.InvoiceRule;
import nl.benchmark.invoice.LegalIdentifier;
import nl.benchmark.invoice.PostalAddress;
import nl.benchmark.invoice.Seller;
import nl.benchmark.invoice.VatNumber;
import nl.benchmark.shared.RuleViolation;
import org.eclipse.microprofile.config.Config;

/** Who sends invoices, from the configuration: {@code benchmark.invoice.name} and the like. */
@ApplicationScoped
public class SellerConfiguration {

    private static final String PREFIX = "benchmark.invoice.";
    private static final int PAYMENT_TERM_DAYS = 30;

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
        return issuedOn.plusDays(config.getOptionalValue(PREFIX + "payment.term.days", Integer.class)
                .orElse(PAYMENT_TERM_DAYS));
    }

    private String value(String name) {
        return config.getOptionalValue(PREFIX + name, String.class)
                .orElseThrow(() -> new RuleViolation(InvoiceRule.NO_SELLER, PREFIX + name));
    }
}
