package nl.benchmark.delivery.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Set;
import java.util.stream.Collectors;
import nl.benchmark.delivery.Numbering;
import nl.benchmark.delivery.NumberingRule;
import nl.benchmark.shared.RuleViolation;
import org.jdbi.v3.core.Handle;

/** The rows of table bus_numbering: registration numbers that changed with a delivery (BUS-015). Runs as the organisation. */
@ApplicationScoped
class NumberingRegister {

    private static final String BEFORE =
            "(select b.*, b.registration as known from bus_benefit b where b.period = :period and b.delivery_id = :previous)";
    private static final String BEFORE_RENUMBERED =
            """
            (select b.*, coalesce(m.new_registration, b.registration) as known
               from bus_benefit b left join bus_numbering m on m.delivery_id = :delivery and m.old_registration = b.registration
              where b.period = :period and b.delivery_id = :previous)
            """;

    /** Whether numbers were declared for the delivery. */
    static boolean has(Handle handle, long delivery) {
        return count(handle, delivery) > 0;
    }

    static int count(Handle handle, long delivery) {
        return handle.createQuery("select count(*) from bus_numbering where delivery_id = :delivery")
                .bind("delivery", delivery)
                .mapTo(Integer.class)
                .one();
    }

    /**
     * The benefits of an earlier delivery as a query, with in {@code known} the number by which this one knows them. It takes
     * {@code period} and {@code previous} of the earlier one, and {@code delivery}.
     */
    static String before(Handle handle, long delivery) {
        return has(handle, delivery) ? BEFORE_RENUMBERED : BEFORE;
    }

    /** Refuses numbers that do not follow from the delivery in force of the month before. */
    void test(Handle handle, long organisation, YearMonth month, Numbering numbering) {
        Long previous = handle.createQuery(
                        """
                        select id from delivery
                         where organisation_id = :organisation and type = 'BUS' and period = :period and in_force_from is not null and in_force_to is null
                        """)
                .bind("organisation", organisation)
                .bind("period", month.minusMonths(1).atDay(1))
                .mapTo(Long.class)
                .findOne()
                .orElseThrow(() -> new RuleViolation(NumberingRule.NO_MONTH_BEFORE, month.minusMonths(1)));
        Set<String> known = handle.createQuery(
                        """
                        select registration from bus_benefit where period = :period and delivery_id = :previous
                        union all select registration from bus_grant where period = :period and delivery_id = :previous
                        """)
                .bind("period", month.minusMonths(1).atDay(1))
                .bind("previous", previous)
                .mapTo(String.class)
                .collect(Collectors.toSet());
        numbering.testBeside(known);
    }

    void keep(Handle handle, long organisation, long delivery, Numbering numbering) {
        handle.createUpdate(
                        """
                        insert into bus_numbering (delivery_id, organisation_id, old_registration, new_registration)
                        select :delivery, :organisation, changed.before, changed.now from unnest(:before, :now) as changed (before, now)
                        """)
                .bind("delivery", delivery)
                .bind("organisation", organisation)
                .bindArray(
                        "before", String.class, numbering.byOldNumber().keySet().toArray())
                .bindArray("now", String.class, numbering.byOldNumber().values().toArray())
                .execute();
    }

    void remove(Handle handle, long delivery) {
        handle.createQuery("select 1 from (select delivery_numbering_forget(:delivery)) forgotten")
                .bind("delivery", delivery)
                .mapTo(Integer.class)
                .one();
    }
}
