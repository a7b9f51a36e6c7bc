package nl.benchmark.participation.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.Concerns;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.fee.FeeLiability;
import nl.benchmark.fee.service.PriceService;
import nl.benchmark.organisation.service.Register;
import nl.benchmark.participation.Benchmark;
import nl.benchmark.participation.Cancellation;
import nl.benchmark.participation.CancellationPlan;
import nl.benchmark.participation.CancellationScope;
import nl.benchmark.participation.ContractYear;
import nl.benchmark.participation.Departure;
import nl.benchmark.participation.Departures;
import nl.benchmark.participation.ParticipationRow;
import nl.benchmark.participation.ParticipationRule;
import nl.benchmark.shared.RuleViolation;

/** Participations of everybody: who leaves, and letters and withdrawals as an administrator records them. Source: REG-3. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.FINANCE})
public class ParticipationDesk {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;
    private static final int YEARS_BACK = 1;

    @Inject
    private ParticipationRegister register;

    @Inject
    private Cancellations cancellations;

    @Inject
    private Cancelling cancelling;

    @Inject
    private Register organisations;

    @EJB
    private PriceService prices;

    @Inject
    private Clock clock;

    @Inject
    private AuditFacts audit;

    /** Of everybody, also what is over or never began; by name. */
    @NotAudited(reason = "who takes part, which every participant knows")
    public List<ParticipationRow> participations() {
        return register.all();
    }

    /** Name of an organisation; empty when there is none with that code. */
    @NotAudited(reason = "the public register of municipalities")
    public Optional<String> name(String organisation) {
        return register.name(organisation);
    }

    /** What an organisation has itself or pays for, also what is over. */
    @NotAudited(reason = "who takes part, which every participant knows")
    public List<ParticipationRow> participations(String organisation) {
        return register.of(organisation);
    }

    @NotAudited(reason = "for which years one takes part")
    public List<ContractYear> years(String organisation) {
        return register.years(organisation);
    }

    /** Of one organisation, newest first. */
    @Audited(action = AuditAction.CANCELLATIONS_READ, object = "cancellation")
    public List<Cancellation> cancellations(@AuditedId @Concerns String organisation) {
        return cancellations.of(organisation);
    }

    /** Who leaves in that year, by name, with the fee that falls away. */
    @Audited(action = AuditAction.CANCELLATIONS_READ, object = "cancellation")
    public List<Departure> leaving(@AuditedId int year) {
        audit.concerns(Concerns.EVERYBODY);
        Departures departures = new Departures(
                register.all(),
                cancellations.endingIn(year),
                organisations.participationsWithMembers(),
                organisations.geography());
        return departures.in(year, this::price);
    }

    /** In the year of the day, or as long as that has no tariffs the one before. */
    private Optional<BigDecimal> price(FeeLiability liability, LocalDate day) {
        Year year = Year.from(day);
        return prices.find(liability.pack(), liability.payer(), year)
                .or(() -> prices.find(liability.pack(), liability.payer(), year.minusYears(1)))
                .map(price -> price.net());
    }

    /** What a letter would do that came on that day. Refuses as {@link CancellationPlan#of}, and with {@code RECEIVED_ON}. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @NotAudited(reason = "shows what a cancellation would do; the cancellation is a line")
    public CancellationPlan plan(
            String organisation, Benchmark benchmark, CancellationScope scope, LocalDate receivedOn) {
        refuseOtherDays(receivedOn);
        return cancelling.plan(organisation, benchmark, scope, receivedOn);
    }

    /**
     * A letter that came on that day. Refuses as {@link #plan}, with {@code OTHER_DAY} when it does not end on the day that was
     * shown, and with {@code REMARK}.
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Audited(action = AuditAction.PARTICIPATION_CANCEL, object = "cancellation")
    public long record(
            @Concerns String organisation,
            Benchmark benchmark,
            CancellationScope scope,
            LocalDate receivedOn,
            LocalDate shown,
            String remark) {
        refuseOtherDays(receivedOn);
        return cancelling.cancel(organisation, benchmark, scope, receivedOn, null, shown, remark);
    }

    /** At the request of whoever cancelled. Refuses with {@code REASON}, {@code UNKNOWN}, {@code WITHDRAWN}, {@code TOO_LATE} and {@code REGISTERED_AGAIN}. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Audited(action = AuditAction.PARTICIPATION_WITHDRAW, object = "cancellation")
    public void withdraw(@AuditedId long id, String text) {
        String reason = text == null ? "" : text.strip();
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            throw new RuleViolation(ParticipationRule.REASON, SHORTEST_REASON, LONGEST_REASON);
        }
        audit.purpose(reason);
        Cancellation cancellation =
                cancellations.find(id).orElseThrow(() -> new RuleViolation(ParticipationRule.UNKNOWN));
        cancelling.withdraw(cancellation, reason);
    }

    private void refuseOtherDays(LocalDate receivedOn) {
        LocalDate today = LocalDate.now(clock);
        LocalDate earliest = today.minusYears(YEARS_BACK);
        if (receivedOn == null || receivedOn.isAfter(today) || receivedOn.isBefore(earliest)) {
            throw new RuleViolation(ParticipationRule.RECEIVED_ON, earliest, today);
        }
    }
}
