package nl.benchmark.layout.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.delivery.DeliveryReading;
import nl.benchmark.delivery.DeliveryReading.Verdict;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.delivery.FindingRule;
import nl.benchmark.layout.LayoutTrialChoice;
import nl.benchmark.layout.LayoutTrialRow;
import nl.benchmark.layout.LayoutTrialRow.RuleCount;
import nl.benchmark.layout.LayoutTrialState;
import nl.benchmark.shared.service.CallerContext;
import org.jdbi.v3.core.Jdbi;

/** The rows of trials of layouts: which files, and how many findings by which rule. */
@NotAudited(reason = "steps of LayoutDesk, which writes the line, and of the job")
@Stateless
public class LayoutTrialRegister {

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int MOST_CHOICES = 100;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private CallerContext callers;

    /** Deliveries in force of the type with a source file that is kept, newest first. */
    public List<LayoutTrialChoice> choices(DeliveryType type) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select d.id, o.code, o.name, d.period
                          from delivery d join source_file s on s.delivery_id = d.id join organisation o on o.id = d.organisation_id
                         where d.type = :type and d.in_force_from is not null and d.in_force_to is null and s.state = 'KEPT'
                         order by d.id desc limit :most
                        """)
                .bind("type", type.name())
                .bind("most", MOST_CHOICES)
                .map((row, context) -> new LayoutTrialChoice(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("name"),
                        YearMonth.from(row.getObject("period", LocalDate.class))))
                .list());
    }

    /** Asks for these; what is done already stays as it is. */
    public void ask(long layout, Collection<Long> deliveries) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        insert into delivery_layout_trial (layout_id, delivery_id, organisation_id, state, asked_at, asked_by, lease_until)
                        select :layout, d.id, d.organisation_id, 'WAITING', :now, :account, :now from delivery d where d.id = any (:deliveries)
                        on conflict (layout_id, delivery_id) do nothing
                        """)
                .bind("layout", layout)
                .bind("now", now())
                .bind("account", callers.get().accountId())
                .bindArray("deliveries", Long.class, deliveries.toArray())
                .execute());
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        update delivery_layout_trial set state = 'WAITING', lease_until = :now
                         where layout_id = :layout and delivery_id = any (:deliveries) and (state in ('FAILED', 'GONE') or state = 'WAITING' and lease_until < :now)
                        """)
                .bind("layout", layout)
                .bind("now", now())
                .bindArray("deliveries", Long.class, deliveries.toArray())
                .execute());
    }

    /** In the order of the organisations. */
    public List<LayoutTrialRow> rows(long layout) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select t.*, o.code, o.name, d.period
                          from delivery_layout_trial t join delivery d on d.id = t.delivery_id join organisation o on o.id = t.organisation_id
                         where t.layout_id = :layout order by o.name, d.period
                        """)
                .bind("layout", layout)
                .map((row, context) -> row(row))
                .list());
    }

    /** Takes the next one for this worker; empty when there is none. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<LayoutTrialChoice> take(long layout) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        update delivery_layout_trial t set lease_until = :lease
                          from delivery d join organisation o on o.id = d.organisation_id
                         where d.id = t.delivery_id and t.layout_id = :layout and t.state = 'WAITING' and t.lease_until <= :now
                           and t.delivery_id = (select min(n.delivery_id) from delivery_layout_trial n where n.layout_id = :layout and n.state = 'WAITING' and n.lease_until <= :now)
                        returning d.id, o.code, o.name, d.period
                        """)
                .bind("layout", layout)
                .bind("lease", now().plus(LEASE))
                .bind("now", now())
                .map((row, context) -> new LayoutTrialChoice(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("name"),
                        YearMonth.from(row.getObject("period", LocalDate.class))))
                .findOne());
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void done(long layout, long delivery, DeliveryReading before, DeliveryReading after) {
        Set<FindingRule> rules = EnumSet.noneOf(FindingRule.class);
        rules.addAll(before.findings().countsPerRule().keySet());
        rules.addAll(after.findings().countsPerRule().keySet());
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        update delivery_layout_trial set state = 'DONE', records = :records, rejected_before = :rejectedBefore, rejected_after = :rejectedAfter,
                               verdict_before = :verdictBefore, verdict_after = :verdictAfter, rules = :rules, counts_before = :before, counts_after = :after
                         where layout_id = :layout and delivery_id = :delivery and state = 'WAITING'
                        """)
                .bind("layout", layout)
                .bind("delivery", delivery)
                .bind("records", Math.max(before.records(), after.records()))
                .bind("rejectedBefore", before.rejectedRecords())
                .bind("rejectedAfter", after.rejectedRecords())
                .bind("verdictBefore", before.verdict().name())
                .bind("verdictAfter", after.verdict().name())
                .bindArray(
                        "rules",
                        String.class,
                        rules.stream().map(FindingRule::id).toArray())
                .bindArray(
                        "before",
                        Integer.class,
                        rules.stream().map(before.findings()::count).toArray())
                .bindArray(
                        "after",
                        Integer.class,
                        rules.stream().map(after.findings()::count).toArray())
                .execute());
    }

    /** It could not be read: {@code GONE} or {@code FAILED}. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void notRead(long layout, long delivery, LayoutTrialState state) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update delivery_layout_trial set state = :state where layout_id = :layout and delivery_id = :delivery and state = 'WAITING'")
                .bind("state", state.name())
                .bind("layout", layout)
                .bind("delivery", delivery)
                .execute());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static LayoutTrialRow row(ResultSet row) throws SQLException {
        List<RuleCount> rules = new ArrayList<>();
        if (row.getArray("rules") != null) {
            String[] names = (String[]) row.getArray("rules").getArray();
            Integer[] before = (Integer[]) row.getArray("counts_before").getArray();
            Integer[] after = (Integer[]) row.getArray("counts_after").getArray();
            for (int i = 0; i < names.length; i++) {
                rules.add(new RuleCount(names[i], before[i], after[i]));
            }
        }
        return new LayoutTrialRow(
                row.getLong("delivery_id"),
                row.getString("code"),
                row.getString("name"),
                YearMonth.from(row.getObject("period", LocalDate.class)),
                LayoutTrialState.valueOf(row.getString("state")),
                row.getObject("records", Integer.class),
                row.getObject("rejected_before", Integer.class),
                row.getObject("rejected_after", Integer.class),
                verdict(row.getString("verdict_before")),
                verdict(row.getString("verdict_after")),
                rules);
    }

    private static Verdict verdict(String name) {
        return name == null ? null : Verdict.valueOf(name);
    }
}
