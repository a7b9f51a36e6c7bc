package nl.benchmark.delivery.service;

import static nl.benchmark.shared.service.Columns.month;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import nl.benchmark.indicator.DeliveryCalendar;
import nl.benchmark.indicator.DueDates;
import nl.benchmark.indicator.Source;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The due dates in force. Those of everybody are asked with every figure, so they are kept in memory and read again when they
 * are older than half a minute; those of single participants are read as the caller sees them. Source: DEL-3.
 */
@ApplicationScoped
public class DueDateRegister {

    /** Told when something in the calendar was changed. */
    public record CalendarChanged() {}

    private static final String BENCHMARK = "WI";

    /** How long another node may go unnoticed, as for who takes part. */
    @Inject
    @ConfigProperty(name = "benchmark.participation.fresh.seconds", defaultValue = "30")
    private int freshSeconds;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    private volatile DueDates everybody;
    private volatile Instant readAt = Instant.MIN;

    /** Without exceptions of single participants; the same object as long as nothing changed. */
    public DueDates everybody() {
        Instant now = clock.instant();
        if (everybody == null || now.minusSeconds(freshSeconds).isAfter(readAt)) {
            DueDates read = jdbi.withHandle(
                    handle -> read(handle, "withdrawn_at is null and organisation_id is null", Instant.MAX));
            if (!read.equals(everybody)) {
                everybody = read;
            }
            readAt = now;
        }
        return everybody;
    }

    /** The calendar with those exceptions of single participants that the caller sees: a participant its own. */
    public DeliveryCalendar seen() {
        return new DeliveryCalendar(
                clock, jdbi.withHandle(handle -> read(handle, "withdrawn_at is null", Instant.MAX)));
    }

    /** Those of everybody as they were at that moment. */
    public DueDates asOf(Instant moment) {
        return jdbi.withHandle(handle -> read(
                handle,
                "set_at <= :at and (withdrawn_at is null or withdrawn_at > :at) and organisation_id is null",
                moment));
    }

    void readAgain(@Observes(during = TransactionPhase.AFTER_SUCCESS) CalendarChanged changed) {
        readAt = Instant.MIN;
    }

    private static DueDates read(Handle handle, String which, Instant moment) {
        // the database knows no moment as far away as Instant.MAX
        OffsetDateTime at = moment.equals(Instant.MAX)
                ? OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)
                : moment.atOffset(ZoneOffset.UTC);
        List<DueDates.OrdinaryDay> days = handle.createQuery(
                        """
                        select distinct on (type, first_period) type, first_period, day from delivery_due_day
                         where benchmark = :benchmark and set_at <= :at order by type, first_period, id desc
                        """)
                .bind("benchmark", BENCHMARK)
                .bind("at", at)
                .map((row, context) -> new DueDates.OrdinaryDay(
                        Source.valueOf(row.getString("type")), month(row, "first_period"), row.getInt("day")))
                .list();
        List<DueDates.OtherDay> exceptions = handle.createQuery(
                        "select e.type, e.period, o.code, e.due_on from delivery_due_exception e left join organisation o on o.id = e.organisation_id where e.benchmark = :benchmark and cast(:at as timestamptz) is not null and "
                                + which)
                .bind("benchmark", BENCHMARK)
                .bind("at", at)
                .map((row, context) -> new DueDates.OtherDay(
                        Source.valueOf(row.getString("type")),
                        month(row, "period"),
                        row.getString("code"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
        return new DueDates(days, exceptions);
    }
}
