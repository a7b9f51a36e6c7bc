package nl.benchmark.audit.service;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import nl.benchmark.account.AccountRule;
import nl.benchmark.shared.RuleViolation;

/** Around every service, inside its transaction: the line is written after the work and before the commit. */
public class AuditInterceptor {

    @Inject
    private AuditTrail trail;

    @AroundInvoke
    public Object write(InvocationContext invocation) throws Exception {
        trail.refuseChangesOfWhoLooks();
        Object result;
        try {
            result = invocation.proceed();
        } catch (RuntimeException failure) { // goes on as it was, unless it was the database's refusal
            throw trail.isRefusedToWhoLooks(failure) ? new RuleViolation(AccountRule.ONLY_LOOKING) : failure;
        }
        trail.done(result);
        return result;
    }
}
