package nl.benchmark.delivery;

import java.io.IOException;
import java.io.Serial;

/**
 * Stops the reading because the file is refused as a whole. It is an {@link IOException} so that it passes through the
 * parsers, which wrap it; {@link #in} finds it back.
 */
final class FileRefusal extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    FileRefusal(Finding finding) {
        super(finding.textKey());
        this.finding = finding;
    }

    FileRefusal(FindingRule rule, String variant, int line, String... arguments) {
        this(Finding.of(rule, line, "", variant, arguments));
    }

    Finding finding() {
        return finding;
    }

    /** The refusal or failure of the source that another exception was caused by, or null. */
    static IOException in(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileRefusal || cause instanceof SourceFailure || cause instanceof NotUtf8) {
                return (IOException) cause;
            }
        }
        return null;
    }

    /** The source itself could not be read: not the sender's fault, so never a finding. */
    static final class SourceFailure extends IOException {

        @Serial
        private static final long serialVersionUID = 1L;

        SourceFailure(IOException cause) {
            super(cause);
        }
    }

    /** The bytes are no UTF-8; the file is read again as ISO-8859-1. */
    static final class NotUtf8 extends IOException {

        @Serial
        private static final long serialVersionUID = 1L;
    }
}
