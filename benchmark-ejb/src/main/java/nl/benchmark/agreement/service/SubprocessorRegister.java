package nl.benchmark.agreement.service;

import static nl.benchmark.shared.service.Columns.instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import nl.benchmark.agreement.Objection;
import nl.benchmark.agreement.Subprocessor;
import nl.benchmark.agreement.SubprocessorForm;
import nl.benchmark.shared.service.CallerContext;
import org.jdbi.v3.core.Jdbi;

/** The rows of sub-processors and of objections to them; the database shows a participant its own objections. */
@ApplicationScoped
class SubprocessorRegister {

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private CallerContext callers;

    /** In order of their first day. */
    List<Subprocessor> all() {
        return jdbi.withHandle(handle -> handle.createQuery("select * from subprocessor order by begins_on, id")
                .map((row, context) -> new Subprocessor(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("purpose"),
                        row.getString("place"),
                        row.getObject("announced_on", LocalDate.class),
                        row.getObject("objections_until", LocalDate.class),
                        row.getObject("begins_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)))
                .list());
    }

    Optional<Subprocessor> find(long id) {
        return all().stream().filter(row -> row.id() == id).findFirst();
    }

    long announce(SubprocessorForm form) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                        """
                        insert into subprocessor (name, purpose, place, announced_on, objections_until, begins_on, entered_by)
                        values (:name, :purpose, :place, :today, :objectionsUntil, :beginsOn, :account)
                        """)
                .bindMethods(form)
                .bind("today", LocalDate.now(clock))
                .bind("account", callers.get().accountId())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
    }

    void end(long id, LocalDate lastDay) {
        jdbi.useHandle(handle -> handle.createUpdate("update subprocessor set ends_on = :day where id = :id")
                .bind("day", lastDay)
                .bind("id", id)
                .execute());
    }

    /** Newest first. */
    List<Objection> objections() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select b.id, b.subprocessor_id, o.code, o.name, b.objection, b.made_at, b.answer, b.answered_at
                          from subprocessor_objection b join organisation o on o.id = b.organisation_id order by b.id desc
                        """)
                .map((row, context) -> new Objection(
                        row.getLong("id"),
                        row.getLong("subprocessor_id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("objection"),
                        instant(row, "made_at"),
                        row.getString("answer"),
                        instant(row, "answered_at")))
                .list());
    }

    long object(long subprocessor, String text) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                        """
                        insert into subprocessor_objection (subprocessor_id, organisation_id, objection, made_at, made_by)
                        values (:subprocessor, :organisation, :text, :now, :account)
                        """)
                .bind("subprocessor", subprocessor)
                .bind("organisation", callers.get().organisationId())
                .bind("text", text)
                .bind("now", OffsetDateTime.now(clock))
                .bind("account", callers.get().accountId())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
    }

    /** False when it is answered already. */
    boolean answer(long objection, String text) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                """
                                update subprocessor_objection set answer = :text, answered_at = :now, answered_by = :account where id = :id and answer is null
                                """)
                        .bind("text", text)
                        .bind("now", OffsetDateTime.now(clock))
                        .bind("account", callers.get().accountId())
                        .bind("id", objection)
                        .execute())
                == 1;
    }
}
