package nl.benchmark.agreement.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.benchmark.account.Caller;
import nl.benchmark.account.Roles;
import nl.benchmark.agreement.AgreementRule;
import nl.benchmark.agreement.Objection;
import nl.benchmark.agreement.Subprocessor;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.CallerContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Register van subverwerkers: read by everybody with an account, kept at {@link SubprocessorDesk}; a contact person objects for
 * its organisation. Source: DPA-4, V2.
 */
@Stateless
@RolesAllowed(Roles.SIGNED_IN)
public class SubprocessorService {

    @Inject
    private SubprocessorRegister register;

    @Inject
    private AgreementReach reach;

    @Inject
    private CallerContext callers;

    @Inject
    private AuditFacts audit;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "benchmark.contact.outside-hours")
    private Optional<String> contact;

    /** In order of their first day; also those whose work ended. */
    @NotAudited(reason = "a register that everybody may read")
    public List<Subprocessor> subprocessors() {
        return register.all();
    }

    /** A participant its own, an administrator all, an auditor those in its scope. Newest first. */
    @NotAudited(reason = "own objections, or those that an administrator answers")
    public List<Objection> objections() {
        Predicate<String> seen = reach.seen();
        return register.objections().stream()
                .filter(row -> seen.test(row.organisation()))
                .toList();
    }

    /** Whom to call outside office hours, from the configuration; empty when it says nothing. */
    @NotAudited(reason = "a setting")
    public Optional<String> outsideOfficeHours() {
        return contact.filter(text -> !text.isBlank());
    }

    /** Whether the caller may object: a contact person, for the own organisation. */
    @NotAudited(reason = "asks what the page should show")
    public boolean mayObject() {
        Caller caller = callers.get();
        return caller.groups().contains(Roles.CONTACT_PERSON) && caller.owns(caller.organisationCode());
    }

    /** Refuses with {@code NOT_YOURS}, {@code UNKNOWN}, {@code OBJECTIONS_CLOSED}, {@code OBJECTED} and {@code OBJECTION}. */
    @RolesAllowed(Roles.CONTACT_PERSON)
    @Audited(action = AuditAction.SUBPROCESSOR_OBJECT, object = "subprocessor")
    public void object(@AuditedId long id, String text) {
        if (!mayObject()) {
            throw new RuleViolation(AgreementRule.NOT_YOURS);
        }
        Subprocessor row = find(id);
        if (!row.isOpenForObjections(LocalDate.now(clock))) {
            throw new RuleViolation(AgreementRule.OBJECTIONS_CLOSED, row.objectionsUntil());
        }
        if (register.objections().stream().anyMatch(one -> one.subprocessor() == id)) {
            throw new RuleViolation(AgreementRule.OBJECTED);
        }
        audit.concerns(callers.get().organisationCode());
        register.object(id, ObjectionText.checked(text));
    }

    private Subprocessor find(long id) {
        return register.find(id).orElseThrow(() -> new RuleViolation(AgreementRule.UNKNOWN));
    }
}
