package nl.benchmark.retention.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import nl.benchmark.retention.CertificateRow;
import nl.benchmark.retention.HoldRow;
import nl.benchmark.retention.OutlookRow;
import nl.benchmark.retention.service.CertificateService;
import nl.benchmark.retention.service.OwnRetentionService;

/** How long the own deliveries are kept, what is kept longer, and the certificates of what was erased. */
@Named
@ViewScoped
public class OwnRetentionView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private OwnRetentionService retention;

    @Inject
    private CertificateService service;

    private int years;
    private OutlookRow outlook;
    private List<HoldRow> holds = List.of();
    private List<CertificateRow> certificates = List.of();

    public void load() {
        years = retention.term().years();
        outlook = retention.outlook().orElse(null);
        holds = retention.holds();
        certificates = service.certificates();
    }

    /** Of the own term. */
    public int getYears() {
        return years;
    }

    /** Null as long as nothing was delivered. */
    public OutlookRow getOutlook() {
        return outlook;
    }

    public List<HoldRow> getHolds() {
        return holds;
    }

    public List<CertificateRow> getCertificates() {
        return certificates;
    }
}
