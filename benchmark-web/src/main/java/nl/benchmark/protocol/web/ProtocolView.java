package nl.benchmark.protocol.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.benchmark.protocol.ProtocolChapter;
import nl.benchmark.protocol.ProtocolEdition;
import nl.benchmark.protocol.ProtocolText;
import nl.benchmark.protocol.service.ProtocolService;
import nl.benchmark.shared.web.NoticeMemory;
import nl.benchmark.ui.Language;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.PageNotFound;
import nl.benchmark.ui.ShowsRuleViolations;

/** The protocol for anybody: the edition in force, or the one that the address names; a contact person accepts it here. Source: REG-7. */
@Named
@ViewScoped
@ShowsRuleViolations
public class ProtocolView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private ProtocolService protocols;

    @Inject
    private Language language;

    @Inject
    private Messages messages;

    @Inject
    private NoticeMemory notices;

    @Inject
    private Clock clock;

    /** As it stands in the address, which may be anything; null for the one in force. */
    private String name;

    private List<ProtocolEdition> editions = List.of();
    private ProtocolEdition edition;
    private ProtocolEdition inForce;
    private boolean accepting;
    private boolean accepted;

    /** What is not there is not found. */
    public void load() {
        editions = protocols.editions();
        inForce = ProtocolEdition.inForce(editions, LocalDate.now(clock)).orElseThrow();
        edition = name == null
                ? inForce
                : editions.stream()
                        .filter(one -> one.edition().equals(name))
                        .findFirst()
                        .orElseThrow(PageNotFound::new);
        boolean newest = editions.get(0).id() == edition.id();
        accepting = newest && protocols.mayAccept();
        if (accepting) {
            protocols.read(edition.id());
        }
        accepted = protocols.isAccepted(edition.id());
    }

    public String accept() {
        protocols.accept(edition.id());
        notices.forget();
        messages.info("protocol.accepted.done", edition.edition());
        return "/taking-part/protocol?faces-redirect=true&edition=" + edition.edition();
    }

    public boolean isInForce() {
        return edition.id() == inForce.id();
    }

    /** Whether it is approved and its first day is still to come. */
    public boolean isToCome() {
        return edition.effectiveOn().isAfter(inForce.effectiveOn());
    }

    public List<ProtocolText.Block> blocks(ProtocolChapter chapter) {
        return edition.chapter(chapter).blocks(language.getTag());
    }

    public String getChanges() {
        return edition.changes().in(language.getTag());
    }

    /** Newest first. */
    public List<ProtocolEdition> getEditions() {
        return editions;
    }

    public ProtocolEdition getEdition() {
        return edition;
    }

    /** Whether the reader may accept it: a contact person, the newest edition. */
    public boolean isAccepting() {
        return accepting;
    }

    public boolean isAccepted() {
        return accepted;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
