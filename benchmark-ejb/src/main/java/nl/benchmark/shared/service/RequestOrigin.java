package nl.benchmark.shared.service;

import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.benchmark.shared.TraceParent;

/** Where the running request comes from and under which id it is traced, put here by the portal that received it. */
@RequestScoped
public class RequestOrigin {

    /** Origin of what no request asked for. */
    public static final String INTERNAL = "internal";

    private final Set<String> read = new HashSet<>();
    private final Set<String> organisationsRead = new TreeSet<>();
    private String origin = INTERNAL;
    private String address = "";
    private String traceId = TraceParent.newTraceId();
    private String parentSpanId;

    /**
     * @param origin IP address of the visitor
     * @param address path and query that were asked for
     * @param traceparent header of W3C Trace Context, may be null or anything
     */
    public void came(String origin, String address, String traceparent) {
        this.origin = origin;
        this.address = address;
        TraceParent.parse(traceparent).ifPresent(parent -> {
            traceId = parent.traceId();
            parentSpanId = parent.spanId();
        });
    }

    public String origin() {
        return origin;
    }

    /** Empty when no request was received. */
    public String address() {
        return address;
    }

    /** 32 hexadecimal digits. */
    public String traceId() {
        return traceId;
    }

    /** Step of the caller's own trace that called; 16 hexadecimal digits. Empty when it named none. */
    public Optional<String> parentSpanId() {
        return Optional.ofNullable(parentSpanId);
    }

    /** Header with which a call to another system goes on in this trace (D3). */
    public TraceParent toPassOn() {
        return new TraceParent(traceId, TraceParent.newSpanId());
    }

    /** Whether this request read it before and it was written; the text is the reader's own. */
    public boolean isRead(String what) {
        return read.contains(what);
    }

    /** @param organisations codes of those whose data were read */
    public void read(String what, Collection<String> organisations) {
        read.add(what);
        organisationsRead.addAll(organisations);
    }

    /** Codes of all others whose data this request read. */
    public Set<String> organisationsRead() {
        return organisationsRead;
    }
}
