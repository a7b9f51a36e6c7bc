package nl.benchmark.comparison.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.comparison.SavedSelection;
import nl.benchmark.comparison.SelectionRow;
import nl.benchmark.comparison.SelectionRule;
import nl.benchmark.disclosure.FigureRule;
import nl.benchmark.organisation.service.Register;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.CallerContext;

/**
 * Own selections of municipalities to compare with (CMP-1): of the caller's organisation, shared by its accounts. The
 * database keeps them apart as well; another organisation's does not exist here.
 */
@NotAudited(reason = "own lists of names of municipalities; nothing of anybody else")
@Stateless
@RolesAllowed(Roles.PARTICIPANT)
public class SelectionService {

    @PersistenceContext(unitName = "benchmark")
    private EntityManager entities;

    @Inject
    private Register register;

    @Inject
    private CallerContext callers;

    /** By name. */
    public List<SelectionRow> selections() {
        return entities
                .createQuery(
                        """
                        select distinct s from SavedSelection s left join fetch s.members
                         where s.organisationId = :organisation order by s.name
                        """,
                        SavedSelection.class)
                .setParameter("organisation", organisation())
                .getResultList()
                .stream()
                .map(SavedSelection::row)
                .toList();
    }

    /** Refuses with {@link SelectionRule} a name that is taken or too long, and none or too many municipalities. */
    public SelectionRow save(String name, List<String> members) {
        members.forEach(this::requireMunicipality);
        SavedSelection selection = new SavedSelection(organisation(), name, members);
        if (isTaken(name.strip())) {
            throw new RuleViolation(SelectionRule.NAME_TAKEN, name.strip());
        }
        entities.persist(selection);
        entities.flush();
        return selection.row();
    }

    /** Other members under the same name. */
    public SelectionRow replaceMembers(long id, List<String> members) {
        members.forEach(this::requireMunicipality);
        SavedSelection selection = own(id);
        selection.replaceMembers(members);
        return selection.row();
    }

    /** For good: a selection holds nothing that cannot be chosen again. */
    public void remove(long id) {
        entities.remove(own(id));
    }

    private SavedSelection own(long id) {
        return entities.createQuery(
                        "select s from SavedSelection s where s.id = :id and s.organisationId = :organisation",
                        SavedSelection.class)
                .setParameter("id", id)
                .setParameter("organisation", organisation())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleViolation(SelectionRule.UNKNOWN));
    }

    private boolean isTaken(String name) {
        return entities.createQuery(
                                "select count(s) from SavedSelection s where s.organisationId = :organisation and lower(s.name) = lower(:name)",
                                Long.class)
                        .setParameter("organisation", organisation())
                        .setParameter("name", name)
                        .getSingleResult()
                > 0;
    }

    private void requireMunicipality(String code) {
        if (register.geography().findOrganisation(code).isEmpty()) {
            throw new RuleViolation(FigureRule.UNKNOWN_ORGANISATION, code);
        }
    }

    private long organisation() {
        return callers.get().organisationId();
    }
}
