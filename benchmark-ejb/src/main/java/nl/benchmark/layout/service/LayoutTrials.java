package nl.benchmark.layout.service;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.benchmark.account.Caller;
import nl.benchmark.delivery.DeliveryReading;
import nl.benchmark.delivery.Layout;
import nl.benchmark.delivery.service.KeptReading;
import nl.benchmark.layout.LayoutDraft;
import nl.benchmark.layout.LayoutTrialChoice;
import nl.benchmark.layout.LayoutTrialState;
import nl.benchmark.shared.service.CallerContext;
import nl.benchmark.shared.service.Patience;

/**
 * The worker that reads kept files by two layouts, one file after the other. The truth stands in the register: who asks again after a
 * restart goes on where it stopped.
 */
@ApplicationScoped
class LayoutTrials {

    /** Told when a trial was asked for. */
    record TrialAsked(long id, LayoutDraft draft, Layout before, Layout after, Caller caller) {}

    private static final Logger LOG = Logger.getLogger(LayoutTrials.class.getName());

    @Resource
    private ManagedExecutorService executor;

    @EJB
    private LayoutTrialRegister register;

    @Inject
    private KeptReading reading;

    @Inject
    private CallerContext callers;

    @Inject
    private Patience patience;

    /** Not before the line of the log is there. */
    void start(@Observes(during = TransactionPhase.AFTER_SUCCESS) TrialAsked asked) {
        executor.execute(() -> work(asked.id(), asked.draft(), asked.before(), asked.after(), asked.caller()));
    }

    private void work(long id, LayoutDraft draft, Layout before, Layout after, Caller caller) {
        try {
            callers.as(
                    caller,
                    () -> patience.ofJob(() -> {
                        for (Optional<LayoutTrialChoice> one = register.take(id);
                                one.isPresent();
                                one = register.take(id)) {
                            tryOut(id, draft, before, after, one.get());
                        }
                        return null;
                    }));
        } catch (Exception e) { // what was not read waits, and can be asked again
            LOG.log(Level.SEVERE, "The trial of layout " + id + " stopped; it can be asked again", e);
        }
    }

    private void tryOut(long id, LayoutDraft draft, Layout before, Layout after, LayoutTrialChoice one) {
        try {
            Optional<DeliveryReading> was = read(draft, before, one);
            Optional<DeliveryReading> now = read(draft, after, one);
            if (was.isEmpty() || now.isEmpty()) {
                register.notRead(id, one.delivery(), LayoutTrialState.GONE);
            } else {
                register.done(id, one.delivery(), was.get(), now.get());
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A layout could not be tried on the file of delivery " + one.delivery(), e);
            register.notRead(id, one.delivery(), LayoutTrialState.FAILED);
        }
    }

    private Optional<DeliveryReading> read(LayoutDraft draft, Layout layout, LayoutTrialChoice one) throws IOException {
        return reading.read(one.delivery(), draft.type(), one.organisation(), one.period(), layout, draft.first());
    }
}
