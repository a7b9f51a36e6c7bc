package nl.benchmark.worklist.service;

import java.util.List;
import java.util.Set;
import nl.benchmark.worklist.WorkCount;
import nl.benchmark.worklist.WorkKind;

/** What a feature offers to the overview of work. It asks its own service, so that rights stay there. */
public interface WorkSource {

    /** What it can count. */
    Set<WorkKind> kinds();

    /** @param asked some of {@link #kinds}, which the caller may do */
    List<WorkCount> count(Set<WorkKind> asked);
}
