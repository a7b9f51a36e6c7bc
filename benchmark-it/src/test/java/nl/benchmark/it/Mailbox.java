package nl.benchmark.it;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the demonstration would have mailed, as its mailbox page shows it. */
record Mailbox(RunningPlatform platform) {

    private static final Pattern ARTICLE = Pattern.compile("<article.*?</article>", Pattern.DOTALL);
    private static final Pattern REMINDER = Pattern.compile("(?:Nog aan te leveren|Te laat) voor ");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<]+");

    /** The newest mail to somebody, as text; no reminder of a delivery, for a day can begin during a test. */
    String newest(String recipient) {
        return text(recipient, article -> !REMINDER.matcher(article).find());
    }

    /** The newest reminder of a delivery to somebody, as text. */
    String reminder(String recipient) {
        return text(recipient, article -> REMINDER.matcher(article).find());
    }

    private String text(String recipient, Predicate<String> wanted) {
        Matcher article =
                ARTICLE.matcher(new Browser(platform).get("mailbox.xhtml").body());
        while (article.find()) {
            if (article.group().contains(recipient) && wanted.test(article.group())) {
                return article.group()
                        .replaceAll("<[^>]*>", " ")
                        .replace("&amp;", "&")
                        .replace("&#39;", "'");
            }
        }
        throw new AssertionError("No mail to " + recipient);
    }

    /** The address in the newest mail to somebody. */
    String link(String recipient) {
        Matcher link = LINK.matcher(newest(recipient));
        if (!link.find()) {
            throw new AssertionError("No link in the mail to " + recipient);
        }
        return link.group();
    }

    /** The same, below the host. */
    String path(String recipient) {
        return link(recipient).replaceFirst("^https?://[^/]*/", "");
    }

    /** The same of the page, in whichever mail it is. */
    String path(String recipient, String page) {
        Matcher article =
                ARTICLE.matcher(new Browser(platform).get("mailbox.xhtml").body());
        while (article.find()) {
            Matcher link = LINK.matcher(article.group().replace("&amp;", "&"));
            if (article.group().contains(recipient)
                    && link.find()
                    && link.group().contains(page)) {
                return link.group().replaceFirst("^https?://[^/]*/", "");
            }
        }
        throw new AssertionError("No mail to " + recipient + " with a link to " + page);
    }
}
