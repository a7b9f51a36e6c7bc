package nl.benchmark.agreement.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.benchmark.account.Roles;
import nl.benchmark.agreement.AgreementModel;
import nl.benchmark.agreement.AgreementRow;
import nl.benchmark.agreement.AgreementRule;
import nl.benchmark.agreement.AgreementStanding;
import nl.benchmark.agreement.AgreementState;
import nl.benchmark.agreement.ModelTerms;
import nl.benchmark.agreement.OwnText;
import nl.benchmark.agreement.ProgressRow;
import nl.benchmark.agreement.TextState;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.mail.MailKind;
import nl.benchmark.shared.RuleViolation;
import org.jdbi.v3.core.Jdbi;

/**
 * Agreements of all participants: who signed what, own texts to assess, and the model with its versions. An auditor reads
 * what lies in its scope. Source: DPA-1, DPA-3.
 */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
public class AgreementDesk {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 2_000;
    private static final String PAGE = "agreement/agreement.xhtml";

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private AgreementRegister register;

    @Inject
    private AgreementReach reach;

    @Inject
    private ContactMail mail;

    @Inject
    private AuditFacts audit;

    /** Who takes part, from which day on. */
    private record Participant(String code, String name, LocalDate since) {}

    /** All that take part now or later, by name. */
    @NotAudited(reason = "who signed what, without a text")
    public List<ProgressRow> progress() {
        int newest = register.newestModel().version();
        Map<Integer, AgreementModel> models =
                register.models().stream().collect(Collectors.toMap(AgreementModel::version, Function.identity()));
        Map<String, List<AgreementRow>> agreements =
                register.agreements(null).stream().collect(Collectors.groupingBy(AgreementRow::organisation));
        Map<String, List<OwnText>> texts =
                register.texts(null).stream().collect(Collectors.groupingBy(OwnText::organisation));
        LocalDate today = LocalDate.now(clock);
        Predicate<String> seen = reach.seen();
        return participants(today).stream()
                .filter(one -> seen.test(one.code()))
                .map(one -> {
                    AgreementStanding standing = AgreementStanding.of(
                            agreements.getOrDefault(one.code(), List.of()),
                            texts.getOrDefault(one.code(), List.of()),
                            newest,
                            today);
                    LocalDate since = since(standing, agreements.get(one.code()), one, models.get(newest));
                    return new ProgressRow(one.code(), one.name(), standing, since);
                })
                .toList();
    }

