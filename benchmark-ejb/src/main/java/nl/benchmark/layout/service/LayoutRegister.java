package nl.benchmark.layout.service;

import static nl.benchmark.shared.service.Columns.instant;
import static nl.benchmark.shared.service.Columns.month;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.layout.LayoutDraft;
import nl.benchmark.layout.LayoutReading;
import nl.benchmark.layout.LayoutState;
import nl.benchmark.layout.LayoutVersion;
import nl.benchmark.shared.service.CallerContext;
import org.jdbi.v3.core.Jdbi;

/** The rows of layouts that were written; who keeps no catalogue sees the approved ones only. */
@ApplicationScoped
class LayoutRegister {

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private CallerContext callers;

    /** Newest first. */
    List<LayoutVersion> versions() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select v.*, w.name as writer, d.name as decider
                          from delivery_layout v left join account w on w.id = v.written_by left join account d on d.id = v.decided_by
                         order by v.id desc
                        """)
                .map((row, context) -> version(row))
                .list());
    }

    /** Deliveries in force of the type about this month and later that a layout of a lower number read. */
    List<LayoutReading> readBefore(DeliveryType type, YearMonth first, int number) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select o.code, o.name, d.period, coalesce(l.number, 0) as number
                          from delivery d join organisation o on o.id = d.organisation_id left join delivery_layout l on l.id = d.layout_id
                         where d.type = :type and d.period >= :first and d.in_force_from is not null and d.in_force_to is null
                           and coalesce(l.number, 0) < :number
                         order by o.name, d.period
                        """)
                .bind("type", type.name())
                .bind("first", first.atDay(1))
                .bind("number", number)
                .map((row, context) -> new LayoutReading(
                        row.getString("code"), row.getString("name"), month(row, "period"), row.getInt("number")))
                .list());
    }

    long write(LayoutDraft draft, int number) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        insert into delivery_layout (type, number, first_period, fields, codes, reason, state, written_at, written_by)
                        values (:type, :number, :first, :fields, :codes, :reason, 'WRITTEN', :now, :account)
                        returning id
                        """)
                .bind("type", draft.type().name())
                .bind("number", number)
                .bind("first", draft.first().atDay(1))
                .bind("fields", draft.fields())
                .bind("codes", draft.codes())
                .bind("reason", draft.reason().strip())
                .bind("now", OffsetDateTime.now(clock))
                .bind("account", callers.get().accountId())
                .mapTo(Long.class)
                .one());
    }

    /** False when it is not just written any more. */
    boolean propose(long id) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "update delivery_layout set state = 'PROPOSED', proposed_at = :now where id = :id and state = 'WRITTEN'")
                        .bind("now", OffsetDateTime.now(clock))
                        .bind("id", id)
                        .execute())
                == 1;
    }

    /** False when nobody may decide about it any more. */
    boolean decide(long id, LayoutState state, String decision) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                """
                                update delivery_layout set state = :state, decided_at = :now, decided_by = :account, decision = :decision
                                 where id = :id and state in ('WRITTEN', 'PROPOSED')
                                """)
                        .bind("state", state.name())
                        .bind("now", OffsetDateTime.now(clock))
                        .bind("account", callers.get().accountId())
                        .bind("decision", decision)
                        .bind("id", id)
                        .execute())
                == 1;
    }

    private static LayoutVersion version(ResultSet row) throws SQLException {
        return new LayoutVersion(
                row.getLong("id"),
                row.getInt("number"),
                new LayoutDraft(
                        DeliveryType.valueOf(row.getString("type")),
                        month(row, "first_period"),
                        row.getString("fields"),
                        row.getString("codes"),
                        row.getString("reason")),
                LayoutState.valueOf(row.getString("state")),
                instant(row, "written_at"),
                row.getLong("written_by"),
                row.getString("writer"),
                instant(row, "proposed_at"),
                instant(row, "decided_at"),
                row.getString("decider"),
                row.getString("decision"));
    }
}
