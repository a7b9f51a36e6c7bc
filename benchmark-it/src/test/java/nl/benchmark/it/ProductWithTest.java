package nl.benchmark.it;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The EAR just built and, in a war beside the portals so that no filter of theirs stands between, a test that runs inside it. */
final class ProductWithTest {

    private static final String WAR = "in-server.war";

    private ProductWithTest() {}

    static EnterpriseArchive of(Class<?>... classes) throws Exception {
        EnterpriseArchive ear = ShrinkWrap.createFromZipFile(
                EnterpriseArchive.class, earJustBuilt().toFile());
        WebArchive war = ShrinkWrap.create(WebArchive.class, WAR)
                .addClasses(classes)
                .addClasses(NobodySignsIn.class, ServerWithoutProduct.class)
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
}
