package nl.benchmark.account.service;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import java.util.Optional;
import nl.benchmark.account.Caller;
import nl.benchmark.account.ServicePlace;
import nl.benchmark.shared.service.CallerContext;

/**
 * Around every service, once the caller is known: whoever is external works in its areas of work and nowhere else, and a call
 * outside is refused as one for another role is (ACC-4). What a service within an area needs of others goes on; what one that
 * is everybody's asks of others is asked again. Declared for all beans in ejb-jar.xml.
 */
public class AreaInterceptor {

    /** Set while a service within an area of the caller works. */
    private static final ThreadLocal<Boolean> WITHIN = new ThreadLocal<>();

    @Inject
    private CallerContext callers;

    @AroundInvoke
    public Object stayWithin(InvocationContext invocation) throws Exception {
        Optional<Caller> external = callers.find().filter(Caller::isExternal);
        if (external.isEmpty() || WITHIN.get() != null) {
            return invocation.proceed();
        }
        ServicePlace place = ServicePlace.of(invocation.getMethod());
        if (!external.get().scope().reaches(place)) {
            throw new EJBAccessException("Outside the areas of work: " + invocation.getMethod());
        }
        if (place.everybodys()) {
            return invocation.proceed();
        }
        WITHIN.set(true);
        try {
            return invocation.proceed();
        } finally {
            WITHIN.remove();
        }
    }
}
