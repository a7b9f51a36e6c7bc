package nl.benchmark.mail.service;

import jakarta.activation.DataHandler;
import jakarta.activation.MailcapCommandMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import nl.benchmark.mail.Mail;
import nl.benchmark.mail.MailAttachment;
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
    private static final String WRITER_OF_PARTS =
            "multipart/*;; x-java-content-handler=org.eclipse.angus.mail.handlers.multipart_mixed";

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

    void send(Mail mail, List<MailAttachment> attachments) throws MessagingException {
        MimeMessage message = new MimeMessage(session());
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        if (attachments.isEmpty()) {
            message.setText(mail.body(), StandardCharsets.UTF_8.name());
        } else {
            message.setDataHandler(handler(withFiles(mail.body(), attachments)));
        }
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSentDate(Date.from(clock.instant()));
        Transport.send(message);
    }

    private static Multipart withFiles(String body, List<MailAttachment> attachments) throws MessagingException {
        Multipart parts = new MimeMultipart();
        MimeBodyPart text = new MimeBodyPart();
        text.setText(body, StandardCharsets.UTF_8.name());
        parts.addBodyPart(text);
        for (MailAttachment attachment : attachments) {
            MimeBodyPart file = new MimeBodyPart();
            file.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.mediaType())));
            file.setFileName(attachment.name());
            file.setDisposition(Part.ATTACHMENT);
            parts.addBodyPart(file);
        }
        return parts;
    }

    /** What writes a mail of several parts is named here: the library's own list of it is out of the application's sight. */
    private static DataHandler handler(Multipart parts) {
        MailcapCommandMap writers = new MailcapCommandMap();
        writers.addMailcap(WRITER_OF_PARTS);
        DataHandler handler = new DataHandler(parts, parts.getContentType());
        handler.setCommandMap(writers);
        return handler;
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
