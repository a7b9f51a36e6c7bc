package nl.benchmark.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A business method whose calls are written to the audit log (AUD-1). The outermost audited call writes the line, those
 * it makes itself do not. Every public method of a service bears this or {@link NotAudited}; a test demands it (L5).
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Audited {

    AuditAction action();

    /** Kind of the object, small letters: {@code delivery}. Its id is given by {@link AuditedId} or by the service. */
    String object() default "";

    /**
     * Only when the data of another organisation than the caller's are concerned, once a request for the same
     * organisations: reading one's own data is no line (AUD-1). A refusal is always written.
     */
    boolean othersOnly() default false;

    /** Why, where the work itself is the reason; at most one. What somebody says goes before it. */
    Task[] task() default {};
}
