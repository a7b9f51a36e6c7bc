package nl.benchmark.retention.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Map;
import nl.benchmark.retention.CertificateRow;
import nl.benchmark.retention.service.CertificateService;
import nl.benchmark.ui.ListPage;
import nl.benchmark.ui.ListState;

/** The certificates of all runs. */
@Named
@ViewScoped
public class CertificatesView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Map<String, Comparator<CertificateRow>> ORDERS =
            Map.of("issuedAt", Comparator.comparing(CertificateRow::issuedAt));

    @Inject
    private CertificateService certificates;

    private final ListState state = new ListState("-issuedAt", 50);
    private ListPage<CertificateRow> list;

    public void load() {
        list = state.page(certificates.certificates(), ORDERS);
    }

    public ListPage<CertificateRow> getList() {
        return list;
    }

    public ListState getState() {
        return state;
    }
}
