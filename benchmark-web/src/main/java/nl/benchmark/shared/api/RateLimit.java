package nl.benchmark.shared.api;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** So many calls and so many deliveries a minute for each account; beyond that 429, and when to come back. */
@Provider
@ApplicationScoped
public class RateLimit implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String PROBE = RateLimit.class.getName();
    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    @ConfigProperty(name = "benchmark.api.calls.per.minute", defaultValue = "600")
    private int calls;

    @Inject
    @ConfigProperty(name = "benchmark.api.deliveries.per.minute", defaultValue = "600")
    private int deliveries;

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    @Override
    public void filter(ContainerRequestContext request) {
        Principal caller = request.getSecurityContext().getUserPrincipal();
        if (caller == null) {
            return;
        }
        boolean delivery = HttpMethod.POST.equals(request.getMethod())
                && request.getUriInfo().getPath().endsWith("/deliveries");
        int limit = delivery ? deliveries : calls;
        ConsumptionProbe probe = buckets.computeIfAbsent(
                        (delivery ? "deliveries/" : "calls/") + caller.getName(), key -> bucket(limit))
                .tryConsumeAndReturnRemaining(1);
        request.setProperty(
                PROBE, new long[] {limit, probe.getRemainingTokens(), seconds(probe.getNanosToWaitForReset())});
        if (!probe.isConsumed()) {
            long wait = seconds(probe.getNanosToWaitForRefill());
            Response refused = Problem.of(
                            Response.Status.TOO_MANY_REQUESTS,
                            "More than " + limit + " calls in a minute; try again in " + wait + " seconds.",
                            request.getUriInfo().getRequestUri().getPath())
                    .response();
            request.abortWith(Response.fromResponse(refused)
                    .status(TOO_MANY_REQUESTS)
                    .header("Retry-After", wait)
                    .build());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(PROBE) instanceof long[] state) {
            response.getHeaders().putSingle("RateLimit-Limit", state[0]);
            response.getHeaders().putSingle("RateLimit-Remaining", state[1]);
            response.getHeaders().putSingle("RateLimit-Reset", state[2]);
        }
    }

    private static Bucket bucket(int perMinute) {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(perMinute)
                        .refillGreedy(perMinute, Duration.ofMinutes(1))
                        .build())
                .build();
    }

    private static long seconds(long nanos) {
        return Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1));
    }
}
