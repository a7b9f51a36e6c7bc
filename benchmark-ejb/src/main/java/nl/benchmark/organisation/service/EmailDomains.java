package nl.benchmark.organisation.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import org.jdbi.v3.core.Jdbi;

/** Whether an address is of an organisation, as far as its domains are known; for a warning, never for a refusal. Source: REG-1. */
@ApplicationScoped
public class EmailDomains {

    @Inject
    private Jdbi jdbi;

    /** False when no domain of these organisations is known. */
    public boolean isOther(Collection<String> codes, String email) {
        return jdbi.withHandle(handle -> handle.createQuery("select email_domain_is_other(:codes, :email)")
                .bindArray("codes", String.class, codes.toArray())
                .bind("email", email)
                .mapTo(Boolean.class)
                .one());
    }
}
