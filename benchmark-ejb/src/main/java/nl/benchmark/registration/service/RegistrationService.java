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
import nl.benchmark.account.LinkToken;
import nl.benchmark.account.service.AttemptLimit;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.fee.Payer;
import nl.benchmark.fee.Price;
import nl.benchmark.fee.TariffPackage;
import nl.benchmark.fee.service.PriceService;
import nl.benchmark.mail.Mail;
import nl.benchmark.mail.MailKind;
import nl.benchmark.mail.service.Outbox;
import nl.benchmark.organisation.Geography;
import nl.benchmark.organisation.OrganisationKind;
import nl.benchmark.organisation.OrganisationRow;
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
        return organisations.geography().organisations(OrganisationKind.MUNICIPALITY, LocalDate.now(clock)).stream()
                .sorted(Comparator.comparing(OrganisationRow::name))
                .toList();
    }

    /** Refuses as {@link Applicant#check}, and with {@code NO_TARIFFS} and {@code NO_INHABITANTS}. */
    @NotAudited(reason = "a price that anybody can compute from public figures")
    public Price price(TariffPackage pack, Applicant applicant, Year year) {
        Geography geography = organisations.geography();
        LocalDate today = LocalDate.now(clock);
        applicant.check(geography, today);
        Payer payer = applicant.payer(geography, today);
        return prices.price(pack, payer, year);
    }

    /** What the form would cost in its first year, once it is as it should be. Refuses as {@link #send}. */
    @NotAudited(reason = "keeps nothing of what was typed")
    public List<Price> check(RegistrationForm form) {
        form.check(organisations.geography(), LocalDate.now(clock));
        return form.packages().stream()
                .map(pack -> price(pack, form.applicant(), form.year()))
                .toList();
    }

    /**
     * Keeps it for an administrator and mails a confirmation with a link. Refuses as {@link RegistrationForm#check}, as
     * {@link #price}, and with {@code TOO_MANY}.
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
}
