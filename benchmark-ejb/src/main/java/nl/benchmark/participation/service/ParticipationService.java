package nl.benchmark.participation.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.benchmark.account.Caller;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.fee.FeeLiability;
import nl.benchmark.fee.Price;
import nl.benchmark.fee.service.PriceService;
import nl.benchmark.organisation.service.Register;
import nl.benchmark.participation.Benchmark;
import nl.benchmark.participation.Cancellation;
import nl.benchmark.participation.CancellationPlan;
import nl.benchmark.participation.CancellationScope;
import nl.benchmark.participation.ContractStanding;
import nl.benchmark.participation.ContractYear;
import nl.benchmark.participation.MemberNotice;
import nl.benchmark.participation.NoticeTerm;
import nl.benchmark.participation.OwnParticipation;
import nl.benchmark.participation.ParticipationRow;
import nl.benchmark.participation.ParticipationRule;
import nl.benchmark.registration.Participations.Membership;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.CallerContext;

/** Mijn deelname: what the own organisation takes part in and until when; its contact person cancels and withdraws. Source: REG-3, REG-5. */
@Stateless
@RolesAllowed(Roles.PARTICIPANT)
public class ParticipationService {

    @Inject
    private ParticipationRegister register;

    @Inject
    private Cancellations cancellations;

    @Inject
    private Cancelling cancelling;

    @Inject
    private ContractAccess access;

    @Inject
    private MemberNotices notices;

    @Inject
    private Register organisations;

    @EJB
    private PriceService prices;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /** Whether it still takes part, and until when the own reports can be read. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    @NotAudited(reason = "who takes part, which every participant knows")
    public ContractStanding standing(Benchmark benchmark) {
        return access.standing(benchmark);
    }

    /** The same of all benchmarks together: whether anything runs or is to begin, with what co-operations take part in as a whole. */
    @NotAudited(reason = "who takes part, which every participant knows")
    public ContractStanding standingOfAll() {
        return access.standingOfAll();
    }

    /** What runs or is to begin, by benchmark. */
    @NotAudited(reason = "the caller's own")
    public List<OwnParticipation> participations() {
        String own = callers.get().organisationCode();
        LocalDate today = today();
        List<ParticipationRow> rows = register.of(own).stream()
                .filter(row -> row.isEverBegun() && !row.isOver(today))
                .toList();
        List<OwnParticipation> all = new ArrayList<>();
        for (Benchmark benchmark : Benchmark.values()) {
            List<ParticipationRow> some =
                    rows.stream().filter(row -> row.benchmark() == benchmark).toList();
            if (!some.isEmpty()) {
                boolean handled = some.stream().allMatch(row -> row.handler().equals(own));
                String payer = some.get(0).handler();
                all.add(new OwnParticipation(
                        benchmark, some, nextPrice(payer, benchmark).orElse(null), handled));
            }
        }
        return all;
    }

    /**
     * What co-operations of which it is a member take part in as a whole, running or to begin: there are no figures of the own
     * organisation then. Source: ORG-3, option 3.
     */
    @NotAudited(reason = "who takes part, which every participant knows")
    public List<ParticipationRow> asMember() {
        String own = callers.get().organisationCode();
        LocalDate today = today();
        return organisations.participationsWithMembers().memberships().stream()
                .filter(one -> one.municipality().equals(own)
                        && (one.validTo() == null || one.validTo().isAfter(today)))
                .map(Membership::cooperation)
                .distinct()
                .flatMap(cooperation -> register.of(cooperation).stream()
                        .filter(row -> row.organisation().equals(cooperation)))
                .filter(row -> row.isEverBegun() && !row.isOver(today))
                .toList();
    }

    /** What the own organisation was told of its co-operations, newest first. Source: ORG-3. */
    @NotAudited(reason = "the caller's own")
    public List<MemberNotice> notices() {
        return notices.of(callers.get().organisationCode());
    }

