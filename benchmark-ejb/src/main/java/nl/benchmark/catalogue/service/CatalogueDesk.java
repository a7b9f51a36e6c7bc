package nl.benchmark.catalogue.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.catalogue.CatalogueEffect;
import nl.benchmark.catalogue.CatalogueRule;
import nl.benchmark.catalogue.CatalogueState;
import nl.benchmark.catalogue.IndicatorChange;
import nl.benchmark.catalogue.IndicatorDraft;
import nl.benchmark.disclosure.service.PublishedMeasures;
import nl.benchmark.indicator.Catalogue;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.CallerContext;

/**
 * Versions of indicators: one person writes and sees what it would change of the figures there are, another decides. Figures are
 * computed when they are asked, so an approved version holds for the next question, for the past too. Source: IND-1.
 */
@Stateless
@RolesAllowed({Roles.CONTENT_EXPERT, Roles.ADMINISTRATOR})
public class CatalogueDesk {

    @Inject
    private CatalogueRegister register;

    @Inject
    private PublishedMeasures measures;

    @Inject
    private CatalogueTrial trial;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    @Inject
    private AuditFacts audit;

    /** All that were ever written, newest first. */
    @NotAudited(reason = "formulas and texts that may become public")
    public List<IndicatorChange> changes() {
        return register.changes();
    }

    /** What the next version of the indicator is numbered; 1 for a code that is not there. */
    @NotAudited(reason = "the public catalogue")
    public int nextVersion(String code) {
        return all().find(code).map(IndicatorDefinition::version).orElse(0) + 1;
    }

    /** What it would change. Refuses as {@link IndicatorDraft#check}, but for the reason, what is in force already and a code that is taken. */
    @NotAudited(reason = "figures as the benchmark organisation sees them anyway; what is proposed is a line")
    public CatalogueEffect effect(IndicatorDefinition definition) {
        return trial.effect(definition);
    }

    /** Refuses as {@link IndicatorDraft#check}, and with {@code PROPOSAL_OPEN}. */
    @Audited(action = AuditAction.INDICATOR_PROPOSE, object = "indicator_version")
    public long propose(IndicatorDraft draft) {
        draft.check(all(), LocalDate.now(clock));
        String code = draft.definition().code();
        boolean open = changes().stream()
                .anyMatch(change ->
                        change.isProposed() && change.definition().code().equals(code));
        if (open) {
            throw new RuleViolation(CatalogueRule.PROPOSAL_OPEN, code);
        }
        audit.purpose(draft.reason());
        audit.detail("indicator", code);
        long id = register.propose(draft);
        audit.id(id);
        return id;
    }

    /**
     * The second pair of eyes: figures of periods from its first day on are computed by it. Refuses with {@code SAME_PERSON} whoever wrote
     * it, and with {@code NOT_PROPOSED} what does not wait.
     */
    @Audited(action = AuditAction.INDICATOR_DECIDE, object = "indicator_version")
    public void approve(@AuditedId long id) {
        refuseSamePerson(waiting(id));
        decide(id, CatalogueState.APPROVED, null);
    }

    /** Refuses with {@code SAME_PERSON}, {@code NOT_PROPOSED} and {@code REASON}. */
    @Audited(action = AuditAction.INDICATOR_DECIDE, object = "indicator_version")
    public void refuse(@AuditedId long id, String text) {
        refuseSamePerson(waiting(id));
        String reason = text == null ? "" : text.strip();
        if (reason.length() < IndicatorDraft.SHORTEST_REASON || reason.length() > IndicatorDraft.LONGEST_REASON) {
            throw new RuleViolation(
                    CatalogueRule.REASON, IndicatorDraft.SHORTEST_REASON, IndicatorDraft.LONGEST_REASON);
        }
        audit.purpose(reason);
        decide(id, CatalogueState.REFUSED, reason);
    }

    /** By whoever wrote it; refuses with {@code NOT_PROPOSED}. */
    @Audited(action = AuditAction.INDICATOR_PROPOSE, object = "indicator_version")
    public void withdraw(@AuditedId long id) {
        if (waiting(id).proposedById() != callers.get().accountId()) {
            throw new RuleViolation(CatalogueRule.NOT_PROPOSED);
        }
        decide(id, CatalogueState.WITHDRAWN, null);
    }

    /** In force, and those of later days. */
    private Catalogue all() {
        return Catalogue.werkInkomen()
                .with(changes().stream()
                        .filter(IndicatorChange::isApproved)
                        .map(IndicatorChange::definition)
                        .sorted((one, other) -> Integer.compare(one.version(), other.version()))
                        .toList());
    }

    private IndicatorChange waiting(long id) {
        IndicatorChange change = changes().stream()
                .filter(one -> one.id() == id && one.isProposed())
                .findFirst()
                .orElseThrow(() -> new RuleViolation(CatalogueRule.NOT_PROPOSED));
        audit.detail("indicator", change.definition().code());
        audit.detail("version", change.definition().version());
        return change;
    }

    private void refuseSamePerson(IndicatorChange change) {
        if (change.proposedById() == callers.get().accountId()) {
            throw new RuleViolation(CatalogueRule.SAME_PERSON);
        }
    }

    private void decide(long id, CatalogueState state, String decision) {
        if (!register.decide(id, state, decision)) {
            throw new RuleViolation(CatalogueRule.NOT_PROPOSED);
        }
    }
}
