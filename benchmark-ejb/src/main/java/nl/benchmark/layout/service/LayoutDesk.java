package nl.benchmark.layout.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.benchmark.account.Roles;
import nl.benchmark.agreement.service.ContactMail;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.delivery.Layout;
import nl.benchmark.delivery.LayoutDifference;
import nl.benchmark.delivery.LayoutFlaw;
import nl.benchmark.delivery.LayoutHistory;
import nl.benchmark.delivery.LayoutText;
import nl.benchmark.delivery.service.Layouts;
import nl.benchmark.layout.LayoutDraft;
import nl.benchmark.layout.LayoutReading;
import nl.benchmark.layout.LayoutRule;
import nl.benchmark.layout.LayoutState;
import nl.benchmark.layout.LayoutTrialChoice;
import nl.benchmark.layout.LayoutTrialRow;
import nl.benchmark.layout.LayoutVersion;
import nl.benchmark.mail.Mail;
import nl.benchmark.mail.MailKind;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.CallerContext;

/**
 * Layouts of deliveries: one person writes, tries it on files that are kept and puts it forward; another decides. What is approved
 * reads deliveries of its first month and later from then on, on every node. Source: DEL-1.
 */
@Stateless
@RolesAllowed({Roles.CONTENT_EXPERT, Roles.ADMINISTRATOR})
public class LayoutDesk {

    /** Files on which a layout is tried at once. */
    public static final int MOST_FILES = 12;

    /** Organisations of which the newest file is proposed for a trial. */
    public static final int ORGANISATIONS = 5;

    /** Differences that a mail names; the page that it links to has all. */
    private static final int MOST_LINES = 10;

    private static final String PAGE = "delivery/layout.xhtml";

    @Inject
    private LayoutRegister register;

    @EJB
    private LayoutTrialRegister trials;

    @Inject
    private Event<LayoutTrials.TrialAsked> trialAsked;

    @Inject
    private Layouts layouts;

    @Inject
    private ContactMail mail;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    @Inject
    private AuditFacts audit;

    /** All that were ever written, newest first. */
    @NotAudited(reason = "how a file is made; nothing of anybody")
    public List<LayoutVersion> versions() {
        return register.versions();
    }

    /** Everything that is wrong with the tables, without writing anything. */
    @NotAudited(reason = "reads what the caller typed")
    public List<LayoutFlaw> flaws(LayoutDraft draft) {
        return draft.flaws(layouts.history());
    }

    /** What differs from the layout before it. */
    @NotAudited(reason = "how a file is made; nothing of anybody")
    public List<LayoutDifference> differences(long id) {
        LayoutVersion version = find(id);
        return differences(
                version, Layout.load(version.draft().fields(), version.draft().codes(), List.of()));
    }

    private List<LayoutDifference> differences(LayoutVersion version, Layout after) {
        return LayoutDifference.between(
                before(version), after, version.draft().first(), version.type().mayBeFixedWidth());
    }

    /** By number: another may begin in the same month, and one that was refused gave its number to a later one. */
    private Layout before(LayoutVersion version) {
        return layouts.history().before(version.type(), version.number()).layout();
    }

    /**
     * Deliveries in force about its first month and later that an earlier layout read, by name and month. They stay as they were read; the
     * participant can be asked for them again.
     */
    @NotAudited(reason = "which deliveries are in force, without anything of them")
    public List<LayoutReading> readBefore(long id) {
        LayoutVersion version = find(id);
        return register.readBefore(version.type(), version.draft().first(), version.number());
    }

    /** Refuses as {@link LayoutDraft#check}, and with {@code OPEN}. */
    @Audited(action = AuditAction.LAYOUT_PROPOSE, object = "delivery_layout")
    public long write(LayoutDraft draft) {
        LayoutHistory history = layouts.history();
        draft.check(history, LocalDate.now(clock));
        if (versions().stream().anyMatch(one -> one.isOpen() && one.type() == draft.type())) {
            throw new RuleViolation(LayoutRule.OPEN, draft.type().title());
        }
        audit.purpose(draft.reason());
        audit.detail("type", draft.type());
        audit.detail("first", draft.first());
        List<LayoutHistory.Version> before = history.versions(draft.type());
        long id = register.write(draft, before.get(before.size() - 1).number() + 1);
        audit.id(id);
        return id;
    }

    /** Deliveries on which a layout of the type can be tried, newest first. */
    @NotAudited(reason = "which deliveries are in force, without anything of them; the trial is a line")
    public List<LayoutTrialChoice> choices(DeliveryType type) {
        return trials.choices(type);
    }

    /** Of these the newest of five organisations. */
    @NotAudited(reason = "a choice among what choices gives")
    public List<Long> proposed(DeliveryType type) {
        Map<String, Long> newest = new LinkedHashMap<>();
        trials.choices(type).forEach(one -> newest.putIfAbsent(one.organisation(), one.delivery()));
        return newest.values().stream().limit(ORGANISATIONS).toList();
    }

    @NotAudited(reason = "numbers of findings; what was read for them is the line of the trial")
    public List<LayoutTrialRow> trial(long id) {
        return trials.rows(id);
    }

