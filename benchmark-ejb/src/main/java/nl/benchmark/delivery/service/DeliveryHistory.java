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
import nl.benchmark.delivery.Layout;
import nl.benchmark.delivery.LayoutField;
import nl.benchmark.delivery.RecordContent;
import nl.benchmark.delivery.RecordType;
import nl.benchmark.delivery.UsualChange;
import org.jdbi.v3.core.Handle;

/**
 * What a file shows only beside the delivery of the month before: another key (FILE-008), an unusual number (BUS-011,
 * SRG-011, BDFS-011), benefits that vanished (BUS-012) or got other numbers (BUS-015), and what the type adds (BDFS-007).
 * Reads the staged rows of {@link BusFacts} or {@link RecordFacts} in the transaction that staged them.
 */
@ApplicationScoped
class DeliveryHistory {

    private static final int LEAST_IN_BOTH = 20;
    private static final int MONTHS = 25;

    /** Kenmerk of BUS: registratienummer_uitkering. */
    private static final int BENEFIT_NUMBER = 7;

    /** @param layout by which the file was read */
    void test(Handle handle, DeliveryJob job, Layout layout, int runningBenefits, Findings findings) {
        joinByHash(handle);
        previous(handle, job).ifPresent(previous -> {
            Beside beside = beside(handle, job, previous, BusFacts.INCOMING);
            testKey(job, previous, beside.both(), beside.same(), "mainPersons", findings);
            String field = label(layout, job.period(), BENEFIT_NUMBER);
            testAbsent(job, beside, field, findings);
            testNumbering(handle, job, previous, beside, runningBenefits, BusFacts.INCOMING, field, findings);
        });
        testNumber(handle, job, "BENEFITS", FindingRule.BUS_011, runningBenefits, findings);
    }

    /** What depends on registration numbers (BUS-012, BUS-015) of a delivery that was accepted before; its rows are facts. */
    void testNumbersAgain(Handle handle, DeliveryJob job, Layout layout, Findings findings) {
        joinByHash(handle);
        previous(handle, job).ifPresent(previous -> {
            String facts = "(select * from bus_benefit where period = '%s' and delivery_id = %d)"
                    .formatted(job.period().atDay(1), job.id());
            Beside beside = beside(handle, job, previous, facts);
            String field = label(layout, job.period(), BENEFIT_NUMBER);
            testAbsent(job, beside, field, findings);
            int running = handle.createQuery("select count(*) from " + facts + " n where n.runs")
                    .mapTo(Integer.class)
                    .one();
            testNumbering(handle, job, previous, beside, running, facts, field, findings);
        });
    }

    /** The same of a type whose lines are records; its rows are staged. */
    void test(Handle handle, DeliveryJob job, Layout layout, RecordContent content, Findings findings) {
        RecordType type = content.type();
        joinByHash(handle);
        previous(handle, job).ifPresent(previous -> {
            if (type.knowsPersons()) {
                testPersons(handle, job, previous, type, findings);
            }
            type.beside().ifPresent(beside -> testBeside(handle, previous, layout, content, beside, findings));
        });
        type.band().ifPresent(band -> testNumber(handle, job, band.measure(), band.rule(), content.number(), findings));
    }

    /** Rows of a recent delivery are not in the planner's statistics: without this it compares them one by one. */
    private static void joinByHash(Handle handle) {
        handle.createQuery("select set_config('enable_nestloop', 'off', true)")
                .mapTo(String.class)
                .one();
    }

    private static void testPersons(
            Handle handle, DeliveryJob job, Previous previous, RecordType type, Findings findings) {
        int[] counted = handle.createQuery(
                        """
                        select count(*) as both, count(*) filter (where p.%1$s = n.%1$s) as same
                          from %3$s p join %4$s n on n.%2$s = p.%2$s
                         where p.period = :period and p.delivery_id = :previous
                        """
                                .formatted(
                                        RecordType.PERSON,
                                        RecordType.REGISTRATION,
                                        type.tables().get(0).name(),
                                        RecordFacts.INCOMING))
                .bind("period", previous.period())
                .bind("previous", previous.id())
                .map((row, context) -> new int[] {row.getInt("both"), row.getInt("same")})
                .one();
        testKey(job, previous, counted[0], counted[1], "persons", findings);
    }

    private static void testBeside(
            Handle handle,
            Previous previous,
            Layout layout,
            RecordContent content,
            RecordType.Beside beside,
            Findings findings) {
        String field = label(layout, content.month(), beside.kenmerk());
        handle.createQuery(beside.sql())
                .bind("period", previous.period())
                .bind("previous", previous.id())
                .map((row, context) -> new Finding(
                        content.line(row.getInt("row_no")),
                        "",
                        field,
                        beside.rule(),
                        beside.rule().severity(),
                        row.getString("found"),
                        row.getString("expected"),
                        "",
                        List.of()))
                .forEach(findings::add);
    }

