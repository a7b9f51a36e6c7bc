package nl.benchmark.it;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A participant with the token of its contact person, and what it does by the API. */
record Municipality(RunningPlatform platform, String code, String token) {

    private static final Set<String> UNFINISHED = Set.of("RECEIVED", "VALIDATING");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    Api api() {
        return platform.as(token);
    }

    /** Sends a file without waiting for what becomes of it. */
    Api.Answer post(YearMonth month, byte[] file, String query, String contentType, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = contentType;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return api().call(
                        "POST",
                        "api/v1/deliveries?type=BUS&organisation=" + code + "&period=" + month + query,
                        file,
                        all);
    }

    Api.Answer post(YearMonth month, String csv) {
        return post(month, csv.getBytes(StandardCharsets.UTF_8), "", "text/csv");
    }

    /** Sends a file and waits until it is decided on. */
    JsonObject deliver(YearMonth month, byte[] file, String query, String contentType) {
        return awaitFinished(accepted(post(month, file, query, contentType)));
    }

    JsonObject deliver(YearMonth month, String csv) {
        return deliver(month, csv.getBytes(StandardCharsets.UTF_8), "", "text/csv");
    }

    JsonObject deliver(YearMonth month, List<BusLine> lines) {
        return deliver(month, BusLine.csv(this, month, lines));
    }

    /** Id of a delivery that was taken in. */
    static long accepted(Api.Answer answer) {
        if (answer.status() != 202) {
            throw new AssertionError("Not taken in: " + answer);
        }
        return answer.json().get("id").getAsLong();
    }

    JsonObject delivery(long id) {
        return api().read("deliveries/" + id).json();
    }

    JsonObject awaitFinished(long id) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            JsonObject delivery = delivery(id);
            if (!UNFINISHED.contains(delivery.get("status").getAsString())) {
                return delivery;
            }
            pause();
        }
        throw new AssertionError("Delivery " + id + " is not finished: " + delivery(id));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(15);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    List<JsonObject> findings(long id) {
        return api().read("deliveries/" + id + "/findings?pageSize=1000").items();
    }

    /** Rules of the findings, each once. */
    List<String> rules(long id) {
        return findings(id).stream()
                .map(finding -> finding.get("rule").getAsString())
                .distinct()
                .sorted()
                .toList();
    }

    /** Rows of facts of this municipality, of all deliveries ever. */
    long facts() {
        return platform.count(
                """
                select (select count(*) from bus_benefit where organisation_id = o.id) + (select count(*) from bus_person where organisation_id = o.id)
                     + (select count(*) from bus_income where organisation_id = o.id) + (select count(*) from bus_grant where organisation_id = o.id)
                  from organisation o where code = ?
                """,
                code);
    }

    /** Everything that stands in the measures of this municipality, then and now. */
    String measures() {
        return platform
                .rows(
                        """
                        select period, measure, dimension, category, value, provisional, delivery_id, known_from, known_to from measure_value
                         where organisation_id = (select id from organisation where code = ?) order by 1, 2, 3, 4, known_from
                        """,
                        code)
                .stream()
                .map(java.util.Arrays::toString)
                .reduce("", (all, row) -> all + row + "\n");
    }

    /** Pseudonym as this municipality submits it for one of its persons; the same person always has the same. */
    String pseudonym(String person) {
        return BusLine.pseudonym(code + "/" + person);
    }
}
