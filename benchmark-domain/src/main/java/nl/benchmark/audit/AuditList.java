package nl.benchmark.audit;

import java.io.Serializable;
import java.util.List;

/**
 * A page of lines, newest first.
 *
 * @param total lines on all pages together, at most {@link #MOST}
 */
public record AuditList(List<AuditRow> rows, int total) implements Serializable {

    /** More lines than these are not counted and not paged: ask for a shorter period. */
    public static final int MOST = 2_000;

    public boolean hasMore() {
        return total > MOST;
    }
}
