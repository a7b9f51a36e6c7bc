package nl.benchmark.ui;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;

/**
 * Calls what records tell of themselves, {@code #{row.name()}}. The resolver of the platform looks the method up anew at
 * every call, and a page has thousands of them; here each class is looked at once. Whatever it does not know is left to
 * the others.
 */
public class RecordAccessors extends ReadingResolver {

    private static final ClassValue<Map<String, Method>> METHODS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            Map<String, Method> methods = new HashMap<>();
            for (Method method : type.getMethods()) {
                if (method.getParameterCount() == 0
                        && !Modifier.isStatic(method.getModifiers())
                        && method.trySetAccessible()) {
                    methods.put(method.getName(), method);
                }
            }
            return methods;
        }
    };

    @Override
    public Object invoke(ELContext context, Object base, Object name, Class<?>[] types, Object[] arguments) {
        if (!(base instanceof Record) || name == null || arguments != null && arguments.length > 0) {
            return null;
        }
        Method method = METHODS.get(base.getClass()).get(name.toString());
        if (method == null) {
            return null;
        }
        try {
            Object value = method.invoke(base);
            context.setPropertyResolved(base, name);
            return value;
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        }
    }
}
