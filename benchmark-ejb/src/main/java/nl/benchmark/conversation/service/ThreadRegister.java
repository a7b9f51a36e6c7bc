package nl.benchmark.conversation.service;

import static nl.benchmark.shared.service.Columns.instant;
import static nl.benchmark.shared.service.Columns.month;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import nl.benchmark.conversation.ThreadNote;
import nl.benchmark.conversation.ThreadRow;
import nl.benchmark.conversation.ThreadState;
import nl.benchmark.delivery.DeliveryRow;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.shared.service.CallerContext;
import org.jdbi.v3.core.Jdbi;

/** The rows of explanations; the database shows a participant its own. */
@ApplicationScoped
class ThreadRegister {

    private static final String THREADS =
            """
            select t.*, o.code, o.name, d.type, d.period,
                   d.status in ('ACCEPTED', 'ACCEPTED_WITH_WARNINGS') and not d.dry_run
                     and exists (select from finding f where f.delivery_id = t.delivery_id and f.rule = t.rule and f.severity = 'WARNING') as warned
              from finding_thread t join delivery d on d.id = t.delivery_id join organisation o on o.id = t.organisation_id
            """;

    @Inject
    private Jdbi jdbi;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /** Changed last first. */
    List<ThreadRow> all() {
        return jdbi.withHandle(handle -> handle.createQuery(THREADS + " order by t.changed_at desc, t.id desc")
                .map((row, context) -> thread(row))
                .list());
    }

    Optional<ThreadRow> find(long id) {
        return jdbi.withHandle(handle -> handle.createQuery(THREADS + " where t.id = :id")
                .bind("id", id)
                .map((row, context) -> thread(row))
                .findOne());
    }

    List<ThreadRow> of(long delivery) {
        return jdbi.withHandle(
                handle -> handle.createQuery(THREADS + " where t.delivery_id = :delivery order by t.rule")
                        .bind("delivery", delivery)
                        .map((row, context) -> thread(row))
                        .list());
    }

    /** Of these threads, in order of time. */
    List<ThreadNote> notes(List<Long> threads) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select thread_id, at, participant, note from finding_note where thread_id = any (:threads) order by id")
                .bindArray("threads", Long.class, threads)
                .map((row, context) -> new ThreadNote(
                        row.getLong("thread_id"),
                        instant(row, "at"),
                        row.getBoolean("participant"),
                        row.getString("note")))
                .list());
    }

    /** The explanation of the newest earlier month for this rule, of the same participant. */
    Optional<String> earlier(DeliveryRow delivery, String rule) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select t.explanation from finding_thread t join delivery d on d.id = t.delivery_id join organisation o on o.id = d.organisation_id
                         where o.code = :code and d.type = :type and t.rule = :rule and d.period < :period
                         order by d.period desc, t.id desc limit 1
                        """)
                .bind("code", delivery.organisation())
                .bind("type", delivery.type())
                .bind("rule", rule)
                .bind("period", delivery.period().atDay(1))
                .mapTo(String.class)
                .findOne());
    }

    /** What was only checked, refused, replaced or withdrawn asks for no explanation. */
    boolean hasWarning(long delivery, String rule) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select exists (select from finding f join delivery d on d.id = f.delivery_id
                                        where d.id = :delivery and d.status in ('ACCEPTED', 'ACCEPTED_WITH_WARNINGS') and not d.dry_run
                                          and f.rule = :rule and f.severity = 'WARNING')
                        """)
                .bind("delivery", delivery)
                .bind("rule", rule)
                .mapTo(Boolean.class)
                .one());
    }

    /** The number of the thread; empty when there is one already. */
    Optional<Long> explain(long delivery, String rule, String text) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        insert into finding_thread (delivery_id, organisation_id, rule, state, explanation, changed_at)
                        values (:delivery, :organisation, :rule, 'EXPLAINED', :text, :now)
                        on conflict do nothing returning id
                        """)
                .bind("delivery", delivery)
                .bind("organisation", callers.get().organisationId())
                .bind("rule", rule)
                .bind("text", text)
                .bind("now", OffsetDateTime.now(clock))
                .mapTo(Long.class)
                .findOne());
    }

    /** @param from the only state in which it is moved */
    boolean move(long id, ThreadState from, ThreadState to, String text) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "update finding_thread set state = :to, explanation = coalesce(:text, explanation), changed_at = :now where id = :id and state = :from")
                        .bind("to", to.name())
                        .bind("text", text)
                        .bind("now", OffsetDateTime.now(clock))
                        .bind("id", id)
                        .bind("from", from.name())
                        .execute())
                == 1;
    }

    void note(long thread, String text, boolean participant) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        insert into finding_note (thread_id, organisation_id, at, by, participant, note)
                        select id, organisation_id, :now, :account, :participant, :text from finding_thread where id = :thread
                        """)
                .bind("now", OffsetDateTime.now(clock))
                .bind("account", callers.get().accountId())
                .bind("participant", participant)
                .bind("text", text)
                .bind("thread", thread)
                .execute());
    }

    private static ThreadState state(ResultSet row) throws SQLException {
        ThreadState kept = ThreadState.valueOf(row.getString("state"));
        return row.getBoolean("warned") || kept == ThreadState.ACCEPTED ? kept : ThreadState.GONE;
    }

    private static ThreadRow thread(ResultSet row) throws SQLException {
        return new ThreadRow(
                row.getLong("id"),
                row.getLong("delivery_id"),
                row.getString("code"),
                row.getString("name"),
                DeliveryType.valueOf(row.getString("type")),
                month(row, "period"),
                row.getString("rule"),
                state(row),
                row.getString("explanation"),
                instant(row, "changed_at"));
    }
}
