package nl.benchmark.protocol.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.benchmark.protocol.ProtocolEdition;
import nl.benchmark.protocol.service.ProtocolDesk;

/** All editions of the protocol. Source: REG-7. */
@Named
@ViewScoped
public class ProtocolsView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private ProtocolDesk desk;

    @Inject
    private Clock clock;

    private List<ProtocolEdition> editions = List.of();
    private long inForce;

    public void load() {
        editions = desk.editions();
        inForce = ProtocolEdition.inForce(editions, LocalDate.now(clock))
                .map(ProtocolEdition::id)
                .orElse(0L);
    }

    public boolean isInForce(ProtocolEdition edition) {
        return edition.id() == inForce;
    }

    /** Whether one waits, so that no other can be written. */
    public boolean isWaiting() {
        return editions.stream().anyMatch(ProtocolEdition::isProposed);
    }

    public List<ProtocolEdition> getEditions() {
        return editions;
    }
}
