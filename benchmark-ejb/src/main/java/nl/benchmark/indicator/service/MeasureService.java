package nl.benchmark.indicator.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.benchmark.indicator.MeasureValue;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;

/**
 * The one place that writes measures, in the transaction of what changes them. A change of one delivery touches the month
 * itself, inflow and outflow of the month after, and re-inflow of the thirteen months after; an import touches the yearly
 * figures that changed. What was known before stays readable under the time that it held.
 */
@ApplicationScoped
public class MeasureService {

    private static final int REINFLOW_MONTHS = 13;
    private static final String COMPLETE =
            "select measure, dimension, category, value, false as incomplete from (%s) complete";
    private static final List<String> OF_MONTH = List.of(
            BusMeasures.BENEFITS,
            BusMeasures.PAID_BUIG,
            BusMeasures.PERSONS,
            BusMeasures.EXEMPT_PERSONS,
            BusMeasures.COUNTER_SERVICE,
            BusMeasures.PARTTIME,
            BusMeasures.SANCTIONS,
            BusMeasures.SPECIAL);
    private static final List<String> MONTH_MEASURES = List.of(
            "BENEFITS",
            "PAID_BUIG",
            "PERSONS",
            "PERSONS_WORKING_AGE",
            "EXEMPT_PERSONS",
            "COUNTER_SERVICE",
            "PARTTIME_PERSONS",
            "PARTTIME_INCOME",
            "PARTTIME_EXEMPTED",
            "SANCTIONS",
            "PAID_SPECIAL",
            "SPECIAL_GRANTS");
    private static final List<String> FLOW_MEASURES = List.of("INFLOW", "OUTFLOW", "REINFLOW");
    private static final List<String> REINFLOW_MEASURES = List.of("REINFLOW");

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
     * After the BUS delivery of this month came into force, was replaced or was withdrawn. Runs as the organisation.
     *
     * @param now from when the new values hold
     */
    public void busChanged(long organisation, YearMonth month, OffsetDateTime now) {
        jdbi.useHandle(handle -> {
            TreeMap<YearMonth, Long> inForce = inForce(handle, organisation, month);
            Recomputation work =
                    new Recomputation(handle, organisation, now, inForce, keyChanges(handle, organisation, month));
            work.joinByHash();
            work.month(month);
            work.flows(month);
            work.flows(month.plusMonths(1));
            inForce.subMap(month.plusMonths(2), true, month.plusMonths(REINFLOW_MONTHS), true)
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

    /** One recomputation in one transaction. */
    private record Recomputation(
            Handle handle,
            long organisation,
            OffsetDateTime now,
            TreeMap<YearMonth, Long> inForce,
            TreeSet<YearMonth> keyChanges) {

        void month(YearMonth month) {
            close(month, MONTH_MEASURES);
            delivery(month)
                    .ifPresent(id -> OF_MONTH.forEach(sql -> insert(COMPLETE.formatted(sql), month, id, Map.of())));
        }

        void flows(YearMonth month) {
            close(month, FLOW_MEASURES);
            if (hasPrevious(month)) {
                if (keyChanged(month)) {
                    insert(BusMeasures.FLOWS, month, inForce.get(month), previous(month));
                } else {
                    insert(BusMeasures.FLOWS_WITH_REINFLOW, month, inForce.get(month), year(month));
                }
            }
        }

        void reinflow(YearMonth month) {
            close(month, REINFLOW_MEASURES);
            if (hasPrevious(month) && !keyChanged(month)) {
                insert(BusMeasures.REINFLOW, month, inForce.get(month), year(month));
            }
        }

        private boolean hasPrevious(YearMonth month) {
            return delivery(month).isPresent() && delivery(month.minusMonths(1)).isPresent();
        }

        /** In the month of a key change and the twelve after it re-inflow has no value (FILE-008). */
        private boolean keyChanged(YearMonth month) {
            return !keyChanges
                    .subSet(month.minusMonths(REINFLOW_MONTHS - 1), true, month, true)
                    .isEmpty();
        }

        /** An undelivered month among the twelve counts as not running, and makes re-inflow provisional. */
        private Map<String, Object> year(YearMonth month) {
            Map<YearMonth, Long> earlier =
                    inForce.subMap(month.minusMonths(REINFLOW_MONTHS), true, month.minusMonths(2), true);
            Map<String, Object> arguments = new TreeMap<>(previous(month));
            arguments.put("earlier", earlier.values().toArray(Long[]::new));
            arguments.put(
                    "earlierPeriods",
                    earlier.keySet().stream().map(one -> one.atDay(1)).toArray(LocalDate[]::new));
            arguments.put("incomplete", earlier.size() < REINFLOW_MONTHS - 1);
            return arguments;
        }

        /**
         * The rows of a delivery that has just arrived are not in the planner's statistics yet; it expects a handful and
         * would compare tens of thousands row by row.
         */
        void joinByHash() {
            handle.createQuery("select set_config('enable_nestloop', 'off', true)")
                    .mapTo(String.class)
                    .one();
        }

        private Map<String, Object> previous(YearMonth month) {
            YearMonth before = month.minusMonths(1);
            return Map.of("previous", inForce.get(before), "previousPeriod", before.atDay(1));
        }

        private Optional<Long> delivery(YearMonth month) {
            return Optional.ofNullable(inForce.get(month));
        }

        private void close(YearMonth month, List<String> measures) {
            handle.createUpdate(
                            """
                            update measure_value set known_to = :now
                             where organisation_id = :organisation and period = :period and measure = any (:measures) and known_to = 'infinity'
                            """)
                    .bind("now", now)
                    .bind("organisation", organisation)
                    .bind("period", month.atDay(1))
                    .bindArray("measures", String.class, measures)
                    .execute();
        }

        /** @param sql yields rows {@code measure, dimension, category, value, incomplete} */
        private void insert(String sql, YearMonth month, long delivery, Map<String, Object> arguments) {
            Update update = handle.createUpdate(
                            "insert into measure_value (organisation_id, period, measure, dimension, category, value, provisional, delivery_id, known_from) "
                                    + "select :organisation, :period, measure, dimension, category, value, incomplete, :delivery, :now from ("
                                    + sql + ") computed")
                    .bind("organisation", organisation)
                    .bind("period", month.atDay(1))
                    .bind("ultimo", month.atEndOfMonth())
                    .bind("delivery", delivery)
                    .bind("now", now);
            arguments.forEach(update::bind);
            update.execute();
        }
    }
}
