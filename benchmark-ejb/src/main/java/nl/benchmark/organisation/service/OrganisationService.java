package nl.benchmark.organisation.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.benchmark.account.ForEveryArea;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.indicator.Period;
import nl.benchmark.organisation.AreaRow;
import nl.benchmark.organisation.Geography;
import nl.benchmark.organisation.OrganisationRow;

/** Organisations, areas and participants, for whoever is signed in. Needs no transaction: the register is kept in memory. */
@NotAudited(reason = "the public register, and who takes part, which every participant knows")
@ForEveryArea(reason = "names of organisations, which stand on every page")
@Stateless
@RolesAllowed(Roles.SIGNED_IN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OrganisationService {

    @Inject
    private Register register;

    public Geography geography() {
        return register.geography();
    }

    /** Municipalities that take part in the benchmark in that period, by name. */
    public List<OrganisationRow> participants(String benchmark, Period period) {
        return register.participants(benchmark, period);
    }

    /** The groups a municipality is compared with: the country, its province, COROP area, labour-market region and size class. */
    public List<AreaRow> groupsOf(String organisation, Period period) {
        LocalDate day = period.firstDay();
        return geography().areasOf(organisation, day).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> geography().area(entry.getValue(), day))
                .toList();
    }

    public String name(String code) {
        return geography().name(code);
    }
}