    private List<Participant> participants(LocalDate today) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select o.code, o.name, min(p.starts_on) as since from participation p join organisation o on o.id = p.organisation_id
                         where p.ends_on is null or p.ends_on >= greatest(:today, p.starts_on) group by o.code, o.name order by o.name
                        """)
                .bind("today", today)
                .map((row, context) -> new Participant(
                        row.getString("code"), row.getString("name"), row.getObject("since", LocalDate.class)))
                .list());
    }

    private LocalDate since(
            AgreementStanding standing, List<AgreementRow> agreements, Participant participant, AgreementModel newest) {
        AgreementState state = standing.state();
        return switch (state) {
            case NOT_SIGNED -> participant.since();
            case ENDED ->
                agreements.stream()
                        .map(AgreementRow::to)
                        .max(LocalDate::compareTo)
                        .orElseThrow()
                        .plusDays(1);
            case ASSESSING -> LocalDate.ofInstant(standing.text().uploadedAt(), clock.getZone());
            case CHANGES_ASKED, TO_SIGN -> LocalDate.ofInstant(standing.text().assessedAt(), clock.getZone());
            case NEW_VERSION -> LocalDate.ofInstant(newest.publishedAt(), clock.getZone());
            case EXPIRING -> standing.inForce().to().minusDays(AgreementStanding.WARNED_DAYS);
            case IN_FORCE -> standing.inForce().from();
        };
    }

    /** Of one participant. Refuses with {@code UNKNOWN} who is outside the scope of an auditor. */
    @NotAudited(reason = "who signed what; the reading of a document is a line")
    public AgreementStanding standing(String organisation) {
        reach.require(organisation);
        return register.standing(organisation);
    }

    /** Of one participant, newest first. */
    @NotAudited(reason = "who signed what; the reading of a document is a line")
    public List<AgreementRow> agreements(String organisation) {
        reach.require(organisation);
        return register.agreements(organisation);
    }

    /** All rounds of one participant, newest first. */
    @NotAudited(reason = "that there are texts; the reading of one is a line")
    public List<OwnText> texts(String organisation) {
        reach.require(organisation);
        return register.texts(organisation);
    }

    /** Versions of the model, newest first. */
    @NotAudited(reason = "a text that every participant may read")
    public List<AgreementModel> models() {
        return register.models();
    }

    /** It may be signed, until its last day when it has one. Refuses with {@code NOT_WAITING}, {@code LAST_DAY} and {@code REMARKS}. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Audited(action = AuditAction.AGREEMENT_TEXT_ASSESS, object = "agreement_text")
    public void accept(@AuditedId long text, String remarks, LocalDate lastDay) {
        if (lastDay != null && lastDay.isBefore(LocalDate.now(clock))) {
            throw new RuleViolation(AgreementRule.LAST_DAY);
        }
        String said = remarks == null || remarks.isBlank() ? null : remarks.strip();
        if (said != null && said.length() > LONGEST) {
            throw new RuleViolation(AgreementRule.REMARKS, LONGEST);
        }
        assess(text, TextState.ACCEPTED, said, lastDay);
    }

    /** The participant sends another round. Refuses with {@code NOT_WAITING} and {@code ASSESSMENT}. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Audited(action = AuditAction.AGREEMENT_TEXT_ASSESS, object = "agreement_text")
    public void askChanges(@AuditedId long text, String why) {
        assess(text, TextState.CHANGES_ASKED, reason(why), null);
    }

    /** Refuses with {@code NOT_WAITING} and {@code ASSESSMENT}. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Audited(action = AuditAction.AGREEMENT_TEXT_ASSESS, object = "agreement_text")
    public void refuse(@AuditedId long text, String why) {
        assess(text, TextState.REFUSED, reason(why), null);
    }

    private void assess(long id, TextState state, String assessment, LocalDate lastDay) {
        OwnText text = register.text(id).orElseThrow(() -> new RuleViolation(AgreementRule.UNKNOWN));
        if (!register.assess(id, state, assessment, lastDay)) {
            throw new RuleViolation(AgreementRule.NOT_WAITING);
        }
        audit.concerns(text.organisation());
        audit.detail("state", state);
        audit.detail("round", text.round());
        mail.put(told(state), text.organisation(), language ->
                new String[] {text.fileName(), assessment == null ? "" : assessment, mail.page(PAGE)});
    }

    private static MailKind told(TextState state) {
        return switch (state) {
            case ACCEPTED -> MailKind.AGREEMENT_TEXT_ACCEPTED;
            case CHANGES_ASKED -> MailKind.AGREEMENT_TEXT_CHANGES;
            case REFUSED -> MailKind.AGREEMENT_TEXT_REFUSED;
            case WAITING -> throw new IllegalArgumentException("Not assessed");
        };
    }

    /**
     * The next version of the model, offered to all participants by mail; who signed stays bound by what it signed. Refuses as
     * {@link AgreementModel#check}, and with {@code SAME}.
     *
     * @return its version
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Audited(action = AuditAction.AGREEMENT_PUBLISH, object = "agreement_model")
    public int publish(ModelTerms terms, String body, String changes) {
        AgreementModel before = register.newestModel();
        AgreementModel model =
                new AgreementModel(before.version() + 1, terms, unixLines(body), changes, clock.instant());
        model.check();
        if (model.saysSame(before)) {
            throw new RuleViolation(AgreementRule.SAME);
        }
        register.publish(model);
        audit.id(model.version());
        audit.rows(mail.put(MailKind.AGREEMENT_OFFERED, null, language ->
                new String[] {Integer.toString(model.version()), changes.strip(), mail.page(PAGE)}));
        return model.version();
    }

    /** What became of the chosen participants. */
    public record Reminded(int mails, int not) {}

    /** Mails the contact persons of those of the chosen ones that have something to do; the others, and who has none, are left. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Audited(action = AuditAction.AGREEMENT_REMIND, object = "agreement")
    public Reminded remind(Collection<String> organisations) {
        Map<String, ProgressRow> open = progress().stream()
                .filter(row -> row.standing().state().isToDo())
                .collect(Collectors.toMap(ProgressRow::organisation, Function.identity()));
        int mails = 0;
        int not = 0;
        for (String organisation : organisations) {
            ProgressRow row = open.get(organisation);
            int told = row == null
                    ? 0
                    : mail.put(MailKind.AGREEMENT_REMINDER, organisation, language ->
                            new String[] {row.name(), mail.page(PAGE)});
            mails += told;
            not += told == 0 ? 1 : 0;
            if (told > 0) {
                audit.concerns(organisation);
            }
        }
        audit.rows(mails);
        return new Reminded(mails, not);
    }

    /** A browser sends other ends of lines than it was shown. */
    private static String unixLines(String text) {
        return text == null ? null : text.replace("\r\n", "\n");
    }

    private String reason(String text) {
        String reason = text == null ? "" : text.strip();
        if (reason.length() < SHORTEST || reason.length() > LONGEST) {
            throw new RuleViolation(AgreementRule.ASSESSMENT, SHORTEST, LONGEST);
        }
        audit.purpose(reason);
        return reason;
    }
}
