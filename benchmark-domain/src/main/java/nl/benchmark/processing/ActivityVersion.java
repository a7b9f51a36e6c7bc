package nl.benchmark.processing;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of an activity of the register; its address is its id in lines (D6). */
public record ActivityVersion(String code, int version) implements Serializable {

    private static final Pattern ID = Pattern.compile("(?:.*/processing-activities/)?([A-Z_]{1,40})/(\\d{1,6})");

    /** From an id, with or without the address in front; empty when it is none. */
    public static Optional<ActivityVersion> parse(String id) {
        Matcher parts = ID.matcher(id == null ? "" : id);
        return parts.matches()
                ? Optional.of(new ActivityVersion(parts.group(1), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    /** Below the address of the platform. */
    public String path() {
        return "api/v1/processing-activities/" + code + "/" + version;
    }
}
