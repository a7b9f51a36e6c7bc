package nl.benchmark.mail.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import nl.benchmark.mail.Mail;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands a mail to the server that the configuration names, by SMTP. Without a name nothing is sent. */
@ApplicationScoped
public class MailTransport {

    /** How the connection is protected. */
    enum Security {
        /** Only for a server on the same machine. */
        NONE,
        STARTTLS,
        TLS
    }

    private static final String TIMEOUT_MILLIS = "15000";

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "benchmark.mail.host")
    private Optional<String> host;

    @Inject
    @ConfigProperty(name = "benchmark.mail.port", defaultValue = "587")
    private int port;

    @Inject
    @ConfigProperty(name = "benchmark.mail.security", defaultValue = "STARTTLS")
    private Security security;

    @Inject
    @ConfigProperty(name = "benchmark.mail.user")
    private Optional<String> user;

    @Inject
    @ConfigProperty(name = "benchmark.mail.password")
    private Optional<String> password;

    @Inject
    @ConfigProperty(name = "benchmark.mail.from", defaultValue = "benchmark@localhost.invalid")
    private String from;

    boolean isConfigured() {
        return host.isPresent();
    }

    void send(Mail mail) throws MessagingException {
        MimeMessage message = new MimeMessage(session());
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setText(mail.body(), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSentDate(Date.from(clock.instant()));
        Transport.send(message);
    }

    private Session session() {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", host.orElseThrow());
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(security == Security.STARTTLS));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(security == Security.STARTTLS));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(security == Security.TLS));
        if (user.isEmpty()) {
            return Session.getInstance(properties);
        }
        properties.setProperty("mail.smtp.auth", "true");
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(user.get(), password.orElse(""));
            }
        });
    }
}
