package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.benchmark.launcher.demo.DemonstrationAccounts;
import nl.benchmark.launcher.demo.DemonstrationRole;

/**
 * The ways in which somebody asks the platform something: pages of both portals, a script of a page, a download, a file
 * that is sent, the API. All at once, as on an ordinary morning; what is answered while the database is away and what after.
 */
final class Visits {

    /** A page answers within ten seconds, whatever happens (F9). */
    static final Duration LONGEST = Duration.ofSeconds(10);

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /** Three times as many as a server on two processors has threads. */
    private static final int CROWD = 100;

    static final String AWAY = "Het platform is even niet bereikbaar";

    private static final YearMonth MONTH = RunningPlatform.lastMonth();
    private static final Pattern REFERENCE =
            Pattern.compile("(?:class=\"code\">|\"reference\":\"|reference=)([0-9A-F]{8})");
    private static final Pattern INSIDE =
            Pattern.compile("Exception|\\bat (?:nl|org|java|jakarta)\\.|SQLState|jdbc|pgjdbc|IJ0\\d+");

    private final RunningPlatform platform;
    private final Municipality municipality;
    private final Browser participant;
    private final Browser staff;

    /** What came back, however it was asked. */
    private record Answer(int status, String retryAfter, String contentType, String body, Duration took) {}

    Visits(RunningPlatform platform, Municipality municipality) {
        this.platform = platform;
        this.municipality = municipality;
        this.participant = Browser.signedIn(platform, "", platform.person(municipality.code(), "CONTACT_PERSON"));
        this.staff = Browser.signedIn(
                platform,
                "admin/",
                platform.account(DemonstrationAccounts.BENCHMARK_ORGANISATION, DemonstrationRole.ADMINISTRATOR));
        assertThere();
    }

    /** Everything is answered in time, says that it is away and when to come back, and nothing of the inside. */
    void assertAway() {
        byte[] file =
                BusLine.csv(municipality, MONTH, BusLine.lines(municipality, 5)).getBytes(StandardCharsets.UTF_8);
        Map<String, Answer> pages = ask(Map.of(
                "page", () -> page(same(participant).get("delivery/deliveries.xhtml")),
                "page of the organisation", () -> page(same(staff).get("admin/index.xhtml")),
                "download", () -> page(same(participant).get("delivery/deliveries.csv")),
                "file sent by the page",
                        () -> page(same(participant)
                                .postBytes("delivery/upload?period=" + MONTH, file, "application/octet-stream")),
                "me", () -> problem(municipality.api().read("me")),
                "ready", () -> problem(platform.anonymous().read("ready")),
                "file sent by the API",
                        () -> problem(municipality.post(MONTH, new String(file, StandardCharsets.UTF_8))),
                "script of a page", () -> page(script())));
        String log = log();
        pages.forEach((name, answer) -> {
            assertThat(answer.took()).as(name).isLessThan(LONGEST);
            assertThat(answer.body()).as(name).doesNotContainPattern(INSIDE);
            Matcher reference = REFERENCE.matcher(answer.body());
            assertThat(reference.find()).as(name + ": " + answer.body()).isTrue();
            assertThat(log).as(name).contains("Reference " + reference.group(1) + ": ");
            if (name.startsWith("script")) {
                assertThat(answer.body()).contains("<redirect url=\"/error/unavailable.xhtml?reference=");
                return;
            }
            assertThat(answer.status()).as(name).isEqualTo(503);
            assertThat(answer.retryAfter()).as(name).isEqualTo("30");
            if (answer.contentType().startsWith("application/problem+json")) {
                assertThat(answer.body()).as(name).contains("\"status\":503").contains("does not answer");
            } else {
                assertThat(answer.body()).as(name).contains(AWAY);
            }
        });
        assertThat(pages.values().stream()
                        .filter(answer -> answer.contentType().startsWith("application/problem+json")))
                .hasSize(3);
    }

    /** The database is known to be silent by now, so nobody waits until all before are through. */
    void assertCrowdAway() {
        Map<String, Callable<Answer>> crowd = new LinkedHashMap<>();
        for (int visitor = 1; visitor <= CROWD; visitor++) {
            crowd.put("visitor " + visitor, () -> problem(municipality.api().read("me")));
        }
        ask(crowd).forEach((name, answer) -> {
            assertThat(answer.status()).as(name).isEqualTo(503);
            assertThat(answer.took()).as(name).isLessThan(LONGEST);
        });
    }

    /** The same sessions and tokens go on, at the first time of asking. */
    void assertThere() {
        ask(Map.of(
                        "page", () -> page(same(participant).get("delivery/deliveries.xhtml")),
                        "page of the organisation", () -> page(same(staff).get("admin/index.xhtml")),
                        "download", () -> page(same(participant).get("delivery/deliveries.csv")),
                        "me", () -> problem(municipality.api().read("me")),
                        "ready", () -> problem(platform.anonymous().read("ready"))))
                .forEach((name, answer) -> assertThat(answer.status())
                        .as(name + ": " + answer.body())
                        .isEqualTo(200));
    }

    /** The page that a script is sent to asks the database nothing. */
    void assertPageOfScripts() {
        HttpResponse<String> shown = same(participant).get("error/unavailable.xhtml?reference=0A1B2C3D");
        assertThat(shown.body()).contains(AWAY).contains("0A1B2C3D");
    }

    private HttpResponse<String> script() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("jakarta.faces.partial.ajax", "true");
        return same(participant).postExactly("delivery/deliveries.xhtml", form, "Faces-Request", "partial/ajax");
    }

    private Map<String, Answer> ask(Map<String, Callable<Answer>> questions) {
        ExecutorService visitors = Executors.newFixedThreadPool(questions.size());
        try {
            Map<String, Future<Answer>> asked = new LinkedHashMap<>();
            questions.forEach((name, question) -> asked.put(name, visitors.submit(() -> timed(question))));
            Map<String, Answer> answers = new LinkedHashMap<>();
            for (Map.Entry<String, Future<Answer>> one : asked.entrySet()) {
                answers.put(one.getKey(), one.getValue().get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
            }
            return answers;
        } catch (TimeoutException e) {
            platform.writeThreads();
            throw new AssertionError("No answer at all; the log of the server says what its threads do", e);
        } catch (ExecutionException e) {
            throw new AssertionError("No answer at all", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            visitors.shutdownNow();
        }
    }

    private static Answer timed(Callable<Answer> question) throws Exception {
        long begin = System.nanoTime();
        Answer answer = question.call();
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        return new Answer(answer.status(), answer.retryAfter(), answer.contentType(), answer.body(), took);
    }

    /** The same session in a window of its own. */
    private Browser same(Browser signedIn) {
        Browser window = new Browser(platform);
        window.cookies().putAll(signedIn.cookies());
        return window;
    }

    private static Answer page(HttpResponse<String> answer) {
        return new Answer(
                answer.statusCode(),
                answer.headers().firstValue("Retry-After").orElse(""),
                answer.headers().firstValue("Content-Type").orElse(""),
                answer.body(),
                Duration.ZERO);
    }

    private static Answer problem(Api.Answer answer) {
        return new Answer(
                answer.status(),
                answer.header("Retry-After").orElse(""),
                answer.contentType(),
                answer.body(),
                Duration.ZERO);
    }

    private String log() {
        try {
            return Files.readString(platform.log().resolve("console.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
