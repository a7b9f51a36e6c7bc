package nl.benchmark.ui;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serial;
import java.io.Serializable;
import nl.benchmark.shared.RuleViolation;

/** Turns a refusal into a message; anything else is a bug and gets the error page. */
@Interceptor
@ShowsRuleViolations
@Priority(Interceptor.Priority.APPLICATION)
public class RuleViolationInterceptor implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private Messages messages;

    /** A refused action has no outcome: the page is shown again. */
    @AroundInvoke
    public Object showInsteadOfFailing(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (RuleViolation violation) {
            messages.refused(violation);
            return null;
        }
    }

    /** A view that may not load stays empty and says why. */
    @PostConstruct
    public void showWhileLoading(InvocationContext call) throws Exception {
        try {
            call.proceed();
        } catch (RuleViolation violation) {
            messages.refused(violation);
        }
    }
}
