package nl.benchmark.retention.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import nl.benchmark.retention.HoldRow;
import nl.benchmark.retention.RetentionRule;
import nl.benchmark.retention.service.RetentionService;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.PageNotFound;
import nl.benchmark.ui.ShowsRuleViolations;
import nl.benchmark.ui.TypedFilters;

/** What is kept longer and why; here a hold is placed, and the one that the address names is lifted. */
@Named
@ViewScoped
@ShowsRuleViolations
public class HoldsView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private RetentionService retention;

    @Inject
    private TypedFilters typed;

    @Inject
    private Messages messages;

    private List<HoldRow> holds = List.of();
    private String lift;
    private HoldRow lifted;
    private String organisation;
    private String delivery;
    private String reason;
    private String liftReason;

    public void load() {
        holds = retention.holds();
        if (lift != null) {
            lifted = holds.stream()
                    .filter(hold -> hold.inForce() && Long.toString(hold.id()).equals(lift))
                    .findFirst()
                    .orElseThrow(PageNotFound::new);
        }
    }

    public String place() {
        if (delivery != null && !delivery.strip().matches("\\d{1,18}")) {
            throw new RuleViolation(RetentionRule.UNKNOWN, delivery);
        }
        retention.hold(
                typed.organisation(organisation).orElse(null),
                delivery == null ? null : Long.valueOf(delivery.strip()),
                reason);
        messages.info("retention.hold.placed");
        return "/retention/holds?faces-redirect=true";
    }

    public String lift() {
        retention.lift(lifted.id(), liftReason);
        messages.info("retention.hold.lifted");
        return "/retention/holds?faces-redirect=true";
    }

    public List<HoldRow> getHolds() {
        return holds;
    }

    /** The hold that the address names; null without one. */
    public HoldRow getLifted() {
        return lifted;
    }

    public String getLift() {
        return lift;
    }

    public void setLift(String lift) {
        this.lift = lift;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public String getDelivery() {
        return delivery;
    }

    public void setDelivery(String delivery) {
        this.delivery = delivery;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getLiftReason() {
        return liftReason;
    }

    public void setLiftReason(String liftReason) {
        this.liftReason = liftReason;
    }
}
