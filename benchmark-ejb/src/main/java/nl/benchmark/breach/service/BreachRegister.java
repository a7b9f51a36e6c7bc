package nl.benchmark.breach.service;

import static nl.benchmark.shared.service.Columns.instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.benchmark.breach.BreachForm;
import nl.benchmark.breach.BreachNote;
import nl.benchmark.breach.BreachRow;
import nl.benchmark.breach.ConcernedOrganisation;
import nl.benchmark.breach.LogSearch;
import nl.benchmark.breach.TouchedOrganisation;
import nl.benchmark.shared.service.CallerContext;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** The rows of breaches; the database shows a participant those that it was told of. */
@ApplicationScoped
class BreachRegister {

    private static final String BREACHES =
            """
            select b.*, a.name as recorded_name from breach b left join account a on a.id = b.recorded_by
            """;

    private static final RowMapper<BreachRow> BREACH = (row, context) -> new BreachRow(
            row.getLong("id"),
            new BreachForm(
                    row.getString("title"),
                    row.getString("happened"),
                    row.getString("data"),
                    row.getString("consequences"),
                    row.getString("measures"),
                    instant(row, "discovered_at"),
                    instant(row, "began_at"),
                    instant(row, "ended_at")),
            instant(row, "recorded_at"),
            row.getString("recorded_name"),
            instant(row, "closed_at"),
            row.getString("conclusion"));

    @Inject
    private Jdbi jdbi;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /** Newest discovery first. */
    List<BreachRow> all() {
        return jdbi.withHandle(handle -> handle.createQuery(BREACHES + " order by b.discovered_at desc, b.id desc")
                .map(BREACH)
                .list());
    }

    Optional<BreachRow> find(long id) {
        return jdbi.withHandle(handle -> handle.createQuery(BREACHES + " where b.id = :id")
                .bind("id", id)
                .map(BREACH)
                .findOne());
    }

