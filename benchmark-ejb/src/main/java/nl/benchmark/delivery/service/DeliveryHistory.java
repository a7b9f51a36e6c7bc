package nl.benchmark.delivery.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.benchmark.delivery.Finding;
import nl.benchmark.delivery.FindingRule;
import nl.benchmark.delivery.Findings;
import nl.benchmark.delivery.UsualChange;
import org.jdbi.v3.core.Handle;

/**
 * What a file shows only beside the delivery of the month before: another key (FILE-008), an unusual number (BUS-011),
 * benefits that vanished (BUS-012). Reads the staged rows of {@link BusFacts} in the transaction that staged them.
 */
@ApplicationScoped
class DeliveryHistory {

    private static final int LEAST_IN_BOTH = 20;
    private static final int MONTHS = 25;

    void test(Handle handle, DeliveryJob job, int runningBenefits, Findings findings) {
        // Rows of a recent delivery are not in the planner's statistics: without this it compares them one by one.
        handle.createQuery("select set_config('enable_nestloop', 'off', true)")
                .mapTo(String.class)
                .one();
        previous(handle, job).ifPresent(previous -> {
            Beside beside = beside(handle, previous);
            testKey(job, previous, beside, findings);
            testAbsent(job, beside, findings);
        });
        testNumber(handle, job, runningBenefits, findings);
    }

    private record Previous(long id, LocalDate period, String keyFingerprint) {}

    private static Optional<Previous> previous(Handle handle, DeliveryJob job) {
        return handle.createQuery(
                        """
                        select id, period, key_fingerprint from delivery
                         where organisation_id = :organisation and type = :type and period = :period and in_force_from is not null and in_force_to is null
                        """)
                .bind("organisation", job.organisationId())
                .bind("type", job.type())
                .bind("period", job.period().minusMonths(1).atDay(1))
                .map((row, context) -> new Previous(
                        row.getLong("id"), row.getObject("period", LocalDate.class), row.getString("key_fingerprint")))
                .findOne();
    }

    /**
     * The staged benefits beside those of the previous month, by the municipality's own registration number, which is no
     * person's number (FILE-005 saw to that).
     *
     * @param both in both months
     * @param same of those, with the same main person
     * @param absent ran last month without an end, and are not there now
     */
    private record Beside(int both, int same, List<String> absent) {}

    private static Beside beside(Handle handle, Previous previous) {
        Counted counted = handle.createQuery(
                        """
                        select count(n.registration) as both, count(*) filter (where p.main_pseudonym = n.main_pseudonym) as same,
                               coalesce(array_agg(p.benefit_no) filter (where n.registration is null and p.runs), '{}') as absent
                          from bus_benefit p
                          left join incoming_benefit n on n.registration = p.registration
                         where p.period = :period and p.delivery_id = :previous
                        """)
                .bind("period", previous.period())
                .bind("previous", previous.id())
                .map((row, context) -> new Counted(row.getInt("both"), row.getInt("same"), (Integer[])
                        row.getArray("absent").getArray()))
                .one();
        return new Beside(counted.both(), counted.same(), withoutEnd(handle, previous, counted.absent()));
    }

    private record Counted(int both, int same, Integer[] absent) {}

    /** Registration numbers of these benefits of which a person had no end, in order. */
    private static List<String> withoutEnd(Handle handle, Previous previous, Integer... benefits) {
        if (benefits.length == 0) {
            return List.of();
        }
        return handle.createQuery(
                        """
                        select b.registration from bus_benefit b
                         where b.period = :period and b.delivery_id = :previous and b.benefit_no = any (:benefits)
                           and exists (select from bus_person p
                                        where p.period = :period and p.delivery_id = :previous and p.benefit_no = any (:benefits) and p.benefit_no = b.benefit_no
                                          and p.runs and p.ends_on is null)
                         order by b.registration
                        """)
                .bind("period", previous.period())
                .bind("previous", previous.id())
                .bindArray("benefits", Integer.class, (Object[]) benefits)
                .mapTo(String.class)
                .list();
    }

    private static void testKey(DeliveryJob job, Previous previous, Beside beside, Findings findings) {
        if (job.keyChange()) {
            return;
        }
        if (job.keyFingerprint() != null && previous.keyFingerprint() != null) {
            if (!job.keyFingerprint().equals(previous.keyFingerprint())) {
                findings.add(Finding.of(FindingRule.FILE_008, 0, "", "fingerprint"));
            }
        } else if (beside.both() >= LEAST_IN_BOTH && beside.same() * 2 < beside.both()) {
            findings.add(Finding.of(
                    FindingRule.FILE_008,
                    0,
                    "",
                    "mainPersons",
                    Integer.toString(beside.same()),
                    Integer.toString(beside.both())));
        }
    }

    private static void testAbsent(DeliveryJob job, Beside beside, Findings findings) {
        beside.absent()
                .forEach(registration -> findings.add(new Finding(
                        0,
                        "",
                        "7 registratienummer_uitkering",
                        FindingRule.BUS_012,
                        FindingRule.BUS_012.severity(),
                        registration,
                        "",
                        "",
                        List.of(job.period().toString()))));
    }

    private static void testNumber(Handle handle, DeliveryJob job, int runningBenefits, Findings findings) {
        Map<YearMonth, Long> benefits = handle.createQuery(
                        """
                        select period, value from measure_value
                         where organisation_id = :organisation and measure = 'BENEFITS' and dimension = '' and known_to = 'infinity'
                           and period >= :first and period < :period
                        """)
                .bind("organisation", job.organisationId())
                .bind("first", job.period().minusMonths(MONTHS).atDay(1))
                .bind("period", job.period().atDay(1))
                .reduceRows(new TreeMap<>(), (map, row) -> {
                    map.put(
                            YearMonth.from(row.getColumn("period", LocalDate.class)),
                            row.getColumn("value", Long.class));
                    return map;
                });
        Long before = benefits.get(job.period().minusMonths(1));
        if (before == null) {
            return;
        }
        List<Long> changes = new ArrayList<>();
        for (YearMonth month = job.period().minusMonths(MONTHS - 1L);
                month.isBefore(job.period());
                month = month.plusMonths(1)) {
            Long now = benefits.get(month);
            Long earlier = benefits.get(month.minusMonths(1));
            if (now != null && earlier != null) {
                changes.add(now - earlier);
            }
        }
        double band = UsualChange.band(before, changes);
        if (Math.abs(runningBenefits - before) > band) {
            long least = (long) Math.ceil(before - band);
            long most = (long) Math.floor(before + band);
            findings.add(new Finding(
                    0,
                    "",
                    "",
                    FindingRule.BUS_011,
                    FindingRule.BUS_011.severity(),
                    Integer.toString(runningBenefits),
                    least + "–" + most,
                    "",
                    List.of(Integer.toString(runningBenefits), Long.toString(before), least + "–" + most)));
        }
    }
}
