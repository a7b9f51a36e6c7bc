package nl.benchmark.organisation.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import nl.benchmark.organisation.OrganisationLine;
import nl.benchmark.organisation.service.OrganisationDesk;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.PageNotFound;
import nl.benchmark.ui.ShowsRuleViolations;

/** One organisation: in what it takes part, and its mail domains. Source: REG-1. */
@Named
@ViewScoped
@ShowsRuleViolations
public class OneOrganisationView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private OrganisationDesk desk;

    @Inject
    private Messages messages;

    /** As it stands in the address, which may be anything. */
    private String code;

    private OrganisationLine line;
    private String domain;

    /** What is not there is not found. */
    public void load() {
        line = desk.find(code).orElseThrow(PageNotFound::new);
    }

    public void add() {
        desk.add(code, domain);
        messages.info("domain.added", domain);
        domain = null;
        load();
    }

    public void remove(long id, String name) {
        desk.remove(id);
        messages.info("domain.removed", name);
        load();
    }

    public OrganisationLine getLine() {
        return line;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getDomain() {
        return domain;
    }

    public void setDomain(String domain) {
        this.domain = domain;
    }
}
