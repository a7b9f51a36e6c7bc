package nl.benchmark.shared;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * What protects pages and calls on their way over the network. It is declared when the server starts and does not change
 * while it runs: cookies, headers and the refusal of plain requests follow from it. Source: standards 5.2 (W1, W3, W7).
 */
public enum Transport {
    /** The server ends TLS itself. */
    TLS,
    /** A proxy in front ends TLS and says so of each request in {@code X-Forwarded-Proto}. */
    PROXY,
    /** Nothing: the demonstration, for visitors on the same machine. */
    LOOPBACK;

    private static final String HTTPS = "https://";

    /**
     * What the configuration declares.
     *
     * @param tls whether the server listens with TLS
     * @param behindProxy whether a proxy with TLS is declared
     * @param demonstration whether the installation says that it is a demonstration
     * @param listensOn address of the network interface, by number or name
     * @param publicAddress where the platform is found from outside
     * @throws IllegalStateException when the server may not start like this; the message says what to set
     */
    public static Transport of(
            boolean tls, boolean behindProxy, boolean demonstration, String listensOn, String publicAddress) {
        if (!tls && !behindProxy) {
            return onLoopback(demonstration, listensOn);
        }
        if (!publicAddress.startsWith(HTTPS)) {
            throw new IllegalStateException(
                    "BENCHMARK_PUBLIC_URL should begin with " + HTTPS + ", not be '" + publicAddress + "'");
        }
        return tls ? TLS : PROXY;
    }

    private static Transport onLoopback(boolean demonstration, String listensOn) {
        if (!demonstration) {
            throw new IllegalStateException("without TLS only the demonstration starts. Set BENCHMARK_BEHIND_PROXY=true"
                    + " behind a proxy that ends TLS, or start with --yaml=https.yml and a certificate"
                    + " (docs/operations.md, TLS)");
        }
        if (!isLoopback(listensOn)) {
            throw new IllegalStateException(
                    "without TLS the demonstration listens on the loopback address only, not on " + listensOn
                            + ". Start it with --https");
        }
        return LOOPBACK;
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Whether every request comes encrypted: cookies are then for TLS only, and browsers are told never to ask without. */
    public boolean isProtected() {
        return this != LOOPBACK;
    }
}
