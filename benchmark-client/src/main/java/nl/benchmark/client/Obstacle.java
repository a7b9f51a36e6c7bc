package nl.benchmark.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.GeneralSecurityException;

/** Why a question did not reach the platform, in words of who runs the program and not of Java. */
enum Obstacle {
    CERTIFICATE,
    ADDRESS,
    NOBODY_THERE,
    TOO_LATE,
    OTHER;

    static Obstacle of(IOException failure) {
        Obstacle found = OTHER;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof GeneralSecurityException) {
                return CERTIFICATE;
            }
            if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
                return ADDRESS;
            }
            if (cause instanceof HttpTimeoutException) {
                found = TOO_LATE;
            } else if (cause instanceof ConnectException && found == OTHER) {
                found = NOBODY_THERE;
            }
        }
        return found;
    }

    /** Whether asking again cannot help. */
    boolean lasting() {
        return this == CERTIFICATE;
    }

    String text(Texts texts) {
        return texts.text("obstacle." + name());
    }
}
