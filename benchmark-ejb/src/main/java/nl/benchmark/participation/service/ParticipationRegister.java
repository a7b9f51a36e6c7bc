package nl.benchmark.participation.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import nl.benchmark.participation.Benchmark;
import nl.benchmark.participation.ContractYear;
import nl.benchmark.participation.ContractYearOrigin;
import nl.benchmark.participation.ParticipationRow;
import org.jdbi.v3.core.Jdbi;

/** The rows of participations and their contract years. */
@ApplicationScoped
class ParticipationRegister {

    private static final String ROW =
            """
            select p.id, o.code, o.name, p.benchmark, p.module, p.starts_on, p.ends_on, c.code as payer, c.name as payer_name, p.pilot
              from participation p join organisation o on o.id = p.organisation_id left join organisation c on c.id = p.payer_id
            """;

    @Inject
    private Jdbi jdbi;

    /** Of everybody, by name. */
    List<ParticipationRow> all() {
        return jdbi.withHandle(handle -> handle.createQuery(ROW + " order by o.name, p.benchmark, p.starts_on, p.id")
                .map((row, context) -> row(row))
                .list());
    }

    /** Those that an organisation has itself, or pays for as a co-operation. */
    List<ParticipationRow> of(String organisation) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        ROW + " where o.code = :code or c.code = :code order by p.benchmark, o.name, p.starts_on, p.id")
                .bind("code", organisation)
                .map((row, context) -> row(row))
                .list());
    }

    /** All that ends with one cancellation of this organisation; kept from changing meanwhile. */
    List<ParticipationRow> handledBy(String organisation, Benchmark benchmark) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        ROW
                                + " where coalesce(c.code, o.code) = :code and p.benchmark = :benchmark order by p.id for update of p")
                .bind("code", organisation)
                .bind("benchmark", benchmark.name())
                .map((row, context) -> row(row))
                .list());
    }

    void end(long participation, LocalDate lastDay) {
        jdbi.useHandle(handle -> handle.createUpdate("update participation set ends_on = :last where id = :id")
                .bind("last", lastDay)
                .bind("id", participation)
                .execute());
    }

    /** Basis after Verdiepend. */
    long beginBasis(String organisation, LocalDate startsOn, String payer) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                        """
                        insert into participation (organisation_id, benchmark, module, starts_on, payer_id)
                        select o.id, 'WI', 'BASIS', :from, (select c.id from organisation c where c.code = :payer) from organisation o where o.code = :code
                        """)
                .bind("from", startsOn)
                .bind("payer", payer)
                .bind("code", organisation)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
    }

    /** Of what an organisation has itself or pays for, in order of time. */
    List<ContractYear> years(String organisation) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select y.participation_id, y.year, y.origin, y.recorded_at
                          from contract_year y join participation p on p.id = y.participation_id join organisation o on o.id = p.organisation_id
                          left join organisation c on c.id = p.payer_id
                         where o.code = :code or c.code = :code order by y.year, y.participation_id
                        """)
                .bind("code", organisation)
                .map((row, context) -> new ContractYear(
                        row.getLong("participation_id"),
                        row.getInt("year"),
                        ContractYearOrigin.valueOf(row.getString("origin")),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list());
    }

    /** Name of an organisation; empty when there is none with that code. */
    Optional<String> name(String organisation) {
        return jdbi.withHandle(handle -> handle.createQuery("select name from organisation where code = :code")
                .bind("code", organisation)
                .mapTo(String.class)
                .findOne());
    }

    private static ParticipationRow row(ResultSet row) throws SQLException {
        return new ParticipationRow(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                Benchmark.valueOf(row.getString("benchmark")),
                row.getString("module"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("payer"),
                row.getString("payer_name"),
                row.getBoolean("pilot"));
    }
}