    /** What is over or never began, of all benchmarks. */
    @NotAudited(reason = "the caller's own")
    public List<ParticipationRow> past() {
        LocalDate today = today();
        return register.of(callers.get().organisationCode()).stream()
                .filter(row -> row.isEverBegun() && row.isOver(today))
                .toList();
    }

    /** Newest first. */
    @NotAudited(reason = "the caller's own")
    public List<Cancellation> cancellations() {
        return cancellations.of(callers.get().organisationCode());
    }

    @NotAudited(reason = "the caller's own")
    public List<ContractYear> years() {
        return register.years(callers.get().organisationCode());
    }

    /** A contact person, in the own organisation. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    @NotAudited(reason = "asks what the page should show")
    public boolean mayCancel() {
        Caller caller = callers.get();
        return caller.groups().contains(Roles.CONTACT_PERSON) && caller.owns(caller.organisationCode());
    }

    /** What cancelling now would do. Refuses as {@link CancellationPlan#of}, and with {@code NOT_YOURS} and {@code PAID_BY}. */
    @RolesAllowed(Roles.CONTACT_PERSON)
    @NotAudited(reason = "shows what a cancellation would do; the cancellation is a line")
    public CancellationPlan plan(Benchmark benchmark, CancellationScope scope) {
        refuseOthers(benchmark);
        return cancelling.plan(callers.get().organisationCode(), benchmark, scope, today());
    }

    /**
     * Counts as written, from this moment on. Refuses as {@link #plan}, with {@code OTHER_DAY} when it no longer ends on the day
     * that was shown, and with {@code REMARK}.
     *
     * @param reason null when nothing is said
     */
    @RolesAllowed(Roles.CONTACT_PERSON)
    @Audited(action = AuditAction.PARTICIPATION_CANCEL, object = "cancellation")
    public long cancel(Benchmark benchmark, CancellationScope scope, LocalDate shown, String reason) {
        refuseOthers(benchmark);
        Instant now = clock.instant();
        return cancelling.cancel(
                callers.get().organisationCode(),
                benchmark,
                scope,
                LocalDate.ofInstant(now, NoticeTerm.ZONE),
                now,
                shown,
                reason);
    }

    /** Refuses with {@code NOT_YOURS}, {@code UNKNOWN}, {@code WITHDRAWN}, {@code TOO_LATE} and {@code REGISTERED_AGAIN}. */
    @RolesAllowed(Roles.CONTACT_PERSON)
    @Audited(action = AuditAction.PARTICIPATION_WITHDRAW, object = "cancellation")
    public void withdraw(@AuditedId long id) {
        if (!mayCancel()) {
            throw new RuleViolation(ParticipationRule.NOT_YOURS);
        }
        Cancellation cancellation = cancellations
                .find(id)
                .filter(found -> callers.get().belongsTo(found.organisation()))
                .orElseThrow(() -> new RuleViolation(ParticipationRule.UNKNOWN));
        cancelling.withdraw(cancellation, null);
    }

    private void refuseOthers(Benchmark benchmark) {
        if (!mayCancel()) {
            throw new RuleViolation(ParticipationRule.NOT_YOURS);
        }
        String own = callers.get().organisationCode();
        LocalDate today = today();
        List<ParticipationRow> rows = register.of(own).stream()
                .filter(row -> row.benchmark() == benchmark && row.isEverBegun() && !row.isOver(today))
                .toList();
        if (rows.stream().noneMatch(row -> row.handler().equals(own))) {
            rows.stream().findFirst().ifPresent(row -> {
                throw new RuleViolation(ParticipationRule.PAID_BY, row.payerName());
            });
        }
    }

    /** Of whoever pays, as far as it is known; empty also when it is not taken part in then. */
    private Optional<Price> nextPrice(String payer, Benchmark benchmark) {
        Year next = Year.from(today()).plusYears(1);
        return FeeLiability.on(next.atDay(1), organisations.participationsWithMembers(), organisations.geography())
                .stream()
                .filter(one -> one.payer().code().equals(payer)
                        && one.pack().benchmark().equals(benchmark.name()))
                .findFirst()
                .flatMap(one -> prices.find(one.pack(), one.payer(), next));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
