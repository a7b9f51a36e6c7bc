package nl.benchmark.delivery.web;

import java.util.Comparator;
import java.util.Map;
import nl.benchmark.delivery.DeliveryRow;

/** How the list of deliveries may be sorted, by the key in the address. */
final class DeliveryOrders {

    private static final Comparator<Integer> NUMBERS = Comparator.nullsFirst(Comparator.naturalOrder());

    static final Map<String, Comparator<DeliveryRow>> ALL = Map.of(
            "receivedAt", Comparator.comparing(DeliveryRow::receivedAt).thenComparing(DeliveryRow::id),
            "type", Comparator.comparing(DeliveryRow::type).thenComparing(DeliveryRow::id),
            "period", Comparator.comparing(DeliveryRow::period).thenComparing(DeliveryRow::id),
            "status", Comparator.comparing(DeliveryRow::status).thenComparing(DeliveryRow::id),
            "records", Comparator.comparing(DeliveryRow::records, NUMBERS).thenComparing(DeliveryRow::id),
            "benefits", Comparator.comparing(DeliveryRow::benefits, NUMBERS).thenComparing(DeliveryRow::id),
            "rejectedRecords",
                    Comparator.comparing(DeliveryRow::rejectedRecords, NUMBERS).thenComparing(DeliveryRow::id),
            "warnings", Comparator.comparing(DeliveryRow::warnings, NUMBERS).thenComparing(DeliveryRow::id));

    private DeliveryOrders() {}
}
