package nl.benchmark.breach.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import nl.benchmark.breach.BreachNote;
import nl.benchmark.breach.BreachRow;
import nl.benchmark.breach.ConcernedOrganisation;
import nl.benchmark.breach.LogSearch;
import nl.benchmark.breach.NoticeState;
import nl.benchmark.breach.TouchedOrganisation;
import nl.benchmark.breach.service.BreachDesk;
import nl.benchmark.breach.service.BreachService;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.PageNotFound;
import nl.benchmark.ui.ShowsRuleViolations;

/** One breach: whom it concerns as the access log says, telling them, notes and its conclusion. Source: DPA-4, V6. */
@Named
@ViewScoped
@ShowsRuleViolations
public class BreachView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private BreachService service;

    @Inject
    private BreachDesk desk;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    /** As it stands in the address, which may be anything. */
    private String id;

    private BreachRow row;
    private List<ConcernedOrganisation> concerned = List.of();
    private List<BreachNote> notes = List.of();

    private String account;
    private String origin;
    private LocalDateTime from;
    private LocalDateTime until;
    /** Null as long as nobody searched. */
    private List<TouchedOrganisation> touched;

    private String organisation;
    private String reason;
    private String left;
    private String leftReason;
    private String note;
    private boolean noteTold;
    private String conclusion;

    /** What is not there is not found. */
    public void load() {
        if (id == null || !id.matches("\\d{1,18}")) {
            throw new PageNotFound();
        }
        row = service.breach(Long.parseLong(id)).orElseThrow(PageNotFound::new);
        concerned = service.concerned().stream()
                .filter(one -> one.breach() == row.id())
                .toList();
        notes = service.notes(row.id());
        from = local(row.form().beganAt());
        until = local(
                row.form().endedAt() == null
                        ? row.form().discoveredAt()
                        : row.form().endedAt());
    }

    /** Shows whose data was reached, on the same page. */
    public void search() {
        touched = null;
        touched = desk.touched(row.id(), new LogSearch(account, origin, moment(from), moment(until)));
    }

    public String addTouched() {
        messages.info("breach.added", desk.add(row.id(), touched));
        return page();
    }

    public String addByHand() {
        desk.addByHand(row.id(), organisation, reason);
        messages.info("breach.added", 1);
        return page();
    }

    public String leaveOut() {
        desk.leaveOut(row.id(), left, leftReason);
        messages.info("breach.leftOut");
        return page();
    }

    public String tell() {
        List<String> without = desk.tell(row.id());
        messages.info("breach.told");
        if (!without.isEmpty()) {
            messages.warn("breach.told.without", String.join(", ", without));
        }
        return page();
    }

    public String write() {
        desk.note(row.id(), note, noteTold);
        messages.info("breach.noted");
        return page();
    }

    public String close() {
        desk.close(row.id(), conclusion);
        messages.info("breach.closed");
        return page();
    }

    public NoticeState state(ConcernedOrganisation one) {
        return one.state(clock.instant());
    }

    /** In the list, and nobody told them yet. */
    public List<ConcernedOrganisation> getWaiting() {
        return concerned.stream().filter(one -> !one.isTold()).toList();
    }

    /** Found in the log, and not in the list yet. */
    public long getNewlyTouched() {
        return touched == null
                ? 0
                : touched.stream()
                        .filter(one -> !one.listed() && !one.isEverybody())
                        .count();
    }

    /** How many lines are about figures of all participants together. */
    public int getLinesOfEverybody() {
        return touched == null
                ? 0
                : touched.stream()
                        .filter(TouchedOrganisation::isEverybody)
                        .mapToInt(TouchedOrganisation::lines)
                        .sum();
    }

    private String page() {
        return "/breach/breach?faces-redirect=true&id=" + row.id();
    }

    private Instant moment(LocalDateTime typed) {
        return typed == null ? null : typed.atZone(clock.getZone()).toInstant();
    }

    private LocalDateTime local(Instant moment) {
        return moment == null
                ? null
                : LocalDateTime.ofInstant(moment, clock.getZone()).withSecond(0).withNano(0);
    }

    public BreachRow getRow() {
        return row;
    }

    public List<ConcernedOrganisation> getConcerned() {
        return concerned;
    }

    public List<BreachNote> getNotes() {
        return notes;
    }

    public List<TouchedOrganisation> getTouched() {
        return touched;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }

    public String getOrigin() {
        return origin;
    }

    public void setOrigin(String origin) {
        this.origin = origin;
    }

    public LocalDateTime getFrom() {
        return from;
    }

    public void setFrom(LocalDateTime from) {
        this.from = from;
    }

    public LocalDateTime getUntil() {
        return until;
    }

    public void setUntil(LocalDateTime until) {
        this.until = until;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getLeft() {
        return left;
    }

    public void setLeft(String left) {
        this.left = left;
    }

    public String getLeftReason() {
        return leftReason;
    }

    public void setLeftReason(String leftReason) {
        this.leftReason = leftReason;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public boolean isNoteTold() {
        return noteTold;
    }

    public void setNoteTold(boolean noteTold) {
        this.noteTold = noteTold;
    }

    public String getConclusion() {
        return conclusion;
    }

    public void setConclusion(String conclusion) {
        this.conclusion = conclusion;
    }
}
