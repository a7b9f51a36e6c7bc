package nl.benchmark.mail;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** A mail as it is read: plain text, in the language of the recipient. */
public record Mail(String recipient, String subject, String body) {

    /**
     * @param language {@code nl} or {@code en}
     * @param arguments texts already, in the order of the placeholders from {@code {1}} on
     * @param link whole address, in the place of {@code {0}}; empty when the kind has none, or when it was removed
     */
    public static Mail of(MailKind kind, String recipient, String language, List<String> arguments, String link) {
        // Without "no fallback" an English mail from a Dutch server would get Dutch words.
        ResourceBundle texts = ResourceBundle.getBundle(
                "nl.benchmark.mail.mail",
                Locale.forLanguageTag(language),
                Mail.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Object[] all = new Object[arguments.size() + 1];
        all[0] = link;
        for (int i = 0; i < arguments.size(); i++) {
            all[i + 1] = arguments.get(i);
        }
        String body = new MessageFormat(texts.getString(kind.name() + ".body")).format(all);
        return new Mail(
                recipient,
                new MessageFormat(texts.getString(kind.name() + ".subject")).format(all),
                texts.getString("begin") + "\n\n" + body + "\n\n" + texts.getString("end") + "\n");
    }

    /** Not the body: it may hold a link. */
    @Override
    public String toString() {
        return "Mail[" + subject + "]";
    }
}
