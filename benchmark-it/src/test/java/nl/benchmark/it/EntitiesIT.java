package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import nl.benchmark.account.Caller;
import nl.benchmark.account.Role;
import nl.benchmark.shared.service.CallerContext;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Inside the server: what EclipseLink reads is bound by the tenant of the transaction, nothing stays in a cache that
 * others share, and what is lazy is not read. The only entity there is, a kept selection, stands for those to come.
 */
@ExtendWith({ServerWithoutProduct.class, ArquillianExtension.class})
class EntitiesIT {

    @Inject
    private SelectionReader selections;

    @Inject
    private CallerContext callers;

    @Deployment
    static EnterpriseArchive product() throws Exception {
        return ProductWithTest.of(EntitiesIT.class, SelectionReader.class);
    }

    private <T> T as(String organisation, Callable<T> work) throws Exception {
        return callers.as(
                new Caller(
                        1,
                        "proef@test.invalid",
                        "Proef",
                        Role.CONTACT_PERSON,
                        selections.organisation(organisation),
                        organisation,
                        "nl"),
                work);
    }

    private long saved(String organisation) throws Exception {
        long id = selections.organisation(organisation);
        return as(
                organisation,
                () -> selections.save(id, "Proef " + System.nanoTime(), List.of("GM0687", "GM0715", "GM0718")));
    }

    @Test
    void aSelectionOfOneMunicipalityDoesNotExistForAnother() throws Exception {
        long id = saved("GM0384");

        assertThat(as("GM0384", () -> selections.isFound(id))).isTrue();
        assertThat(as("GM0437", () -> selections.isFound(id))).isFalse();
        assertThat(as("GM0437", () -> selections.isAmongAll(id))).isFalse();
        assertThat(as("GM0384", () -> selections.isAmongAll(id))).isTrue();
    }

    @Test
    void nobodyFindsASelection() throws Exception {
        long id = saved("GM0384");

        assertThat(selections.isFound(id)).isFalse();
        assertThat(selections.isAmongAll(id)).isFalse();
    }

    @Test
    void whatOneTransactionReadIsNotSharedWithTheNext() throws Exception {
        long id = saved("GM0384");

        assertThat(as("GM0384", () -> selections.isSharedAfterFinding(id))).isFalse();
        as("GM0384", () -> {
            selections.renameInTheDatabase(id, "Anders");
            return null;
        });
        assertThat(as("GM0384", () -> selections.nameOf(id))).isEqualTo("Anders");
    }

    @Test
    void membersAreReadWhenTheyAreAskedFor() throws Exception {
        long id = saved("GM0384");

        assertThat(as("GM0384", () -> selections.areMembersLoadedAfterFinding(id)))
                .isFalse();
        assertThat(as("GM0384", () -> selections.membersWhenAsked(id))).isEqualTo(3);
    }

    @Test
    @DisplayName("AUD-1 The database refuses a change by whoever looks as a participant does")
    void whoeverLooksChangesNothing() throws Exception {
        long id = selections.organisation("GM0384");
        Caller administrator = new Caller(1, "beheer@test.invalid", "Beheer", Role.ADMINISTRATOR, null, null, "nl");
        Caller looking = administrator.lookingAs(id, "GM0384", "vraag van de gemeente");
        long saved = saved("GM0384");

        assertThat(callers.as(looking, () -> selections.isFound(saved))).isTrue();
        assertThatThrownBy(() -> callers.as(looking, () -> selections.save(id, "Meekijker", List.of("GM0687"))))
                .hasStackTraceContaining("read-only transaction");
    }
}
