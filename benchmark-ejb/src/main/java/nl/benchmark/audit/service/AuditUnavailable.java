package nl.benchmark.audit.service;

import java.io.Serial;

/** The line could not be written, so the action does not happen (L6). */
public class AuditUnavailable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    AuditUnavailable(Throwable cause) {
        super("The audit log cannot be written", cause);
    }
}
