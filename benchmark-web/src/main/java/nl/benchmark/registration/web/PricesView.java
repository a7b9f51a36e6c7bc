package nl.benchmark.registration.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import nl.benchmark.fee.Price;
import nl.benchmark.fee.TariffPackage;
import nl.benchmark.fee.TariffYear;
import nl.benchmark.fee.service.PriceService;
import nl.benchmark.registration.service.RegistrationService;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.ShowsRuleViolations;

/** Tariffs of this year and the next, and what somebody would pay, for anybody. The choice stands in the address. Source: FEE-3. */
@Named
@ViewScoped
@ShowsRuleViolations
public class PricesView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String BETWEEN = "-";

    @Inject
    private PriceService tariffs;

    @Inject
    private RegistrationService registrations;

    @Inject
    private Messages messages;

    private final ApplicantFields applicant = new ApplicantFields();
    private TariffPackage pack;
    private List<TariffYear> years = List.of();
    private List<Price> prices = List.of();
    private boolean computed;

    @PostConstruct
    void load() {
        years = tariffs.tariffs();
    }

    /** When the address names somebody. */
    public void compute() {
        if (pack != null && (applicant.getMunicipality() != null || applicant.isCooperation())) {
            if (applicant.isCooperation()) {
                applicant.setName(messages.text("registration.kind.COOPERATION"));
            }
            prices = registrations.prices(pack, applicant.applicant());
            computed = true;
        }
    }

    /** To the address that says what was chosen. */
    public String show() {
        return "/taking-part/prices?faces-redirect=true&includeViewParams=true";
    }

    public String getMembers() {
        return applicant.getMembers().length == 0 ? null : String.join(BETWEEN, applicant.getMembers());
    }

    public void setMembers(String members) {
        applicant.setMembers(members == null ? new String[0] : members.split(BETWEEN));
    }

    public ApplicantFields getApplicant() {
        return applicant;
    }

    public TariffPackage[] getPackages() {
        return TariffPackage.values();
    }

    public TariffPackage getPack() {
        return pack;
    }

    public void setPack(TariffPackage pack) {
        this.pack = pack;
    }

    public List<TariffYear> getYears() {
        return years;
    }

    /** Whether any of them is an invented one of the demonstration. */
    public boolean isExample() {
        return years.stream().anyMatch(TariffYear::example);
    }

    public List<Price> getPrices() {
        return prices;
    }

    /** Whether a price was asked that cannot be told yet. */
    public boolean isUnknown() {
        return computed && prices.isEmpty();
    }
}
