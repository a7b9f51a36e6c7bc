package nl.benchmark.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one {@link RunningPlatform} of this process and the one {@link Chromium}: started when first asked for,
 * stopped when the process ends. Not kept in JUnit's store, which ends with each class where several processes share the
 * classes between them.
 */
public final class Platform implements ParameterResolver {

    private static final Map<Class<?>, Object> STARTED = new HashMap<>();
    private static final Deque<Runnable> STOPS = new ArrayDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> STOPS.forEach(Runnable::run), "platform-stop"));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == RunningPlatform.class || type == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Chromium.class ? chromium() : platform();
    }

    static RunningPlatform platform() {
        return started(RunningPlatform.class, RunningPlatform::start, RunningPlatform::close);
    }

    private static Chromium chromium() {
        return started(Chromium.class, Chromium::start, Chromium::close);
    }

    private interface Stop<T> {
        void of(T what) throws IOException;
    }

    private static <T> T started(Class<T> type, Supplier<T> start, Stop<T> stop) {
        synchronized (STARTED) {
            return type.cast(STARTED.computeIfAbsent(type, unknown -> {
                T what = start.get();
                STOPS.push(() -> {
                    try {
                        stop.of(what);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
                return what;
            }));
        }
    }
}
