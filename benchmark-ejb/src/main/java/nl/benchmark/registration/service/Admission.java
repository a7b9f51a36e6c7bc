package nl.benchmark.registration.service;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import nl.benchmark.account.NewAccount;
import nl.benchmark.account.Role;
import nl.benchmark.account.service.AccountsService;
import nl.benchmark.organisation.Geography;
import nl.benchmark.organisation.service.Register;
import nl.benchmark.organisation.service.RegisterChanged;
import nl.benchmark.participation.MemberNoticeKind;
import nl.benchmark.participation.NoticeTerm;
import nl.benchmark.participation.service.MemberNotices;
import nl.benchmark.registration.Applicant;
import nl.benchmark.registration.CooperationOption;
import nl.benchmark.registration.InvoiceAddress;
import nl.benchmark.registration.RegistrationForm;
import nl.benchmark.registration.RegistrationModule;
import nl.benchmark.registration.RegistrationRow;
import nl.benchmark.registration.RegistrationRule;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.CallerContext;
import org.jdbi.v3.core.Jdbi;

/** What an acceptance makes: participations, of a co-operation the organisation itself, and the way in for its contact person. */
@ApplicationScoped
class Admission {

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private CallerContext callers;

    @Inject
    private Register organisations;

    @Inject
    private ConsentRegister consents;

    @Inject
    private MemberNotices notices;

    @Inject
    private Event<RegisterChanged> registerChanged;

    @Inject
    private Event<RegistrationAccepted> registrationAccepted;

    @EJB
    private AccountsService accounts;

    /** Adding Verdiepend to Basis is no second time. Refuses with {@code TAKES_PART} and {@code CONTACT_ELSEWHERE}, and as an invitation does. */
    void admit(RegistrationRow row, LocalDate from, boolean pilot) {
        RegistrationForm form = row.form();
        Applicant applicant = form.applicant();
        String organisation = applicant.isCooperation() ? cooperation(applicant, from) : applicant.municipality();
        for (RegistrationModule module : form.modules()) {
            for (String code : participants(applicant, organisation, module)) {
                if (module == RegistrationModule.WI_VERDIEPEND) {
                    endBasis(code, from);
                }
                refuseTwice(code, module.benchmark(), from);
            }
        }
        for (RegistrationModule module : form.modules()) {
            for (String code : participants(applicant, organisation, module)) {
                participate(code, module, from, applicant.isCooperation() ? organisation : null, pilot);
                if (module == RegistrationModule.SI) {
                    consents.first(code, form.consents());
                }
            }
        }
        tellMembers(form, organisation, from);
        details(organisation, form.invoice(), form.contact().email());
        invite(form, organisation);
        registerChanged.fire(new RegisterChanged());
        registrationAccepted.fire(new RegistrationAccepted(organisation, from));
    }

