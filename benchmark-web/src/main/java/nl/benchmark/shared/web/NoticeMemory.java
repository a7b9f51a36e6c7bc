package nl.benchmark.shared.web;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import nl.benchmark.account.Caller;
import nl.benchmark.shared.service.RequestCaller;

/**
 * What a session was told on first pages, for half a minute: it changes a few times a year, and every first page asked the
 * database anew. What the session does about it itself is seen at once; what somebody else does, half a minute later.
 */
@SessionScoped
public class NoticeMemory implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Duration FRESH = Duration.ofSeconds(30);

    @Inject
    private Clock clock;

    @Inject
    private RequestCaller caller;

    private final Map<String, Told<?>> told = new HashMap<>();

    /** @param value null when there is nothing to tell */
    private record Told<T extends Serializable>(T value, String to, Instant at) implements Serializable {}

    /** @param asks the service; null is kept as well */
    public synchronized <T extends Serializable> T of(Class<T> kind, Supplier<T> asks) {
        String whom = caller.find().map(NoticeMemory::whom).orElse("");
        Instant now = clock.instant();
        Told<?> known = told.get(kind.getName());
        if (known == null || !known.to.equals(whom) || now.isAfter(known.at.plus(FRESH)) || now.isBefore(known.at)) {
            known = new Told<>(asks.get(), whom, now);
            told.put(kind.getName(), known);
        }
        return kind.cast(known.value);
    }

    /** After the session itself did something about it. */
    public synchronized void forget() {
        told.clear();
    }

    /** Somebody may work for several organisations, and look as another. */
    private static String whom(Caller caller) {
        return caller.accountId() + " " + caller.organisationCode() + " " + caller.isLooking();
    }
}
