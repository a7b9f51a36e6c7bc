package nl.benchmark.ui.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The accounts of the demonstration, one click away on the sign-in page. Only when the installation says that it is a
 * demonstration, and only for a visitor on the same machine; otherwise the list is empty and a click does nothing.
 */
@ApplicationScoped
public class DemonstrationAccounts {

    @Inject
    @ConfigProperty(name = "benchmark.demonstration.accounts")
    Optional<String> file;

    public List<DemonstrationAccount> list(HttpServletRequest request) {
        if (!isOffered(request)) {
            return List.of();
        }
        try {
            return Files.readAllLines(Path.of(file.get())).stream()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new DemonstrationAccount(cells[0], cells[1], cells[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether this visitor may look at the demonstration from within. */
    public boolean isOffered(HttpServletRequest request) {
        return file.isPresent() && isLoopback(request);
    }

    public boolean isDemonstration() {
        return file.isPresent();
    }

    /** The connection itself, not a header that a proxy or a visitor can write. */
    private static boolean isLoopback(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                    && request.getHeader("X-Forwarded-For") == null;
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
