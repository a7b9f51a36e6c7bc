package nl.benchmark.account;

import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.Set;

/**
 * Where a service belongs among the areas of work (ACC-4): what its package says, unless it or its method says otherwise.
 *
 * @param areas one of them is enough; none for what is everybody's, and for what nobody of outside may do
 * @param everybodys needed whatever the areas
 */
public record ServicePlace(Set<WorkArea> areas, boolean everybodys) {

    private static final String ROOT = "nl.benchmark.";

    public ServicePlace {
        areas = Set.copyOf(areas);
    }

    public static ServicePlace of(Class<?> service) {
        String feature = feature(service.getPackageName());
        return new ServicePlace(
                WorkArea.of(feature).map(Set::of).orElse(Set.of()),
                WorkArea.isOfEverybody(feature) || service.isAnnotationPresent(ForEveryArea.class));
    }

    public static ServicePlace of(Method method) {
        ServicePlace service = of(method.getDeclaringClass());
        AlsoFor also = method.getAnnotation(AlsoFor.class);
        Set<WorkArea> areas = EnumSet.noneOf(WorkArea.class);
        areas.addAll(service.areas);
        if (also != null) {
            areas.addAll(Set.of(also.value()));
        }
        return new ServicePlace(areas, service.everybodys || method.isAnnotationPresent(ForEveryArea.class));
    }

    /** {@code invoice} of {@code nl.benchmark.invoice.service}; empty for what is not ours. */
    public static String feature(String packageName) {
        return packageName.startsWith(ROOT)
                ? packageName.substring(ROOT.length()).split("\\.", 2)[0]
                : "";
    }
}
