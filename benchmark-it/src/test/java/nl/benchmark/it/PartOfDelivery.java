package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

/** The first part of a file that is sent to the API; the rest does not come until it is closed, and never does. */
final class PartOfDelivery implements AutoCloseable {

    /** What the server may have read and not written. */
    private static final long IN_BETWEEN = 512 << 10;

    private final Socket socket;
    private final Path spool;
    private final List<String> before;
    private final long sent;

    private PartOfDelivery(Socket socket, Path spool, List<String> before, long sent) {
        this.socket = socket;
        this.spool = spool;
        this.before = before;
        this.sent = sent;
    }

    static PartOfDelivery send(Municipality municipality, YearMonth month, byte[] file, int percent) {
        Path spool = municipality.platform().data().resolve("spool");
        List<String> before = SmallDisk.files(spool);
        URI address = municipality.platform().address();
        int part = (int) ((long) file.length * percent / 100);
        try {
            Socket socket = new Socket(address.getHost(), address.getPort());
            String head = "POST /api/v1/deliveries?type=BUS&keyChange=true&organisation=" + municipality.code()
                    + "&period=" + month + " HTTP/1.1\r\nHost: " + address.getAuthority()
                    + "\r\nAuthorization: Bearer " + municipality.token()
                    + "\r\nContent-Type: text/csv\r\nContent-Length: " + file.length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(file, 0, part);
            socket.getOutputStream().flush();
            return new PartOfDelivery(socket, spool, before, part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Until the server wrote it to its spool, and so has read it. */
    void awaitReceived() {
        Await.until("the first part of the file", () -> received() >= sent - IN_BETWEEN);
    }

    private long received() {
        return SmallDisk.files(spool).stream()
                .filter(name -> !before.contains(name))
                .mapToLong(name -> size(spool.resolve(name)))
                .sum();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0; // gone between the list and here
        }
    }

    /** Whoever sends it is not told that it was taken in. */
    void assertUnanswered() {
        try {
            assertThat(socket.getInputStream().readAllBytes()).isEmpty();
        } catch (SocketException e) {
            assertThat(e).as("hung up").hasMessageContaining("reset");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
