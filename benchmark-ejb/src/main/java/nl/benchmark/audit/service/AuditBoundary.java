package nl.benchmark.audit.service;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;

/**
 * Around every service, outside its security and its transaction: here a refused role, a failed commit and what was
 * thrown after a rollback are seen. Declared as container interceptor in jboss-ejb3.xml, where nothing is injected.
 */
public class AuditBoundary {

    /** The same for every call; looking it up took a fortieth of the time of a page. */
    private volatile AuditTrail trail;

    @AroundInvoke
    public Object follow(InvocationContext invocation) throws Exception {
        if (trail == null) {
            trail = CDI.current().select(AuditTrail.class).get();
        }
        trail.enter(invocation.getMethod(), invocation.getParameters());
        Throwable failure = null;
        try {
            return invocation.proceed();
        } catch (Exception | Error e) { // whatever it is, it is written and goes on
            failure = e;
            throw e;
        } finally {
            trail.leave(failure);
        }
    }
}
