package nl.benchmark.delivery.service;

import static nl.benchmark.shared.service.Columns.instant;
import static nl.benchmark.shared.service.Columns.month;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.delivery.DueExceptionForm;
import nl.benchmark.delivery.DueExceptionRow;
import nl.benchmark.delivery.ReminderKind;
import nl.benchmark.delivery.ReminderRow;
import nl.benchmark.shared.service.CallerContext;
import org.jdbi.v3.core.Jdbi;

/** The rows of the calendar: exceptions, ordinary days and the reminders that went out. */
@ApplicationScoped
class CalendarRegister {

    private static final String BENCHMARK = "WI";
    private static final String EXCEPTIONS =
            """
            select e.id, e.type, e.period, o.code, o.name, e.due_on, e.reason, e.set_at, a.name as set_name, e.withdrawn_at
              from delivery_due_exception e left join organisation o on o.id = e.organisation_id left join account a on a.id = e.set_by
            """;

    @Inject
    private Jdbi jdbi;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /** Newest first. */
    List<DueExceptionRow> exceptions() {
        return jdbi.withHandle(handle -> handle.createQuery(EXCEPTIONS + " order by e.id desc")
                .map((row, context) -> exception(row))
                .list());
    }

    Optional<DueExceptionRow> exception(long id) {
        return jdbi.withHandle(handle -> handle.createQuery(EXCEPTIONS + " where e.id = :id")
                .bind("id", id)
                .map((row, context) -> exception(row))
                .findOne());
    }

    /** Takes the place of the one that there is for this file, month and participant. */
    void set(DueExceptionForm form, DeliveryType file) {
        withdrawWhere(
                "type = :type and period = :period and organisation_id is not distinct from (select id from organisation where code = :code)",
                file,
                form);
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        insert into delivery_due_exception (benchmark, type, period, organisation_id, due_on, reason, set_at, set_by)
                        values (:benchmark, :type, :period, (select id from organisation where code = :code), :due, :reason, :now, :account)
                        """)
                .bind("benchmark", BENCHMARK)
                .bind("type", file.name())
                .bind("period", form.month().atDay(1))
                .bind("code", form.organisation())
                .bind("due", form.dueOn())
                .bind("reason", form.reason().strip())
                .bind("now", OffsetDateTime.now(clock))
                .bind("account", callers.get().accountId())
                .execute());
    }

    private void withdrawWhere(String which, DeliveryType file, DueExceptionForm form) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update delivery_due_exception set withdrawn_at = :now, withdrawn_by = :account where benchmark = :benchmark and withdrawn_at is null and "
                                + which)
                .bind("now", OffsetDateTime.now(clock))
                .bind("account", callers.get().accountId())
                .bind("benchmark", BENCHMARK)
                .bind("type", file.name())
                .bind("period", form.month().atDay(1))
                .bind("code", form.organisation())
                .execute());
    }

    /** False when it no longer holds. */
    boolean withdraw(long id) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "update delivery_due_exception set withdrawn_at = :now, withdrawn_by = :account where id = :id and withdrawn_at is null")
                        .bind("now", OffsetDateTime.now(clock))
                        .bind("account", callers.get().accountId())
                        .bind("id", id)
                        .execute())
                == 1;
    }

    void ordinaryDay(DeliveryType file, YearMonth from, int day) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into delivery_due_day (benchmark, type, first_period, day, set_at, set_by) values (:benchmark, :type, :from, :day, :now, :account)")
                .bind("benchmark", BENCHMARK)
                .bind("type", file.name())
                .bind("from", from.atDay(1))
                .bind("day", day)
                .bind("now", OffsetDateTime.now(clock))
                .bind("account", callers.get().accountId())
                .execute());
    }

    /** Newest first; of these months and later. */
    List<ReminderRow> reminders(YearMonth first) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select o.code, o.name, r.period, r.type, r.kind, r.due_on, r.sent_at, r.mails
                          from delivery_reminder r join organisation o on o.id = r.organisation_id
                         where r.period >= :first order by r.sent_at desc, o.name, r.type
                        """)
                .bind("first", first.atDay(1))
                .map((row, context) -> new ReminderRow(
                        row.getString("code"),
                        row.getString("name"),
                        month(row, "period"),
                        DeliveryType.valueOf(row.getString("type")),
                        ReminderKind.valueOf(row.getString("kind")),
                        row.getObject("due_on", LocalDate.class),
                        instant(row, "sent_at"),
                        row.getInt("mails")))
                .list());
    }

    private static DueExceptionRow exception(ResultSet row) throws SQLException {
        return new DueExceptionRow(
                row.getLong("id"),
                DeliveryType.valueOf(row.getString("type")),
                month(row, "period"),
                row.getString("code"),
                row.getString("name"),
                row.getObject("due_on", LocalDate.class),
                row.getString("reason"),
                instant(row, "set_at"),
                row.getString("set_name"),
                instant(row, "withdrawn_at"));
    }
}
