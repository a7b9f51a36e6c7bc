package nl.benchmark.registration.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.benchmark.organisation.OrganisationRow;
import nl.benchmark.registration.service.RegistrationService;

/** The municipalities of today, to choose from. */
@Named
@RequestScoped
public class MunicipalityChoice {

    @Inject
    private RegistrationService registrations;

    private List<OrganisationRow> all;

    @PostConstruct
    void load() {
        all = registrations.municipalities();
    }

    public List<OrganisationRow> getAll() {
        return all;
    }
}
