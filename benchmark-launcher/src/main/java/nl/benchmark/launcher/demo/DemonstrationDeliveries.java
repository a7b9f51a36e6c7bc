package nl.benchmark.launcher.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.benchmark.delivery.DeliveryType;

/**
 * Sends the demonstration's files through the public API, municipality by municipality, month after month, as their own
 * software would. What is there already is skipped, so a load that was cut off goes on where it stopped.
 */
public final class DemonstrationDeliveries {

    private static final int AT_ONCE = 2;
    private static final Pattern STATUS = Pattern.compile("\"status\":\"([A-Z_]+)\"");
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final int ACCEPTED = 202;
    private static final int TOO_MANY = 429;

    private final URI address;
    private final DemonstrationSet set;
    private final Map<String, String> tokens;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public DemonstrationDeliveries(URI address, DemonstrationSet set, List<DemonstrationAccount> accounts) {
        this.address = address;
        this.set = set;
        this.tokens = accounts.stream()
                .filter(account -> account.role() == DemonstrationRole.CONTACT_PERSON)
                .collect(Collectors.toMap(DemonstrationAccount::organisation, DemonstrationAccount::token));
    }

    /** Number of files that there are in all. */
    public int size() {
        return set.participants().stream()
                .mapToInt(participant -> months(participant).size()
                        * DemonstrationSet.types(participant).size())
                .sum();
    }

    private static List<YearMonth> months(Participant participant) {
        return Stream.iterate(
                        participant.firstMonth(),
                        month -> !month.isAfter(participant.lastMonth()),
                        month -> month.plusMonths(1))
                .toList();
    }

    /**
     * Sends everything that is not there yet.
     *
     * @param progress is told how many files are done
     */
    public void send(IntConsumer progress) throws IOException, InterruptedException {
        AtomicInteger done = new AtomicInteger();
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Void>> work = set.participants().stream()
                    .<Callable<Void>>map(participant -> () -> {
                        send(participant, () -> progress.accept(done.incrementAndGet()));
                        return null;
                    })
                    .toList();
            for (Future<Void> result : workers.invokeAll(work)) {
                result.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("Sending the demonstration's deliveries failed", e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private void send(Participant participant, Runnable sent) throws IOException, InterruptedException {
        String token = tokens.get(participant.code());
        Set<String> there = accepted(participant.code(), token);
        List<String> all = DemonstrationSet.types(participant).stream()
                .flatMap(type -> months(participant).stream().map(month -> name(type, month)))
                .toList();
        if (there.containsAll(all)) {
            // Nothing to send: making the files again would take longer than the rest of a second start.
            all.forEach(file -> sent.run());
            return;
        }
        try {
            set.files(participant, (type, month, csv) -> {
                if (!there.contains(name(type, month))) {
                    deliver(participant, type, month, csv, token);
                }
                sent.run();
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String name(DeliveryType type, YearMonth month) {
        return type + " " + month;
    }

    private Set<String> accepted(String organisation, String token) throws IOException, InterruptedException {
        String list = get("api/v1/deliveries?pageSize=1000&organisation=" + organisation, token);
        return Pattern.compile(
                        "\"type\":\"([A-Z]+)\",\"organisation\":\"GM\\d{4}\",\"period\":\"(\\d{4}-\\d{2})\",\"status\":\"ACCEPTED")
                .matcher(list)
                .results()
                .map(match -> name(DeliveryType.valueOf(match.group(1)), YearMonth.parse(match.group(2))))
                .collect(Collectors.toSet());
    }

    private void deliver(Participant participant, DeliveryType type, YearMonth month, byte[] csv, String token)
            throws IOException {
        URI target = address.resolve("api/v1/deliveries?type=" + type + "&organisation=" + participant.code()
                + "&period=" + month + "&keyFingerprint=" + set.keyFingerprint(participant));
        HttpRequest request = HttpRequest.newBuilder(target)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "text/csv")
                .timeout(TIMEOUT)
                .POST(HttpRequest.BodyPublishers.ofByteArray(csv))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != ACCEPTED) {
                throw new IOException(participant.code() + " " + name(type, month) + " was answered with "
                        + answer.statusCode() + ": " + answer.body());
            }
            awaitAccepted(answer.headers().firstValue("Location").orElseThrow().substring(1), token);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    private void awaitAccepted(String delivery, String token) throws IOException, InterruptedException {
        for (int round = 0; ; round++) {
            Matcher status = STATUS.matcher(get(delivery, token));
            if (!status.find()) {
                throw new IOException(delivery + " has no status");
            }
            switch (status.group(1)) {
                case "RECEIVED", "VALIDATING" -> Thread.sleep(Math.min(200, 20 + 10L * round));
                case "ACCEPTED", "ACCEPTED_WITH_WARNINGS" -> {
                    return;
                }
                default ->
                    throw new IOException(
                            delivery + " is " + status.group(1) + ": " + get(delivery + "/findings", token));
            }
        }
    }

    private String get(String path, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .timeout(TIMEOUT)
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == TOO_MANY) {
            Thread.sleep(Duration.ofSeconds(1).toMillis());
            return get(path, token);
        }
        if (answer.statusCode() != 200) {
            throw new IOException(path + " was answered with " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
