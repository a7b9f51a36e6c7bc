package nl.benchmark.shared.service;

import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the running request comes from and under which id it is traced, put here by the portal that received it. */
@RequestScoped
public class RequestOrigin {

    /** Origin of what no request asked for. */
    public static final String INTERNAL = "internal";

    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final Pattern NO_TRACE = Pattern.compile("0{32}");

    private final Set<String> read = new HashSet<>();
    private final Set<String> organisationsRead = new TreeSet<>();
    private String origin = INTERNAL;
    private String address = "";
    private String traceId = newTraceId();

    /**
     * @param origin IP address of the visitor
     * @param address path and query that were asked for
     * @param traceparent header of W3C Trace Context, may be null or anything
     */
    public void came(String origin, String address, String traceparent) {
        this.origin = origin;
        this.address = address;
        Matcher trace = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        if (trace.matches() && !NO_TRACE.matcher(trace.group(1)).matches()) {
            traceId = trace.group(1);
        }
    }

    /** 32 hexadecimal digits. */
    public static String newTraceId() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    public String origin() {
        return origin;
    }

    /** Empty when no request was received. */
    public String address() {
        return address;
    }

    public String traceId() {
        return traceId;
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
