package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.benchmark.account.Caller;
import nl.benchmark.account.Role;
import nl.benchmark.shared.service.CallerContext;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Inside the server: what EclipseLink reads is bound by the tenant of the transaction, nothing stays in a cache that
 * others share, and what is lazy is not read. The only entity there is, a kept selection, stands for those to come.
 */
@ExtendWith({ServerWithoutProduct.class, ArquillianExtension.class})
class EntitiesIT {

    private static final String WAR = "in-server.war";

    @Inject
    private SelectionReader selections;

    @Inject
    private CallerContext callers;

    /** The EAR just built and, in a war beside the portals so that no filter of theirs stands between, this test. */
    @Deployment
    static EnterpriseArchive product() throws Exception {
        EnterpriseArchive ear = ShrinkWrap.createFromZipFile(
                EnterpriseArchive.class, earJustBuilt().toFile());
        WebArchive war = ShrinkWrap.create(WebArchive.class, WAR)
                .addClasses(EntitiesIT.class, SelectionReader.class, NobodySignsIn.class, ServerWithoutProduct.class)
                .addAsWebInfResource(
                        new StringAsset(
                                "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\" bean-discovery-mode=\"annotated\"/>"),
                        "beans.xml")
                .addAsLibrary(libraryOf(org.assertj.core.api.Assertions.class).toFile());
        return ear.addAsModule(Testable.archiveToTest(war)).setApplicationXML(new StringAsset(withModule(ear)));
    }

    private static String withModule(EnterpriseArchive ear) throws Exception {
        try (InputStream in = ear.get("META-INF/application.xml").getAsset().openStream()) {
            String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int end = xml.lastIndexOf("</module>") + "</module>".length();
            return xml.substring(0, end) + "<module><web><web-uri>" + WAR
                    + "</web-uri><context-root>/in-server</context-root></web></module>" + xml.substring(end);
        }
    }

    private static Path earJustBuilt() throws Exception {
        try (Stream<Path> files = Files.list(RunningPlatform.root().resolve("benchmark-ear/target"))) {
            return files.filter(file -> file.toString().endsWith(".ear"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Path libraryOf(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
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
