package nl.benchmark.mail.admin;

import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.benchmark.mail.FailedMail;
import nl.benchmark.shared.SearchWords;

/** Which mails are shown, as the address says: words in recipient or subject, standing. */
public class MailsFilter implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    /** By the key in the address. */
    static final Map<String, Comparator<FailedMail>> ORDERS = Map.of(
            "made", Comparator.comparing(FailedMail::madeAt).thenComparing(FailedMail::id),
            "recipient", Comparator.comparing(FailedMail::recipient).thenComparing(FailedMail::id),
            "state", Comparator.comparing(FailedMail::standing).thenComparing(FailedMail::id));

    private String text;
    private String state;

    List<FailedMail> apply(List<FailedMail> mails) {
        SearchWords words = SearchWords.of(text);
        return mails.stream()
                .filter(mail -> words.in(mail.recipient(), mail.subject()))
                .filter(mail -> state == null
                        || state.isEmpty()
                        || mail.standing().name().equals(state))
                .toList();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }
}
