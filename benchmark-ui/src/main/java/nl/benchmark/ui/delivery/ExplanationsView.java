package nl.benchmark.ui.delivery;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.benchmark.conversation.Band;
import nl.benchmark.conversation.ThreadNote;
import nl.benchmark.conversation.ThreadRow;
import nl.benchmark.conversation.ThreadState;
import nl.benchmark.conversation.service.ConversationService;
import nl.benchmark.delivery.DeliveryRow;
import nl.benchmark.delivery.Severity;
import nl.benchmark.disclosure.PeerChanges;
import nl.benchmark.ui.CallerView;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.ShowsRuleViolations;

/** Beside the findings of a delivery: what others did in a month with an unusual number, and explaining the warnings. Source: DEL-4. */
@Named
@ViewScoped
@ShowsRuleViolations
public class ExplanationsView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private FindingsView findings;

    @Inject
    private ConversationService service;

    @Inject
    private CallerView caller;

    @Inject
    private Messages messages;

    private List<Line> lines = List.of();
    private List<Line> past = List.of();
    private Band band;
    private List<PeerChanges> peers = List.of();
    private String rule;
    private String text;

    /**
     * The warnings of one rule.
     *
     * @param notes what was said, in order of time
     * @param earlier what was written for it in an earlier month; null when nothing was
     */
    public record Line(String rule, String message, ThreadState state, List<ThreadNote> notes, String earlier)
            implements Serializable {

        public Line {
            notes = List.copyOf(notes);
        }

        public boolean isWritable() {
            return state.isForParticipant();
        }
    }

    /** After the findings; nothing as long as staff did not say why it reads them. */
    public void load() {
        DeliveryRow delivery = findings.getDelivery();
        if (delivery == null || !delivery.status().isFinished()) {
            return;
        }
        band = findings.getFound().stream()
                .flatMap(row -> Band.of(row).stream())
                .findFirst()
                .orElse(null);
        peers = band == null ? List.of() : service.peers(delivery, band);
        Map<String, ThreadRow> threads =
                service.of(delivery).stream().collect(Collectors.toMap(ThreadRow::rule, Function.identity()));
        List<ThreadNote> notes =
                service.notes(threads.values().stream().map(ThreadRow::id).toList());
        // what was only checked, refused or replaced needs no explanation
        boolean counts = delivery.status().isAccepted() && !delivery.dryRun();
        lines = findings.getRules().stream()
                .filter(count -> count.severity() == Severity.WARNING)
                .filter(count -> counts || threads.containsKey(count.rule()))
                .map(count -> line(delivery, count, Optional.ofNullable(threads.get(count.rule())), notes))
                .toList();
        past = threads.values().stream()
                .filter(thread -> lines.stream().noneMatch(line -> line.rule().equals(thread.rule())))
                .map(thread -> new Line(thread.rule(), "", thread.state(), of(thread, notes), null))
                .toList();
        List<Line> writable = getWritable();
        rule = writable.size() == 1 ? writable.get(0).rule() : null;
    }

    private Line line(
            DeliveryRow delivery, FindingsView.RuleCount count, Optional<ThreadRow> thread, List<ThreadNote> notes) {
        return new Line(
                count.rule(),
                count.message(),
                thread.map(ThreadRow::state).orElse(ThreadState.OPEN),
                thread.map(row -> of(row, notes)).orElse(List.of()),
                caller.is("PARTICIPANT")
                        ? service.earlier(delivery, count.rule()).orElse(null)
                        : null);
    }

    private static List<ThreadNote> of(ThreadRow thread, List<ThreadNote> notes) {
        return notes.stream().filter(note -> note.thread() == thread.id()).toList();
    }

    /** Puts the explanation of an earlier month into the form, where it may be changed. */
    public void takeOver(Line line) {
        rule = line.rule();
        text = line.earlier();
    }

    public String explain() {
        service.explain(findings.getDelivery().id(), rule, text);
        messages.info("explanation.done", rule);
        return "/delivery/findings?faces-redirect=true&id="
                + findings.getDelivery().id();
    }

    /** Lines that the participant may still write to. */
    public List<Line> getWritable() {
        return lines.stream().filter(Line::isWritable).toList();
    }

    /** What the change means beside that of all participants, in words. */
    public String getPeersSentence() {
        if (peers.isEmpty()) {
            return "";
        }
        Boolean usual = peers.get(0).holds(band.changePercent());
        return messages.text(usual == null ? "band.peers.unknown" : usual ? "band.peers.usual" : "band.peers.unusual");
    }

    public List<Line> getLines() {
        return lines;
    }

    /** Of warnings that are there no more. */
    public List<Line> getPast() {
        return past;
    }

    public Band getBand() {
        return band;
    }

    public List<PeerChanges> getPeers() {
        return peers;
    }

    public String getRule() {
        return rule;
    }

    public void setRule(String rule) {
        this.rule = rule;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
