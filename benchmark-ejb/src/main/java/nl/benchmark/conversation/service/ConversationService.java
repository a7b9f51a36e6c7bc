package nl.benchmark.conversation.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.conversation.Band;
import nl.benchmark.conversation.ThreadNote;
import nl.benchmark.conversation.ThreadRow;
import nl.benchmark.conversation.ThreadRule;
import nl.benchmark.conversation.ThreadState;
import nl.benchmark.delivery.DeliveryRow;
import nl.benchmark.delivery.FreeText;
import nl.benchmark.delivery.service.DeliveryService;
import nl.benchmark.disclosure.PeerChanges;
import nl.benchmark.disclosure.Viewer;
import nl.benchmark.disclosure.service.PublishedMeasures;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.indicator.Period;
import nl.benchmark.organisation.AreaKind;
import nl.benchmark.organisation.service.Register;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.CallerContext;

/** Explanations of the warnings of a delivery, and what others did in a month with an unusual number. Source: DEL-4. */
@Stateless
@RolesAllowed(Roles.SIGNED_IN)
public class ConversationService {

    private static final String NATION = "NL00";
    private static final String BENEFITS = "WI-VOL-01";
    private static final String FACILITIES = "WI-REI-01";
    private static final String CLAIMS = "WI-HAN-06";

    @Inject
    private ThreadRegister register;

    @EJB
    private DeliveryService deliveries;

    @Inject
    private PublishedMeasures measures;

    @Inject
    private Register organisations;

    @Inject
    private CallerContext callers;

    @Inject
    private AuditFacts audit;

    /** What was explained of this delivery, by rule. Whoever reads it read the findings, which is a line. */
    @NotAudited(reason = "read with the findings, which is a line")
    public List<ThreadRow> of(DeliveryRow delivery) {
        return register.of(delivery.id());
    }

    /** In order of time. */
    @NotAudited(reason = "read with the findings, which is a line")
    public List<ThreadNote> notes(List<Long> threads) {
        return register.notes(threads);
    }

    /** What the participant wrote last for this rule in an earlier month, so that it can be taken over. */
    @RolesAllowed(Roles.PARTICIPANT)
    @NotAudited(reason = "the own")
    public Optional<String> earlier(DeliveryRow delivery, String rule) {
        return register.earlier(delivery, rule);
    }

    /** Own explanations about which a content expert asked something. */
    @RolesAllowed(Roles.PARTICIPANT)
    @NotAudited(reason = "the own")
    public List<ThreadRow> asked() {
        return register.all().stream()
                .filter(row -> row.state() == ThreadState.ASKED)
                .toList();
    }

    /**
     * Explains the warnings of a rule, or answers what was asked about it. Refuses with {@code UNKNOWN}, {@code NO_WARNING},
     * {@code WARNING_GONE},
     * {@code ACCEPTED} and {@code DECIDED}, and as {@link FreeText#of}.
     */
    @RolesAllowed(Roles.SUPPLIER)
    @Audited(action = AuditAction.FINDING_EXPLAIN, object = "delivery")
    public void explain(@AuditedId long delivery, String rule, String text) {
        String organisation = callers.get().organisationCode();
        audit.concerns(organisation);
        audit.detail("rule", rule);
        String said = FreeText.of(text, ThreadRow.SHORTEST, ThreadRow.LONGEST);
        if (deliveries.owner(delivery).filter(organisation::equals).isEmpty()) {
            throw new RuleViolation(ThreadRule.UNKNOWN);
        }
        if (rule == null) {
            throw new RuleViolation(ThreadRule.NO_WARNING);
        }
        if (!register.hasWarning(delivery, rule)) {
            throw new RuleViolation(ThreadRule.WARNING_GONE, rule);
        }
        Optional<Long> begun = register.explain(delivery, rule, said);
        begun.ifPresentOrElse(id -> register.note(id, said, true), () -> goOn(delivery, rule, said));
    }

    private void goOn(long delivery, String rule, String said) {
        ThreadRow row = register.of(delivery).stream()
                .filter(one -> one.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(ThreadRule.DECIDED));
        if (!row.state().isForParticipant()) {
            throw new RuleViolation(ThreadRule.ACCEPTED);
        }
        ThreadState next = row.state() == ThreadState.EXPLAINED ? ThreadState.EXPLAINED : ThreadState.ANSWERED;
        register.note(row.id(), said, true);
        if (!register.move(row.id(), row.state(), next, said)) {
            throw new RuleViolation(ThreadRule.DECIDED);
        }
    }

    /**
     * What all participants did in that month, and those of the same size class: by how many per cent their number changed,
     * as the caller may see it.
     *
     * @param band of a finding of this delivery
     */
    @NotAudited(reason = "quartiles of groups, past the disclosure gate")
    public List<PeerChanges> peers(DeliveryRow delivery, Band band) {
        Period month = Period.of(delivery.period());
        Viewer viewer = callers.get().organisationCode() == null
                ? Viewer.staff()
                : Viewer.of(callers.get().organisationCode());
        boolean claims = band.rule().startsWith("BDFS");
        String code = claims ? CLAIMS : band.rule().startsWith("SRG") ? FACILITIES : BENEFITS;
        IndicatorDefinition indicator = measures.catalogue().find(code).orElseThrow();
        String size = organisations
                .geography()
                .areasOf(delivery.organisation(), delivery.period().atDay(1))
                .get(AreaKind.SIZE_CLASS);
        return (size == null ? List.of(NATION) : List.of(NATION, size))
                .stream()
                        .map(group -> measures.now().changes(indicator, claims, group, month, viewer))
                        .toList();
    }
}
