package nl.benchmark.layout.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.YearMonth;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.delivery.LayoutHistory;
import nl.benchmark.delivery.service.Layouts;
import nl.benchmark.layout.LayoutOfMonth;

/** The layouts in force, for everybody who makes, delivers or reads a file (DEL-1). */
@Stateless
@RolesAllowed(Roles.SIGNED_IN)
public class LayoutService {

    @Inject
    private Layouts layouts;

    /** What the product ships with and what was approved, later months too. */
    @NotAudited(reason = "how a file is made; nothing of anybody")
    public LayoutHistory history() {
        return layouts.history();
    }

    /** How a file about a month is laid out. */
    @NotAudited(reason = "how a file is made; nothing of anybody")
    public LayoutOfMonth ofMonth(DeliveryType type, YearMonth month) {
        return LayoutOfMonth.of(layouts.history(), type, month);
    }
}
