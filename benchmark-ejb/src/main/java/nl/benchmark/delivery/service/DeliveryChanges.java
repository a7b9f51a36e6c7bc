package nl.benchmark.delivery.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.benchmark.delivery.ChangeBasis;
import nl.benchmark.delivery.ComparedTable;
import nl.benchmark.delivery.DeliveryChange;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.disclosure.Figures;
import nl.benchmark.disclosure.Viewer;
import nl.benchmark.disclosure.service.PublishedMeasures;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.indicator.Period;
import nl.benchmark.indicator.service.MeasureService;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Lays a delivery whose rows and measures stand there beside an earlier one (DEL-5), and keeps what came out. Runs as the
 * organisation, in the transaction that brings the delivery into force or tries that.
 */
@ApplicationScoped
class DeliveryChanges {

    private static final String BENCHMARK = "WI";

    @Inject
    private MeasureService measures;

    @Inject
    private PublishedMeasures published;

    private record Previous(long id, LocalDate period) {}

    /** @param now from when the new measures hold; @param replaced the delivery whose place it takes, or null */
    Optional<DeliveryChange> of(Handle handle, DeliveryJob job, Long replaced, OffsetDateTime now) {
        ChangeBasis basis = replaced == null ? ChangeBasis.MONTH_BEFORE : ChangeBasis.SAME_MONTH;
        Optional<Previous> previous = replaced == null
                ? monthBefore(handle, job)
                : Optional.of(new Previous(replaced, job.period().atDay(1)));
        return previous.map(before -> laidBeside(handle, job, basis, before, now));
    }

    private DeliveryChange laidBeside(
            Handle handle, DeliveryJob job, ChangeBasis basis, Previous before, OffsetDateTime now) {
        boolean renumbered = isRenumbered(handle, job, basis, before);
        return new DeliveryChange(
                before.id(),
                basis,
                ComparedTable.of(DeliveryType.valueOf(job.type())).stream()
                        .map(table -> rows(handle, job, table, basis, before, renumbered))
                        .toList(),
                figures(job, basis, now));
    }

    /** Whether the earlier one has numbers that were declared as old: not when it had declared the same change itself. */
    private static boolean isRenumbered(Handle handle, DeliveryJob job, ChangeBasis basis, Previous before) {
        return NumberingRegister.has(handle, job.id())
                && (basis == ChangeBasis.MONTH_BEFORE || !NumberingRegister.has(handle, before.id()));
    }

    private static Optional<Previous> monthBefore(Handle handle, DeliveryJob job) {
        return handle.createQuery(
                        """
                        select id, period from delivery
                         where organisation_id = :organisation and type = :type and period = :period and in_force_from is not null and in_force_to is null
                        """)
                .bind("organisation", job.organisationId())
                .bind("type", job.type())
                .bind("period", job.period().minusMonths(1).atDay(1))
                .map((row, context) -> new Previous(row.getLong("id"), row.getObject("period", LocalDate.class)))
                .findOne();
    }

    private static DeliveryChange.Rows rows(
            Handle handle,
            DeliveryJob job,
            ComparedTable table,
            ChangeBasis basis,
            Previous previous,
            boolean renumbered) {
        List<String> fields = table.compared(basis);
        return handle.createQuery(table.sql(basis, renumbered))
                .bind("before", previous.id())
                .bind("beforePeriod", previous.period())
                .bind("delivery", job.id())
                .bind("period", job.period().atDay(1))
                .map((row, context) -> {
                    List<DeliveryChange.Field> changed = new ArrayList<>();
                    for (int i = 0; i < fields.size(); i++) {
                        changed.add(new DeliveryChange.Field(fields.get(i), row.getInt("field_" + i)));
                    }
                    return new DeliveryChange.Rows(
                            table.what(),
                            row.getInt("before"),
                            row.getInt("now"),
                            row.getInt("came"),
                            row.getInt("went"),
                            row.getInt("changed"),
                            changed.stream()
                                    .filter(field -> field.changed() > 0)
                                    .toList());
                })
                .one();
    }

    /** Of the month alone: later months hold sums in which this one counts, but they have their own story. */
    private List<DeliveryChange.Moved> figures(DeliveryJob job, ChangeBasis basis, OffsetDateTime now) {
        YearMonth month = job.period();
        Figures after = published.with(job.organisation(), measures.around(job.organisationId(), month, now, true));
        Figures before = basis == ChangeBasis.MONTH_BEFORE
                ? after
                : published.with(job.organisation(), measures.around(job.organisationId(), month, now, false));
        Period of = Period.of(month);
        Period beside = basis == ChangeBasis.MONTH_BEFORE ? of.plus(-1) : of;
        return published.catalogue().list(BENCHMARK).stream()
                .filter(indicator -> indicator.periodicity() == of.periodicity())
                .map(indicator -> new DeliveryChange.Moved(
                        indicator.code(),
                        value(before, indicator, job.organisation(), beside),
                        value(after, indicator, job.organisation(), of)))
                .filter(moved -> !Objects.equals(moved.before(), moved.now()))
                .toList();
    }

    private static Double value(Figures figures, IndicatorDefinition indicator, String organisation, Period period) {
        return figures.values(indicator, List.of(organisation), period, period, false, Viewer.of(organisation))
                .get(0)
                .value();
    }

    private record Line(
            String kind, String what, DeliveryChange.Rows rows, Integer changed, Double before, Double now) {}

    void keep(Handle handle, DeliveryJob job, DeliveryChange change) {
        List<Line> lines = new ArrayList<>();
        for (DeliveryChange.Rows rows : change.rows()) {
            lines.add(new Line("ROWS", rows.what(), rows, rows.changed(), (double) rows.before(), (double) rows.now()));
            rows.fields()
                    .forEach(field -> lines.add(
                            new Line("FIELD", rows.what() + "." + field.name(), null, field.changed(), null, null)));
        }
        change.figures()
                .forEach(moved ->
                        lines.add(new Line("FIGURE", moved.indicator(), null, null, moved.before(), moved.now())));
        PreparedBatch batch = handle.prepareBatch(
                """
                insert into delivery_change (delivery_id, organisation_id, seq, previous_id, basis, kind, what, came, went, changed, value_before, value_now)
                values (:delivery, :organisation, :seq, :previous, :basis, :kind, :what, :came, :went, :changed, :before, :now)
                """);
        IntStream.range(0, lines.size()).forEach(seq -> {
            Line line = lines.get(seq);
            batch.bind("delivery", job.id())
                    .bind("organisation", job.organisationId())
                    .bind("seq", seq)
                    .bind("previous", change.previous())
                    .bind("basis", change.basis().name())
                    .bind("kind", line.kind())
                    .bind("what", line.what())
                    .bind(
                            "came",
                            line.rows() == null ? null : (Integer) line.rows().came())
                    .bind(
                            "went",
                            line.rows() == null ? null : (Integer) line.rows().went())
                    .bind("changed", line.changed())
                    .bind("before", line.before())
                    .bind("now", line.now())
                    .add();
        });
        batch.execute();
    }
}
