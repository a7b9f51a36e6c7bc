package nl.benchmark.indicator.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.benchmark.indicator.Catalogue;
import nl.benchmark.indicator.MeasureCatalogue;
import nl.benchmark.indicator.MeasureValue;
import nl.benchmark.indicator.Period;
import nl.benchmark.indicator.Periodicity;
import nl.benchmark.indicator.Source;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The one place that writes measures, in the transaction of what changes them. A change of one delivery touches the month
 * itself, inflow and outflow of the month after, and re-inflow of the thirteen months after; an import touches the yearly
 * figures that changed. What was known before stays readable under the time that it held.
 */
@ApplicationScoped
public class MeasureService {

    /** A sum of twelve months, a year earlier, for the month before. */
    private static final int MONTHS_OF_AN_INDICATOR = 25;

    private static final MeasureCatalogue MEASURES = Catalogue.werkInkomen().measures();
    private static final int REINFLOW_MONTHS = BusRecomputation.REINFLOW_MONTHS;

    @Inject
    private Jdbi jdbi;

    /** One change of an organisation's figures at a time, on whatever node, until the transaction ends; others go on. */
    public void lock(long organisation) {
        jdbi.useHandle(handle -> handle.createQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtext('delivery'), :organisation)) locked")
                .bind("organisation", (int) organisation)
                .mapTo(Integer.class)
                .one());
    }

    /** The yearly figures in force of these measures. Runs as the organisation. */
    public List<MeasureValue> annual(long organisation, List<String> measures) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select measure, period, value, provisional from measure_value
                         where organisation_id = :organisation and measure = any (:measures) and dimension = '' and known_to = 'infinity'
                        """)
                .bind("organisation", organisation)
                .bindArray("measures", String.class, measures)
                .map((row, context) -> MeasureValue.yearly(
                        row.getString("measure"),
                        Year.from(row.getObject("period", LocalDate.class)),
                        row.getLong("value"),
                        row.getBoolean("provisional")))
                .list());
    }

    /**
     * What the organisation had, known until the moment, or has from then on: for the indicators of this month. Runs as the
     * organisation, also in the transaction that changes them.
     *
     * @param moment from when new values hold
     * @param changed those from the moment on, otherwise those until it
     */
    public List<MeasureValue> around(long organisation, YearMonth month, OffsetDateTime moment, boolean changed) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select measure, dimension, category, period, value, provisional from measure_value
                         where organisation_id = :organisation and period between :first and :last
                        """
                                + (changed
                                        ? " and known_to = 'infinity'"
                                        : " and known_from < :moment and known_to >= :moment"))
                .bind("organisation", organisation)
                .bind("first", month.minusMonths(MONTHS_OF_AN_INDICATOR).atDay(1))
                .bind("last", month.atDay(1))
                .bind("moment", moment)
                .map((row, context) -> value(row))
                .list());
    }

    private static MeasureValue value(ResultSet row) throws SQLException {
        String measure = row.getString("measure");
        String dimension = row.getString("dimension");
        LocalDate start = row.getObject("period", LocalDate.class);
        boolean yearly = MEASURES.find(measure).orElseThrow().periodicity() == Periodicity.YEAR;
        return new MeasureValue(
                measure,
                dimension.isEmpty() ? null : dimension,
                dimension.isEmpty() ? null : row.getString("category"),
                yearly ? Period.of(Year.from(start)) : Period.of(YearMonth.from(start)),
                row.getLong("value"),
                row.getBoolean("provisional"));
    }

    /**
     * These yearly figures take the place of those in force; their period is 1 January. Runs as the organisation, under
     * its {@link #lock}.
     *
     * @param now from when the new values hold; later than when the lock was got
     */
    public void annualChanged(long organisation, List<MeasureValue> values, OffsetDateTime now) {
        if (values.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            PreparedBatch close = handle.prepareBatch(
                    """
                    update measure_value set known_to = :now
                     where organisation_id = :organisation and period = :period and measure = :measure and dimension = '' and known_to = 'infinity'
                    """);
            PreparedBatch insert = handle.prepareBatch(
                    """
                    insert into measure_value (organisation_id, period, measure, value, provisional, known_from)
                    values (:organisation, :period, :measure, :value, :provisional, :now)
                    """);
            for (MeasureValue value : values) {
                for (PreparedBatch batch : List.of(close, insert)) {
                    batch.bind("organisation", organisation)
                            .bind("period", value.period().firstDay())
                            .bind("measure", value.measure())
                            .bind("now", now);
                }
                close.add();
                insert.bind("value", value.value())
                        .bind("provisional", value.provisional())
                        .add();
            }
            close.execute();
            insert.execute();
            newVersion(handle, organisation);
        });
    }

    /** Tells every reader, on whatever node, that this organisation has new values. */
    private static void newVersion(Handle handle, long organisation) {
        handle.createUpdate(
                        """
                        insert into measure_version (organisation_id, version) values (:organisation, 1)
                        on conflict (organisation_id) do update set version = measure_version.version + 1
                        """)
                .bind("organisation", organisation)
                .execute();
    }

    /**
     * Measures of the persons, incomes and grants of a delivery whose rows stand there, in force or not. Runs as the
     * organisation, in the transaction that sees those rows.
     */
    public List<MeasureValue> besideBenefits(long delivery, YearMonth month) {
        return jdbi.withHandle(handle -> BusRecomputation.besideBenefits(handle, delivery, month));
    }

    /**
     * After a delivery of this type and month came into force or was withdrawn. Runs as the organisation. Of BUS what came
     * into force is told with {@link #busArrived}, which counts while rows still come in.
     *
     * @param type official name of the type of delivery
     * @param now from when the new values hold
     */
    public void changed(String type, long organisation, YearMonth month, OffsetDateTime now) {
        if (Source.valueOf(type) == Source.BUS) {
            recompute(organisation, month, now, work -> work.month(month));
        } else {
            jdbi.useHandle(handle -> {
                new RecordRecomputation(handle, organisation, now, type).month(month);
                newVersion(handle, organisation);
            });
        }
    }

    /**
     * After the BUS delivery of this month came into force. Runs as the organisation.
     *
     * @param now from when the new values hold
     * @param besideBenefits its {@link #besideBenefits}, asked for when its benefits and flows are counted; its persons are
     *     there for this transaction to see when it answers, since re-inflow of later months looks for them
     */
    public void busArrived(
            long organisation, YearMonth month, OffsetDateTime now, Supplier<List<MeasureValue>> besideBenefits) {
        recompute(organisation, month, now, work -> {
            work.benefits(month);
            work.values(month, besideBenefits.get());
        });
    }

    /**
     * After registration numbers were declared for the BUS delivery in force of this month, or taken back: what compares it
     * with the month before is counted anew. Runs as the organisation.
     *
     * @param now from when the new values hold
     */
    public void numberingChanged(long organisation, YearMonth month, OffsetDateTime now) {
        jdbi.useHandle(handle -> {
            BusRecomputation work = around(handle, organisation, month, now);
            BusRecomputation.planWithoutStatistics(handle);
            work.flows(month);
            newVersion(handle, organisation);
        });
    }

    private static BusRecomputation around(Handle handle, long organisation, YearMonth month, OffsetDateTime now) {
        return new BusRecomputation(
                handle,
                organisation,
                now,
                inForce(handle, organisation, month),
                keyChanges(handle, organisation, month),
                renumbered(handle, organisation, month));
    }

    private void recompute(long organisation, YearMonth month, OffsetDateTime now, Consumer<BusRecomputation> ofMonth) {
        jdbi.useHandle(handle -> {
            BusRecomputation work = around(handle, organisation, month, now);
            BusRecomputation.planWithoutStatistics(handle);
            work.flows(month); // looks for persons of other months only
            ofMonth.accept(work);
            work.flows(month.plusMonths(1));
            work.inForce()
                    .subMap(month.plusMonths(2), true, month.plusMonths(REINFLOW_MONTHS), true)
                    .keySet()
                    .forEach(work::reinflow);
            newVersion(handle, organisation);
        });
    }

    /** Deliveries in force around the month: from 14 months before (re-inflow looks back) to 13 months after. */
    private static TreeMap<YearMonth, Long> inForce(Handle handle, long organisation, YearMonth month) {
        Map<YearMonth, Long> found = handle.createQuery(
                        """
                        select period, id from delivery
                         where organisation_id = :organisation and type = 'BUS' and in_force_from is not null and in_force_to is null
                           and period between :first and :last
                        """)
                .bind("organisation", organisation)
                .bind("first", month.minusMonths(REINFLOW_MONTHS + 1).atDay(1))
                .bind("last", month.plusMonths(REINFLOW_MONTHS).atDay(1))
                .reduceRows(new TreeMap<>(), (map, row) -> {
                    map.put(YearMonth.from(row.getColumn("period", LocalDate.class)), row.getColumn("id", Long.class));
                    return map;
                });
        return new TreeMap<>(found);
    }

    /** Months whose delivery in force declared another key: pseudonyms from before it say nothing about those after. */
    private static TreeSet<YearMonth> keyChanges(Handle handle, long organisation, YearMonth month) {
        return handle.createQuery(
                        """
                        select period from delivery
                         where organisation_id = :organisation and type = 'BUS' and in_force_from is not null and in_force_to is null and key_change
                           and period between :first and :last
                        """)
                .bind("organisation", organisation)
                .bind("first", month.minusMonths(REINFLOW_MONTHS).atDay(1))
                .bind("last", month.plusMonths(REINFLOW_MONTHS).atDay(1))
                .mapTo(LocalDate.class)
                .map(YearMonth::from)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Months whose delivery in force has declared numbers: benefits of the month before are known by their new one (BUS-015). */
    private static Set<YearMonth> renumbered(Handle handle, long organisation, YearMonth month) {
        return handle.createQuery(
                        """
                        select period from delivery d
                         where organisation_id = :organisation and type = 'BUS' and in_force_from is not null and in_force_to is null
                           and period between :first and :last and exists (select from bus_numbering n where n.delivery_id = d.id)
                        """)
                .bind("organisation", organisation)
                .bind("first", month.atDay(1))
                .bind("last", month.plusMonths(REINFLOW_MONTHS).atDay(1))
                .mapTo(LocalDate.class)
                .map(YearMonth::from)
                .collect(Collectors.toSet());
    }
}
