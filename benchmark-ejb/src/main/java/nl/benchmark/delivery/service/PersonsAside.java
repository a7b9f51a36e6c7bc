package nl.benchmark.delivery.service;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import nl.benchmark.account.Caller;
import nl.benchmark.delivery.BusContent;
import nl.benchmark.indicator.MeasureValue;
import nl.benchmark.shared.service.CallerContext;
import nl.benchmark.shared.service.Patience;

/**
 * Persons go into the database, and are counted there, on a second connection while benefits go in on the first:
 * PostgreSQL works for one connection on one processor, and both halves take as long.
 */
@ApplicationScoped
class PersonsAside {

    /** A thread of its own: the workers that wait for it must not stand before it in a queue. */
    @Resource
    private ManagedThreadFactory threads;

    @EJB
    private PersonFacts facts;

    @Inject
    private CallerContext callers;

    @Inject
    private Patience patience;

    /** Begins on behalf of the caller. Whoever begins also closes. */
    Persons begin(DeliveryJob job, BusContent content) {
        Caller caller = callers.get();
        CompletableFuture<Boolean> wanted = new CompletableFuture<>();
        FutureTask<List<MeasureValue>> work = new FutureTask<>(
                () -> callers.as(caller, () -> patience.ofJob(() -> facts.bringIn(job, content, wanted))));
        threads.newThread(work).start();
        return new Persons(wanted, work);
    }

    /** Rows on their way in, of which nothing is left unless they are kept. */
    static final class Persons implements AutoCloseable {

        private final CompletableFuture<Boolean> wanted;
        private final FutureTask<List<MeasureValue>> work;

        private Persons(CompletableFuture<Boolean> wanted, FutureTask<List<MeasureValue>> work) {
            this.wanted = wanted;
            this.work = work;
        }

        /** Their measures, when they are there for other transactions to see; throws what went wrong. */
        List<MeasureValue> keep() {
            wanted.complete(true);
            return await();
        }

        /** Returns when nothing of them is left, if they were not kept. */
        @Override
        public void close() {
            if (wanted.complete(false)) {
                await();
            }
        }

        private List<MeasureValue> await() {
            try {
                return work.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("The persons could not be brought in", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Stopped while the persons came in", e);
            }
        }
    }
}
