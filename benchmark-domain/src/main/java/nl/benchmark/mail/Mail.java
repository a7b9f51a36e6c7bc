package nl.benchmark.mail;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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

    /** A moment as a reader writes it, Europe/Amsterdam: {@code 25 november 2026 10:05}. */
    public static String moment(Instant moment, String language) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", Locale.forLanguageTag(language))
                .format(moment.atZone(ZoneId.of("Europe/Amsterdam")));
    }

    /** A day as a reader writes it: {@code 25 november 2026}. */
    public static String day(LocalDate day, String language) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag(language))
                .format(day);
    }

    /** A month as a reader writes it: {@code november 2026}. */
    public static String month(YearMonth month, String language) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", Locale.forLanguageTag(language))
                .format(month);
    }

    /** Not the body: it may hold a link. */
    @Override
    public String toString() {
        return "Mail[" + subject + "]";
    }
}
