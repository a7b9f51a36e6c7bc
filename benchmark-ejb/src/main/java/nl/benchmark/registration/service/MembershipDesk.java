package nl.benchmark.registration.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.Concerns;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.organisation.Geography;
import nl.benchmark.organisation.Organisation;
import nl.benchmark.organisation.OrganisationKind;
import nl.benchmark.organisation.service.Register;
import nl.benchmark.organisation.service.RegisterChanged;
import nl.benchmark.participation.MemberNoticeKind;
import nl.benchmark.participation.service.MemberNotices;
import nl.benchmark.registration.Consent;
import nl.benchmark.registration.ConsentChange;
import nl.benchmark.registration.MembershipChange;
import nl.benchmark.registration.Participation;
import nl.benchmark.registration.Participations.Membership;
import nl.benchmark.registration.RegistrationRule;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.CallerContext;
import org.jdbi.v3.core.Jdbi;

/** What an administrator changes of running participations: consents, and members of a co-operation. Source: REG-6, ORG-3. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class MembershipDesk {

    private static final int YEARS_AHEAD = 2;
    private static final int LEAST_MEMBERS = 2;
    private static final String DEEPENING = "VERDIEPEND";

    @Inject
    private ConsentRegister consents;

    @Inject
    private MemberNotices notices;

    @Inject
    private Register register;

    @Inject
    private Event<RegisterChanged> registerChanged;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private CallerContext callers;

    @Inject
    private AuditFacts audit;

    /** Whether the organisation takes part in what asks consents. */
    @NotAudited(reason = "who takes part, which every participant knows")
    public boolean isAskedConsents(String organisation) {
        return consents.isAsked(organisation);
    }

    /** In order of time; the last one holds. */
    @NotAudited(reason = "what an organisation consented to; changing it is a line")
    public List<ConsentChange> consents(String organisation) {
        return consents.history(organisation);
    }

    /** Refuses as {@link ConsentRegister#change}. */
    @Audited(action = AuditAction.CONSENT_CHANGE, object = "organisation")
    public void changeConsents(@Concerns String organisation, Set<Consent> chosen, String reason) {
        consents.change(organisation, chosen, reason);
    }

    /** Of one organisation, at any time, newest first. */
    @NotAudited(reason = "who takes part, which every participant knows")
    public List<Participation> participations(String organisation) {
        return register.participations().all().stream()
                .filter(one -> one.organisation().equals(organisation))
                .sorted((one, other) -> other.startsOn().compareTo(one.startsOn()))
                .toList();
    }

    /** Of a co-operation with its members, or of a municipality with its co-operations, at any time, newest first. */
    @NotAudited(reason = "who works together, which every participant knows")
    public List<Membership> memberships(String organisation) {
        return register.participationsWithMembers().memberships().stream()
                .filter(one -> one.cooperation().equals(organisation)
                        || one.municipality().equals(organisation))
                .sorted((one, other) -> other.validFrom().compareTo(one.validFrom()))
                .toList();
    }

    /** Of a co-operation, newest first. */
    @NotAudited(reason = "who works together; changing it is a line")
    public List<MembershipChange> changes(String cooperation) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select m.code, x.joins, x.day, x.reason, x.changed_at, a.name
                          from membership_change x join organisation c on c.id = x.cooperation_id join organisation m on m.id = x.organisation_id
                          left join account a on a.id = x.changed_by
                         where c.code = :code order by x.id desc
                        """)
                .bind("code", cooperation)
                .map((row, context) -> new MembershipChange(
                        row.getString("code"),
                        row.getBoolean("joins"),
                        row.getObject("day", LocalDate.class),
                        row.getString("reason"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getString("name")))
                .list());
    }

    /**
     * From that day on the municipality takes part in what the co-operation pays for, and the co-operation pays; what it paid
     * itself ends the day before. Refuses with {@code MEMBERSHIP_DAY}, {@code REASON}, {@code MUNICIPALITY}, {@code MEMBER},
     * {@code TAKES_PART} what another co-operation pays or begins later, and {@code MEMBER_MODULE}.
     */
    @Audited(action = AuditAction.MEMBERSHIP_CHANGE, object = "organisation")
    public void join(@Concerns String cooperation, String municipality, LocalDate day, String text) {
        String reason = checked(municipality, day, text);
        Geography geography = register.geography();
        boolean known = geography
                .findOrganisation(municipality == null ? "" : municipality)
                .filter(one -> one.kind() == OrganisationKind.MUNICIPALITY)
                .map(Organisation::validity)
                .filter(validity -> validity.contains(day))
                .isPresent();
        if (!known) {
            throw new RuleViolation(RegistrationRule.MUNICIPALITY);
        }
        boolean member = members(cooperation).stream()
                .anyMatch(one -> one.municipality().equals(municipality)
                        && (one.validTo() == null || one.validTo().isAfter(day)));
        if (member) {
            throw new RuleViolation(RegistrationRule.MEMBER, geography.name(municipality));
        }
        for (Participation paid : paidBy(cooperation, day)) {
            endOwn(municipality, paid, day);
            participate(municipality, paid, day, cooperation);
            notices.tell(MemberNoticeKind.REGISTERED, cooperation, List.of(municipality), paid.title(), day);
        }
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        insert into cooperation_member (cooperation_id, organisation_id, valid_from)
                        select c.id, m.id, :day from organisation c, organisation m where c.code = :cooperation and m.code = :member
                        """)
                .bind("day", day)
                .bind("cooperation", cooperation)
                .bind("member", municipality)
                .execute());
        note(cooperation, municipality, true, day, reason);
    }

    /**
     * From that day on the municipality is no member, and goes on with what the co-operation paid for at its own cost. Refuses
     * with {@code MEMBERSHIP_DAY}, {@code REASON}, {@code NO_MEMBER}, {@code TOO_FEW_MEMBERS} when fewer than two are left, and with
     * {@code TAKES_PART} when the co-operation pays for something that begins on that day or later.
     */
    @Audited(action = AuditAction.MEMBERSHIP_CHANGE, object = "organisation")
    public void leave(@Concerns String cooperation, String municipality, LocalDate day, String text) {
        String reason = checked(municipality, day, text);
        List<Membership> staying = members(cooperation).stream()
                .filter(one -> one.validTo() == null && one.validFrom().isBefore(day))
                .toList();
        if (staying.stream().noneMatch(one -> one.municipality().equals(municipality))) {
            throw new RuleViolation(
                    RegistrationRule.NO_MEMBER, register.geography().name(municipality));
        }
        if (staying.size() <= LEAST_MEMBERS) {
            throw new RuleViolation(RegistrationRule.TOO_FEW_MEMBERS);
        }
        for (Participation paid : running(municipality, day).stream()
                .filter(one -> cooperation.equals(one.payer()))
                .toList()) {
            if (!paid.startsOn().isBefore(day)) {
                throw new RuleViolation(
                        RegistrationRule.TAKES_PART, register.geography().name(municipality), paid.benchmark());
            }
            end(paid, day);
            participate(municipality, paid, day, null);
            notices.tell(MemberNoticeKind.LEFT, cooperation, List.of(municipality), paid.title(), day);
        }
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        update cooperation_member set valid_to = :day
                         where cooperation_id = (select id from organisation where code = :cooperation)
                           and organisation_id = (select id from organisation where code = :member) and valid_to is null
                        """)
                .bind("day", day)
                .bind("cooperation", cooperation)
                .bind("member", municipality)
                .execute());
        note(cooperation, municipality, false, day, reason);
    }

    private String checked(String municipality, LocalDate day, String text) {
        LocalDate today = LocalDate.now(clock);
        if (day == null || day.isBefore(today) || day.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw new RuleViolation(RegistrationRule.MEMBERSHIP_DAY, today, today.plusYears(YEARS_AHEAD));
        }
        String reason = ConsentRegister.reason(text);
        audit.purpose(reason);
        audit.detail("member", municipality);
        audit.detail("day", day);
        return reason;
    }

    private List<Membership> members(String cooperation) {
        return memberships(cooperation).stream()
                .filter(one -> one.cooperation().equals(cooperation))
                .toList();
    }

    /**
     * What members take part in on that day at the cost of the co-operation, each benchmark and module once. Not what it takes
     * part in itself, as a whole: with option 3 there are no figures of a member.
     */
    private List<Participation> paidBy(String cooperation, LocalDate day) {
        return register.participations().all().stream()
                .filter(one -> cooperation.equals(one.payer())
                        && !cooperation.equals(one.organisation())
                        && one.overlaps(day, day))
                .collect(Collectors.toMap(one -> one.benchmark() + one.module(), one -> one, (one, other) -> one))
                .values()
                .stream()
                .toList();
    }

    /** On that day or later. */
    private List<Participation> running(String municipality, LocalDate day) {
        return register.participations().all().stream()
                .filter(one -> one.organisation().equals(municipality)
                        && (one.endsOn() == null || !one.endsOn().isBefore(day)))
                .toList();
    }

    private void endOwn(String municipality, Participation paid, LocalDate day) {
        String name = register.geography().name(municipality);
        for (Participation own : running(municipality, day)) {
            if (own.benchmark().equals(paid.benchmark())) {
                if (own.payer() != null || !own.startsOn().isBefore(day)) {
                    throw new RuleViolation(RegistrationRule.TAKES_PART, name, own.benchmark());
                }
                if (own.module().equals(DEEPENING) && !paid.module().equals(DEEPENING)) {
                    throw new RuleViolation(RegistrationRule.MEMBER_MODULE, name, own.benchmark());
                }
                end(own, day);
            }
        }
    }

    private void end(Participation participation, LocalDate day) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        update participation p set ends_on = :last from organisation o
                         where o.id = p.organisation_id and o.code = :code and p.benchmark = :benchmark and p.module = :module
                           and p.starts_on = :startsOn and p.starts_on <= :last and (p.ends_on is null or p.ends_on > :last)
                        """)
                .bind("last", day.minusDays(1))
                .bind("code", participation.organisation())
                .bind("benchmark", participation.benchmark())
                .bind("module", participation.module())
                .bind("startsOn", participation.startsOn())
                .execute());
    }

    /** With the last day that there was. */
    private void participate(String municipality, Participation like, LocalDate day, String payer) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        insert into participation (organisation_id, benchmark, module, starts_on, ends_on, payer_id)
                        select id, :benchmark, :module, :day, :endsOn, (select p.id from organisation p where p.code = :payer) from organisation where code = :code
                        """)
                .bind("benchmark", like.benchmark())
                .bind("module", like.module())
                .bind("day", day)
                .bind("endsOn", like.endsOn())
                .bind("payer", payer)
                .bind("code", municipality)
                .execute());
    }

    private void note(String cooperation, String municipality, boolean joins, LocalDate day, String reason) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        insert into membership_change (cooperation_id, organisation_id, joins, day, reason, changed_at, changed_by)
                        select c.id, m.id, :joins, :day, :reason, :now, :account from organisation c, organisation m where c.code = :cooperation and m.code = :member
                        """)
                .bind("joins", joins)
                .bind("day", day)
                .bind("reason", reason)
                .bind("now", OffsetDateTime.now(clock))
                .bind("account", callers.get().accountId())
                .bind("cooperation", cooperation)
                .bind("member", municipality)
                .execute());
        audit.concerns(municipality);
        registerChanged.fire(new RegisterChanged());
    }
}
