package nl.benchmark.delivery;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.benchmark.indicator.DeliveryCalendar;
import nl.benchmark.indicator.Source;
import nl.benchmark.registration.Participations;

/**
 * A reminder that is to go out: one mail for all files of a month that ask for the same and have the same last day.
 *
 * @param organisation CBS code
 * @param files in the order of the types
 */
public record DueReminder(
        String organisation, YearMonth month, ReminderKind kind, LocalDate dueOn, List<DeliveryType> files) {

    /** What makes a reminder needless: it went out, or a file that is in force or being read. */
    public record Place(String organisation, YearMonth month, DeliveryType file) {}

    private record Mail(YearMonth month, ReminderKind kind, LocalDate dueOn) {}

    public DueReminder {
        files = List.copyOf(files);
    }

    /**
     * Of one participant. Nothing for a file that it does not owe, that came, of which it was reminded, or for which it has an
     * exception of its own: about that somebody spoke with it.
     *
     * @param months that are over
     * @param came files that are in force or being read
     * @param reminded of this kind already
     */
    public static List<DueReminder> of(
            String organisation,
            Collection<YearMonth> months,
            Participations participations,
            DeliveryCalendar calendar,
            ReminderTerms terms,
            Set<Place> came,
            Map<ReminderKind, Set<Place>> reminded) {
        Map<Mail, List<DeliveryType>> mails = new LinkedHashMap<>();
        for (YearMonth month : months) {
            for (DeliveryType type : OwedFiles.of(participations, organisation, month)) {
                Source file = Source.valueOf(type.name());
                Place place = new Place(organisation, month, type);
                if (came.contains(place)
                        || calendar.dates().exception(file, month, organisation).isPresent()) {
                    continue;
                }
                LocalDate dueOn = calendar.dueDate(file, month);
                terms.due(dueOn, calendar.today())
                        .filter(kind -> !reminded.getOrDefault(kind, Set.of()).contains(place))
                        .ifPresent(
                                kind -> mails.computeIfAbsent(new Mail(month, kind, dueOn), mail -> new ArrayList<>())
                                        .add(type));
            }
        }
        return mails.entrySet().stream()
                .map(mail -> new DueReminder(
                        organisation,
                        mail.getKey().month(),
                        mail.getKey().kind(),
                        mail.getKey().dueOn(),
                        mail.getValue()))
                .toList();
    }
}
