package nl.benchmark.indicator.service;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Optional;
import nl.benchmark.indicator.MeasureSql;
import org.jdbi.v3.core.Handle;

/**
 * One recomputation of the measures of a month of SRG, BDFS or BASplus, in one transaction. They are made of the delivery
 * of the month alone, so no other month changes. Without a delivery in force the month has no values: that is not zero.
 *
 * @param now from when the new values hold
 * @param type official name of the type of delivery
 */
record RecordRecomputation(Handle handle, long organisation, OffsetDateTime now, String type) {

    void month(YearMonth month) {
        BusRecomputation.planWithoutStatistics(handle);
        close(month);
        inForce(month).ifPresent(delivery -> insert(month, delivery));
    }

    private Optional<Long> inForce(YearMonth month) {
        return handle.createQuery(
                        """
                        select id from delivery
                         where organisation_id = :organisation and type = :type and period = :period and in_force_from is not null and in_force_to is null
                        """)
                .bind("organisation", organisation)
                .bind("type", type)
                .bind("period", month.atDay(1))
                .mapTo(Long.class)
                .findOne();
    }

    private void close(YearMonth month) {
        handle.createUpdate(
                        """
                        update measure_value set known_to = :now
                         where organisation_id = :organisation and period = :period and measure = any (:measures) and known_to = 'infinity'
                        """)
                .bind("now", now)
                .bind("organisation", organisation)
                .bind("period", month.atDay(1))
                .bindArray("measures", String.class, MeasureSql.measures(type).toArray())
                .execute();
    }

    private void insert(YearMonth month, long delivery) {
        handle.createUpdate(
                        "insert into measure_value (organisation_id, period, measure, dimension, category, value, delivery_id, known_from) "
                                + "select :organisation, :period, measure, dimension, category, value, :delivery, :now from ("
                                + MeasureSql.of(type) + ") computed")
                .bind("organisation", organisation)
                .bind("period", month.atDay(1))
                .bind("ultimo", month.atEndOfMonth())
                .bind("delivery", delivery)
                .bind("now", now)
                .execute();
    }
}
