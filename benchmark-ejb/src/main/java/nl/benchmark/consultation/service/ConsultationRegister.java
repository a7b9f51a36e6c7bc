package nl.benchmark.consultation.service;

import static nl.benchmark.shared.service.Columns.instant;
import static nl.benchmark.shared.service.Columns.month;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import nl.benchmark.consultation.ConsultationNote;
import nl.benchmark.consultation.ConsultationRow;
import nl.benchmark.consultation.ConsultationState;
import nl.benchmark.consultation.RemovalRow;
import nl.benchmark.consultation.Subject;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.shared.service.CallerContext;
import org.jdbi.v3.core.Jdbi;

/** The rows of consultations and removals; the database shows a participant its own. */
@ApplicationScoped
class ConsultationRegister {

    private static final String CONSULTATIONS =
            """
            select c.*, o.code, o.name, a.name as opened_name
              from consultation c join organisation o on o.id = c.organisation_id left join account a on a.id = c.opened_by
            """;
    private static final String REMOVALS =
            """
            select r.*, o.code, o.name, p.name as proposed_name, a.name as confirmed_name
              from delivery_removal r join organisation o on o.id = r.organisation_id
              left join account p on p.id = r.proposed_by left join account a on a.id = r.confirmed_by
            """;

    @Inject
    private Jdbi jdbi;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /** Changed last first. */
    List<ConsultationRow> all() {
        return jdbi.withHandle(handle -> handle.createQuery(CONSULTATIONS + " order by c.changed_at desc, c.id desc")
                .map((row, context) -> consultation(row))
                .list());
    }

    Optional<ConsultationRow> find(long id) {
        return jdbi.withHandle(handle -> handle.createQuery(CONSULTATIONS + " where c.id = :id")
                .bind("id", id)
                .map((row, context) -> consultation(row))
                .findOne());
    }

