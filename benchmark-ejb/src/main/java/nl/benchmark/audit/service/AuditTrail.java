package nl.benchmark.audit.service;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.benchmark.account.AccountRule;
import nl.benchmark.account.Caller;
import nl.benchmark.account.Looking;
import nl.benchmark.account.WhileLooking;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.AuditResult;
import nl.benchmark.audit.AuditText;
import nl.benchmark.processing.ProcessingActivity;
import nl.benchmark.processing.ProcessingStatus;
import nl.benchmark.processing.service.ProcessingEntry;
import nl.benchmark.processing.service.ProcessingLog;
import nl.benchmark.processing.service.ProcessingUnavailable;
import nl.benchmark.shared.OfRights;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.TraceParent;
import nl.benchmark.shared.service.CallerContext;
import nl.benchmark.shared.service.Outage;
import nl.benchmark.shared.service.RequestCaller;
import nl.benchmark.shared.service.RequestOrigin;

/**
 * The business calls of each thread and the lines that they get. The outermost audited call has one: OK after the work
 * and before its commit, DENIED or ERROR after the rollback, and FAILED after an OK whose commit failed.
 */
@ApplicationScoped
class AuditTrail {

    private static final Logger LOG = Logger.getLogger(AuditTrail.class.getName());
    /** SQLSTATE read_only_sql_transaction. */
    private static final String READ_ONLY = "25006";

    private static final ThreadLocal<Running> RUNNING = new ThreadLocal<>();

    @Inject
    private AuditWriter writer;

    @Inject
    private ProcessingLog processing;

    @Inject
    private Clock clock;

    @Inject
    private CallerContext callers;

    @Inject
    private RequestCaller requestCaller;

    @Inject
    private RequestOrigin request;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    /** What goes on in a thread, from the first business call to its end. */
    private static final class Running {
        private final Deque<AuditedCall> calls = new ArrayDeque<>();
        private final List<AuditedCall> written = new ArrayList<>();
        private Throwable recorded;
    }

    void enter(Method method, Object[] arguments) {
        Running running = RUNNING.get();
        if (running == null) {
            running = new Running();
            RUNNING.set(running);
        }
        AuditedCall outer = running.calls.peek();
        running.calls.push(new AuditedCall(
                method, arguments, outer != null && (outer.covered || outer.writes()), clock.instant()));
    }

    /** Before the work. Refuses with {@code ONLY_LOOKING}; what does not say what it does, the database refuses. */
    void refuseChangesOfWhoLooks() {
        AuditedCall call = RUNNING.get().calls.peek();
        boolean changes = call.audited != null
                && !call.audited.action().isReading()
                && !call.method.isAnnotationPresent(WhileLooking.class);
        if (changes && caller().map(Caller::isLooking).orElse(false)) {
            throw new RuleViolation(AccountRule.ONLY_LOOKING);
        }
    }

    /** After the work and before its commit. Throws {@link AuditUnavailable}, and then the work rolls back. */
    void done(Object result) {
        Running running = RUNNING.get();
        AuditedCall call = running.calls.peek();
        if (!call.writes() || call.nothingDone) {
            return;
        }
        if (call.rows == null && result instanceof Collection<?> rows) {
            call.rows = rows.size();
        }
        AuditLineEvent event = new AuditLineEvent();
        event.begin();
        String read = null;
        Set<String> others = Set.of();
        if (call.audited.othersOnly()) {
            others = others(call);
            read = call.audited.action() + " " + others;
            if (others.isEmpty() || request.isRead(read)) {
                return;
            }
        }
        write(running, call);
        if (read != null) {
            request.read(read, others);
        }
        event.action = call.audited.action().name();
        event.commit();
    }

