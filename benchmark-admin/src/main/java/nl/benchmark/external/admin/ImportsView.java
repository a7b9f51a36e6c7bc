package nl.benchmark.external.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.benchmark.delivery.DeliveryStatus;
import nl.benchmark.delivery.FindingRow;
import nl.benchmark.external.AnnualReader;
import nl.benchmark.external.ImportRow;
import nl.benchmark.external.ImportRule;
import nl.benchmark.external.ImportSource;
import nl.benchmark.external.service.ImportService;
import nl.benchmark.indicator.MeasureCatalogue;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.ui.ListPage;
import nl.benchmark.ui.ListState;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.PageNotFound;
import nl.benchmark.ui.ShowsRuleViolations;

/**
 * Importing yearly figures: a file is checked first, and what was checked is what is imported. Below it every import
 * there was; the address says of which the findings are shown.
 */
@Named
@ViewScoped
@ShowsRuleViolations
public class ImportsView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final ImportSource SOURCE = ImportSource.WI_ANNUAL;
    private static final int FINDINGS_SHOWN = 100;
    private static final Map<String, Comparator<ImportRow>> ORDERS =
            Map.of("receivedAt", Comparator.comparingLong(ImportRow::id));

    @Inject
    private ImportService imports;

    @Inject
    private Messages messages;

    private final ListState state = new ListState("-receivedAt", 25);
    private transient Part file;
    private String fileName;
    private byte[] content;
    private String id;
    private ImportRow row;
    private List<FindingRow> findings = List.of();
    private ListPage<ImportRow> list;

    public void load() {
        list = state.page(imports.list(), ORDERS);
        if (id != null) {
            if (!id.matches("\\d{1,18}")) {
                throw new PageNotFound();
            }
            show(imports.find(Long.parseLong(id)).orElseThrow(PageNotFound::new));
        }
    }

    private void show(ImportRow chosen) {
        row = chosen;
        findings = imports.findings(chosen.id());
    }

    /** Reads the chosen file and tells what importing it would do. */
    public void check() throws IOException {
        content = null;
        row = null;
        if (file == null || file.getSize() == 0) {
            throw new RuleViolation(ImportRule.NO_FILE);
        }
        byte[] read;
        try (InputStream in = file.getInputStream()) {
            read = in.readNBytes(ImportService.LARGEST_BYTES + 1);
        }
        show(imports.get(imports.receive(SOURCE, true, new ByteArrayInputStream(read))));
        content = read;
        fileName = file.getSubmittedFileName();
        list = state.page(imports.list(), ORDERS);
    }

    /** Imports what was checked. */
    public String importChecked() throws IOException {
        if (content == null) {
            throw new RuleViolation(ImportRule.NO_FILE);
        }
        ImportRow done = imports.get(imports.receive(SOURCE, false, new ByteArrayInputStream(content)));
        String text = "sources.done." + done.status();
        if (done.status() == DeliveryStatus.REJECTED) {
            messages.error(text);
        } else {
            messages.info(text, done.added(), done.changed());
        }
        return "/external/imports?faces-redirect=true&id=" + done.id();
    }

    /** A file was checked on this page and can be imported. */
    public boolean isReady() {
        return content != null && row != null && row.dryRun() && row.status().isAccepted();
    }

    /** The outcome on the page is that of a file just checked, not of an import chosen from the list. */
    public boolean isChecked() {
        return content != null && row != null;
    }

    public ImportRow getRow() {
        return row;
    }

    /** As many as a page can hold. */
    public List<FindingRow> getFindings() {
        return findings.subList(0, Math.min(FINDINGS_SHOWN, findings.size()));
    }

    /** How many there are, including those that are not kept. */
    public int getFindingsTotal() {
        return row == null ? 0 : row.errors() + row.warnings() + row.notes();
    }

    public ListPage<ImportRow> getList() {
        return list;
    }

    public ListState getState() {
        return state;
    }

    public int getLargestMebibytes() {
        return ImportService.LARGEST_BYTES >> 20;
    }

    public String getMeasures() {
        return String.join(", ", AnnualReader.measuresOf(MeasureCatalogue.werkInkomen()));
    }

    public String getFileName() {
        return fileName;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
