package nl.benchmark.handover.service;

import static nl.benchmark.shared.service.Columns.instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import nl.benchmark.handover.HandoverRow;
import nl.benchmark.shared.service.CallerContext;
import org.jdbi.v3.core.Jdbi;

/** The rows of requests; the database shows an organisation its own and data officers all. */
@ApplicationScoped
class HandoverRegister {

    @Inject
    private Jdbi jdbi;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /** Newest first. */
    List<HandoverRow> all() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select h.id, o.code, o.name, h.why, h.asked_at, a.name as asked_name, h.released_at, h.refused_at, h.decision
                          from handover h join organisation o on o.id = h.organisation_id left join account a on a.id = h.asked_by order by h.id desc
                        """)
                .map((row, context) -> new HandoverRow(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("why"),
                        instant(row, "asked_at"),
                        row.getString("asked_name"),
                        instant(row, "released_at"),
                        instant(row, "refused_at"),
                        row.getString("decision")))
                .list());
    }

    /** Of the organisation for which the caller works, newest first. */
    List<HandoverRow> own() {
        String organisation = callers.get().organisationCode();
        return all().stream()
                .filter(row -> row.organisation().equals(organisation))
                .toList();
    }

    long ask(String why) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                        "insert into handover (organisation_id, why, asked_at, asked_by) values (:organisation, :why, :now, :account)")
                .bind("organisation", callers.get().organisationId())
                .bind("why", why)
                .bind("now", OffsetDateTime.now(clock))
                .bind("account", callers.get().accountId())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
    }

    /** False when somebody decided before. */
    boolean decide(long id, boolean release, String decision) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                """
                                update handover set released_at = case when :release then cast(:now as timestamptz) end, refused_at = case when :release then null else cast(:now as timestamptz) end,
                                       decided_by = :account, decision = :decision where id = :id and decided_by is null
                                """)
                        .bind("release", release)
                        .bind("now", OffsetDateTime.now(clock))
                        .bind("account", callers.get().accountId())
                        .bind("decision", decision)
                        .bind("id", id)
                        .execute())
                == 1;
    }
}
