package nl.benchmark.layout.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.delivery.LayoutFlaw;
import nl.benchmark.delivery.LayoutHistory;
import nl.benchmark.layout.LayoutDraft;
import nl.benchmark.layout.LayoutRule;
import nl.benchmark.layout.service.LayoutDesk;
import nl.benchmark.layout.service.LayoutService;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.PageNotFound;
import nl.benchmark.ui.ShowsRuleViolations;

/**
 * Writing a layout: both tables, uploaded or changed on the page, from which month on, and why. A file that is chosen takes the place
 * of the text, so that what is checked is what stands there. Source: DEL-1.
 */
@Named
@ViewScoped
@ShowsRuleViolations
public class ProposeLayoutView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LARGEST = 200_000;

    @Inject
    private LayoutDesk desk;

    @Inject
    private LayoutService layouts;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    /** As it stands in the address, which may be anything. */
    private String type;

    private DeliveryType known;
    private transient Part fieldsFile;
    private transient Part codesFile;
    private String fields;
    private String codes;
    private String first;
    private String reason;
    private List<LayoutFlaw> flaws;

    /** What is no type is not found. */
    public void load() {
        desk.versions(); // whoever may not write is refused here
        known = Arrays.stream(DeliveryType.values())
                .filter(one -> one.name().equals(type))
                .findFirst()
                .orElseThrow(PageNotFound::new);
        if (fields == null) {
            LayoutHistory.Version newest = layouts.history().versions(known).stream()
                    .reduce((older, newer) -> newer)
                    .orElseThrow();
            fields = newest.layout().fieldsCsv();
            codes = newest.layout().codesCsv();
            YearMonth next = YearMonth.now(clock).plusMonths(1);
            first = (next.isBefore(newest.first()) ? newest.first() : next).toString();
        }
    }

    /** Everything that is wrong, without writing anything. */
    public void check() throws IOException {
        takeFiles();
        flaws = desk.flaws(draft());
        if (flaws.isEmpty()) {
            messages.info("layout.check.fine");
        }
    }

    public String write() throws IOException {
        takeFiles();
        LayoutDraft draft = draft();
        flaws = desk.flaws(draft);
        long id = desk.write(draft);
        messages.info("layout.written");
        return "/layout/version?faces-redirect=true&id=" + id;
    }

    private void takeFiles() throws IOException {
        String chosenFields = text(fieldsFile, fields);
        String chosenCodes = text(codesFile, codes);
        fields = chosenFields;
        codes = chosenCodes;
    }

    /** UTF-8, or what a spreadsheet of Windows writes. */
    private static String text(Part file, String typed) throws IOException {
        if (file == null || file.getSize() == 0) {
            return typed;
        }
        byte[] read;
        try (InputStream in = file.getInputStream()) {
            read = in.readNBytes(LARGEST + 1);
        }
        if (read.length > LARGEST) {
            throw new RuleViolation(LayoutRule.FILE, LARGEST);
        }
        for (byte one : read) {
            if (one >= 0 && one < ' ' && one != '\t' && one != '\n' && one != '\r') {
                throw new RuleViolation(LayoutRule.NOT_TEXT);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(read))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(read, Charset.forName("windows-1252"));
        }
    }

    private LayoutDraft draft() {
        return new LayoutDraft(known, month(), fields, codes, reason);
    }

    /** Null when it is none, which the draft refuses. */
    private YearMonth month() {
        try {
            return first == null ? null : YearMonth.parse(first.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Null as long as nothing was checked. */
    public List<LayoutFlaw> getFlaws() {
        return flaws;
    }

    public DeliveryType getKnown() {
        return known;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public Part getFieldsFile() {
        return fieldsFile;
    }

    public void setFieldsFile(Part fieldsFile) {
        this.fieldsFile = fieldsFile;
    }

    public Part getCodesFile() {
        return codesFile;
    }

    public void setCodesFile(Part codesFile) {
        this.codesFile = codesFile;
    }

    public String getFields() {
        return fields;
    }

    public void setFields(String fields) {
        this.fields = fields;
    }

    public String getCodes() {
        return codes;
    }

    public void setCodes(String codes) {
        this.codes = codes;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
