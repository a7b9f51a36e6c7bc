package nl.benchmark.registration.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.ValidatorException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.benchmark.account.EmailAddress;
import nl.benchmark.fee.Price;
import nl.benchmark.registration.Consent;
import nl.benchmark.registration.RegistrationForm;
import nl.benchmark.registration.RegistrationModule;
import nl.benchmark.registration.RegistrationRule;
import nl.benchmark.registration.service.RegistrationService;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.ui.Language;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.ShowsRuleViolations;

/** The public registration form: first everything that is asked, then the price to look at, then it is sent. Source: REG-1. */
@Named
@ViewScoped
@ShowsRuleViolations
public class RegisterView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Each shows a part of the page. */
    public enum Step {
        FILL_IN,
        LOOK,
        SENT
    }

    @Inject
    private RegistrationService registrations;

    @Inject
    private Messages messages;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    private final ApplicantFields applicant = new ApplicantFields();
    private final ContactFields contact = new ContactFields();
    private Step step = Step.FILL_IN;
    private List<Price> prices = List.of();
    private List<String> names = List.of();
    private RegistrationForm form;
    private Integer year;
    private RegistrationModule werkEnInkomen;
    /** An array, so that Faces knows what is in it. */
    private RegistrationModule[] armoedeEnSchulden = {};

    private boolean statushouders;
    private boolean protocol;
    private boolean cbsPublishes;
    private boolean kisData;
    private boolean otherDomain;

    @PostConstruct
    void load() {
        year = LocalDate.now(clock).getYear();
    }

    /** What was filled in with its price, to look at before it is sent. */
    public void look() {
        form = new RegistrationForm(
                applicant.applicant(),
                Year.of(year),
                modules(),
                consents(),
                contact.contact(),
                contact.invoice(),
                language.getTag());
        prices = registrations.check(form);
        names = registrations.names(form);
        step = Step.LOOK;
        otherDomain = registrations.isOtherDomain(form);
    }

    public void change() {
        step = Step.FILL_IN;
    }

    public void send() {
        registrations.send(form);
        step = Step.SENT;
    }

    /** Beside the field, where it is typed; whether there has to be one says the field. */
    public void checkEmail(FacesContext faces, UIComponent field, Object typed) {
        if (typed == null) {
            return;
        }
        try {
            EmailAddress.checked((String) typed);
        } catch (RuleViolation violation) {
            throw fault(violation);
        }
    }

    /** Nobody goes on without it. */
    public void checkProtocol(FacesContext faces, UIComponent field, Object given) {
        if (!Boolean.TRUE.equals(given)) {
            throw fault(new RuleViolation(RegistrationRule.PROTOCOL));
        }
    }

    private ValidatorException fault(RuleViolation violation) {
        return new ValidatorException(
                new FacesMessage(FacesMessage.SEVERITY_ERROR, messages.text(violation), null), violation);
    }

    private Set<RegistrationModule> modules() {
        Set<RegistrationModule> chosen = EnumSet.noneOf(RegistrationModule.class);
        if (werkEnInkomen != null) {
            chosen.add(werkEnInkomen);
        }
        chosen.addAll(List.of(armoedeEnSchulden));
        if (statushouders) {
            chosen.add(RegistrationModule.SI);
        }
        return chosen;
    }

    private Set<Consent> consents() {
        Set<Consent> given = EnumSet.noneOf(Consent.class);
        if (protocol) {
            given.add(Consent.PROTOCOL);
        }
        if (cbsPublishes) {
            given.add(Consent.CBS_PUBLISHES);
        }
        if (kisData) {
            given.add(Consent.KIS_DATA);
        }
        return given;
    }

    /** Whether the address of the contact person has another domain than is known of the municipality: a warning. */
    public boolean isOtherDomain() {
        return otherDomain;
    }

    /** Whether it is from 1 November on, so that this year brings the next (REG-6). */
    public boolean isNextYearDueToo() {
        return RegistrationForm.owesNextYear(Year.of(year), LocalDate.now(clock));
    }

    public List<Integer> getYears() {
        return RegistrationForm.years(LocalDate.now(clock)).stream()
                .map(Year::getValue)
                .toList();
    }

    public List<RegistrationModule> getModulesOfWerkEnInkomen() {
        return List.of(RegistrationModule.WI_BASIS, RegistrationModule.WI_VERDIEPEND);
    }

    public List<RegistrationModule> getModulesOfArmoedeEnSchulden() {
        return List.of(
                RegistrationModule.AS_PREVENTIE,
                RegistrationModule.AS_ARMOEDEBELEID,
                RegistrationModule.AS_SCHULDHULPVERLENING);
    }

    public ApplicantFields getApplicant() {
        return applicant;
    }

    public ContactFields getContact() {
        return contact;
    }

    public Step getStep() {
        return step;
    }

    public List<Price> getPrices() {
        return prices;
    }

    /** Whether the price of a year that is owed cannot be told yet. */
    public boolean isPriceMissing() {
        int years =
                RegistrationForm.yearsOwed(form.year(), LocalDate.now(clock)).size();
        return prices.size() < form.packages().size() * years;
    }

    /** Who registers, and then the members of a co-operation. */
    public List<String> getNames() {
        return names;
    }

    /** Once it was looked at. */
    public RegistrationForm getForm() {
        return form;
    }

    public RegistrationModule[] getArmoedeEnSchulden() {
        return armoedeEnSchulden.clone();
    }

    public void setArmoedeEnSchulden(RegistrationModule[] armoedeEnSchulden) {
        this.armoedeEnSchulden = armoedeEnSchulden == null ? new RegistrationModule[0] : armoedeEnSchulden.clone();
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public RegistrationModule getWerkEnInkomen() {
        return werkEnInkomen;
    }

    public void setWerkEnInkomen(RegistrationModule werkEnInkomen) {
        this.werkEnInkomen = werkEnInkomen;
    }

    public boolean isStatushouders() {
        return statushouders;
    }

    public void setStatushouders(boolean statushouders) {
        this.statushouders = statushouders;
    }

    public boolean isProtocol() {
        return protocol;
    }

    public void setProtocol(boolean protocol) {
        this.protocol = protocol;
    }

    public boolean isCbsPublishes() {
        return cbsPublishes;
    }

    public void setCbsPublishes(boolean cbsPublishes) {
        this.cbsPublishes = cbsPublishes;
    }

    public boolean isKisData() {
        return kisData;
    }

    public void setKisData(boolean kisData) {
        this.kisData = kisData;
    }
}
