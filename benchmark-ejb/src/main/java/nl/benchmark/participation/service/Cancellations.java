package nl.benchmark.participation.service;

import static nl.benchmark.shared.service.Columns.instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.benchmark.participation.Benchmark;
import nl.benchmark.participation.Cancellation;
import nl.benchmark.participation.CancellationEffect;
import nl.benchmark.participation.CancellationPlan;
import nl.benchmark.participation.CancellationScope;
import nl.benchmark.participation.CancellationWay;
import nl.benchmark.shared.service.CallerContext;
import org.jdbi.v3.core.Jdbi;

/** The rows of cancellations, and what each did to which participation. */
@ApplicationScoped
class Cancellations {

    private static final String ROW =
            """
            select k.*, o.code, o.name, a.name as recorder, w.name as withdrawer
              from cancellation k join organisation o on o.id = k.organisation_id
              left join account a on a.id = k.recorded_by left join account w on w.id = k.withdrawn_by
            """;

    /** A participation and what cancellations did to it, in order of time. */
    record Effects(long participation, LocalDate startsOn, List<CancellationEffect> effects) {}

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private CallerContext callers;

    Optional<Cancellation> find(long id) {
        return jdbi.withHandle(handle -> handle.createQuery(ROW + " where k.id = :id")
                .bind("id", id)
                .map((row, context) -> row(row))
                .findOne());
    }

    /** Of one organisation, newest first. */
    List<Cancellation> of(String organisation) {
        return jdbi.withHandle(handle -> handle.createQuery(ROW + " where o.code = :code order by k.id desc")
                .bind("code", organisation)
                .map((row, context) -> row(row))
                .list());
    }

    /** Those with a last day in that year, also withdrawn ones; by name. */
    List<Cancellation> endingIn(int year) {
        return jdbi.withHandle(
                handle -> handle.createQuery(ROW + " where extract(year from k.last_day) = :year order by o.name, k.id")
                        .bind("year", year)
                        .map((row, context) -> row(row))
                        .list());
    }

    /** @param receivedAt null for a letter */
    long add(String organisation, Benchmark benchmark, CancellationPlan plan, Instant receivedAt, String reason) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                        """
                        insert into cancellation (organisation_id, benchmark, scope, way, received_on, received_at, recorded_at, recorded_by, last_day, reason)
                        select id, :benchmark, :scope, :way, :receivedOn, :receivedAt, :now, :account, :lastDay, :reason from organisation where code = :code
                        """)
                .bind("benchmark", benchmark.name())
                .bind("scope", plan.scope().name())
                .bind("way", (receivedAt == null ? CancellationWay.LETTER : CancellationWay.PORTAL).name())
                .bind("receivedOn", plan.receivedOn())
                .bind("receivedAt", receivedAt == null ? null : OffsetDateTime.ofInstant(receivedAt, clock.getZone()))
                .bind("now", OffsetDateTime.now(clock))
                .bind("account", callers.get().accountId())
                .bind("lastDay", plan.lastDay())
                .bind("reason", reason)
                .bind("code", organisation)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
    }

    void addEffect(long cancellation, long participation, LocalDate before, LocalDate after, boolean made) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into cancellation_effect (cancellation_id, participation_id, ends_before, ends_after, made) values (:cancellation, :participation, :before, :after, :made)")
                .bind("cancellation", cancellation)
                .bind("participation", participation)
                .bind("before", before)
                .bind("after", after)
                .bind("made", made)
                .execute());
    }

    /** False when it was withdrawn meanwhile. */
    boolean withdraw(long id, String reason) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "update cancellation set withdrawn_at = :now, withdrawn_by = :account, withdrawal_reason = :reason where id = :id and withdrawn_at is null")
                        .bind("now", OffsetDateTime.now(clock))
                        .bind("account", callers.get().accountId())
                        .bind("reason", reason)
                        .bind("id", id)
                        .execute())
                == 1;
    }

    /** All effects on each participation that this cancellation touched. */
    List<Effects> effects(long cancellation) {
        return jdbi.withHandle(handle -> handle
                .createQuery(
                        """
                        select p.id, p.starts_on, e.ends_before, e.ends_after, e.made, k.withdrawn_at is not null as withdrawn
                          from cancellation_effect e join participation p on p.id = e.participation_id join cancellation k on k.id = e.cancellation_id
                         where e.participation_id in (select t.participation_id from cancellation_effect t where t.cancellation_id = :id)
                         order by p.id, k.id
                        """)
                .bind("id", cancellation)
                .reduceRows(new LinkedHashMap<Long, Effects>(), Cancellations::collect)
                .values()
                .stream()
                .toList());
    }

    private static Map<Long, Effects> collect(Map<Long, Effects> all, org.jdbi.v3.core.result.RowView row) {
        long id = row.getColumn("id", Long.class);
        all.computeIfAbsent(id, key -> new Effects(id, row.getColumn("starts_on", LocalDate.class), new ArrayList<>()))
                .effects()
                .add(new CancellationEffect(
                        row.getColumn("ends_before", LocalDate.class),
                        row.getColumn("ends_after", LocalDate.class),
                        row.getColumn("made", Boolean.class),
                        row.getColumn("withdrawn", Boolean.class)));
        return all;
    }

    private static Cancellation row(ResultSet row) throws SQLException {
        return new Cancellation(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                Benchmark.valueOf(row.getString("benchmark")),
                CancellationScope.valueOf(row.getString("scope")),
                CancellationWay.valueOf(row.getString("way")),
                row.getObject("received_on", LocalDate.class),
                instant(row, "received_at"),
                instant(row, "recorded_at"),
                row.getString("recorder"),
                row.getObject("last_day", LocalDate.class),
                row.getString("reason"),
                instant(row, "withdrawn_at"),
                row.getString("withdrawer"),
                row.getString("withdrawal_reason"));
    }
}
