package nl.benchmark.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PageTurnsTest {

    private final ExecutorService readers = Executors.newCachedThreadPool();
    private final PageTurns turns = new PageTurns(2);

    @AfterEach
    void stop() {
        readers.shutdownNow();
    }

    private static HttpServletRequest request(String method) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                PageTurnsTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> method);
    }

    private Future<?> ask(String method, FilterChain page) {
        return readers.submit(() -> {
            turns.doFilter(request(method), null, page);
            return null;
        });
    }

    @Test
    void makesNoMorePagesAtOnceThanThereAreTurns() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Future<?>> asked = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            asked.add(ask("GET", (request, response) -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                Thread.yield();
                now.decrementAndGet();
            }));
        }
        for (Future<?> one : asked) {
            one.get(30, TimeUnit.SECONDS);
        }

        assertThat(most).hasValueLessThanOrEqualTo(2);
    }

    @Test
    void doesNotLetSlowReadersHoldUpTheOthers() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        CountDownLatch busy = new CountDownLatch(2);
        for (int i = 0; i < 2; i++) {
            ask("GET", (request, response) -> {
                busy.countDown();
                awaitQuietly(slow);
            });
        }
        assertThat(busy.await(30, TimeUnit.SECONDS)).isTrue();

        ask("GET", (request, response) -> {}).get(30, TimeUnit.SECONDS);
        ask("POST", (request, response) -> {}).get(30, TimeUnit.SECONDS);
        slow.countDown();
    }

    @Test
    void givesTheTurnBackWhenThePageFails() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> ask("GET", (request, response) -> {
                                throw new ServletException("on purpose");
                            })
                            .get(30, TimeUnit.SECONDS))
                    .hasRootCauseMessage("on purpose");
        }
        CountDownLatch both = new CountDownLatch(2);
        Future<?> one = ask("GET", (request, response) -> meet(both));
        Future<?> other = ask("GET", (request, response) -> meet(both));

        one.get(30, TimeUnit.SECONDS);
        other.get(30, TimeUnit.SECONDS);
        assertThat(both.getCount()).isZero();
    }

    private static void meet(CountDownLatch both) {
        both.countDown();
        awaitQuietly(both);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
