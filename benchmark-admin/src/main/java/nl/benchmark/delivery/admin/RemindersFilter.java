package nl.benchmark.delivery.admin;

import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.benchmark.delivery.ReminderRow;
import nl.benchmark.shared.SearchWords;

/** Which reminders are shown, as the address says: words in the name, file, kind and month. */
public class RemindersFilter implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Comparator<ReminderRow> FILE = Comparator.comparing(ReminderRow::file);

    /** By the key in the address. */
    static final Map<String, Comparator<ReminderRow>> ORDERS = Map.of(
            "sent",
                    Comparator.comparing(ReminderRow::sentAt)
                            .thenComparing(ReminderRow::name)
                            .thenComparing(FILE),
            "name",
                    Comparator.comparing(ReminderRow::name)
                            .thenComparing(ReminderRow::month)
                            .thenComparing(FILE),
            "month",
                    Comparator.comparing(ReminderRow::month)
                            .thenComparing(ReminderRow::name)
                            .thenComparing(FILE),
            "mails",
                    Comparator.comparing(ReminderRow::mails)
                            .thenComparing(ReminderRow::name)
                            .thenComparing(FILE));

    private String text;
    private String file;
    private String kind;
    private String month;

    List<ReminderRow> apply(List<ReminderRow> reminders) {
        SearchWords words = SearchWords.of(text);
        return reminders.stream()
                .filter(row -> words.in(row.name(), row.organisation()))
                .filter(row -> isAsked(file, row.file().name()))
                .filter(row -> isAsked(kind, row.kind().name()))
                .filter(row -> isAsked(month, row.month().toString()))
                .toList();
    }

    private static boolean isAsked(String asked, String found) {
        return asked == null || asked.isEmpty() || asked.equals(found);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getFile() {
        return file;
    }

    public void setFile(String file) {
        this.file = file;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }
}
