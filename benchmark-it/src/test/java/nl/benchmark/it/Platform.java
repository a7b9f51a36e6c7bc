package nl.benchmark.it;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one {@link RunningPlatform} of the run and the one {@link Chromium}: started when first asked for,
 * stopped after the last test.
 */
public final class Platform implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(Platform.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == RunningPlatform.class || type == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext.Store store = context.getRoot().getStore(NAMESPACE);
        return parameter.getParameter().getType() == Chromium.class
                ? store.getOrComputeIfAbsent(Chromium.class, key -> Chromium.start(), Chromium.class)
                : store.getOrComputeIfAbsent(
                        RunningPlatform.class, key -> RunningPlatform.start(), RunningPlatform.class);
    }
}
