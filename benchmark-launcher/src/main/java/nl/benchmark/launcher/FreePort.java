package nl.benchmark.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port of the loopback address on which nothing listens. Not one that the system would give, since it gives those to
 * every client as well, and seconds pass before a server listens.
 */
public final class FreePort {

    private static final int FIRST = 20_000;
    private static final int BEFORE = 32_000;
    private static final int TRIES = 100;

    private FreePort() {}

    /** Throws when none of many is free. */
    public static int find() throws IOException {
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, BEFORE);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IOException("No free port between " + FIRST + " and " + BEFORE);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
