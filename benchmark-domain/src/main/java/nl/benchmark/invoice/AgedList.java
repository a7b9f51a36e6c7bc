package nl.benchmark.invoice;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Ouderdomslijst: what is open on a day, by organisation and age. Source: INV-1.
 *
 * @param rows in order of name
 */
public record AgedList(LocalDate today, List<AgedRow> rows, AgedRow total) implements Serializable {

    public static AgedList of(Collection<InvoiceRow> invoices, LocalDate today) {
        Map<String, AgedRow> byName = new TreeMap<>();
        AgedRow total = AgedRow.empty(null, null);
        for (InvoiceRow invoice : invoices) {
            if (invoice.open().signum() > 0) {
                AgeBucket bucket = AgeBucket.of(invoice.dueOn(), today);
                byName.computeIfAbsent(
                                invoice.organisationName() + ' ' + invoice.organisation(),
                                key -> AgedRow.empty(invoice.organisation(), invoice.organisationName()))
                        .add(bucket, invoice.open());
                total.add(bucket, invoice.open());
            }
        }
        return new AgedList(today, List.copyOf(byName.values()), total);
    }
}