    /** Hours within which the newest model of the agreement wants organisations told. */
    int hours() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select breach_hours from agreement_model order by version desc limit 1")
                        .mapTo(Integer.class)
                        .one());
    }

    long record(BreachForm form) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                        """
                        insert into breach (title, happened, data, consequences, measures, discovered_at, began_at, ended_at, recorded_at, recorded_by)
                        values (:title, :happened, :data, :consequences, :measures, :discovered, :began, :ended, :now, :account)
                        """)
                .bind("title", form.title().strip())
                .bind("happened", form.happened().strip())
                .bind("data", form.data().strip())
                .bind("consequences", form.consequences().strip())
                .bind("measures", form.measures().strip())
                .bind("discovered", moment(form.discoveredAt()))
                .bind("began", moment(form.beganAt()))
                .bind("ended", moment(form.endedAt()))
                .bind("now", OffsetDateTime.now(clock))
                .bind("account", callers.get().accountId())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
    }

    /** Of all breaches that the caller sees. */
    List<ConcernedOrganisation> concerned() {
        return jdbi.withHandle(handle -> handle
                .createQuery(
                        """
                        select c.breach_id, o.code, o.name, c.lines, c.reason, b.discovered_at, c.hours, c.told_at, c.told
                          from breach_organisation c join breach b on b.id = c.breach_id join organisation o on o.id = c.organisation_id
                         where c.left_out_at is null
                        """)
                .map((row, context) -> new ConcernedOrganisation(
                        row.getLong("breach_id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getObject("lines", Integer.class),
                        row.getString("reason"),
                        instant(row, "discovered_at"),
                        row.getInt("hours"),
                        instant(row, "told_at"),
                        row.getInt("told")))
                .list()
                .stream()
                .sorted(ConcernedOrganisation.ORDER)
                .toList());
    }

    /**
     * With the hours of its agreement in force, or of the newest model when it has none or one in its own words.
     *
     * @param lines null when it is added by hand
     * @param reason null when the log says so
     * @return false when there is no such organisation
     */
    boolean add(long breach, String organisation, Integer lines, String reason) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                """
                                insert into breach_organisation (breach_id, organisation_id, lines, reason, hours, added_at, added_by)
                                select :breach, o.id, :lines, :reason, coalesce(
                                       (select m.breach_hours from agreement g join agreement_model m on m.version = g.model
                                         where g.organisation_id = o.id and g.in_force_from <= :today and (g.in_force_to is null or g.in_force_to >= :today)
                                         order by g.in_force_from desc, g.id desc limit 1),
                                       (select m.breach_hours from agreement_model m order by m.version desc limit 1)), :now, :account
                                  from organisation o where o.code = :organisation
                                on conflict (breach_id, organisation_id) do update set lines = excluded.lines, reason = excluded.reason, hours = excluded.hours,
                                       added_at = excluded.added_at, added_by = excluded.added_by, left_out_at = null
                                """)
                        .bind("breach", breach)
                        .bind("organisation", organisation)
                        .bind("lines", lines)
                        .bind("reason", reason)
                        .bind("today", LocalDate.now(clock))
                        .bind("now", OffsetDateTime.now(clock))
                        .bind("account", callers.get().accountId())
                        .execute())
                == 1;
    }

    /** Only what was not told; the database refuses the rest. */
    void leaveOut(long breach, String organisation) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        update breach_organisation c set left_out_at = :now from organisation o
                         where c.breach_id = :breach and o.id = c.organisation_id and o.code = :organisation and c.told_at is null
                        """)
                .bind("now", OffsetDateTime.now(clock))
                .bind("breach", breach)
                .bind("organisation", organisation)
                .execute());
    }

    /** @param told how many contact persons were written to */
    void told(long breach, String organisation, int told) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        update breach_organisation c set told_at = :now, told = :told from organisation o
                         where c.breach_id = :breach and o.id = c.organisation_id and o.code = :organisation
                        """)
                .bind("now", OffsetDateTime.now(clock))
                .bind("told", told)
                .bind("breach", breach)
                .bind("organisation", organisation)
                .execute());
    }

    /** In order of time. */
    List<BreachNote> notes(long breach) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select n.at, a.name, n.note, n.told from breach_note n left join account a on a.id = n.by where n.breach_id = :breach order by n.id
                        """)
                .bind("breach", breach)
                .map((row, context) -> new BreachNote(
                        instant(row, "at"), row.getString("name"), row.getString("note"), row.getBoolean("told")))
                .list());
    }

    void note(long breach, String text, boolean told) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into breach_note (breach_id, at, by, note, told) values (:breach, :now, :account, :text, :told)")
                .bind("breach", breach)
                .bind("now", OffsetDateTime.now(clock))
                .bind("account", callers.get().accountId())
                .bind("text", text)
                .bind("told", told)
                .execute());
    }

    /** False when it is closed already. */
    boolean close(long breach, String conclusion) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "update breach set closed_at = :now, closed_by = :account, conclusion = :conclusion where id = :breach and closed_at is null")
                        .bind("now", OffsetDateTime.now(clock))
                        .bind("account", callers.get().accountId())
                        .bind("conclusion", conclusion)
                        .bind("breach", breach)
                        .execute())
                == 1;
    }

    /** Of that account; nothing when nobody has that address. */
    Optional<Long> account(String email) {
        return jdbi.withHandle(handle -> handle.createQuery("select id from account where lower(email) = lower(:email)")
                .bind("email", email)
                .mapTo(Long.class)
                .findOne());
    }

    /** As the access log says; those of all participants together first, then by code. */
    List<TouchedOrganisation> touched(LogSearch search, Long account, List<String> listed) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select t.organisation, o.name, t.lines, t.first_at, t.last_at
                          from audit_touched(:account, :origin, :from, :until) t left join organisation o on o.code = t.organisation
                        """)
                .bind("account", account)
                .bind("origin", search.origin())
                .bind("from", moment(search.from()))
                .bind("until", moment(search.until()))
                .map((row, context) -> new TouchedOrganisation(
                        row.getString("organisation"),
                        row.getString("name"),
                        row.getInt("lines"),
                        instant(row, "first_at"),
                        instant(row, "last_at"),
                        listed.contains(row.getString("organisation"))))
                .list());
    }

    private static OffsetDateTime moment(Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
