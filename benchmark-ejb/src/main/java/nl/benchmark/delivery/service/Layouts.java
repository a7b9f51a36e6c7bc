package nl.benchmark.delivery.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.delivery.Layout;
import nl.benchmark.delivery.LayoutHistory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The layouts in force (DEL-1). What was approved never changes and is never taken away, so one small question tells whether this node
 * knows all of them; the tables are read when there is a new one, and never for a delivery.
 */
@ApplicationScoped
public class Layouts {

    @Inject
    private Jdbi jdbi;

    private volatile Known known = new Known(0, LayoutHistory.SHIPPED);

    private record Known(int approved, LayoutHistory history) {}

    /** What the product ships with and what was approved, later months too. */
    public LayoutHistory history() {
        return jdbi.withHandle(handle -> {
            int approved = handle.createQuery("select count(*) from delivery_layout where state = 'APPROVED'")
                    .mapTo(Integer.class)
                    .one();
            if (approved != known.approved()) {
                known = read(handle);
            }
            return known.history();
        });
    }

    /** By which a file with figures of this month is read. */
    public Layout layout(DeliveryType type, YearMonth month) {
        return history().layout(type, month);
    }

    private static Known read(Handle handle) {
        List<LayoutHistory.Version> versions = handle.createQuery(
                        "select id, type, number, first_period, fields, codes from delivery_layout where state = 'APPROVED' order by id")
                .map((row, context) -> {
                    DeliveryType type = DeliveryType.valueOf(row.getString("type"));
                    return new LayoutHistory.Version(
                            type,
                            row.getInt("number"),
                            YearMonth.from(row.getObject("first_period", LocalDate.class)),
                            // was tested beside the one before it when it was approved
                            Layout.load(row.getString("fields"), row.getString("codes"), List.of())
                                    .withVersion(row.getLong("id")));
                })
                .list();
        return new Known(versions.size(), new LayoutHistory(versions));
    }
}
