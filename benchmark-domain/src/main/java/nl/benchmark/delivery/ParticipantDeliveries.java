package nl.benchmark.delivery;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * A participant of the benchmark beside its deliveries, as the organisation's lists show it.
 *
 * @param organisation CBS code
 * @param provinceCode area code ({@code PV27}), empty when it lies in none
 * @param module name of {@code nl.benchmark.indicator.Module}: the participation of today, or else the last
 * @param since first day of the running participation
 * @param lastDelivered newest month in force, or null
 * @param files all files of each month, newest month first
 */
public record ParticipantDeliveries(
        String organisation,
        String name,
        String provinceCode,
        String province,
        String module,
        LocalDate since,
        YearMonth lastDelivered,
        List<MonthFiles> files)
        implements Serializable {

    public ParticipantDeliveries {
        files = List.copyOf(files);
    }

    /** How each month stands as a whole, newest first. */
    public List<DeliveryMonth> months() {
        return files.stream().map(MonthFiles::summary).toList();
    }

    /** Each file of each month, newest month first. */
    public Stream<DeliveryMonth> eachFile() {
        return files.stream().flatMap(month -> month.files().stream());
    }

    /** How it stands with all files of the last month that is over. */
    public DeliveryMonth newest() {
        return files.get(0).summary();
    }

    /** Whether any of the months is overdue. */
    public boolean isLate() {
        return eachFile().anyMatch(DeliveryMonth::overdue);
    }

    /** Whether any of the files has this state. */
    public boolean has(MonthState state) {
        return eachFile().anyMatch(file -> file.state() == state);
    }

    /** Months of which a file is overdue, oldest first. */
    public List<YearMonth> lateMonths() {
        return months().stream()
                .filter(DeliveryMonth::overdue)
                .map(DeliveryMonth::month)
                .sorted()
                .toList();
    }
}
