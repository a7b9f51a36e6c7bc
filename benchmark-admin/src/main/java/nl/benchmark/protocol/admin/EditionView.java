package nl.benchmark.protocol.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import nl.benchmark.account.Caller;
import nl.benchmark.protocol.ProtocolChapter;
import nl.benchmark.protocol.ProtocolEdition;
import nl.benchmark.protocol.ProtocolText;
import nl.benchmark.protocol.service.ProtocolDesk;
import nl.benchmark.shared.service.RequestCaller;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.PageNotFound;
import nl.benchmark.ui.ShowsRuleViolations;

/** One edition with both languages beside each other; approved, refused or withdrawn as long as it waits. Source: REG-7. */
@Named("protocolEditionView")
@ViewScoped
@ShowsRuleViolations
public class EditionView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private ProtocolDesk desk;

    @Inject
    private RequestCaller caller;

    @Inject
    private Messages messages;

    /** As it stands in the address, which may be anything. */
    private String id;

    private ProtocolEdition edition;
    private ProtocolEdition before;
    private String reason;

    /** What is not there is not found. */
    public void load() {
        List<ProtocolEdition> editions = desk.editions();
        edition = editions.stream()
                .filter(one -> Long.toString(one.id()).equals(id))
                .findFirst()
                .orElseThrow(PageNotFound::new);
        before = ProtocolEdition.newest(editions.stream()
                        .filter(one -> one.effectiveOn().isBefore(edition.effectiveOn()))
                        .toList())
                .orElse(edition);
    }

    public String approve() {
        messages.info("protocol.approved", desk.approve(edition.id()));
        return self();
    }

    public String refuse() {
        desk.refuse(edition.id(), reason);
        messages.info("protocol.refused");
        return self();
    }

    public String withdraw() {
        desk.withdraw(edition.id());
        messages.info("protocol.withdrawn");
        return self();
    }

    private String self() {
        return "/protocol/edition?faces-redirect=true&id=" + edition.id();
    }

    /** Whoever wrote it looks at it. */
    public boolean isOwn() {
        return caller.find()
                .map(Caller::accountId)
                .filter(known -> known == edition.proposedById())
                .isPresent();
    }

    /** Whether the chapter says something else than in the edition before. */
    public boolean isChanged(ProtocolChapter chapter) {
        return !edition.chapter(chapter).equals(before.chapter(chapter));
    }

    public List<ProtocolText.Block> blocks(ProtocolChapter chapter, String language) {
        return edition.chapter(chapter).blocks(language);
    }

    public ProtocolEdition getEdition() {
        return edition;
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
