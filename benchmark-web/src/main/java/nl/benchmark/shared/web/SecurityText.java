package nl.benchmark.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.benchmark.mail.service.PublicAddress;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where to report a weakness of the site (RFC 9116). The contact comes from the configuration; without one there is no
 * such file, since a wrong one is worse. Source: standards 5.2, V11.
 */
@WebServlet(SecurityText.PATH)
public class SecurityText extends HttpServlet {

    static final String PATH = "/.well-known/security.txt";

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Pattern CONTACT = Pattern.compile("(mailto:|https://|tel:)[!-~]+");
    /** Whoever runs the site sees to its configuration at least that often; the standard wants less than a year. */
    private static final Duration VALID = Duration.ofDays(180);

    @Inject
    @ConfigProperty(name = "benchmark.security.contact")
    private transient Optional<String> contact;

    @Inject
    private transient PublicAddress publicAddress;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (contact.filter(SecurityText::isContact).isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/plain;charset=utf-8");
        response.getOutputStream()
                .write(text(contact.get(), clock.instant(), publicAddress.root() + PATH.substring(1))
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** Whether it is an address that the standard knows: {@code mailto:}, {@code https:} or {@code tel:}, on one line. */
    static boolean isContact(String text) {
        return CONTACT.matcher(text).matches();
    }

    /** Expires in half a year, to the day, so that the text does not change by the second. */
    static String text(String contact, Instant now, String address) {
        return "Contact: " + contact + "\n"
                + "Expires: " + now.truncatedTo(ChronoUnit.DAYS).plus(VALID) + "\n"
                + "Preferred-Languages: nl, en\n"
                + "Canonical: " + address + "\n";
    }
}
