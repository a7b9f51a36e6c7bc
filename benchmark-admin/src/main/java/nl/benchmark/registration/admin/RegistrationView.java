package nl.benchmark.registration.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.benchmark.registration.Consent;
import nl.benchmark.registration.RegistrationChange;
import nl.benchmark.registration.RegistrationModule;
import nl.benchmark.registration.RegistrationRow;
import nl.benchmark.registration.service.RegistrationDesk;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.OrganisationNames;
import nl.benchmark.ui.PageNotFound;
import nl.benchmark.ui.ShowsRuleViolations;

/** One registration: what was filled in, its history, and as long as it waits changing, accepting and refusing it. Source: REG-2, REG-6. */
@Named
@ViewScoped
@ShowsRuleViolations
public class RegistrationView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private RegistrationDesk desk;

    @Inject
    private Messages messages;

    @Inject
    private OrganisationNames names;

    /** As it stands in the address, which may be anything. */
    private String id;

    private RegistrationRow row;
    private List<RegistrationChange> history = List.of();
    /** Arrays, so that Faces knows what is in them. */
    private RegistrationModule[] modules = {};

    private Consent[] consents = {};
    private boolean pilot;
    private boolean otherDomain;
    private String why;
    private String reason;

    /** What is not there is not found. */
    public void load() {
        if (id == null || !id.matches("\\d{1,18}")) {
            throw new PageNotFound();
        }
        long number = Long.parseLong(id);
        row = desk.find(number).orElseThrow(PageNotFound::new);
        show();
    }

    private void show() {
        history = desk.history(row.id());
        otherDomain = desk.isOtherDomain(row);
        modules = row.form().modules().toArray(RegistrationModule[]::new);
        consents = row.form().consents().toArray(Consent[]::new);
        why = null;
    }

    public void accept() {
        desk.accept(row.id(), pilot);
        done(pilot ? "registration.acceptedAsPilot" : "registration.accepted");
    }

    public void refuse() {
        desk.refuse(row.id(), reason);
        done("registration.refused");
    }

    public void change() {
        desk.change(row.id(), chosen(RegistrationModule.class, modules), chosen(Consent.class, consents), why);
        done("registration.changed");
    }

    private void done(String key) {
        row = desk.find(row.id()).orElseThrow(PageNotFound::new);
        show();
        messages.info(key, row.name());
    }

    private static <E extends Enum<E>> Set<E> chosen(Class<E> type, E[] some) {
        Set<E> set = EnumSet.noneOf(type);
        Collections.addAll(set, some);
        return set;
    }

    /** Names of the members of a co-operation, with commas between them. */
    public String getMembers() {
        return row.form().applicant().members().stream().map(names::name).collect(Collectors.joining(", "));
    }

    /** In words, with commas between them. */
    public String titles(Set<RegistrationModule> some) {
        return RegistrationModule.titles(some);
    }

    public RegistrationModule[] getAllModules() {
        return RegistrationModule.values();
    }

    public Consent[] getAllConsents() {
        return Consent.values();
    }

    /** Whether the contact person has an address of another domain than is known. */
    public boolean isOtherDomain() {
        return otherDomain;
    }

    public RegistrationRow getRow() {
        return row;
    }

    public List<RegistrationChange> getHistory() {
        return history;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public RegistrationModule[] getModules() {
        return modules.clone();
    }

    public void setModules(RegistrationModule[] modules) {
        this.modules = modules == null ? new RegistrationModule[0] : modules.clone();
    }

    public Consent[] getConsents() {
        return consents.clone();
    }

    public void setConsents(Consent[] consents) {
        this.consents = consents == null ? new Consent[0] : consents.clone();
    }

    public boolean isPilot() {
        return pilot;
    }

    public void setPilot(boolean pilot) {
        this.pilot = pilot;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