    /**
     * Reads these files by the layout before and by this one, in the background. Refuses with {@code TRIAL_FILES} none or too many, with
     * {@code TRIAL_RUNS} while one runs, and with {@code NOT_PROPOSED} what was decided.
     */
    @Audited(action = AuditAction.LAYOUT_TRY, object = "delivery_layout")
    public void tryOut(@AuditedId long id, Set<Long> deliveries) {
        LayoutVersion version = open(id);
        List<LayoutTrialChoice> chosen = trials.choices(version.type()).stream()
                .filter(one -> deliveries.contains(one.delivery()))
                .toList();
        if (chosen.isEmpty() || chosen.size() < deliveries.size() || deliveries.size() > MOST_FILES) {
            throw new RuleViolation(LayoutRule.TRIAL_FILES, MOST_FILES);
        }
        audit.purpose(version.draft().reason());
        audit.detail(
                "deliveries", chosen.stream().map(LayoutTrialChoice::delivery).toList());
        chosen.forEach(one -> audit.concerns(one.organisation()));
        audit.rows(chosen.size());
        trials.ask(id, deliveries);
        Layout after = version.draft().check(layouts.history(), LocalDate.now(clock));
        trialAsked.fire(new LayoutTrials.TrialAsked(id, version.draft(), before(version), after, callers.get()));
    }

    /** Puts it forward to a second person. Refuses with {@code NOT_WRITTEN}, {@code TRIAL_RUNS} and {@code NOT_TRIED}. */
    @Audited(action = AuditAction.LAYOUT_PROPOSE, object = "delivery_layout")
    public void propose(@AuditedId long id) {
        LayoutVersion version = find(id);
        if (!version.isWritten() || version.writtenById() != callers.get().accountId()) {
            throw new RuleViolation(LayoutRule.NOT_WRITTEN);
        }
        List<LayoutTrialRow> rows = trials.rows(id);
        if (rows.stream().anyMatch(LayoutTrialRow::isWaiting)) {
            throw new RuleViolation(LayoutRule.TRIAL_RUNS);
        }
        if (rows.stream().noneMatch(LayoutTrialRow::isDone)
                && !trials.choices(version.type()).isEmpty()) {
            throw new RuleViolation(LayoutRule.NOT_TRIED);
        }
        if (!register.propose(id)) {
            throw new RuleViolation(LayoutRule.NOT_WRITTEN);
        }
    }

    /**
     * The second pair of eyes: from now on deliveries of its first month and later are read by it, and the contact persons of all
     * participants are told what differs. Refuses with {@code SAME_PERSON} whoever wrote it, and with {@code NOT_PROPOSED} what does not
     * wait.
     *
     * @return how many mails there are
     */
    @Audited(action = AuditAction.LAYOUT_DECIDE, object = "delivery_layout")
    public int approve(@AuditedId long id) {
        LayoutVersion version = waiting(id);
        Layout after = version.draft().check(layouts.history(), LocalDate.now(clock));
        List<LayoutDifference> differences = differences(version, after);
        decide(id, LayoutState.APPROVED, null);
        YearMonth first = version.draft().first();
        int told = mail.put(MailKind.LAYOUT_CHANGED, null, language -> new String[] {
            version.type().title(),
            Mail.month(first, language),
            new LayoutText(Locale.forLanguageTag(language)).lines(differences, after, MOST_LINES),
            mail.page(PAGE + "?type=" + version.type() + "&month=" + first)
        });
        audit.rows(told);
        return told;
    }

    /** Refuses with {@code SAME_PERSON}, {@code NOT_PROPOSED} and {@code REASON}. */
    @Audited(action = AuditAction.LAYOUT_DECIDE, object = "delivery_layout")
    public void refuse(@AuditedId long id, String text) {
        waiting(id);
        LayoutDraft.checkReason(text);
        audit.purpose(text.strip());
        decide(id, LayoutState.REFUSED, text.strip());
    }

    /** By whoever wrote it; refuses with {@code NOT_PROPOSED}. */
    @Audited(action = AuditAction.LAYOUT_PROPOSE, object = "delivery_layout")
    public void withdraw(@AuditedId long id) {
        if (open(id).writtenById() != callers.get().accountId()) {
            throw new RuleViolation(LayoutRule.NOT_PROPOSED);
        }
        decide(id, LayoutState.WITHDRAWN, null);
    }

    private LayoutVersion find(long id) {
        LayoutVersion version = optional(id).orElseThrow(() -> new RuleViolation(LayoutRule.NOT_PROPOSED));
        audit.detail("type", version.type());
        audit.detail("number", version.number());
        return version;
    }

    private Optional<LayoutVersion> optional(long id) {
        return versions().stream().filter(one -> one.id() == id).findFirst();
    }

    private LayoutVersion open(long id) {
        LayoutVersion version = find(id);
        if (!version.isOpen()) {
            throw new RuleViolation(LayoutRule.NOT_PROPOSED);
        }
        return version;
    }

    private LayoutVersion waiting(long id) {
        LayoutVersion version = find(id);
        if (!version.isProposed()) {
            throw new RuleViolation(LayoutRule.NOT_PROPOSED);
        }
        if (version.writtenById() == callers.get().accountId()) {
            throw new RuleViolation(LayoutRule.SAME_PERSON);
        }
        return version;
    }

    private void decide(long id, LayoutState state, String decision) {
        if (!register.decide(id, state, decision)) {
            throw new RuleViolation(LayoutRule.NOT_PROPOSED);
        }
    }
}
