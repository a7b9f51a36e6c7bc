package nl.benchmark.participation.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import nl.benchmark.participation.MemberNotice;
import nl.benchmark.participation.MemberNoticeKind;
import org.jdbi.v3.core.Jdbi;

/**
 * The rows of what members are told of their co-operation. Whoever does something writes it in the same transaction and sees no
 * address of a member for it; {@code RenewalRounds} mails it. Source: ORG-3.
 */
@ApplicationScoped
public class MemberNotices {

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    /**
     * For each of these members; of the same end once.
     *
     * @param what as the reader knows it, a name
     */
    public void tell(
            MemberNoticeKind kind, String cooperation, Collection<String> members, String what, LocalDate day) {
        members.stream()
                .filter(member -> !member.equals(cooperation))
                .distinct()
                .sorted()
                .forEach(member -> jdbi.useHandle(handle -> handle.createUpdate(
                                """
                                insert into member_notice (organisation_id, cooperation_id, kind, what, day, made_at)
                                select m.id, c.id, :kind, :what, :day, :now from organisation m, organisation c where m.code = :member and c.code = :cooperation
                                on conflict do nothing
                                """)
                        .bind("kind", kind.name())
                        .bind("what", what)
                        .bind("day", day)
                        .bind("now", OffsetDateTime.now(clock))
                        .bind("member", member)
                        .bind("cooperation", cooperation)
                        .execute()));
    }

    /** To one organisation, newest first. */
    List<MemberNotice> of(String organisation) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select n.id, c.name, n.kind, n.what, n.day, n.made_at
                          from member_notice n join organisation m on m.id = n.organisation_id join organisation c on c.id = n.cooperation_id
                         where m.code = :code order by n.id desc
                        """)
                .bind("code", organisation)
                .map((row, context) -> new MemberNotice(
                        row.getLong("id"),
                        row.getString("name"),
                        MemberNoticeKind.valueOf(row.getString("kind")),
                        row.getString("what"),
                        row.getObject("day", LocalDate.class),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .list());
    }
}
