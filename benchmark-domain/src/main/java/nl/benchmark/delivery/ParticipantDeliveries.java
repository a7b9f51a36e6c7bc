package nl.benchmark.delivery;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * A participant of the benchmark beside its deliveries, as the organisation's lists show it.
 *
 * @param organisation CBS code
 * @param provinceCode area code ({@code PV27}), empty when it lies in none
 * @param module name of {@code nl.benchmark.indicator.Module}: the participation of today, or else the last
 * @param since first day of the running participation
 * @param lastDelivered newest month in force, or null
 * @param months newest first
 */
public record ParticipantDeliveries(
        String organisation,
        String name,
        String provinceCode,
        String province,
        String module,
        LocalDate since,
        YearMonth lastDelivered,
        List<DeliveryMonth> months)
        implements Serializable {

    public ParticipantDeliveries {
        months = List.copyOf(months);
    }

    /** How it stands with the last month that is over. */
    public DeliveryMonth newest() {
        return months.get(0);
    }

    /** Whether any of the months is overdue. */
    public boolean isLate() {
        return months.stream().anyMatch(DeliveryMonth::overdue);
    }

    /** Whether any of the months has this state. */
    public boolean has(MonthState state) {
        return months.stream().anyMatch(month -> month.state() == state);
    }

    /** Months that are overdue, oldest first. */
    public List<YearMonth> lateMonths() {
        return months.stream()
                .filter(DeliveryMonth::overdue)
                .map(DeliveryMonth::month)
                .sorted()
                .toList();
    }
}
