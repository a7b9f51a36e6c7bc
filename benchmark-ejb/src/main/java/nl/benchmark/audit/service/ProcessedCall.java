package nl.benchmark.audit.service;

import java.time.Instant;
import java.util.Optional;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.AuditText;
import nl.benchmark.audit.Concerns;
import nl.benchmark.processing.ProcessingActivity;
import nl.benchmark.processing.ProcessingStatus;
import nl.benchmark.processing.service.ProcessingEntry;
import nl.benchmark.shared.TraceParent;
import nl.benchmark.shared.service.RequestOrigin;

/**
 * What an audited call is in the log of data processing: the same action without whoever did it (D5).
 *
 * @param request empty for a job, which goes on in the trace of what it follows
 */
record ProcessedCall(AuditedCall call, ProcessingActivity activity, Optional<RequestOrigin> request, Instant endedAt) {

    private static final int LONGEST_ID = 40;

    ProcessingEntry as(ProcessingStatus status) {
        AuditAction action = call.audited.action();
        return new ProcessingEntry(
                call.traceId != null
                        ? call.traceId
                        : request.map(RequestOrigin::traceId).orElseGet(TraceParent::newTraceId),
                request.flatMap(RequestOrigin::parentSpanId).orElse(null),
                request.isPresent()
                        ? null
                        : ProcessingActivity.follows(action).map(Enum::name).orElse(null),
                status,
                action.name(),
                call.startedAt,
                endedAt,
                activity,
                organisation(),
                call.audited.object(),
                AuditText.oneLine(call.id, LONGEST_ID),
                call.rows);
    }

    private String organisation() {
        return call.concerns.size() == 1 && !call.concerns.contains(Concerns.EVERYBODY)
                ? call.concerns.iterator().next()
                : null;
    }

    @Override
    public String toString() {
        return call.audited.action() + " " + call.id;
    }
}
