package nl.benchmark;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.Resource;
import nl.benchmark.indicator.MeasureStore;
import nl.benchmark.indicator.RawAccess;

/** The directions that the architecture promises, for rules (domain) and services. */
@AnalyzeClasses(packages = "nl.benchmark", importOptions = ImportOption.DoNotIncludeTests.class)
class ServiceArchitectureTest {

    private static final String PUBLICATION = "java:/jdbc/benchmark-publication";

    @ArchTest
    static final ArchRule domainKnowsNoServices = noClasses()
            .that()
            .resideOutsideOfPackage("nl.benchmark..service..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nl.benchmark..service..");

    @ArchTest
    static final ArchRule nothingHereKnowsPagesOrHttp = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.faces..", "jakarta.ws.rs..", "jakarta.servlet..", "org.primefaces..", "nl.benchmark.ui..");

    @ArchTest
    static final ArchRule sharedKnowsNoFeature = noClasses()
            .that()
            .resideInAPackage("nl.benchmark.shared")
            .should()
            .dependOnClassesThat(resideInAPackage("nl.benchmark..")
                    .and(resideInAnyPackage("nl.benchmark.shared..").negate()));

    /** Who calls is the one thing that every service asks. */
    @ArchTest
    static final ArchRule sharedServicesKnowOnlyTheAccount = noClasses()
            .that()
            .resideInAPackage("nl.benchmark.shared.service")
            .should()
            .dependOnClassesThat(resideInAPackage("nl.benchmark..")
                    .and(resideInAnyPackage("nl.benchmark.shared..", "nl.benchmark.account")
                            .negate()));

    @ArchTest
    static final ArchRule onlyDisclosureReadsTheFiguresOfAll = fields().that(
                    describe("are looked up as " + PUBLICATION, ServiceArchitectureTest::isPublication))
            .should()
            .beDeclaredInClassesThat()
            .resideInAPackage("nl.benchmark.disclosure.service");

    @ArchTest
    static final ArchRule figuresPassTheGate = noClasses()
            .that()
            .resideOutsideOfPackages("nl.benchmark.disclosure..", "nl.benchmark.indicator..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(RawAccess.class, MeasureStore.class);

    @ArchTest
    static final ArchRule nothingIsNamedAfterWhatItIsNot =
            classes().should().haveNameNotMatching(".*(Impl|Manager|Helper|Util|Utils|Utility|DTO|Dto)(\\$.*)?");

    private static boolean isPublication(JavaField field) {
        return field.isAnnotatedWith(Resource.class)
                && field.getAnnotationOfType(Resource.class).lookup().equals(PUBLICATION);
    }
}
