package nl.benchmark.launcher.demo;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import nl.benchmark.fee.Indexation;
import nl.benchmark.fee.PublishedTariffs;
import nl.benchmark.fee.Tariff;
import nl.benchmark.fee.Tariffs;
import nl.benchmark.fee.WageRate;
import nl.benchmark.fee.WageRateStatus;

/**
 * Approved tariffs of 2026 and later, through the year after this one, for the demonstration (FEE-2). Their figures are invented: each is marked as an example
 * in its row, in its source and in the tariffs made with it.
 */
final class DemonstrationFees {

    private static final String SOURCE =
            "VOORBEELD van de demonstratie: dit cijfer is verzonnen en nergens gepubliceerd";
    private static final int FIRST = 2026;
    /** Expected for each year from the first on, the last for all later ones too; the first is corrected with what is published. */
    private static final List<String> EXPECTED = List.of("4.00", "3.50", "3.00");

    private static final String EXPECTED_BEFORE_THE_FIRST = "4.60";
    private static final BigDecimal MORE_THAN_EXPECTED = new BigDecimal("0.20");

    private final Connection owner;
    private final LocalDate today;

    DemonstrationFees(Connection owner, LocalDate today) {
        this.owner = owner;
        this.today = today;
    }

    /** Proposed by one account and approved by the other. */
    void approve(long proposer, long approver) throws SQLException {
        Tariffs tariffs = PublishedTariffs.first();
        for (int year = FIRST; year <= today.getYear() + 1; year++) {
            Indexation example = example(year);
            long id = indexation(example, proposer, approver);
            tariffs = tariffs.indexed(example);
            for (Tariff tariff : tariffs.all()) {
                tariff(tariff, id);
            }
        }
    }

    private long indexation(Indexation example, long proposer, long approver) throws SQLException {
        try (PreparedStatement insert = owner.prepareStatement(
                """
                insert into indexation (year, expected, definitive_before, expected_before, expected_source, definitive_before_source, expected_before_source,
                                        example, state, proposed_at, proposed_by, decided_at, decided_by)
                values (?, ?, ?, ?, ?, ?, ?, true, 'APPROVED', ?, ?, ?, ?) returning id
                """)) {
            insert.setInt(1, example.year().getValue());
            insert.setBigDecimal(2, example.expected().percent());
            insert.setBigDecimal(3, example.definitiveBefore().percent());
            insert.setBigDecimal(4, example.expectedBefore().percent());
            insert.setString(5, SOURCE);
            insert.setString(6, SOURCE);
            insert.setString(7, SOURCE);
            insert.setTimestamp(8, proposedOn(example.year().getValue()));
            insert.setLong(9, proposer);
            insert.setTimestamp(10, proposedOn(example.year().getValue()));
            insert.setLong(11, approver);
            try (var made = insert.executeQuery()) {
                made.next();
                return made.getLong(1);
            }
        }
    }

    private void tariff(Tariff tariff, long indexation) throws SQLException {
        try (PreparedStatement insert = owner.prepareStatement(
                "insert into tariff (year, package, fixed_amount, cents_per_inhabitant, indexation_id, example) values (?, ?, ?, ?, ?, true)")) {
            insert.setInt(1, tariff.year().getValue());
            insert.setString(2, tariff.pack().name());
            insert.setBigDecimal(3, tariff.fixedAmount());
            insert.setBigDecimal(4, tariff.centsPerInhabitant());
            insert.setLong(5, indexation);
            insert.executeUpdate();
        }
    }

    private static Indexation example(int year) {
        String before = year == FIRST ? EXPECTED_BEFORE_THE_FIRST : expected(year - 1);
        return indexation(
                year,
                expected(year),
                new BigDecimal(before).add(MORE_THAN_EXPECTED).toPlainString(),
                before);
    }

    private static String expected(int year) {
        return EXPECTED.get(Math.min(year - FIRST, EXPECTED.size() - 1));
    }

    /** In October of the year before, or today when that is still to come. */
    private Timestamp proposedOn(int year) {
        LocalDate october = LocalDate.of(year - 1, 10, 6);
        LocalDate day = october.isAfter(today) ? today : october;
        return Timestamp.from(day.atStartOfDay(ZoneId.of("Europe/Amsterdam")).toInstant());
    }

    private static Indexation indexation(int year, String expected, String definitiveBefore, String expectedBefore) {
        return new Indexation(
                figure(year, WageRateStatus.EXPECTED, expected),
                figure(year - 1, WageRateStatus.DEFINITIVE, definitiveBefore),
                figure(year - 1, WageRateStatus.EXPECTED, expectedBefore));
    }

    private static WageRate figure(int year, WageRateStatus status, String percent) {
        return new WageRate(Year.of(year), status, new BigDecimal(percent), SOURCE);
    }
}
