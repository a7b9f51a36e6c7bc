package nl.benchmark.audit.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import nl.benchmark.audit.AuditHeadRow;
import nl.benchmark.audit.AuditQuery;
import nl.benchmark.audit.AuditRow;
import nl.benchmark.audit.ChainState;
import nl.benchmark.audit.service.AuditService;
import nl.benchmark.ui.ListPage;

/** Whether the chain is whole, and the signed heads that were kept. */
@Named
@ViewScoped
public class AuditChainView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private AuditService service;

    private static final int SIZE = 31;

    private ListPage<AuditHeadRow> heads;
    private String page;
    private String publicKey;
    private ChainState state;
    private AuditRow broken;

    public void load() {
        int total = service.headsTotal();
        int pages = Math.max(1, (total + SIZE - 1) / SIZE);
        int number =
                page != null && page.matches("\\d{1,4}") ? Math.min(Math.max(1, Integer.parseInt(page)), pages) : 1;
        heads = new ListPage<>(service.heads(number, SIZE), total, number, pages, (number - 1) * SIZE + 1);
        publicKey = service.publicKey().orElse("");
    }

    public void verify() {
        state = service.verify();
        broken = state.brokenSeq() == null
                ? null
                : service.part(AuditQuery.everything(), state.brokenSeq() + 1).stream()
                        .filter(row -> row.seq() == state.brokenSeq())
                        .findFirst()
                        .orElse(null);
    }

    public ListPage<AuditHeadRow> getHeads() {
        return heads;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }

    /** Base64; empty when the installation signs nothing. */
    public String getPublicKey() {
        return publicKey;
    }

    /** Null until it was asked for. */
    public ChainState getState() {
        return state;
    }

    /** The line that is not as it was written; null when it is gone or outside the auditor's scope. */
    public AuditRow getBroken() {
        return broken;
    }
}
