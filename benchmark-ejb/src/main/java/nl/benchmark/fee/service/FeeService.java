package nl.benchmark.fee.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.fee.FeeForecast;
import nl.benchmark.fee.FeeLiability;
import nl.benchmark.fee.FeeRule;
import nl.benchmark.fee.Indexation;
import nl.benchmark.fee.IndexationRow;
import nl.benchmark.fee.IndexationState;
import nl.benchmark.fee.Population;
import nl.benchmark.fee.PriceList;
import nl.benchmark.fee.TariffYear;
import nl.benchmark.fee.Tariffs;
import nl.benchmark.organisation.service.Register;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.CallerContext;

/** Tarieven en indexatie: finance or an administrator proposes the figures, another one approves them. Source: FEE-2. */
@Stateless
@RolesAllowed({Roles.FINANCE, Roles.ADMINISTRATOR})
public class FeeService {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 300;

    @EJB
    private TariffRegister register;

    @Inject
    private Register organisations;

    @Inject
    private CallerContext callers;

    @Inject
    private AuditFacts audit;

    /** Approved ones, in order of year. */
    @NotAudited(reason = "public tariffs")
    public List<TariffYear> years() {
        return register.years();
    }

    /** All proposals, newest first. */
    @NotAudited(reason = "figures of the wage rate with their sources, nothing of a participant")
    public List<IndexationRow> indexations() {
        return register.indexations();
    }

    /**
     * Refuses with {@code TARIFFS_EXIST}, {@code NO_TARIFFS} of the year before, {@code PROPOSAL_OPEN} and
     * {@code NOT_AS_USED_THEN}.
     */
    @Audited(action = AuditAction.TARIFF_PROPOSE, object = "indexation")
    public long propose(Indexation indexation) {
        tariffs(indexation);
        if (indexations().stream().anyMatch(row -> isOf(row, indexation.year(), IndexationState.PROPOSED))) {
            throw new RuleViolation(FeeRule.PROPOSAL_OPEN, indexation.year());
        }
        long id = register.propose(indexation);
        audit.id(id);
        describe(indexation);
        return id;
    }

    /** The tariffs that a proposal would make. Refuses as {@link #propose}. */
    @NotAudited(reason = "tariffs that may become public")
    public Tariffs tariffs(Indexation indexation) {
        Year year = indexation.year();
        if (register.findYear(year).isPresent()) {
            throw new RuleViolation(FeeRule.TARIFFS_EXIST, year);
        }
        Year before = year.minusYears(1);
        Tariffs known = register.findYear(before)
                .map(TariffYear::tariffs)
                .orElseThrow(() -> new RuleViolation(FeeRule.NO_TARIFFS, before));
        indexations().stream()
                .filter(row -> isOf(row, before, IndexationState.APPROVED))
                .findFirst()
                .ifPresent(row -> indexation.follows(row.indexation()));
        return known.indexed(indexation);
    }

    /**
     * The second pair of eyes: from now on the year has tariffs. Refuses with {@code SAME_PERSON} whoever proposed it and
     * with {@code NOT_PROPOSED} what does not wait.
     */
    @Audited(action = AuditAction.TARIFF_APPROVE, object = "indexation")
    public Tariffs approve(@AuditedId long id) {
        IndexationRow row = waiting(id);
        refuseSamePerson(row);
        describe(row.indexation());
        Tariffs tariffs = tariffs(row.indexation());
        decide(id, IndexationState.APPROVED, null);
        register.add(tariffs, row);
        return tariffs;
    }

    /** Refuses with {@code SAME_PERSON}, {@code NOT_PROPOSED} and {@code REASON}. */
    @Audited(action = AuditAction.TARIFF_REFUSE, object = "indexation")
    public void refuse(@AuditedId long id, String text) {
        refuseSamePerson(waiting(id));
        String reason = text == null ? "" : text.strip();
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            throw new RuleViolation(FeeRule.REASON, SHORTEST_REASON, LONGEST_REASON);
        }
        audit.purpose(reason);
        decide(id, IndexationState.REFUSED, reason);
    }

    /** Refuses with {@code NOT_PROPOSED}. */
    @Audited(action = AuditAction.TARIFF_WITHDRAW, object = "indexation")
    public void withdraw(@AuditedId long id) {
        waiting(id);
        decide(id, IndexationState.WITHDRAWN, null);
    }

    /** What everybody who takes part on 1 January pays in the year, compared with the year before. */
    @NotAudited(reason = "prices that anybody can compute from public figures")
    public FeeForecast forecast(Year year) {
        return forecast(year, prices());
    }

    /** The same as if the proposal were approved. */
    @NotAudited(reason = "prices that anybody can compute from public figures")
    public FeeForecast forecast(Indexation indexation) {
        return forecast(indexation.year(), prices().with(tariffs(indexation)));
    }

    private FeeForecast forecast(Year year, PriceList prices) {
        return FeeForecast.of(
                year,
                FeeLiability.on(
                        LocalDate.of(year.getValue(), 1, 1),
                        organisations.participationsWithMembers(),
                        organisations.geography()),
                prices);
    }

    private PriceList prices() {
        return new PriceList(
                register.years().stream().map(TariffYear::tariffs).toList(), Population.of(organisations.geography()));
    }

    private IndexationRow waiting(long id) {
        Optional<IndexationRow> found = indexations().stream()
                .filter(row -> row.id() == id && row.state() == IndexationState.PROPOSED)
                .findFirst();
        return found.orElseThrow(() -> new RuleViolation(FeeRule.NOT_PROPOSED));
    }

    private void refuseSamePerson(IndexationRow row) {
        if (row.proposedById() == callers.get().accountId()) {
            throw new RuleViolation(FeeRule.SAME_PERSON);
        }
    }

    private void decide(long id, IndexationState state, String decision) {
        if (!register.decide(id, state, decision)) {
            throw new RuleViolation(FeeRule.NOT_PROPOSED);
        }
    }

    private void describe(Indexation indexation) {
        audit.detail("year", indexation.year());
        audit.detail("expected", indexation.expected().percent());
        audit.detail("definitiveBefore", indexation.definitiveBefore().percent());
        audit.detail("expectedBefore", indexation.expectedBefore().percent());
    }

    private static boolean isOf(IndexationRow row, Year year, IndexationState state) {
        return row.state() == state && row.indexation().year().equals(year);
    }
}
