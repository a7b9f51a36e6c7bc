package nl.benchmark.audit.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.Concerns;
import nl.benchmark.audit.NotAudited;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("L5 No business method without a decision whether it writes a line")
class AuditedServicesTest {

    private static final List<Class<?>> SERVICES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("nl.benchmark").stream()
                    .filter(type -> type.isAnnotatedWith(Stateless.class)
                            || type.isAnnotatedWith(Singleton.class)
                            || type.isAnnotatedWith(Stateful.class))
                    .<Class<?>>map(JavaClass::reflect)
                    .toList();

    @Test
    void everyBusinessMethodIsAuditedOrSaysWhyNot() {
        assertThat(SERVICES).hasSizeGreaterThan(15);
        assertThat(methods()
                        .filter(method -> !method.isAnnotationPresent(Audited.class)
                                && !method.isAnnotationPresent(NotAudited.class)
                                && !method.getDeclaringClass().isAnnotationPresent(NotAudited.class)))
                .isEmpty();
    }

    @Test
    void noMethodIsBoth() {
        assertThat(methods()
                        .filter(method -> method.isAnnotationPresent(Audited.class)
                                && method.isAnnotationPresent(NotAudited.class)))
                .isEmpty();
    }

    @Test
    void everyReasonIsGiven() {
        assertThat(Stream.concat(
                                methods().map(method -> method.getAnnotation(NotAudited.class)),
                                SERVICES.stream().map(type -> type.getAnnotation(NotAudited.class)))
                        .filter(one -> one != null)
                        .map(NotAudited::reason))
                .allSatisfy(reason -> assertThat(reason).hasSizeGreaterThan(5));
    }

    @Test
    void onlyAuditedMethodsNameWhomTheyConcern() {
        assertThat(methods()
                        .filter(method -> !method.isAnnotationPresent(Audited.class))
                        .flatMap(method -> Stream.of(method.getParameters())))
                .noneMatch(parameter -> parameter.isAnnotationPresent(Concerns.class)
                        || parameter.isAnnotationPresent(AuditedId.class));
    }

    private static Stream<Method> methods() {
        return SERVICES.stream()
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic());
    }
}
