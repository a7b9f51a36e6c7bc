package nl.benchmark.ui;

import jakarta.el.ELContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a name at the start of an expression stands for: a bean, a variable of the request (such as the row of a
 * repetition) or the texts. CDI looks a bean up by its name at every expression, and looks in vain for whatever is no
 * bean; a page has hundreds of expressions, so that this was a seventh of its time. Here each name is looked up once:
 * the reference to a bean with a normal scope is a proxy that serves every request. Beans without one, and whatever
 * else it does not know, are left to the others.
 */
public class NamedValues extends ReadingResolver {

    /** Empty for a name that is no bean class with a normal scope. */
    private final Map<String, Optional<Object>> beans = new ConcurrentHashMap<>();

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base != null || property == null) {
            return null;
        }
        String name = property.toString();
        Object value = bean(name).orElseGet(() -> variable(context, name));
        if (value != null) {
            context.setPropertyResolved(null, property);
        }
        return value;
    }

    private Optional<Object> bean(String name) {
        Optional<Object> known = beans.get(name);
        return known == null ? beans.computeIfAbsent(name, NamedValues::reference) : known;
    }

    private static Optional<Object> reference(String name) {
        BeanManager manager = CDI.current().getBeanManager();
        Set<Bean<?>> candidates = manager.getBeans(name);
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Bean<?> bean = manager.resolve(candidates);
        Class<?> type = bean.getBeanClass();
        return manager.isNormalScope(bean.getScope()) && bean.getTypes().contains(type)
                ? Optional.of(manager.getReference(bean, type, manager.createCreationalContext(bean)))
                : Optional.empty();
    }

    private static Object variable(ELContext context, String name) {
        FacesContext faces = (FacesContext) context.getContext(FacesContext.class);
        return switch (name) {
            case "msg" -> faces.getApplication().getResourceBundle(faces, name);
            case "request" -> faces.getExternalContext().getRequest();
            default -> faces.getExternalContext().getRequestMap().get(name);
        };
    }
}
