package nl.benchmark.processing.service;

import java.io.Serial;

/** The line could not be written, so the work does not happen (D4). */
public class ProcessingUnavailable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    ProcessingUnavailable(Throwable cause) {
        super("The log of data processing cannot be written", cause);
    }
}
