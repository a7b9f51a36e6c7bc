package nl.benchmark.agreement.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.benchmark.account.Caller;
import nl.benchmark.account.Roles;
import nl.benchmark.agreement.AgreementModel;
import nl.benchmark.agreement.AgreementRow;
import nl.benchmark.agreement.AgreementRule;
import nl.benchmark.agreement.AgreementStanding;
import nl.benchmark.agreement.AgreementState;
import nl.benchmark.agreement.OwnText;
import nl.benchmark.agreement.OwnTextFile;
import nl.benchmark.agreement.Signatory;
import nl.benchmark.agreement.TextState;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.organisation.service.Register;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.CallerContext;

/**
 * The agreement of the caller's own organisation: everybody of it reads, a contact person signs and sends a text of its own.
 * Source: DPA-1, DPA-3.
 */
@Stateless
@RolesAllowed(Roles.PARTICIPANT)
public class AgreementService {

    private static final int LONGEST_REMARKS = 2_000;

    @Inject
    private AgreementRegister register;

    @Inject
    private AgreementPapers papers;

    @Inject
    private Register organisations;

    @Inject
    private CallerContext callers;

    @Inject
    private AuditFacts audit;

    @Inject
    private Clock clock;

    @NotAudited(reason = "the caller's own")
    public AgreementStanding standing() {
        return register.standing(callers.get().organisationCode());
    }

    /** Newest first. */
    @NotAudited(reason = "the caller's own")
    public List<AgreementRow> agreements() {
        return register.agreements(callers.get().organisationCode());
    }

    /** All rounds, newest first. */
    @NotAudited(reason = "the caller's own")
    public List<OwnText> texts() {
        return register.texts(callers.get().organisationCode());
    }

    /** The version that is offered. */
    @NotAudited(reason = "a text that every participant may read")
    public AgreementModel model() {
        return register.newestModel();
    }

    /** Whether the caller may sign and send a text: a contact person, for the own organisation. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    @NotAudited(reason = "asks what the page should show")
    public boolean maySign() {
        Caller caller = callers.get();
        return caller.groups().contains(Roles.CONTACT_PERSON) && caller.owns(caller.organisationCode());
    }

    /**
     * Signs that version of the model; it is in force from today on. Refuses with {@code NOT_YOURS}, {@code NOT_OFFERED} when
     * another version is offered meanwhile, {@code TEXT_WAITING} and {@code ALREADY_SIGNED}.
     */
    @RolesAllowed(Roles.CONTACT_PERSON)
    @Audited(action = AuditAction.AGREEMENT_SIGN, object = "agreement")
    public long sign(int version, Signatory signatory) {
        refuseOthers();
        AgreementModel model = register.newestModel();
        AgreementStanding standing = standing();
        if (model.version() != version) {
            throw new RuleViolation(AgreementRule.NOT_OFFERED);
        }
        if (standing.state() == AgreementState.ASSESSING) {
            throw new RuleViolation(AgreementRule.TEXT_WAITING);
        }
        if (standing.inForce() != null
                && standing.state() == AgreementState.IN_FORCE
                && Integer.valueOf(version).equals(standing.inForce().model())) {
            throw new RuleViolation(
                    AgreementRule.ALREADY_SIGNED, standing.inForce().from());
        }
        audit.detail("model", version);
        LocalDate lastDay = model.lastDay(LocalDate.now(clock));
        return signed(register.sign(version, null, signatory, lastDay), signatory);
    }

    /** Signs the own text that was accepted. Refuses with {@code NOT_YOURS} and {@code NOT_OFFERED}. */
    @RolesAllowed(Roles.CONTACT_PERSON)
    @Audited(action = AuditAction.AGREEMENT_SIGN, object = "agreement")
    public long signOwn(long text, Signatory signatory) {
        refuseOthers();
        AgreementStanding standing = standing();
        if (standing.state() != AgreementState.TO_SIGN || standing.text().id() != text) {
            throw new RuleViolation(AgreementRule.NOT_OFFERED);
        }
        LocalDate lastDay = standing.text().lastDay();
        if (lastDay != null && lastDay.isBefore(LocalDate.now(clock))) {
            throw new RuleViolation(AgreementRule.LAST_DAY);
        }
        audit.detail("text", text);
        return signed(register.sign(null, text, signatory, lastDay), signatory);
    }

    private long signed(long id, Signatory signatory) {
        audit.id(id);
        audit.detail("function", signatory.function());
        audit.detail("sha256", papers.make(id, organisations.geography()));
        return id;
    }

    /**
     * Sends an own text, or its next round; an administrator assesses it. Refuses with {@code NOT_YOURS}, {@code TEXT_WAITING}
     * and {@code REMARKS}.
     */
    @RolesAllowed(Roles.CONTACT_PERSON)
    @Audited(action = AuditAction.AGREEMENT_TEXT_SEND, object = "agreement_text")
    public long send(OwnTextFile file, String remarks) {
        refuseOthers();
        String said = remarks == null || remarks.isBlank() ? null : remarks.strip();
        if (said != null && said.length() > LONGEST_REMARKS) {
            throw new RuleViolation(AgreementRule.REMARKS, LONGEST_REMARKS);
        }
        OwnText last = texts().stream().findFirst().orElse(null);
        if (last != null && last.isWaiting()) {
            throw new RuleViolation(AgreementRule.TEXT_WAITING);
        }
        int round = last != null && last.state() == TextState.CHANGES_ASKED ? last.round() + 1 : 1;
        String sha256 = AgreementPapers.sha256(file.content());
        long id = register.addText(round, file, sha256, said);
        audit.id(id);
        audit.detail("round", round);
        audit.detail("sha256", sha256);
        return id;
    }

    private void refuseOthers() {
        if (!maySign()) {
            throw new RuleViolation(AgreementRule.NOT_YOURS);
        }
        audit.concerns(callers.get().organisationCode());
    }
}
