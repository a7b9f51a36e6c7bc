package nl.benchmark.consultation.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import nl.benchmark.consultation.service.ConsultationDesk;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.ShowsRuleViolations;

/** Records a new consultation. */
@Named
@ViewScoped
@ShowsRuleViolations
public class ConsultView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private ConsultationDesk desk;

    @Inject
    private Messages messages;

    private final SubjectFields fields = new SubjectFields();
    private String whom;
    private String text;
    private YearMonth last;

    /** For whoever may record one. */
    public void load() {
        last = desk.lastMonth();
    }

    public String open() {
        long id = desk.open(fields.subject(), whom, text);
        messages.info("consultation.opened");
        return "/delivery/consultation?faces-redirect=true&id=" + id;
    }

    public List<YearMonth> getMonths() {
        return fields.months(last);
    }

    public DeliveryType[] getTypes() {
        return DeliveryType.values();
    }

    public SubjectFields getFields() {
        return fields;
    }

    public String getWhom() {
        return whom;
    }

    public void setWhom(String whom) {
        this.whom = whom;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
