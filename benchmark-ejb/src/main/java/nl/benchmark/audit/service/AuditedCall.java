package nl.benchmark.audit.service;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.benchmark.account.Caller;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.Concerns;

/** One business call that is going on in this thread, and what is known of it for its line. */
final class AuditedCall {

    final Method method;
    final Audited audited;
    /** Whether an outer call writes the line. */
    final boolean covered;

    final Instant startedAt;

    final Set<String> concerns = new TreeSet<>();
    final TreeMap<String, String> details = new TreeMap<>();
    String id = "";
    String purpose;
    Integer rows;
    Caller actor;
    String denied;
    boolean nothingDone;
    AuditEntry written;
    Long line;
    /** Of the line in the log of data processing; null until there is one, and then also of the line of the access log. */
    String traceId;

    private boolean rolledBack;

    AuditedCall(Method method, Object[] arguments, boolean covered, Instant startedAt) {
        this.method = method;
        this.startedAt = startedAt;
        this.audited = method.getAnnotation(Audited.class);
        this.covered = covered;
        if (audited != null && !covered) {
            read(arguments);
        }
    }

    private void read(Object[] arguments) {
        Annotation[][] parameters = method.getParameterAnnotations();
        for (int i = 0; i < parameters.length; i++) {
            for (Annotation annotation : parameters[i]) {
                if (annotation instanceof AuditedId && arguments[i] != null) {
                    id = id(arguments[i]);
                } else if (annotation instanceof Concerns && arguments[i] instanceof String code) {
                    concerns.add(code);
                } else if (annotation instanceof Concerns && arguments[i] instanceof Collection<?> codes) {
                    codes.forEach(code -> concerns.add(String.valueOf(code)));
                }
            }
        }
    }

    private static String id(Object argument) {
        return argument instanceof Collection<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining(","))
                : argument.toString();
    }

    /** Whether this call writes the line of an action. */
    boolean writes() {
        return audited != null && !covered;
    }

    /** What somebody said, or the task that the work is; null when there is neither. */
    String why() {
        return purpose != null || audited == null || audited.task().length == 0 ? purpose : audited.task()[0].name();
    }

    boolean isRolledBack() {
        return rolledBack;
    }

    /** Remembers how the transaction of the work ends. */
    Synchronization outcome() {
        return new Synchronization() {
            @Override
            public void beforeCompletion() {
                // only the end counts
            }

            @Override
            public void afterCompletion(int status) {
                rolledBack = status != Status.STATUS_COMMITTED;
            }
        };
    }
}
