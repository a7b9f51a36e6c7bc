package nl.benchmark.it;

import jakarta.ejb.Stateless;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import nl.benchmark.comparison.SavedSelection;
import nl.benchmark.shared.service.TenantInterceptor;

/** Asks EclipseLink for selections as a service does, but without the service's own question whose they are. */
@Stateless
@Interceptors(TenantInterceptor.class)
public class SelectionReader {

    @PersistenceContext(unitName = "benchmark")
    private EntityManager entities;

    public long organisation(String code) {
        return ((Number) entities.createNativeQuery("select id from benchmark.organisation where code = ?1")
                        .setParameter(1, code)
                        .getSingleResult())
                .longValue();
    }

    /** Keeps a selection of the organisation; its id. */
    public long save(long organisation, String name, List<String> members) {
        SavedSelection selection = new SavedSelection(organisation, name, members);
        entities.persist(selection);
        entities.flush();
        return (Long)
                entities.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(selection);
    }

    public boolean isFound(long id) {
        return entities.find(SavedSelection.class, id) != null;
    }

    public boolean isAmongAll(long id) {
        return entities.createQuery("select s.id from SavedSelection s", Long.class)
                .getResultList()
                .contains(id);
    }

    /** Whether finding it read its members too. */
    public boolean areMembersLoadedAfterFinding(long id) {
        SavedSelection selection = entities.find(SavedSelection.class, id);
        return entities.getEntityManagerFactory().getPersistenceUnitUtil().isLoaded(selection, "members");
    }

    public int membersWhenAsked(long id) {
        return entities.find(SavedSelection.class, id).row().members().size();
    }

    /** Finds it and tells whether another transaction would get it without asking the database. */
    public boolean isSharedAfterFinding(long id) {
        entities.find(SavedSelection.class, id);
        return entities.getEntityManagerFactory().getCache().contains(SavedSelection.class, id);
    }

    public String nameOf(long id) {
        return entities.find(SavedSelection.class, id).row().name();
    }

    /** Past EclipseLink, on the connection of the transaction. */
    public void renameInTheDatabase(long id, String name) {
        entities.createNativeQuery("update benchmark.saved_selection set name = ?1 where id = ?2")
                .setParameter(1, name)
                .setParameter(2, id)
                .executeUpdate();
    }
}
