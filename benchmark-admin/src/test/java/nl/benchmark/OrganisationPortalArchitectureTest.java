package nl.benchmark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Named;
import java.io.Serializable;
import nl.benchmark.indicator.MeasureStore;
import nl.benchmark.indicator.RawAccess;

/** The directions that the architecture promises, for the pages of the benchmark organisation. */
@AnalyzeClasses(packages = "nl.benchmark", importOptions = ImportOption.DoNotIncludeTests.class)
class OrganisationPortalArchitectureTest {

    private static final String PAGES = "nl.benchmark..admin..";
    private static final String SHARED = "nl.benchmark.ui..";

    /** Without this an empty module would keep every rule below. */
    @ArchTest
    static final ArchRule thereArePagesOfTheOrganisation = classes()
            .that()
            .resideInAPackage(PAGES)
            .and()
            .areAnnotatedWith(Named.class)
            .should()
            .bePublic();

    @ArchTest
    static final ArchRule whatBothPortalsShareKnowsNoPageOfTheOrganisation = noClasses()
            .that()
            .resideInAPackage(SHARED)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(PAGES);

    @ArchTest
    static final ArchRule servicesAndRulesKnowNoPage = noClasses()
            .that()
            .resideOutsideOfPackages(PAGES, SHARED)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(PAGES, SHARED);

    @ArchTest
    static final ArchRule pagesReachTheDatabaseThroughServices = noClasses()
            .that()
            .resideInAPackage(PAGES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "jakarta.persistence..");

    /** Staff and auditor see figures of a municipality only as they are published. */
    @ArchTest
    static final ArchRule figuresPassTheGate = noClasses()
            .that()
            .resideInAPackage(PAGES)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(RawAccess.class, MeasureStore.class);

    /** A session may be written to disk or to another node. */
    @ArchTest
    static final ArchRule viewsThatStayCanBeStored = classes()
            .that()
            .resideInAPackage(PAGES)
            .and()
            .areAnnotatedWith(jakarta.faces.view.ViewScoped.class)
            .should()
            .implement(Serializable.class);

    @ArchTest
    static final ArchRule nothingIsNamedAfterWhatItIsNot =
            classes().should().haveNameNotMatching(".*(Impl|Manager|Helper|Util|Utils|Utility|DTO|Dto)(\\$.*)?");
}