    /** Whether the database refused to change something, since whoever looks has a transaction that writes nothing. */
    boolean isRefusedToWhoLooks(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && READ_ONLY.equals(sql.getSQLState())) {
                return caller().map(Caller::isLooking).orElse(false);
            }
        }
        return false;
    }

    private void write(Running running, AuditedCall call) {
        ProcessingEntry processed = call.denied == null
                ? processed(call).map(done -> done.as(ProcessingStatus.OK)).orElse(null)
                : null;
        if (processed != null && isWritingTransaction()) {
            call.traceId = processing.add(processed);
            processed = null;
        }
        AuditEntry entry = entry(call, call.denied == null ? AuditResult.OK : AuditResult.DENIED, null);
        writer.write(entry, processed, line -> {
            call.line = line.number();
            call.traceId = line.traceId();
            call.written = entry.in(line.traceId());
            if (isTransaction()) {
                transactions.registerInterposedSynchronization(call.outcome());
                running.written.add(call);
            }
        });
    }

    private boolean isTransaction() {
        return transactions.getTransactionStatus() == Status.STATUS_ACTIVE;
    }

    /** Whoever looks has a transaction that writes nothing. */
    private boolean isWritingTransaction() {
        return isTransaction() && !caller().map(Caller::isLooking).orElse(false);
    }

    /** After the end of the call and of its transaction, if it had one of its own. */
    void leave(Throwable failure) {
        Running running = RUNNING.get();
        AuditedCall call = running.calls.pop();
        try {
            if (failure != null && call.line != null && !running.written.contains(call)) {
                takeBack(call);
            } else if (failure != null && !call.covered && call.line == null && !isRecorded(running, failure)) {
                record(running, call, failure);
            }
            if (running.calls.isEmpty()) {
                running.written.stream().filter(AuditedCall::isRolledBack).forEach(this::takeBack);
            }
        } finally {
            if (running.calls.isEmpty()) {
                RUNNING.remove();
            }
        }
    }

    private void record(Running running, AuditedCall call, Throwable failure) {
        boolean denied = failure instanceof EJBAccessException || failure instanceof RuleViolation;
        if (call.writes() || isOfRights(failure)) {
            running.recorded = failure;
            call.denied = failure instanceof RuleViolation violation ? violation.messageKey() : null;
            call.details.put("failure", failure.getClass().getSimpleName());
            AuditResult result = denied ? AuditResult.DENIED : AuditResult.ERROR;
            if (Outage.isSilence(failure)) { // asking the same database again would double the wait
                LOG.log(
                        Level.SEVERE,
                        "Not in the audit log, for the database does not answer: {0}",
                        entry(call, result, null));
                return;
            }
            if (!denied) {
                failed(call);
            }
            writeOrLog(entry(call, result, null));
        }
    }

    private void takeBack(AuditedCall call) {
        failed(call);
        writeOrLog(call.written.undone(call.line));
    }

    /** The line that said Ok went with the work. */
    private void failed(AuditedCall call) {
        processed(call).ifPresent(entry -> {
            try {
                call.traceId = processing.addAlone(entry.as(ProcessingStatus.ERROR));
            } catch (ProcessingUnavailable e) {
                LOG.log(Level.SEVERE, "Not in the log of data processing: " + entry, e);
            }
        });
    }

    /** What the call is in the log of data processing; empty when it processes no personal data. */
    private Optional<ProcessedCall> processed(AuditedCall call) {
        return call.audited == null
                ? Optional.empty()
                : ProcessingActivity.of(call.audited.action())
                        .map(activity -> new ProcessedCall(call, activity, requested(), clock.instant()));
    }

    /** Empty for a job. */
    private Optional<RequestOrigin> requested() {
        try {
            return RequestOrigin.INTERNAL.equals(request.origin()) ? Optional.empty() : Optional.of(request);
        } catch (ContextNotActiveException e) {
            return Optional.empty();
        }
    }

    /** The work is undone already, so there is nothing that this line could still prevent. */
    private void writeOrLog(AuditEntry entry) {
        try {
            writer.write(entry, null, line -> {});
        } catch (AuditUnavailable e) {
            LOG.log(Level.SEVERE, "Not in the audit log: " + entry, e);
        }
    }

    /** The call that writes the line of what this thread is doing. */
    Optional<AuditedCall> writingCall() {
        Running running = RUNNING.get();
        return running == null
                ? Optional.empty()
                : running.calls.stream().filter(AuditedCall::writes).findFirst();
    }

    private static boolean isRecorded(Running running, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause == running.recorded) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfRights(Throwable failure) {
        if (failure instanceof RuleViolation violation) {
            try {
                return violation
                        .rule()
                        .getDeclaringClass()
                        .getField(violation.rule().name())
                        .isAnnotationPresent(OfRights.class);
            } catch (NoSuchFieldException e) {
                throw new IllegalStateException(e);
            }
        }
        return failure instanceof EJBAccessException;
    }

    private Set<String> others(AuditedCall call) {
        Set<String> others = new TreeSet<>(call.concerns);
        caller().ifPresent(reader -> others.removeIf(reader::owns));
        return others;
    }

    private Optional<Caller> caller() {
        if (callers.find().isPresent()) {
            return callers.find();
        }
        try {
            return requestCaller.find();
        } catch (ContextNotActiveException e) { // a job without anybody: no request
            return Optional.empty();
        }
    }

    private AuditEntry entry(AuditedCall call, AuditResult result, Long follows) {
        String origin = RequestOrigin.INTERNAL;
        String traceId = TraceParent.newTraceId();
        try {
            origin = request.origin();
            traceId = request.traceId();
            if (!request.address().isEmpty()) {
                call.details.putIfAbsent("address", request.address());
            }
        } catch (ContextNotActiveException e) {
            // a job: it comes from nowhere and has a trace of its own
        }
        if (call.traceId != null) {
            traceId = call.traceId;
        }
        Caller actor = call.actor != null ? call.actor : caller().orElse(null);
        if (call.denied != null) {
            call.details.put("refused", call.denied);
        }
        boolean business = call.audited != null;
        Optional<Looking> looking = Optional.ofNullable(actor).map(Caller::looking);
        if (actor != null && actor.isLooking()) {
            call.concerns.add(actor.organisationCode());
            call.purpose = call.purpose == null ? actor.looking().purpose() : call.purpose;
        }
        if (actor != null && actor.isAway()) {
            call.details.put("from", actor.home().orElse(""));
        }
        return new AuditEntry(
                actor == null ? 0 : actor.accountId(),
                actor == null
                        ? nobody(origin)
                        : looking.map(Looking::role).orElse(actor.role()).name(),
                actor == null || actor.isLooking() ? null : actor.organisationId(),
                call.concerns,
                business ? call.audited.action() : AuditAction.SERVICE,
                business ? call.audited.object() : "service",
                AuditText.oneLine(
                        business
                                ? call.id
                                : call.method.getDeclaringClass().getSimpleName() + "." + call.method.getName(),
                        AuditText.LONGEST_ID),
                result,
                AuditText.oneLine(call.why(), AuditText.LONGEST_ID),
                origin,
                traceId,
                call.rows,
                follows,
                AuditText.json(call.details));
    }

    private static String nobody(String origin) {
        return RequestOrigin.INTERNAL.equals(origin) ? "SYSTEM" : "ANONYMOUS";
    }
}
