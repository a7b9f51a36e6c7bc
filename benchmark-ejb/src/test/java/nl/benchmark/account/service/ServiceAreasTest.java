package nl.benchmark.account.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.benchmark.account.ForEveryArea;
import nl.benchmark.account.ServicePlace;
import nl.benchmark.account.WorkArea;
import nl.benchmark.delivery.service.DeliveryCalendarService;
import nl.benchmark.invoice.service.InvoiceService;
import nl.benchmark.worklist.service.WorklistService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ACC-4 Every service has a place among the areas of work")
class ServiceAreasTest {

    private static final List<JavaClass> CLASSES = List.copyOf(new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("nl.benchmark").stream()
                    .filter(type -> type.getPackageName().endsWith(".service"))
                    .toList());

    private static final List<Class<?>> SERVICES = CLASSES.stream()
            .filter(type -> type.isAnnotatedWith(Stateless.class)
                    || type.isAnnotatedWith(Singleton.class)
                    || type.isAnnotatedWith(Stateful.class))
            .<Class<?>>map(JavaClass::reflect)
            .toList();

    @Test
    @DisplayName("a package of services that nobody put into an area is forgotten: say so in WorkArea")
    void everyPackageIsDeclared() {
        assertThat(SERVICES).hasSizeGreaterThan(15);
        assertThat(CLASSES.stream()
                        .map(type -> ServicePlace.feature(type.getPackageName()))
                        .distinct()
                        .filter(feature -> !WorkArea.isDeclared(feature)))
                .isEmpty();
    }

    @Test
    @DisplayName("the package says it, unless the service or its method does")
    void places() throws NoSuchMethodException {
        assertThat(ServicePlace.of(InvoiceService.class)).isEqualTo(new ServicePlace(Set.of(WorkArea.FEES), false));
        assertThat(ServicePlace.of(WorklistService.class).everybodys()).isTrue();
        Method participants = DeliveryCalendarService.class.getMethod("participants");
        assertThat(ServicePlace.of(participants).areas())
                .containsExactlyInAnyOrder(WorkArea.DELIVERIES, WorkArea.PARTICIPANTS);
        assertThat(ServicePlace.of(DeliveryCalendarService.class.getMethod("participants", int.class))
                        .areas())
                .containsExactly(WorkArea.DELIVERIES);
    }

    @Test
    @DisplayName("what gives rights, ends sessions or looks as somebody else is in no area and not everybody's")
    void accountsAreClosed() {
        assertThat(Stream.of(AccountsService.class, AccessReviewService.class, GrantService.class, LookService.class)
                        .map(ServicePlace::of))
                .allMatch(place -> place.areas().isEmpty() && !place.everybodys());
    }

    /** Each one more is a hole in every scope: look twice before adding a name here. */
    @Test
    @DisplayName("these services are everybody's beside search and work list, and no other")
    void everybodys() {
        assertThat(SERVICES.stream()
                        .filter(type -> type.isAnnotationPresent(ForEveryArea.class))
                        .map(Class::getSimpleName))
                .containsExactlyInAnyOrder(
                        "AccountService",
                        "EdgeEvents",
                        "LinkService",
                        "MailboxService",
                        "OrganisationService",
                        "ProfileService",
                        "PurposeService",
                        "SignInService");
    }
}