    /** How the layout names a kenmerk in that month. */
    private static String label(Layout layout, YearMonth month, int kenmerk) {
        return layout.fieldsIn(month).stream()
                .filter(one -> one.number() == kenmerk)
                .map(LayoutField::label)
                .findFirst()
                .orElse("");
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
     * @param running of those, the ones that run now
     * @param absent ran last month without an end, and are not there now
     */
    private record Beside(int both, int same, int running, List<String> absent) {}

    /** @param now the benefits of the delivery, a table or query */
    private static Beside beside(Handle handle, DeliveryJob job, Previous previous, String now) {
        Counted counted = handle.createQuery(
                        """
                        select count(n.registration) as both, count(*) filter (where p.main_pseudonym = n.main_pseudonym) as same,
                               count(*) filter (where n.runs) as running,
                               coalesce(array_agg(p.benefit_no) filter (where n.registration is null and p.runs), '{}') as absent
                          from %s p
                          left join %s n on n.registration = p.known
                        """
                                .formatted(NumberingRegister.before(handle, job.id()), now))
                .bind("period", previous.period())
                .bind("previous", previous.id())
                .bind("delivery", job.id())
                .map((row, context) ->
                        new Counted(row.getInt("both"), row.getInt("same"), row.getInt("running"), (Integer[])
                                row.getArray("absent").getArray()))
                .one();
        return new Beside(
                counted.both(), counted.same(), counted.running(), withoutEnd(handle, previous, counted.absent()));
    }

    private record Counted(int both, int same, int running, Integer[] absent) {}

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

    private static void testKey(
            DeliveryJob job, Previous previous, int both, int same, String variant, Findings findings) {
        if (job.keyChange()) {
            return;
        }
        if (job.keyFingerprint() != null && previous.keyFingerprint() != null) {
            if (!job.keyFingerprint().equals(previous.keyFingerprint())) {
                findings.add(Finding.of(FindingRule.FILE_008, 0, "", "fingerprint"));
            }
        } else if (both >= LEAST_IN_BOTH && same * 2 < both) {
            findings.add(
                    Finding.of(FindingRule.FILE_008, 0, "", variant, Integer.toString(same), Integer.toString(both)));
        }
    }

    private static void testAbsent(DeliveryJob job, Beside beside, String field, Findings findings) {
        beside.absent()
                .forEach(registration -> findings.add(new Finding(
                        0,
                        "",
                        field,
                        FindingRule.BUS_012,
                        FindingRule.BUS_012.severity(),
                        registration,
                        "",
                        "",
                        List.of(job.period().toString()))));
    }

    /**
     * BUS-015: over half of the numbers of running benefits are new although their main persons ran last month with the same
     * scheme. Looked for only when so many numbers are new at all, so an ordinary month costs nothing more.
     */
    private static void testNumbering(
            Handle handle,
            DeliveryJob job,
            Previous previous,
            Beside beside,
            int running,
            String now,
            String field,
            Findings findings) {
        if (!isOverHalf(running - beside.running(), running)) {
            return;
        }
        int persisting = handle.createQuery(
                        """
                        select count(*) from %2$s n
                         where n.runs and not exists (select from %1$s p where p.known = n.registration)
                           and exists (select from bus_benefit p where p.period = :period and p.delivery_id = :previous and p.runs
                                          and p.main_pseudonym = n.main_pseudonym and p.scheme = n.scheme)
                        """
                                .formatted(NumberingRegister.before(handle, job.id()), now))
                .bind("period", previous.period())
                .bind("previous", previous.id())
                .bind("delivery", job.id())
                .mapTo(Integer.class)
                .one();
        if (isOverHalf(persisting, running)) {
            findings.add(Finding.of(
                    FindingRule.BUS_015, 0, field, "", Integer.toString(persisting), Integer.toString(running)));
        }
    }

    private static boolean isOverHalf(int part, int of) {
        return part * 2 > of;
    }

    private static void testNumber(
            Handle handle, DeliveryJob job, String measure, FindingRule rule, int number, Findings findings) {
        Map<YearMonth, Long> numbers = handle.createQuery(
                        """
                        select period, value from measure_value
                         where organisation_id = :organisation and measure = :measure and dimension = '' and known_to = 'infinity'
                           and period >= :first and period < :period
                        """)
                .bind("organisation", job.organisationId())
                .bind("measure", measure)
                .bind("first", job.period().minusMonths(MONTHS).atDay(1))
                .bind("period", job.period().atDay(1))
                .reduceRows(new TreeMap<>(), (map, row) -> {
                    map.put(
                            YearMonth.from(row.getColumn("period", LocalDate.class)),
                            row.getColumn("value", Long.class));
                    return map;
                });
        Long before = numbers.get(job.period().minusMonths(1));
        if (before == null) {
            return;
        }
        List<Long> changes = new ArrayList<>();
        for (YearMonth month = job.period().minusMonths(MONTHS - 1L);
                month.isBefore(job.period());
                month = month.plusMonths(1)) {
            Long now = numbers.get(month);
            Long earlier = numbers.get(month.minusMonths(1));
            if (now != null && earlier != null) {
                changes.add(now - earlier);
            }
        }
        double band = UsualChange.band(before, changes);
        if (Math.abs(number - before) > band) {
            long least = (long) Math.ceil(before - band);
            long most = (long) Math.floor(before + band);
            findings.add(new Finding(
                    0,
                    "",
                    "",
                    rule,
                    rule.severity(),
                    Integer.toString(number),
                    least + "–" + most,
                    "",
                    List.of(Integer.toString(number), Long.toString(before), least + "–" + most)));
        }
    }
}
