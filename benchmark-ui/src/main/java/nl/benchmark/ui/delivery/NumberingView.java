package nl.benchmark.ui.delivery;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import nl.benchmark.delivery.DeliveryRow;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.delivery.service.NumberingService;
import nl.benchmark.ui.CallerView;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.ShowsRuleViolations;

/** Whether old and new registration numbers were declared with the delivery that is shown (BUS-015), and taking them back. */
@Named
@ViewScoped
@ShowsRuleViolations
public class NumberingView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private NumberingService numberings;

    @Inject
    private FindingsView findings;

    @Inject
    private CallerView caller;

    @Inject
    private Messages messages;

    private int count;

    /** After the delivery was read. */
    public void load() {
        DeliveryRow delivery = findings.getDelivery();
        count = delivery != null && DeliveryType.BUS.name().equals(delivery.type())
                ? numberings.count(delivery.id())
                : 0;
    }

    /** The page is shown anew, with the figures and findings that follow. */
    public String takeBack() {
        long id = findings.getDelivery().id();
        numberings.takeBack(id);
        messages.info("delivery.numbering.takeBack.done");
        return "/delivery/findings?faces-redirect=true&id=" + id;
    }

    /** 0 when there is no list, and for others than its organisation. */
    public int getCount() {
        return count;
    }

    public boolean isMayTakeBack() {
        DeliveryRow delivery = findings.getDelivery();
        return caller.is("SUPPLIER") && delivery.status().isAccepted() && !delivery.dryRun();
    }
}
