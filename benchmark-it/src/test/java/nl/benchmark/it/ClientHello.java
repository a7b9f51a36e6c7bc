package nl.benchmark.it;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.security.SecureRandom;

/**
 * The first message of TLS, by hand, since the JDK no longer says the old ones: a version and one cipher suite, and
 * whether the server goes along (RFC 5246, 7.4.1.2).
 */
record ClientHello(int version, int cipherSuite) {

    static final int TLS_1_0 = 0x0301;
    static final int TLS_1_1 = 0x0302;
    static final int TLS_1_2 = 0x0303;
    /** With forward secrecy, and authenticated. */
    static final int ECDHE_ECDSA_AES128_GCM = 0xC02B;
    /** With forward secrecy, not authenticated. */
    static final int ECDHE_ECDSA_AES128_CBC = 0xC009;

    private static final int HANDSHAKE = 22;
    private static final int ALERT = 21;
    private static final int RANDOM_BYTES = 32;
    private static final int TIMEOUT_MILLIS = 10_000;
    /** Curve secp256r1, points as they are, signatures by ECDSA with SHA-256 or SHA-1. */
    private static final int[] EXTENSIONS = {0, 10, 0, 4, 0, 2, 0, 23, 0, 11, 0, 2, 1, 0, 0, 13, 0, 6, 0, 4, 4, 3, 2, 3
    };

    /** Whether the server answers with its own hello; otherwise it refuses. */
    boolean isAcceptedBy(URI server) {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(bytes());
            int answer = new DataInputStream(socket.getInputStream()).readUnsignedByte();
            if (answer != HANDSHAKE && answer != ALERT) {
                throw new AssertionError("No TLS: " + answer);
            }
            return answer == HANDSHAKE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes() throws IOException {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream hello = new DataOutputStream(body);
        hello.writeShort(version);
        hello.write(random);
        hello.writeByte(0); // no session to go on with
        hello.writeShort(2);
        hello.writeShort(cipherSuite);
        hello.writeShort(0x0100); // no compression
        hello.writeShort(EXTENSIONS.length);
        for (int octet : EXTENSIONS) {
            hello.writeByte(octet);
        }
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(record);
        out.writeByte(HANDSHAKE);
        out.writeShort(TLS_1_0);
        out.writeShort(body.size() + 4);
        out.writeInt(1 << 24 | body.size());
        body.writeTo(out);
        return record.toByteArray();
    }
}
