package nl.benchmark.registration.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.benchmark.account.LinkToken;
import nl.benchmark.account.service.AttemptLimit;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.fee.Price;
import nl.benchmark.fee.TariffPackage;
import nl.benchmark.fee.service.PriceService;
import nl.benchmark.mail.Mail;
import nl.benchmark.mail.MailKind;
import nl.benchmark.mail.service.Outbox;
import nl.benchmark.organisation.OrganisationKind;
import nl.benchmark.organisation.OrganisationRow;
import nl.benchmark.organisation.service.EmailDomains;
import nl.benchmark.organisation.service.Register;
import nl.benchmark.registration.Applicant;
import nl.benchmark.registration.RegistrationForm;
import nl.benchmark.registration.RegistrationLink;
import nl.benchmark.registration.RegistrationModule;
import nl.benchmark.registration.RegistrationRow;
import nl.benchmark.registration.RegistrationRule;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.RequestOrigin;
import nl.benchmark.shared.service.Tenant;

/** Registering, for anybody: what it costs, sending the form, and following it by a link that is mailed. Source: REG-1. */
@Stateless
@PermitAll
public class RegistrationService {

    private static final SecureRandom RANDOM = new SecureRandom();

    @EJB
    private PriceService prices;

    @Inject
    private Register organisations;

    @Inject
    private Registrations registrations;

    @Inject
    private EmailDomains domains;

    @Inject
    private Clock clock;

    @Inject
    private AttemptLimit limit;

    @Inject
    private RequestOrigin request;

    @Inject
    private Tenant tenant;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditFacts audit;

    /** All municipalities of today, by name. Whether they take part is not told. */
    @NotAudited(reason = "the public register of municipalities")
    public List<OrganisationRow> municipalities() {
        return organisations.geography().organisations(OrganisationKind.MUNICIPALITY, today()).stream()
                .sorted(Comparator.comparing(OrganisationRow::name))
                .toList();
    }

    /** Of this year and the next, as far as they can be told yet. Refuses as {@link Applicant#check}. */
    @NotAudited(reason = "prices that anybody can compute from public figures")
    public List<Price> prices(TariffPackage pack, Applicant applicant) {
        applicant.check(organisations.geography(), today());
        return RegistrationForm.years(today()).stream()
                .flatMap(year -> price(pack, applicant, year).stream())
                .toList();
    }

    /**
     * What the form would cost in the years that are owed with it, as far as it can be told yet, by year. Refuses as {@link
     * RegistrationForm#check}.
     */
    @NotAudited(reason = "keeps nothing of what was typed")
    public List<Price> check(RegistrationForm form) {
        form.check(organisations.geography(), today());
        return RegistrationForm.yearsOwed(form.year(), today()).stream()
                .flatMap(year -> form.packages().stream().flatMap(pack -> price(pack, form.applicant(), year).stream()))
                .toList();
    }

    /** Who registers by that form, and then the members of a co-operation by name. The form must be right. */
    @NotAudited(reason = "names of the public register, and what was typed")
    public List<String> names(RegistrationForm form) {
        Stream<String> members = form.applicant().isCooperation()
                ? form.applicant().members().stream()
                        .map(organisations.geography()::name)
                        .sorted()
                : Stream.empty();
        return Stream.concat(Stream.of(form.applicant().name(organisations.geography())), members)
                .toList();
    }

    /** Whether the contact person has an address of another domain than is known of who registers: a warning, no refusal. */
    @NotAudited(reason = "keeps nothing of what was typed")
    public boolean isOtherDomain(RegistrationForm form) {
        return domains.isOther(form.applicant().municipalities(), form.contact().email());
    }

    /**
     * Keeps it for an administrator and mails a confirmation with a link. Refuses as {@link RegistrationForm#check},
     * and with {@code TOO_MANY}.
     */
    @Audited(action = AuditAction.REGISTRATION_SEND, object = "registration")
    public void send(RegistrationForm form) {
        check(form);
        if (!limit.allowsRegistration(request.origin())) {
            throw new RuleViolation(RegistrationRule.TOO_MANY, limit.retryAfter());
        }
        LinkToken token = LinkToken.random(RANDOM);
        tenant.set(Registrations.TOKEN, token.hexHash());
        audit.id(registrations.add(form, token));
        audit.detail("modules", form.modules());
        Instant until = RegistrationLink.expiry(clock.instant());
        outbox.putLink(
                MailKind.REGISTRATION_RECEIVED,
                form.contact().email(),
                form.language(),
                "taking-part/status.xhtml?token=" + token.value(),
                until,
                form.applicant().name(organisations.geography()),
                RegistrationModule.titles(form.modules()),
                Mail.moment(until, form.language()));
    }

    /** Whose link it is, as long as it works. */
    @NotAudited(reason = "the own registration, by the token that was mailed to whoever sent it")
    public Optional<RegistrationRow> find(String token) {
        if (token == null || token.isBlank()) {
            return Optional.empty();
        }
        LinkToken typed = new LinkToken(token.strip());
        tenant.set(Registrations.TOKEN, typed.hexHash());
        return registrations.find(typed).filter(row -> clock.instant().isBefore(RegistrationLink.expiry(row.sentAt())));
    }

    private Optional<Price> price(TariffPackage pack, Applicant applicant, Year year) {
        return prices.find(pack, applicant.payer(organisations.geography(), today()), year);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
