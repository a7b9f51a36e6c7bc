package nl.benchmark.protocol.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.benchmark.protocol.ProtocolEdition;
import nl.benchmark.protocol.service.ProtocolService;
import nl.benchmark.shared.web.NoticeMemory;

/** On the first page of a contact person: that an edition of the protocol was announced and not accepted yet (REG-7). */
@Named
@RequestScoped
public class ProtocolNotice {

    /** There before anything was announced: everybody who took part then had accepted it. */
    private static final long FIRST = 1;

    @Inject
    private ProtocolService protocols;

    @Inject
    private NoticeMemory memory;

    private ProtocolEdition edition;

    @PostConstruct
    void load() {
        edition = memory.of(
                ProtocolEdition.class,
                () -> protocols.toAccept().filter(one -> one.id() != FIRST).orElse(null));
    }

    public boolean isShown() {
        return edition != null;
    }

    public ProtocolEdition getEdition() {
        return edition;
    }
}
