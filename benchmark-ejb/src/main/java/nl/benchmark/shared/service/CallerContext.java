package nl.benchmark.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.benchmark.account.Caller;

/**
 * Who asks, for the services: the signed-in account, or the account on whose behalf a job works. Set at the edge
 * ({@link TenantInterceptor}, jobs) and read by services; never by pages.
 */
@ApplicationScoped
public class CallerContext {

    private static final ThreadLocal<Caller> CALLER = new ThreadLocal<>();

    public Optional<Caller> find() {
        return Optional.ofNullable(CALLER.get());
    }

    /** Throws when nobody is signed in: the service should not have been reachable. */
    public Caller get() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }

    /** Does the work on behalf of the caller and restores what was before. */
    public <T> T as(Caller caller, Callable<T> work) throws Exception {
        Caller before = CALLER.get();
        CALLER.set(caller);
        try {
            return work.call();
        } finally {
            if (before == null) {
                CALLER.remove();
            } else {
                CALLER.set(before);
            }
        }
    }
}
