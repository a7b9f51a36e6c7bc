package nl.benchmark.shared.service;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import nl.benchmark.account.Caller;
import nl.benchmark.account.WhileLooking;

/**
 * Around every service: tells the database who works in this transaction before the service's first statement, so that
 * row-level security holds for SQL and JPA alike (standards R3). Declared for all beans in ejb-jar.xml.
 */
public class TenantInterceptor {

    @Inject
    private CallerContext callers;

    @Inject
    private RequestCaller request;

    @Inject
    private Tenant tenant;

    @Inject
    private Activity activity;

    @Resource
    private SessionContext session;

    @AroundInvoke
    public Object tellDatabase(InvocationContext invocation) throws Exception {
        if (callers.find().isPresent()) {
            tenant.enter(callers.get(), mayChange(invocation));
            return invocation.proceed();
        }
        Caller caller = request.named(session.getCallerPrincipal().getName());
        if (caller == null) {
            return invocation.proceed();
        }
        activity.noteRequest();
        return callers.as(caller, () -> {
            tenant.enter(caller, mayChange(invocation));
            return invocation.proceed();
        });
    }

    private static boolean mayChange(InvocationContext invocation) {
        return invocation.getMethod().isAnnotationPresent(WhileLooking.class);
    }
}
