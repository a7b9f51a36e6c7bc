package nl.benchmark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import nl.benchmark.indicator.MeasureStore;
import nl.benchmark.indicator.RawAccess;

/** The directions that the architecture promises, for pages and the API. */
@AnalyzeClasses(packages = "nl.benchmark", importOptions = ImportOption.DoNotIncludeTests.class)
class PortalArchitectureTest {

    @ArchTest
    static final ArchRule whatBothPortalsShareKnowsNoneOfThem = noClasses()
            .that()
            .resideInAPackage("nl.benchmark.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("nl.benchmark..web..", "nl.benchmark..api..", "nl.benchmark..admin..");

    @ArchTest
    static final ArchRule servicesAndRulesKnowNoPortal = noClasses()
            .that()
            .resideOutsideOfPackages("nl.benchmark..web..", "nl.benchmark..api..", "nl.benchmark.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("nl.benchmark..web..", "nl.benchmark..api..", "nl.benchmark.ui..");

    @ArchTest
    static final ArchRule pagesAndApiReachTheDatabaseThroughServices = noClasses()
            .that()
            .resideInAnyPackage("nl.benchmark..web..", "nl.benchmark..api..", "nl.benchmark.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "jakarta.persistence..");

    @ArchTest
    static final ArchRule figuresPassTheGate = noClasses()
            .that()
            .resideInAnyPackage("nl.benchmark..web..", "nl.benchmark..api..", "nl.benchmark.ui..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(RawAccess.class, MeasureStore.class);

    @ArchTest
    static final ArchRule theApiKnowsNoPages = noClasses()
            .that()
            .resideInAPackage("nl.benchmark..api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "nl.benchmark..web..");

    @ArchTest
    static final ArchRule nothingIsNamedAfterWhatItIsNot =
            classes().should().haveNameNotMatching(".*(Impl|Manager|Helper|Util|Utils|Utility|DTO|Dto)(\\$.*)?");
}
