package nl.benchmark.audit.service;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;

/** Around every service, inside its transaction: the line is written after the work and before the commit. */
public class AuditInterceptor {

    @Inject
    private AuditTrail trail;

    @AroundInvoke
    public Object write(InvocationContext invocation) throws Exception {
        Object result = invocation.proceed();
        trail.done(result);
        return result;
    }
}
