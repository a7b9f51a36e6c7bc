package nl.benchmark.delivery;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which of the files of a month came, of a municipality.
 *
 * @param files one for each type, in the order of {@link DeliveryType}
 * @param finalFrom first day on which figures of all files that are owed are final
 * @param closed whether that day has come
 */
public record MonthFiles(YearMonth month, List<DeliveryMonth> files, LocalDate finalFrom, boolean closed)
        implements Serializable {

    /** The one that needs most to be looked at first. */
    private static final List<MonthState> BY_WEIGHT = List.of(
            MonthState.LATE,
            MonthState.REJECTED,
            MonthState.MISSING,
            MonthState.IN_PROGRESS,
            MonthState.ACCEPTED_WITH_WARNINGS,
            MonthState.ACCEPTED,
            MonthState.NOT_TAKING_PART);

    private static final Comparator<DeliveryMonth> WORST = Comparator.comparing(DeliveryMonth::overdue)
            .reversed()
            .thenComparing(file -> BY_WEIGHT.indexOf(file.state()));

    public MonthFiles {
        files = List.copyOf(files);
    }

    /** How it stands with the file of this type. */
    public DeliveryMonth file(DeliveryType type) {
        return files.get(type.ordinal());
    }

    /** The month as a whole: the file that needs most to be done. */
    public DeliveryMonth summary() {
        return files.stream().min(WORST).orElseThrow();
    }

    /** Files that are asked or came, in order. */
    public List<DeliveryType> asked() {
        return types(file -> file.state() != MonthState.NOT_TAKING_PART);
    }

    /** Types of the files for which this holds, in order. */
    public List<DeliveryType> types(Predicate<DeliveryMonth> which) {
        return Arrays.stream(DeliveryType.values())
                .filter(type -> which.test(file(type)))
                .toList();
    }

    /** Whether anything of the month is in force. */
    public boolean isAnythingIn() {
        return files.stream().anyMatch(file -> file.state().isIn());
    }
}
