package nl.benchmark.agreement.admin;

import java.io.Serial;
import java.io.Serializable;
import nl.benchmark.agreement.ModelTerms;

/** What is agreed in numbers, as fields of the form. */
public class TermFields implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private String processor;
    private Integer breachHours;
    private Integer announceDays;
    private Integer objectionDays;
    private Integer retentionYears;
    private Integer noticeMonths;
    private Integer termYears;

    TermFields(ModelTerms terms) {
        processor = terms.processor();
        breachHours = terms.breachHours();
        announceDays = terms.announceDays();
        objectionDays = terms.objectionDays();
        retentionYears = terms.retentionYears();
        noticeMonths = terms.noticeMonths();
        termYears = terms.termYears();
    }

    /** The form asks for all but the last. */
    ModelTerms terms() {
        return new ModelTerms(
                processor.strip(), breachHours, announceDays, objectionDays, retentionYears, noticeMonths, termYears);
    }

    public String getProcessor() {
        return processor;
    }

    public void setProcessor(String processor) {
        this.processor = processor;
    }

    public Integer getBreachHours() {
        return breachHours;
    }

    public void setBreachHours(Integer breachHours) {
        this.breachHours = breachHours;
    }

    public Integer getAnnounceDays() {
        return announceDays;
    }

    public void setAnnounceDays(Integer announceDays) {
        this.announceDays = announceDays;
    }

    public Integer getObjectionDays() {
        return objectionDays;
    }

    public void setObjectionDays(Integer objectionDays) {
        this.objectionDays = objectionDays;
    }

    public Integer getRetentionYears() {
        return retentionYears;
    }

    public void setRetentionYears(Integer retentionYears) {
        this.retentionYears = retentionYears;
    }

    public Integer getNoticeMonths() {
        return noticeMonths;
    }

    public void setNoticeMonths(Integer noticeMonths) {
        this.noticeMonths = noticeMonths;
    }

    public Integer getTermYears() {
        return termYears;
    }

    public void setTermYears(Integer termYears) {
        this.termYears = termYears;
    }
}
