package nl.benchmark.fee.service;

import static nl.benchmark.shared.service.Columns.instant;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.fee.Indexation;
import nl.benchmark.fee.IndexationRow;
import nl.benchmark.fee.IndexationState;
import nl.benchmark.fee.Tariff;
import nl.benchmark.fee.TariffPackage;
import nl.benchmark.fee.TariffYear;
import nl.benchmark.fee.Tariffs;
import nl.benchmark.fee.WageRate;
import nl.benchmark.fee.WageRateStatus;
import nl.benchmark.shared.service.CallerContext;
import org.jdbi.v3.core.Jdbi;

/** The rows of tariffs and indexations. Only services of fees and invoices call it. */
@NotAudited(reason = "steps of FeeService and PriceService")
@Stateless
public class TariffRegister {

    private record TariffRow(Tariff tariff, boolean example) {}

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private CallerContext callers;

    /** Approved ones, in order of year. */
    public List<TariffYear> years() {
        Map<Year, List<TariffRow>> byYear = jdbi
                .withHandle(handle -> handle.createQuery(
                                "select year, package, fixed_amount, cents_per_inhabitant, example from tariff")
                        .map((row, context) -> tariff(row))
                        .list())
                .stream()
                .collect(Collectors.groupingBy(row -> row.tariff().year(), TreeMap::new, Collectors.toList()));
        return byYear.entrySet().stream()
                .map(entry -> new TariffYear(
                        Tariffs.of(
                                entry.getKey(),
                                entry.getValue().stream().map(TariffRow::tariff).toList()),
                        entry.getValue().stream().anyMatch(TariffRow::example)))
                .toList();
    }

    public Optional<TariffYear> findYear(Year year) {
        return years().stream()
                .filter(known -> known.tariffs().year().equals(year))
                .findFirst();
    }

    /** All proposals, newest first. */
    public List<IndexationRow> indexations() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select i.id, i.year, i.expected, i.expected_source, i.definitive_before, i.definitive_before_source, i.expected_before,
                               i.expected_before_source, i.example, i.state, i.proposed_at, i.proposed_by, p.name as proposer, i.decided_at,
                               d.name as decider, i.decision
                          from indexation i left join account p on p.id = i.proposed_by left join account d on d.id = i.decided_by
                         order by i.id desc
                        """)
                .map((row, context) -> indexation(row))
                .list());
    }

    public long propose(Indexation indexation) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        insert into indexation (year, expected, expected_source, definitive_before, definitive_before_source, expected_before,
                                                expected_before_source, state, proposed_at, proposed_by)
                        values (:year, :expected, :expectedSource, :definitive, :definitiveSource, :before, :beforeSource, 'PROPOSED', :now, :account)
                        returning id
                        """)
                .bind("year", indexation.year().getValue())
                .bind("expected", indexation.expected().percent())
                .bind("expectedSource", indexation.expected().source())
                .bind("definitive", indexation.definitiveBefore().percent())
                .bind("definitiveSource", indexation.definitiveBefore().source())
                .bind("before", indexation.expectedBefore().percent())
                .bind("beforeSource", indexation.expectedBefore().source())
                .bind("now", OffsetDateTime.now(clock))
                .bind("account", callers.get().accountId())
                .mapTo(Long.class)
                .one());
    }

    /** False when it does not wait any more. */
    public boolean decide(long id, IndexationState state, String decision) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "update indexation set state = :state, decided_at = :now, decided_by = :account, decision = :decision where id = :id and state = 'PROPOSED'")
                        .bind("state", state.name())
                        .bind("now", OffsetDateTime.now(clock))
                        .bind("account", callers.get().accountId())
                        .bind("decision", decision)
                        .bind("id", id)
                        .execute())
                == 1;
    }

    public void add(Tariffs tariffs, IndexationRow indexation) {
        jdbi.useHandle(handle -> {
            for (Tariff tariff : tariffs.all()) {
                handle.createUpdate(
                                "insert into tariff (year, package, fixed_amount, cents_per_inhabitant, indexation_id, example) values (:year, :package, :fixed, :cents, :indexation, :example)")
                        .bind("year", tariff.year().getValue())
                        .bind("package", tariff.pack().name())
                        .bind("fixed", tariff.fixedAmount())
                        .bind("cents", tariff.centsPerInhabitant())
                        .bind("indexation", indexation.id())
                        .bind("example", indexation.example())
                        .execute();
            }
        });
    }

    private static TariffRow tariff(ResultSet row) throws SQLException {
        return new TariffRow(
                new Tariff(
                        TariffPackage.valueOf(row.getString("package")),
                        Year.of(row.getInt("year")),
                        row.getBigDecimal("fixed_amount"),
                        row.getBigDecimal("cents_per_inhabitant")),
                row.getBoolean("example"));
    }

    private static IndexationRow indexation(ResultSet row) throws SQLException {
        Year year = Year.of(row.getInt("year"));
        Year before = year.minusYears(1);
        return new IndexationRow(
                row.getLong("id"),
                new Indexation(
                        figure(row, "expected", year, WageRateStatus.EXPECTED),
                        figure(row, "definitive_before", before, WageRateStatus.DEFINITIVE),
                        figure(row, "expected_before", before, WageRateStatus.EXPECTED)),
                row.getBoolean("example"),
                IndexationState.valueOf(row.getString("state")),
                instant(row, "proposed_at"),
                row.getLong("proposed_by"),
                row.getString("proposer"),
                instant(row, "decided_at"),
                row.getString("decider"),
                row.getString("decision"));
    }

    private static WageRate figure(ResultSet row, String column, Year year, WageRateStatus status) throws SQLException {
        return new WageRate(year, status, row.getBigDecimal(column), row.getString(column + "_source"));
    }
}
