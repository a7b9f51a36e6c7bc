package nl.benchmark.retention.admin;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.io.Serializable;
import nl.benchmark.retention.SourceFileRow;
import nl.benchmark.retention.service.SourceFileService;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.ui.Attachment;
import nl.benchmark.ui.PageNotFound;
import nl.benchmark.ui.ShowsRuleViolations;

/** One source file: a data officer says why and gets it. */
@Named
@ViewScoped
@ShowsRuleViolations
public class SourceView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private SourceFileService sources;

    private String id;
    private SourceFileRow row;
    private String reason;

    public void load() {
        if (id == null || !id.matches("\\d{1,18}")) {
            throw new PageNotFound();
        }
        try {
            row = sources.file(Long.parseLong(id));
        } catch (RuleViolation e) { // another reason to refuse is shown by the list
            throw new PageNotFound();
        }
    }

    /** Sends the file; the line of the log is written before its first byte. */
    public void fetch() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        try (InputStream file = sources.open(row.delivery(), reason)) {
            ExternalContext response = faces.getExternalContext();
            response.responseReset();
            response.setResponseContentType("application/octet-stream");
            response.setResponseHeader("Content-Disposition", Attachment.named(row.fileName()));
            response.setResponseHeader("Cache-Control", "no-store");
            response.setResponseHeader("X-Content-Type-Options", "nosniff");
            file.transferTo(response.getResponseOutputStream());
        }
        faces.responseComplete();
    }

    public SourceFileRow getRow() {
        return row;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
