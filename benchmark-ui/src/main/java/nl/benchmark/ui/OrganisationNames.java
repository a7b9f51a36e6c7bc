package nl.benchmark.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.benchmark.organisation.service.Register;

/** Names of municipalities and areas by their code, also for who is not signed in; they are public. */
@Named
@ApplicationScoped
public class OrganisationNames {

    @Inject
    private Register register;

    /** The code itself when it is not known; empty for null. */
    public String name(String code) {
        return code == null || code.isEmpty() ? "" : register.geography().name(code);
    }
}
