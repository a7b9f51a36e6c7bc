package nl.benchmark.shared.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * The document of the API obeys the technical rules of the NLGov REST API Design Rules (standards 5.1, A1) and says
 * exactly what the resources do.
 */
class OpenApiTest {

    private static final OpenApiDocument DOCUMENT = new OpenApiDocument();
    private static final Set<String> PUBLIC = Set.of("get /ready", "get /openapi.json");
    /** One of a kind, not a collection. */
    private static final Set<String> SINGLE = Set.of("/me", "/ready", "/openapi.json");

    private static Stream<Map.Entry<String, Map<String, Object>>> responses() {
        return DOCUMENT.operations().entrySet().stream()
                .flatMap(operation -> DOCUMENT.responses(operation.getValue()).entrySet().stream()
                        .map(response -> Map.entry(operation.getKey() + " " + response.getKey(), response.getValue())));
    }

    /** The answer when all is well; there is one. */
    private static Map<String, Object> answer(Map<String, Object> operation) {
        return DOCUMENT.responses(operation).entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static boolean isRefusal(String operationAndStatus) {
        return operationAndStatus.matches(".* [45]\\d\\d");
    }

    @Nested
    class TheRules {

        @Test
        void uriVersion() {
            assertThat(DOCUMENT.list(DOCUMENT.at().get("servers")))
                    .extracting(server -> server.get("url"))
                    .containsExactly(Api.PATH);
            assertThat(Api.PATH).endsWith("/v1");
        }

        @Test
        void semver() {
            assertThat(DOCUMENT.at("info").get("version"))
                    .isEqualTo(Api.VERSION)
                    .asString()
                    .matches("\\d+\\.\\d+\\.\\d+");
        }

        @Test
        void docOpenapiContact() {
            Map<String, Object> contact = DOCUMENT.at("info", "contact");

            assertThat(contact).containsOnlyKeys("name", "url", "email");
            assertThat(contact.get("url").toString()).startsWith("https://");
            assertThat(contact.get("email").toString()).matches("[^@ ]+@[^@ ]+");
        }

        @Test
        void docOpenapi() {
            assertThat(DOCUMENT.at().get("openapi")).asString().matches("3\\.0\\.\\d");
        }

        @Test
        void noTrailingSlash() {
            assertThat(DOCUMENT.at("paths").keySet()).noneMatch(path -> path.endsWith("/"));
        }

        @Test
        void pathSegmentsKebabCase() {
            assertThat(DOCUMENT.at("paths").keySet())
                    .allMatch(path -> path.matches("(/[a-z0-9]+(-[a-z0-9]+)*(\\.json)?|/\\{[a-z][A-Za-z0-9]*})+"));
        }

        @Test
        void collectionsArePlural() {
            assertThat(DOCUMENT.at("paths").keySet())
                    .filteredOn(path -> !SINGLE.contains(path))
                    .allMatch(path -> path.split("/")[1].endsWith("s"));
        }

        @Test
        void queryKeysCamelCase() {
            assertThat(DOCUMENT.operations().values())
                    .flatExtracting(operation -> DOCUMENT.parameters(operation, "query"))
                    .allMatch(name -> name.toString().matches("[a-z][A-Za-z0-9]*"));
        }

        @Test
        void versionHeader() {
            assertThat(responses()).allSatisfy(response -> assertThat(
                            DOCUMENT.object(response.getValue().get("headers")))
                    .as(response.getKey())
                    .containsKey("API-Version"));
        }

        @Test
        void problemDetails() {
            assertThat(responses().filter(response -> isRefusal(response.getKey())))
                    .isNotEmpty()
                    .allSatisfy(response -> {
                        Map<String, Object> content =
                                DOCUMENT.object(response.getValue().get("content"));
                        assertThat(content).as(response.getKey()).containsOnlyKeys("application/problem+json");
                        Map<String, Object> schema =
                                DOCUMENT.object(DOCUMENT.object(content.get("application/problem+json"))
                                        .get("schema"));
                        assertThat((List<?>) schema.get("required")).asString().contains("status", "title", "detail");
                        assertThat(DOCUMENT.object(schema.get("properties"))).containsKeys("status", "title", "detail");
                    });
        }

        @Test
        void invalidInputIs400() {
            assertThat(responses()).noneMatch(response -> response.getKey().endsWith(" 422"));
            DOCUMENT.operations().forEach((name, operation) -> {
                if (!DOCUMENT.parameters(operation, "query").isEmpty() || operation.containsKey("requestBody")) {
                    assertThat(DOCUMENT.responses(operation)).as(name).containsKey("400");
                }
            });
        }

        @Test
        void dateTimeFormat() {
            assertThat(fields("(receivedAt|finishedAt|requestedAt|createdAt|asOf)"))
                    .isNotEmpty()
                    .allSatisfy(field -> assertThat(field.get("format")).isEqualTo("date-time"));
        }

        @Test
        void dateOmitTimePortion() {
            assertThat(fields("(validFrom|validTo|validOn|.*Date)"))
                    .isNotEmpty()
                    .allSatisfy(field -> assertThat(field.get("format")).isEqualTo("date"));
        }

        @Test
        void publishOpenapi() {
            Map<String, Object> headers =
                    DOCUMENT.object(DOCUMENT.responses(DOCUMENT.operations().get("get /openapi.json"))
                            .get("200")
                            .get("headers"));

            assertThat(headers).containsKey("Access-Control-Allow-Origin");
        }

        @Test
        void everythingElseNeedsAToken() {
            DOCUMENT.operations().forEach((name, operation) -> {
                if (PUBLIC.contains(name)) {
                    assertThat((List<?>) operation.get("security")).as(name).isEmpty();
                } else {
                    assertThat(operation).as(name).doesNotContainKey("security");
                    assertThat(DOCUMENT.responses(operation)).as(name).containsKeys("401", "429");
                }
            });
            assertThat(DOCUMENT.at("components", "securitySchemes", "bearer")).containsEntry("scheme", "bearer");
        }

        @Test
        void everyCallSaysHowManyAreLeft() {
            DOCUMENT.operations().forEach((name, operation) -> {
                if (!PUBLIC.contains(name)) {
                    assertThat(DOCUMENT.object(answer(operation).get("headers")))
                            .as(name)
                            .containsKeys("RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset");
                }
            });
            assertThat(DOCUMENT.at("components", "responses", "TooManyRequests", "headers"))
                    .containsKey("Retry-After");
        }

        @Test
        void pagesHaveLinks() {
            DOCUMENT.operations().forEach((name, operation) -> {
                if (DOCUMENT.parameters(operation, "query").contains("page")) {
                    assertThat(DOCUMENT.object(
                                    DOCUMENT.responses(operation).get("200").get("headers")))
                            .as(name)
                            .containsKey("Link");
                }
            });
        }

        @Test
        void onlyCallsThatMakeOrPutSomethingHaveABody() {
            assertThat(DOCUMENT.operations())
                    .allSatisfy((name, operation) ->
                            assertThat(operation.containsKey("requestBody")).isEqualTo(name.matches("(post|put) .*")));
        }

        /** Properties of schemas and parameters with such a name, as schemas. */
        private List<Map<String, Object>> fields(String name) {
            List<Map<String, Object>> fields = new ArrayList<>();
            DOCUMENT.at("components", "schemas").values().forEach(schema -> DOCUMENT.object(
                            DOCUMENT.object(schema).get("properties"))
                    .forEach((field, value) -> {
                        if (field.matches(name)) {
                            fields.add(DOCUMENT.object(value));
                        }
                    }));
            DOCUMENT.operations().values().forEach(operation -> DOCUMENT.list(operation.get("parameters")).stream()
                    .filter(parameter -> parameter.get("name").toString().matches(name))
                    .forEach(parameter -> fields.add(DOCUMENT.object(parameter.get("schema")))));
            return fields;
        }
    }

    @Nested
    class TheDocument {

        @Test
        void hasOperationsWithNamesOfTheirOwn() {
            assertThat(DOCUMENT.operations().values())
                    .extracting(operation -> operation.get("operationId"))
                    .doesNotContainNull()
                    .doesNotHaveDuplicates();
        }

        @Test
        void refersToWhatIsThereAndHasNothingThatNobodyRefersTo() {
            Set<String> referred = new TreeSet<>();
            Matcher matcher = Pattern.compile("\"#/components/([A-Za-z/]+)\"").matcher(DOCUMENT.text());
            while (matcher.find()) {
                referred.add(matcher.group(1));
            }
            Set<String> present = new TreeSet<>();
            for (String kind : List.of("schemas", "parameters", "headers", "responses")) {
                DOCUMENT.at("components", kind).keySet().forEach(name -> present.add(kind + "/" + name));
            }

            assertThat(present).isEqualTo(referred);
        }

        @Test
        void hasAParameterForEveryNameInAPath() {
            DOCUMENT.operations().forEach((name, operation) -> {
                List<String> inPath = Pattern.compile("\\{(\\w+)}")
                        .matcher(name)
                        .results()
                        .map(found -> found.group(1))
                        .toList();
                assertThat(DOCUMENT.parameters(operation, "path")).as(name).isEqualTo(inPath);
            });
        }
    }

    /** By reflection, in both directions. */
    @Nested
    class TheResources {

        private static final Map<String, List<Method>> METHODS = resources()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> verb(method) != null)
                .collect(Collectors.groupingBy(
                        method -> verb(method) + " " + path(method), TreeMap::new, Collectors.toList()));

        @Test
        void haveTheAddressesAndMethodsOfTheDocument() {
            assertThat(DOCUMENT.operations().keySet()).isEqualTo(METHODS.keySet());
        }

        @Test
        void haveTheQueryParametersOfTheDocument() {
            assertSameNames("query", QueryParam.class, QueryParam::value);
        }

        @Test
        void haveThePathParametersOfTheDocument() {
            assertSameNames("path", PathParam.class, PathParam::value);
        }

        @Test
        void haveTheHeadersOfTheDocument() {
            assertSameNames("header", HeaderParam.class, HeaderParam::value);
        }

        @Test
        void answerWithTheMediaTypesOfTheDocument() {
            METHODS.forEach((name, same) -> {
                Set<String> made = same.stream()
                        .map(method -> method.getAnnotation(Produces.class))
                        .filter(produces -> produces != null)
                        .flatMap(produces -> Arrays.stream(produces.value()))
                        // What is preferred among several is no part of the type.
                        .map(type -> type.replaceAll(";.*", ""))
                        .collect(Collectors.toCollection(TreeSet::new));
                Map<String, Object> answer = answer(DOCUMENT.operations().get(name));
                assertThat(new TreeSet<>(DOCUMENT.object(answer.get("content")).keySet()))
                        .as(name)
                        .isEqualTo(made);
            });
        }

        @Test
        void takeTheMediaTypesOfTheDocument() {
            METHODS.forEach((name, same) -> {
                Set<String> taken = same.stream()
                        .map(method -> method.getAnnotation(Consumes.class))
                        .filter(consumes -> consumes != null)
                        .flatMap(consumes -> Arrays.stream(consumes.value()))
                        .collect(Collectors.toCollection(TreeSet::new));
                Map<String, Object> body =
                        DOCUMENT.object(DOCUMENT.operations().get(name).get("requestBody"));
                assertThat(new TreeSet<>(DOCUMENT.object(body.get("content")).keySet()))
                        .as(name)
                        .isEqualTo(taken);
            });
        }

        private <A extends Annotation> void assertSameNames(String in, Class<A> annotation, Function<A, String> name) {
            METHODS.forEach((operation, same) -> {
                Set<String> taken = same.stream()
                        .flatMap(method -> Arrays.stream(method.getParameters()))
                        .flatMap(OpenApiTest::withThoseOfTheBean)
                        .map(element -> element.getAnnotation(annotation))
                        .filter(found -> found != null)
                        .map(name)
                        // OpenAPI leaves the length of a body to HTTP.
                        .filter(found -> !"Content-Length".equals(found))
                        .collect(Collectors.toCollection(TreeSet::new));
                assertThat(new TreeSet<>(
                                DOCUMENT.parameters(DOCUMENT.operations().get(operation), in)))
                        .as(operation)
                        .isEqualTo(taken);
            });
        }
    }

    private static Stream<? extends Class<?>> resources() {
        return new ClassFileImporter()
                .importUrl(Api.class.getProtectionDomain().getCodeSource().getLocation()).stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect);
    }

    private static Stream<? extends AnnotatedElement> withThoseOfTheBean(Parameter parameter) {
        return parameter.isAnnotationPresent(BeanParam.class)
                ? Arrays.stream(parameter.getType().getDeclaredFields())
                : Stream.of(parameter);
    }

    private static String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(found -> found.value().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse(null);
    }

    private static String path(Method method) {
        String path = method.getDeclaringClass().getAnnotation(Path.class).value();
        Path below = method.getAnnotation(Path.class);
        return below == null ? path : path + "/" + below.value();
    }
}
