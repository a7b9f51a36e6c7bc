package nl.benchmark.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Makes pages in order of arrival, a few at a time. Making a page takes a processor and hardly waits for anything:
 * twenty made at once on two processors are all ready late, and the last of them much later than their share. Nobody
 * waits longer than {@value #LONGEST_MILLISECONDS} ms for a turn, so that readers with slow lines, who keep theirs
 * while the page is sent, do not hold up the others. What is posted (files too) does not wait.
 */
@WebFilter("*.xhtml")
public class PageTurns extends HttpFilter {

    static final long LONGEST_MILLISECONDS = 1_000;

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Semaphore turns;

    public PageTurns() {
        this(2 * Runtime.getRuntime().availableProcessors());
    }

    PageTurns(int atOnce) {
        turns = new Semaphore(atOnce, true);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!"GET".equals(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        boolean turn = awaitTurn();
        try {
            chain.doFilter(request, response);
        } finally {
            if (turn) {
                turns.release();
            }
        }
    }

    /** Whether it is our turn; false when it took too long, and the page is made anyhow. */
    private boolean awaitTurn() throws ServletException {
        try {
            return turns.tryAcquire(LONGEST_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServletException("The server stops", e);
        }
    }
}