    /** Verdiepend takes the place of a running Basis, which ends the day before; who begins both today keeps neither twice. Source: REG-6. */
    private void endBasis(String code, LocalDate from) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        update participation p set ends_on = :last from organisation o
                         where o.id = p.organisation_id and o.code = :code and p.benchmark = 'WI' and p.module = 'BASIS'
                           and p.starts_on <= :last and (p.ends_on is null or p.ends_on >= :from)
                        """)
                .bind("last", from.minusDays(1))
                .bind("from", from)
                .bind("code", code)
                .execute());
    }

    /** Each member takes part itself, but with option 3 there are figures of the co-operation only. Source: ORG-3. */
    private static List<String> participants(Applicant applicant, String organisation, RegistrationModule module) {
        return module == RegistrationModule.SI && applicant.option() == CooperationOption.TOTALS
                ? List.of(organisation)
                : applicant.municipalities();
    }

    /** A member hears from us what its co-operation registered it for. Source: ORG-3. */
    private void tellMembers(RegistrationForm form, String organisation, LocalDate from) {
        if (!form.applicant().isCooperation()) {
            return;
        }
        for (RegistrationModule module : form.modules()) {
            boolean totals =
                    participants(form.applicant(), organisation, module).contains(organisation);
            notices.tell(
                    totals ? MemberNoticeKind.REGISTERED_TOTALS : MemberNoticeKind.REGISTERED,
                    organisation,
                    form.applicant().members(),
                    module.title(),
                    from);
        }
    }

    private void refuseTwice(String code, String benchmark, LocalDate from) {
        boolean takesPart = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select exists (select from participation p join organisation o on o.id = p.organisation_id
                                        where o.code = :code and p.benchmark = :benchmark and (p.ends_on is null or p.ends_on >= greatest(:from, p.starts_on)))
                        """)
                .bind("code", code)
                .bind("benchmark", benchmark)
                .bind("from", from)
                .mapTo(Boolean.class)
                .one());
        if (takesPart) {
            Geography geography = organisations.geography();
            throw new RuleViolation(RegistrationRule.TAKES_PART, geography.name(code), benchmark);
        }
    }

    /** A pilot has a fixed last day: that of its year (REG-4). */
    private void participate(String code, RegistrationModule module, LocalDate from, String payer, boolean pilot) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into participation (organisation_id, benchmark, module, starts_on, ends_on, payer_id, pilot) select id, :benchmark, :module, :from, :last, (select p.id from organisation p where p.code = :payer), :pilot from organisation where code = :code")
                .bind("last", pilot ? NoticeTerm.lastDayOf(Year.from(from)) : null)
                .bind("pilot", pilot)
                .bind("payer", payer)
                .bind("benchmark", module.benchmark())
                .bind("module", module.module())
                .bind("from", from)
                .bind("code", code)
                .execute());
    }

    /** Makes the organisation with its members and gives its code. */
    private String cooperation(Applicant applicant, LocalDate from) {
        String code = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        insert into organisation (id, code, kind, name, valid_from)
                        values (nextval('organisation_seq'), 'SW' || lpad(nextval('cooperation_code_seq')::text, 4, '0'), 'COOPERATION', :name, :from) returning code
                        """)
                .bind("name", applicant.cooperation())
                .bind("from", from)
                .mapTo(String.class)
                .one());
        for (String member : applicant.members()) {
            jdbi.useHandle(handle -> handle.createUpdate(
                            """
                            insert into cooperation_member (cooperation_id, organisation_id, valid_from)
                            select c.id, m.id, :from from organisation c, organisation m where c.code = :cooperation and m.code = :member
                            """)
                    .bind("from", from)
                    .bind("cooperation", code)
                    .bind("member", member)
                    .execute());
        }
        return code;
    }

    /** What a participant wrote itself stays. Without an address of their own, invoices go to the contact person. */
    private void details(String organisation, InvoiceAddress invoice, String contactEmail) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        insert into organisation_details (organisation_id, invoice_name, invoice_address, invoice_postal_code, invoice_city, invoice_email,
                            invoice_reference, peppol_id, changed_at, changed_by)
                        select o.id, :name, :address, :postalCode, :city, coalesce(:email, :contactEmail), :reference, :peppolId, :now, :account from organisation o where o.code = :code
                        on conflict do nothing
                        """)
                .bindMethods(invoice)
                .bind("contactEmail", contactEmail)
                .bind("now", OffsetDateTime.now(clock))
                .bind("account", callers.get().accountId())
                .bind("code", organisation)
                .execute());
    }

    private void invite(RegistrationForm form, String organisation) {
        Optional<Known> known = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select a.id, coalesce(o.code, '') as code, a.active from account a left join organisation o on o.id = a.organisation_id
                         where lower(a.email) = lower(:email)
                        """)
                .bind("email", form.contact().email())
                .map((row, context) -> new Known(row.getLong("id"), row.getString("code"), row.getBoolean("active")))
                .findOne());
        if (known.isEmpty()) {
            accounts.invite(new NewAccount(
                    form.contact().name(), form.contact().email(), Role.CONTACT_PERSON, organisation, form.language()));
        } else if (!known.get().organisation().equals(organisation)) {
            throw new RuleViolation(RegistrationRule.CONTACT_ELSEWHERE);
        } else if (!known.get().active()) {
            accounts.switchOn(known.get().id()); // it was closed when they left (REG-5)
        }
    }

    /** An account with the address of the contact person; the organisation is empty for staff. */
    private record Known(long id, String organisation, boolean active) {}
}
