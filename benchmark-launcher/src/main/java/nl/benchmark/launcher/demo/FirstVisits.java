package nl.benchmark.launcher.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks the pages with figures a few hundred times before the first visitor comes. Code that never ran is interpreted,
 * and its pages take three times as long; here that time passes before the product says that it is ready.
 */
public final class FirstVisits {

    private static final Logger LOG = Logger.getLogger(FirstVisits.class.getName());

    private static final int AT_ONCE = 3;
    private static final long SECONDS_FOR_OTHERS = 3;
    private static final long PAUSE_MILLISECONDS = 250;
    private static final Duration LONGEST_PAGE = Duration.ofSeconds(30);
    private static final String HOME = "index.xhtml";
    private static final List<String> INDICATORS = List.of("WI-VOL-01", "WI-VOL-05", "WI-ACH-02", "WI-ACH-01");
    private static final int MONTHS_BACK = 20;
    /** Whoever finds a page this many times slower than it can be is not alone. */
    private static final int SLOWER_BESIDE_OTHERS = 2;

    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern ACCOUNT = Pattern.compile("name=\"(demonstration:accounts:0:signInAs)\"");

    private final URI address;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final YearMonth now = YearMonth.now(Clock.systemDefaultZone());
    private boolean signedIn;

    /** @param address of a server in the demonstration, whose sign-in page offers accounts */
    public FirstVisits(URI address) {
        this.address = address;
    }

    /**
     * One reader who looks at a page a few times a second while something else is going on, until closed. It says
     * nothing of pages that fail; {@link #during} does.
     */
    public Beside beside() throws IOException, InterruptedException {
        signIn();
        return new Beside();
    }

    /**
     * One reader who goes on as long as nobody else asks anything, at most for the given time: code that is warm is
     * compiled once more, and that takes some ten thousand pages. It notices others by how long a page takes, and then
     * waits for some seconds.
     */
    public Going whileNobodyAsks(Duration time) throws IOException, InterruptedException {
        if (time.isZero()) {
            return () -> {};
        }
        signIn();
        ExecutorService reader = Executors.newSingleThreadExecutor();
        reader.execute(() -> {
            try {
                goOn(System.nanoTime() + time.toNanos());
            } catch (IOException e) {
                LOG.log(Level.FINE, "the visits end, as when the server stops", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return reader::shutdownNow;
    }

    private void goOn(long end) throws IOException, InterruptedException {
        long shortest = Long.MAX_VALUE;
        for (int i = 0; System.nanoTime() < end; i++) {
            long start = System.nanoTime();
            get(HOME);
            long taken = System.nanoTime() - start;
            shortest = Math.min(shortest, taken);
            if (taken > SLOWER_BESIDE_OTHERS * shortest) {
                TimeUnit.SECONDS.sleep(SECONDS_FOR_OTHERS);
            } else {
                get(page(i));
            }
        }
    }

    /** Each time another indicator or month, so that its drawing warms up too; every fourth the list. */
    private String page(int visit) {
        int turn = visit % INDICATORS.size();
        return turn == 0
                ? "indicator/indicators.xhtml"
                : "indicator/indicator.xhtml?code=" + INDICATORS.get(turn) + "&period="
                        + now.minusMonths(2L + visit / INDICATORS.size() % MONTHS_BACK);
    }

    /** Visits until the time is over. Throws when a page is not answered with 200. */
    public void during(Duration time) throws IOException, InterruptedException {
        signIn();
        long end = System.nanoTime() + time.toNanos();
        ExecutorService readers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> visits = new ArrayList<>();
            for (int reader = 0; reader < AT_ONCE; reader++) {
                int first = reader;
                visits.add(readers.submit(() -> {
                    for (int i = first; System.nanoTime() < end; i++) {
                        get(page(i));
                    }
                    return null;
                }));
            }
            for (Future<?> visit : visits) {
                visit.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("The first visits failed", e.getCause());
        } finally {
            readers.shutdownNow();
        }
    }

    /** Visits that go on until closed. */
    public interface Going extends AutoCloseable {

        @Override
        void close();
    }

    /** Visits that go on beside other work; closing ends them. */
    public final class Beside implements Going {

        private final ScheduledExecutorService reader = Executors.newSingleThreadScheduledExecutor();
        private int visits;

        private Beside() {
            reader.scheduleWithFixedDelay(this::visit, 0, PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS);
        }

        private void visit() {
            try {
                get(page(visits++));
            } catch (IOException e) {
                throw new UncheckedIOException(e); // ends the visits
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            reader.shutdownNow();
        }
    }

    private void signIn() throws IOException, InterruptedException {
        if (signedIn) {
            return;
        }
        signedIn = true;
        String page = get("sign-in.xhtml");
        String button = first(ACCOUNT, page);
        String body = String.join(
                "&",
                field("demonstration", "demonstration"),
                field(button, ""),
                field("jakarta.faces.ViewState", first(VIEW_STATE, page)));
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(address.resolve("sign-in.xhtml"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .timeout(LONGEST_PAGE)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200 || answer.uri().getPath().contains("sign-in")) {
            throw new IOException("Signing in with one click was answered with " + answer.statusCode());
        }
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(address.resolve(path))
                        .timeout(LONGEST_PAGE)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " was answered with " + answer.statusCode());
        }
        return answer.body();
    }

    private static String first(Pattern pattern, String text) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("The sign-in page looks different: no " + pattern);
        }
        return matcher.group(1);
    }

    private static String field(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
