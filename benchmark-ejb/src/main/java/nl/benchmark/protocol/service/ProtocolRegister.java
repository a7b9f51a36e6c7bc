package nl.benchmark.protocol.service;

import static nl.benchmark.shared.service.Columns.instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.benchmark.protocol.ProtocolChapter;
import nl.benchmark.protocol.ProtocolDraft;
import nl.benchmark.protocol.ProtocolEdition;
import nl.benchmark.protocol.ProtocolReading;
import nl.benchmark.protocol.ProtocolState;
import nl.benchmark.protocol.ProtocolText;
import nl.benchmark.shared.service.CallerContext;
import org.jdbi.v3.core.Jdbi;

/** The rows of editions and of who read them; what the database shows depends on who asks. */
@ApplicationScoped
public class ProtocolRegister {

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private CallerContext callers;

    /** Those the transaction sees, newest first. */
    public List<ProtocolEdition> editions() {
        Map<Long, Map<ProtocolChapter, ProtocolText>> chapters = new HashMap<>();
        jdbi.useHandle(
                handle -> handle.createQuery("select edition_id, chapter, text_nl, text_en from protocol_chapter")
                        .map((row, context) -> chapters.computeIfAbsent(
                                        row.getLong("edition_id"), id -> new EnumMap<>(ProtocolChapter.class))
                                .put(
                                        ProtocolChapter.valueOf(row.getString("chapter")),
                                        new ProtocolText(row.getString("text_nl"), row.getString("text_en"))))
                        .list());
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select e.*, p.name as proposer, d.name as decider
                          from protocol_edition e left join account p on p.id = e.proposed_by left join account d on d.id = e.decided_by
                         order by e.effective_on desc, e.id desc
                        """)
                .map((row, context) -> edition(row, chapters.getOrDefault(row.getLong("id"), Map.of())))
                .list());
    }

    /** The one that holds today. */
    public ProtocolEdition inForce() {
        return ProtocolEdition.inForce(editions(), LocalDate.now(clock)).orElseThrow();
    }

    long propose(ProtocolDraft draft) {
        long id = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        insert into protocol_edition (edition, effective_on, changes_nl, changes_en, state, proposed_at, proposed_by)
                        values (:edition, :day, :dutch, :english, 'PROPOSED', :now, :account) returning id
                        """)
                .bind("edition", draft.edition())
                .bind("day", draft.effectiveOn())
                .bind("dutch", draft.changes().dutch())
                .bind("english", draft.changes().english())
                .bind("now", OffsetDateTime.now(clock))
                .bind("account", callers.get().accountId())
                .mapTo(Long.class)
                .one());
        draft.chapters()
                .forEach((chapter, text) -> jdbi.useHandle(handle -> handle.createUpdate(
                                "insert into protocol_chapter (edition_id, chapter, text_nl, text_en) values (:id, :chapter, :dutch, :english)")
                        .bind("id", id)
                        .bind("chapter", chapter.name())
                        .bind("dutch", text.dutch())
                        .bind("english", text.english())
                        .execute()));
        return id;
    }

    /** False when it does not wait any more. */
    boolean decide(long id, ProtocolState state, String decision) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                """
                                update protocol_edition set state = :state, decided_at = :now, decided_by = :account, decision = :decision
                                 where id = :id and state = 'PROPOSED'
                                """)
                        .bind("state", state.name())
                        .bind("now", OffsetDateTime.now(clock))
                        .bind("account", callers.get().accountId())
                        .bind("decision", decision)
                        .bind("id", id)
                        .execute())
                == 1;
    }

    /** The caller opened it, for the organisation it works for; the first time stays. */
    void read(long edition) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        insert into protocol_reading (edition_id, organisation_id, account_id, read_at) values (:edition, :organisation, :account, :now)
                        on conflict do nothing
                        """)
                .bind("edition", edition)
                .bind("organisation", callers.get().organisationId())
                .bind("account", callers.get().accountId())
                .bind("now", OffsetDateTime.now(clock))
                .execute());
    }

    /** The caller accepts it, which was read; the first time stays. */
    void accept(long edition) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        update protocol_reading set accepted_at = :now
                         where edition_id = :edition and organisation_id = :organisation and account_id = :account and accepted_at is null
                        """)
                .bind("now", OffsetDateTime.now(clock))
                .bind("edition", edition)
                .bind("organisation", callers.get().organisationId())
                .bind("account", callers.get().accountId())
                .execute());
    }

    /** Whether somebody of the caller's organisation accepted it. */
    boolean isAccepted(long edition) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select exists (select from protocol_reading
                                        where edition_id = :edition and organisation_id = :organisation and accepted_at is not null)
                        """)
                .bind("edition", edition)
                .bind("organisation", callers.get().organisationId())
                .mapTo(Boolean.class)
                .one());
    }

    /** Of everybody who takes part today or later, or pays for who does, by name. */
    List<ProtocolReading> readings(ProtocolEdition edition) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select o.code, o.name, r.read_at, ra.name as reader, a.accepted_at, aa.name as accepter,
                               exists (select from registration g where g.state = 'ACCEPTED' and g.protocol = :name
                                         and (g.organisation_id = o.id or g.organisation_id is null and g.cooperation_name = o.name)) as registered
                          from organisation o
                          left join lateral (select x.read_at, x.account_id from protocol_reading x
                                              where x.edition_id = :id and x.organisation_id = o.id order by x.read_at limit 1) r on true
                          left join account ra on ra.id = r.account_id
                          left join lateral (select x.accepted_at, x.account_id from protocol_reading x
                                              where x.edition_id = :id and x.organisation_id = o.id and x.accepted_at is not null
                                              order by x.accepted_at limit 1) a on true
                          left join account aa on aa.id = a.account_id
                         where exists (select from participation p
                                        where (p.organisation_id = o.id or p.payer_id = o.id) and (p.ends_on is null or p.ends_on >= :today))
                         order by o.name, o.code
                        """)
                .bind("id", edition.id())
                .bind("name", edition.edition())
                .bind("today", LocalDate.now(clock))
                .map((row, context) -> new ProtocolReading(
                        row.getString("code"),
                        row.getString("name"),
                        instant(row, "read_at"),
                        row.getString("reader"),
                        instant(row, "accepted_at"),
                        row.getString("accepter"),
                        row.getBoolean("registered")))
                .list());
    }

    private static ProtocolEdition edition(ResultSet row, Map<ProtocolChapter, ProtocolText> chapters)
            throws SQLException {
        return new ProtocolEdition(
                row.getLong("id"),
                row.getString("edition"),
                row.getObject("effective_on", LocalDate.class),
                new ProtocolText(row.getString("changes_nl"), row.getString("changes_en")),
                chapters,
                ProtocolState.valueOf(row.getString("state")),
                instant(row, "proposed_at"),
                row.getLong("proposed_by"),
                row.getString("proposer"),
                instant(row, "decided_at"),
                row.getString("decider"),
                row.getString("decision"));
    }
}
