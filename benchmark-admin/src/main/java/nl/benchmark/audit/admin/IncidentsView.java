package nl.benchmark.audit.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import nl.benchmark.audit.AuditRule;
import nl.benchmark.audit.IncidentRow;
import nl.benchmark.audit.service.IncidentService;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.ShowsRuleViolations;

/** What looks like tampering with a log, and what was found about it (L13). */
@Named
@ViewScoped
@ShowsRuleViolations
public class IncidentsView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private IncidentService service;

    @Inject
    private Messages messages;

    private List<IncidentRow> incidents = List.of();
    private String number;
    private String conclusion;

    public void load() {
        incidents = service.incidents();
    }

    public String close() {
        if (number == null || !number.strip().matches("\\d{1,18}")) {
            throw new RuleViolation(AuditRule.NOT_OPEN);
        }
        service.close(Long.parseLong(number.strip()), conclusion);
        messages.info("logs.incident.closed");
        return "/log/incidents?faces-redirect=true";
    }

    public boolean isAnyOpen() {
        return incidents.stream().anyMatch(IncidentRow::open);
    }

    public List<IncidentRow> getIncidents() {
        return incidents;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getConclusion() {
        return conclusion;
    }

    public void setConclusion(String conclusion) {
        this.conclusion = conclusion;
    }
}