    /** Empty when there is one that is not closed. */
    Optional<Long> open(Subject subject, String whom) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        insert into consultation (organisation_id, type, period, state, whom, opened_at, opened_by, changed_at)
                        select id, :type, :period, 'OPEN', :whom, :now, :account, :now from organisation where code = :code
                        on conflict do nothing returning id
                        """)
                .bind("type", subject.file().name())
                .bind("period", subject.month().atDay(1))
                .bind("whom", whom)
                .bind("now", OffsetDateTime.now(clock))
                .bind("account", callers.get().accountId())
                .bind("code", subject.organisation())
                .mapTo(Long.class)
                .findOne());
    }

    /** In order of time. */
    List<ConsultationNote> notes(long consultation) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select at, participant, note from consultation_note where consultation_id = :id order by id")
                .bind("id", consultation)
                .map((row, context) ->
                        new ConsultationNote(instant(row, "at"), row.getBoolean("participant"), row.getString("note")))
                .list());
    }

    void note(long consultation, String text, boolean participant) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        insert into consultation_note (consultation_id, organisation_id, at, by, participant, note)
                        select id, organisation_id, :now, :account, :participant, :text from consultation where id = :id
                        """)
                .bind("now", OffsetDateTime.now(clock))
                .bind("account", callers.get().accountId())
                .bind("participant", participant)
                .bind("text", text)
                .bind("id", consultation)
                .execute());
    }

    /** @param agreed null as long as nothing is */
    boolean change(long id, ConsultationState state, String agreed, LocalDate until) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "update consultation set state = :state, agreed = :agreed, until = :until, changed_at = :now, answered = false where id = :id and state <> 'CLOSED'")
                        .bind("state", state.name())
                        .bind("agreed", agreed)
                        .bind("until", until)
                        .bind("now", OffsetDateTime.now(clock))
                        .bind("id", id)
                        .execute())
                == 1;
    }

    /** The participant wrote. */
    boolean answered(long id) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "update consultation set changed_at = :now, answered = true where id = :id and state <> 'CLOSED'")
                        .bind("now", OffsetDateTime.now(clock))
                        .bind("id", id)
                        .execute())
                == 1;
    }

    /** Newest first. */
    List<RemovalRow> removals() {
        return jdbi.withHandle(handle -> handle.createQuery(REMOVALS + " order by r.id desc")
                .map((row, context) -> removal(row))
                .list());
    }

    Optional<RemovalRow> removal(long id) {
        return jdbi.withHandle(handle -> handle.createQuery(REMOVALS + " where r.id = :id")
                .bind("id", id)
                .map((row, context) -> removal(row))
                .findOne());
    }

    boolean isInForce(Subject subject) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select exists (select from delivery d join organisation o on o.id = d.organisation_id
                                        where o.code = :code and d.type = :type and d.period = :period and d.in_force_from is not null and d.in_force_to is null)
                        """)
                .bind("code", subject.organisation())
                .bind("type", subject.file().name())
                .bind("period", subject.month().atDay(1))
                .mapTo(Boolean.class)
                .one());
    }

    /** Empty when one was proposed or holds. */
    Optional<Long> propose(Subject subject, String reason) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        insert into delivery_removal (organisation_id, type, period, reason, proposed_at, proposed_by)
                        select id, :type, :period, :reason, :now, :account from organisation where code = :code
                        on conflict do nothing returning id
                        """)
                .bind("type", subject.file().name())
                .bind("period", subject.month().atDay(1))
                .bind("reason", reason)
                .bind("now", OffsetDateTime.now(clock))
                .bind("account", callers.get().accountId())
                .bind("code", subject.organisation())
                .mapTo(Long.class)
                .findOne());
    }

    boolean confirm(long id) {
        return decide(
                "update delivery_removal set confirmed_at = :now, confirmed_by = :account where id = :id and confirmed_at is null and dropped_at is null and proposed_by <> :account",
                id,
                null);
    }

    boolean drop(long id) {
        return decide(
                "update delivery_removal set dropped_at = :now, dropped_by = :account where id = :id and confirmed_at is null and dropped_at is null",
                id,
                null);
    }

    boolean putBack(long id, String reason) {
        return decide(
                "update delivery_removal set put_back_at = :now, put_back_by = :account, put_back_reason = :reason where id = :id and confirmed_at is not null and put_back_at is null",
                id,
                reason);
    }

    private boolean decide(String sql, long id, String reason) {
        return jdbi.withHandle(handle -> {
            var update = handle.createUpdate(sql)
                    .bind("now", OffsetDateTime.now(clock))
                    .bind("account", callers.get().accountId())
                    .bind("id", id);
            if (reason != null) {
                update.bind("reason", reason);
            }
            return update.execute() == 1;
        });
    }

    private static ConsultationRow consultation(ResultSet row) throws SQLException {
        return new ConsultationRow(
                row.getLong("id"),
                subject(row),
                row.getString("name"),
                ConsultationState.valueOf(row.getString("state")),
                row.getString("whom"),
                row.getString("agreed"),
                row.getObject("until", LocalDate.class),
                instant(row, "opened_at"),
                row.getString("opened_name"),
                instant(row, "changed_at"),
                row.getBoolean("answered"));
    }

    private static RemovalRow removal(ResultSet row) throws SQLException {
        return new RemovalRow(
                row.getLong("id"),
                subject(row),
                row.getString("name"),
                row.getString("reason"),
                instant(row, "proposed_at"),
                row.getObject("proposed_by", Long.class),
                row.getString("proposed_name"),
                instant(row, "confirmed_at"),
                row.getString("confirmed_name"),
                instant(row, "dropped_at"),
                instant(row, "put_back_at"),
                row.getString("put_back_reason"));
    }

    private static Subject subject(ResultSet row) throws SQLException {
        return new Subject(row.getString("code"), month(row, "period"), DeliveryType.valueOf(row.getString("type")));
    }
}
