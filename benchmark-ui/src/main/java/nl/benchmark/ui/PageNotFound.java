package nl.benchmark.ui;

import java.io.Serial;

/** Thrown by a view when what its address names does not exist or is not the caller's; the answer is 404. */
public class PageNotFound extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;
}
