package nl.benchmark.audit;

import java.util.Arrays;
import java.util.Optional;

/**
 * Work of the platform that is itself the reason to read data of many participants at once: nobody is asked why it reads a
 * list of everybody, since every answer would be the same, but the line of the audit log says why all the same (AUD-1).
 */
public enum Task {

    /** Who is late, and whose file was refused (DEL-3). */
    FOLLOW_DELIVERIES,

    /** One participant beside others, which is what a benchmark is for (CMP-1). */
    COMPARE;

    /** The task that a line names as its purpose; empty for words of somebody. */
    public static Optional<Task> find(String purpose) {
        return Arrays.stream(values())
                .filter(task -> task.name().equals(purpose))
                .findFirst();
    }
}
