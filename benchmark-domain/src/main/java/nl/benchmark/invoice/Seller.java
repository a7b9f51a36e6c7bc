package nl.benchmark.invoice;

import java.io.Serializable;
import java.util.Objects;

/** Who sends invoices: the benchmark organisation. Its own data come from the configuration. */
public record Seller(
        String name, PostalAddress address, LegalIdentifier identifier, VatNumber vatNumber, Iban iban, String email)
        implements Serializable {

    private static final int LONGEST = 150;

    /** Refuses with {@code TEXT}. */
    public Seller {
        name = Printable.required(name, LONGEST);
        email = Printable.required(email, LONGEST);
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(identifier, "identifier");
        Objects.requireNonNull(vatNumber, "vatNumber");
        Objects.requireNonNull(iban, "iban");
    }
}
