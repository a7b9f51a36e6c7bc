package nl.benchmark.shared;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Header {@code traceparent} of W3C Trace Context: which chain of work a call belongs to, and which step of it calls (D3).
 *
 * @param traceId 32 hexadecimal digits, not all 0
 * @param spanId 16 hexadecimal digits, not all 0
 */
public record TraceParent(String traceId, String spanId) {

    public static final String HEADER = "traceparent";

    private static final Pattern FORM =
            Pattern.compile("([0-9a-f]{2})-((?!0{32})[0-9a-f]{32})-((?!0{16})[0-9a-f]{16})-[0-9a-f]{2}(-.*)?");
    private static final String VERSION = "00";
    private static final String INVALID_VERSION = "ff";
    private static final int SPAN_DIGITS = 16;

    /** Of a header; empty for null and for whatever is none. A later version is read as far as this one reaches, as the recommendation asks. */
    public static Optional<TraceParent> parse(String header) {
        Matcher parts = FORM.matcher(header == null ? "" : header);
        if (!parts.matches()
                || INVALID_VERSION.equals(parts.group(1))
                || VERSION.equals(parts.group(1)) && parts.group(4) != null) {
            return Optional.empty();
        }
        return Optional.of(new TraceParent(parts.group(2), parts.group(3)));
    }

    public static String newTraceId() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /** From the random half of an identifier; the first bit stands for its variant. */
    public static String newSpanId() {
        return newTraceId().substring(SPAN_DIGITS);
    }

    /** The header for a call that this step makes. */
    public String header() {
        return VERSION + "-" + traceId + "-" + spanId + "-01";
    }
}
