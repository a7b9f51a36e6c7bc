package nl.benchmark.breach.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.benchmark.account.Roles;
import nl.benchmark.agreement.service.ContactMail;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.breach.BreachForm;
import nl.benchmark.breach.BreachRow;
import nl.benchmark.breach.BreachRule;
import nl.benchmark.breach.ConcernedOrganisation;
import nl.benchmark.breach.LogSearch;
import nl.benchmark.breach.TouchedOrganisation;
import nl.benchmark.mail.Mail;
import nl.benchmark.mail.MailKind;
import nl.benchmark.shared.RuleViolation;

/** Breaches as an administrator handles them: recorded, searched for in the log, told, noted and closed. Source: DPA-4, V6. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class BreachDesk {

    private static final String PAGE = "breach/breaches.xhtml";

    @Inject
    private BreachRegister register;

    @Inject
    private ContactMail mail;

    @Inject
    private AuditFacts audit;

    @Inject
    private Clock clock;

    /** Within which organisations are told as a rule; an older agreement may say otherwise. */
    @NotAudited(reason = "a term of the model, which everybody may read")
    public int hours() {
        return register.hours();
    }

    /** Refuses as {@link BreachForm#check}. */
    @Audited(action = AuditAction.BREACH_RECORD, object = "breach")
    public long record(BreachForm form) {
        form.check(clock.instant());
        long id = register.record(form);
        audit.id(id);
        return id;
    }

    /** Whose data was reached, as the access log says: counts only. Refuses with {@code UNKNOWN}, {@code SEARCH_PERIOD} and {@code ACCOUNT}. */
    @Audited(action = AuditAction.BREACH_SEARCH, object = "breach")
    public List<TouchedOrganisation> touched(@AuditedId long breach, LogSearch search) {
        find(breach);
        search.check();
        Long account = search.account() == null
                ? null
                : register.account(search.account()).orElseThrow(() -> new RuleViolation(BreachRule.ACCOUNT));
        audit.detail("account", account);
        audit.detail("from", search.from());
        audit.detail("until", search.until());
        return register.touched(
                search,
                account,
                concerned(breach).stream()
                        .map(ConcernedOrganisation::organisation)
                        .toList());
    }

    /**
     * Puts into the list whom a search of the log named.
     *
     * @param touched as {@link #touched} gave them; those that are listed and lines of all together are passed over
     * @return how many are new in the list
     */
    @Audited(action = AuditAction.BREACH_CHANGE, object = "breach")
    public int add(@AuditedId long breach, Collection<TouchedOrganisation> touched) {
        open(breach);
        List<String> listed = codes(concerned(breach));
        List<String> added = new ArrayList<>();
        for (TouchedOrganisation one : touched) {
            boolean isNew = !one.isEverybody() && !listed.contains(one.organisation());
            if (isNew && register.add(breach, one.organisation(), one.lines(), null)) {
                added.add(one.organisation());
            }
        }
        audit.concerns(added);
        audit.rows(added.size());
        return added.size();
    }

    /** One that the log does not name. Refuses with {@code UNKNOWN}, {@code CLOSED}, {@code TEXTS}, {@code ORGANISATION} and {@code LISTED}. */
    @Audited(action = AuditAction.BREACH_CHANGE, object = "breach")
    public void addByHand(@AuditedId long breach, String organisation, String reason) {
        open(breach);
        String why = text(reason);
        audit.purpose(why);
        String code = organisation == null ? "" : organisation.strip();
        if (codes(concerned(breach)).contains(code)) {
            throw new RuleViolation(BreachRule.LISTED, code);
        }
        if (!register.add(breach, code, null, why)) {
            throw new RuleViolation(BreachRule.ORGANISATION, code);
        }
        audit.concerns(code);
    }

    /** Takes out one whose data turned out untouched. Refuses with {@code UNKNOWN}, {@code CLOSED}, {@code TOLD} and {@code TEXTS}. */
    @Audited(action = AuditAction.BREACH_CHANGE, object = "breach")
    public void leaveOut(@AuditedId long breach, String organisation, String reason) {
        open(breach);
        ConcernedOrganisation row = concerned(breach).stream()
                .filter(one -> one.organisation().equals(organisation))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(BreachRule.UNKNOWN));
        if (row.isTold()) {
            throw new RuleViolation(BreachRule.TOLD, row.name());
        }
        String why = text(reason);
        audit.purpose(why);
        audit.concerns(organisation);
        register.leaveOut(breach, organisation);
        register.note(breach, row.name() + " (" + organisation + "): " + why, false);
    }

    /**
     * Mails the contact persons of everybody in the list who was not told. Refuses with {@code UNKNOWN}, {@code CLOSED} and
     * {@code NOBODY_TO_TELL}.
     *
     * @return names of those without a contact person to write to; they stay in the list as not told
     */
    @Audited(action = AuditAction.BREACH_TELL, object = "breach")
    public List<String> tell(@AuditedId long breach) {
        BreachRow row = open(breach);
        List<ConcernedOrganisation> waiting =
                concerned(breach).stream().filter(one -> !one.isTold()).toList();
        if (waiting.isEmpty()) {
            throw new RuleViolation(BreachRule.NOBODY_TO_TELL);
        }
        List<String> without = new ArrayList<>();
        List<String> told = new ArrayList<>();
        for (ConcernedOrganisation one : waiting) {
            int mails =
                    mail.put(MailKind.BREACH_FOUND, one.organisation(), language -> new String[] {
                        row.form().title(), Mail.moment(row.form().discoveredAt(), language), mail.page(PAGE)
                    });
            if (mails == 0) {
                without.add(one.name());
            } else {
                register.told(breach, one.organisation(), mails);
                told.add(one.organisation());
            }
        }
        audit.concerns(told);
        audit.rows(told.size());
        return without;
    }

    /**
     * What was found or done. Refuses with {@code UNKNOWN}, {@code CLOSED} and {@code TEXTS}.
     *
     * @param told whether organisations that were told of the breach see it and are mailed
     */
    @Audited(action = AuditAction.BREACH_CHANGE, object = "breach")
    public void note(@AuditedId long breach, String text, boolean told) {
        BreachRow row = open(breach);
        register.note(breach, text(text), told);
        if (!told) {
            return;
        }
        for (ConcernedOrganisation one : concerned(breach)) {
            if (one.isTold()) {
                audit.concerns(one.organisation());
                mail.put(MailKind.BREACH_NEWS, one.organisation(), language ->
                        new String[] {row.form().title(), mail.page(PAGE)});
            }
        }
    }

    /** Refuses with {@code UNKNOWN}, {@code CLOSED}, {@code NOT_TOLD} and {@code TEXTS}. */
    @Audited(action = AuditAction.BREACH_CLOSE, object = "breach")
    public void close(@AuditedId long breach, String conclusion) {
        open(breach);
        long waiting = concerned(breach).stream().filter(one -> !one.isTold()).count();
        if (waiting > 0) {
            throw new RuleViolation(BreachRule.NOT_TOLD, waiting);
        }
        if (!register.close(breach, text(conclusion))) {
            throw new RuleViolation(BreachRule.CLOSED);
        }
    }

    private List<ConcernedOrganisation> concerned(long breach) {
        return register.concerned().stream()
                .filter(one -> one.breach() == breach)
                .toList();
    }

    private static List<String> codes(List<ConcernedOrganisation> concerned) {
        return concerned.stream().map(ConcernedOrganisation::organisation).toList();
    }

    private BreachRow find(long id) {
        return register.find(id).orElseThrow(() -> new RuleViolation(BreachRule.UNKNOWN));
    }

    private BreachRow open(long id) {
        BreachRow row = find(id);
        if (!row.isOpen()) {
            throw new RuleViolation(BreachRule.CLOSED);
        }
        return row;
    }

    private static String text(String text) {
        if (!BreachForm.isText(text)) {
            throw new RuleViolation(
                    BreachRule.TEXTS, BreachForm.SHORTEST, BreachForm.LONGEST, BreachForm.LONGEST_TITLE);
        }
        return text.strip();
    }
}
