package nl.benchmark.delivery.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.benchmark.account.Caller;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.delivery.ChangeBasis;
import nl.benchmark.delivery.DeliveryChange;
import nl.benchmark.disclosure.service.PublishedMeasures;
import nl.benchmark.indicator.Module;
import nl.benchmark.organisation.service.Register;
import nl.benchmark.shared.service.CallerContext;
import org.jdbi.v3.core.Jdbi;

/**
 * What the own deliveries changed, and dry runs would change (DEL-5). Nobody of another organisation sees it, nor an
 * administrator who looks as the participant does: differences of full figures pass no gate.
 */
@Stateless
@RolesAllowed(Roles.SIGNED_IN)
public class DeliveryChangeService {

    @Inject
    private Jdbi jdbi;

    @Inject
    private PublishedMeasures published;

    @Inject
    private Register register;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    private record Line(
            long previous,
            ChangeBasis basis,
            String kind,
            String what,
            int came,
            int went,
            int changed,
            Double before,
            Double now) {}

    /** Empty when it was laid beside nothing, and for a delivery of another. Indicators are those the participation shows. */
    @NotAudited(reason = "the caller's own")
    public Optional<DeliveryChange> find(long delivery) {
        Caller caller = callers.get();
        if (!caller.role().isParticipant() || caller.isLooking()) {
            return Optional.empty();
        }
        List<Line> lines = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select previous_id, basis, kind, what, came, went, changed, value_before, value_now from delivery_change
                         where delivery_id = :delivery and organisation_id = :organisation order by seq
                        """)
                .bind("delivery", delivery)
                .bind("organisation", caller.organisationId())
                .map((row, context) -> new Line(
                        row.getLong("previous_id"),
                        ChangeBasis.valueOf(row.getString("basis")),
                        row.getString("kind"),
                        row.getString("what"),
                        row.getInt("came"),
                        row.getInt("went"),
                        row.getInt("changed"),
                        row.getObject("value_before", Double.class),
                        row.getObject("value_now", Double.class)))
                .list());
        return lines.isEmpty() ? Optional.empty() : Optional.of(change(lines, caller));
    }

    private DeliveryChange change(List<Line> lines, Caller caller) {
        boolean deepening = register.participations().hasDeepening(caller.organisationCode(), LocalDate.now(clock));
        List<DeliveryChange.Rows> rows = new ArrayList<>();
        List<DeliveryChange.Moved> figures = new ArrayList<>();
        for (Line line : lines) {
            if ("ROWS".equals(line.kind())) {
                rows.add(rows(line, lines));
            } else if ("FIGURE".equals(line.kind()) && isShown(line.what(), deepening)) {
                figures.add(new DeliveryChange.Moved(line.what(), line.before(), line.now()));
            }
        }
        return new DeliveryChange(lines.get(0).previous(), lines.get(0).basis(), rows, figures);
    }

    private static DeliveryChange.Rows rows(Line of, List<Line> lines) {
        String start = of.what() + ".";
        return new DeliveryChange.Rows(
                of.what(),
                of.before().intValue(),
                of.now().intValue(),
                of.came(),
                of.went(),
                of.changed(),
                lines.stream()
                        .filter(line ->
                                "FIELD".equals(line.kind()) && line.what().startsWith(start))
                        .map(line -> new DeliveryChange.Field(line.what().substring(start.length()), line.changed()))
                        .toList());
    }

    private boolean isShown(String indicator, boolean deepening) {
        return published
                .catalogue()
                .find(indicator)
                .filter(found -> deepening || found.module() == Module.BASIS)
                .isPresent();
    }
}
