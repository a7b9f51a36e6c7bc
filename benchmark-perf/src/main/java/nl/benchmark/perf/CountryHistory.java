package nl.benchmark.perf;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes months of the one that was delivered: a year of rows, and {@value #MONTHS} months of measures. Past the application, as
 * superuser: what is measured afterwards is reading, and a delivered year would take half an hour.
 */
final class CountryHistory {

    static final int MONTHS = 84;
    private static final int MONTHS_OF_ROWS = 12;

    /** Of the benefits of each earlier month so many per mille are left out, others each month, so that there are flows. */
    private static final int LEFT_OUT = 25;

    private final Connection superuser;
    private final YearMonth month;

    /** @param month that was delivered, December */
    CountryHistory(Connection superuser, YearMonth month) {
        this.superuser = superuser;
        this.month = month;
    }

    /** Tables of rows of deliveries: those that are divided by period. */
    private List<String> factTables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = superuser.createStatement();
                ResultSet found = statement.executeQuery(
                        """
                        select c.relname from pg_class c
                         where c.relkind = 'p' and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'delivery_id' and not a.attisdropped)
                         order by 1
                        """)) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }

    /** The eleven months before, delivered and in force. */
    void copyYear() throws SQLException {
        List<String> tables = factTables();
        try (Statement statement = superuser.createStatement()) {
            for (int back = 1; back < MONTHS_OF_ROWS; back++) {
                statement.execute(
                        """
                        insert into delivery (organisation_id, account_id, type, period, status, received_at, finished_at, in_force_from, size_bytes, sha256,
                            key_fingerprint, records, rejected_records, benefits, errors, warnings, notes)
                        select organisation_id, account_id, type, '%s', status, received_at, finished_at, in_force_from, size_bytes, sha256 || '-%d',
                            key_fingerprint, records, rejected_records, benefits, errors, warnings, notes
                          from delivery where period = '%s'
                        """
                                .formatted(day(back), back, day(0)));
                for (String table : tables) {
                    String columns = columns(table);
                    statement.execute(
                            """
                            insert into %1$s (delivery_id, organisation_id, period, %2$s)
                            select d.id, d.organisation_id, d.period, %3$s
                              from %1$s f
                              join delivery o on o.id = f.delivery_id
                              join delivery d on d.organisation_id = o.organisation_id and d.type = o.type and d.period = '%4$s'
                             where f.period = '%5$s' %6$s
                            """
                                    .formatted(
                                            table,
                                            columns,
                                            "f." + columns.replace(", ", ", f."),
                                            day(back),
                                            day(0),
                                            "bus_benefit".equals(table)
                                                    ? "and mod(abs(hashtext(f.registration || '" + back
                                                            + "')), 1000) >= " + LEFT_OUT
                                                    : ""));
                }
            }
            statement.execute("vacuum analyze");
        }
    }

    private LocalDate day(int monthsBack) {
        return month.minusMonths(monthsBack).atDay(1);
    }

    private String columns(String table) throws SQLException {
        try (PreparedStatement statement = superuser.prepareStatement(
                """
                select string_agg(attname, ', ' order by attnum) from pg_attribute
                 where attrelid = cast(? as regclass) and attnum > 0 and not attisdropped
                   and attname not in ('delivery_id', 'organisation_id', 'period')
                """)) {
            statement.setString(1, table);
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                return found.getString(1);
            }
        }
    }

    /** Bytes of the rows of the year and of their indexes. */
    long bytesOfYear() throws SQLException {
        long bytes = 0;
        for (String table : factTables()) {
            bytes += number("select pg_total_relation_size('" + table + "_" + month.getYear() + "')");
        }
        return bytes;
    }

    /** How many parts of a divided table a query of one month looks into. */
    long partsLookedInto() throws SQLException {
        long parts = 0;
        try (Statement statement = superuser.createStatement();
                ResultSet plan = statement.executeQuery(
                        "explain select count(*) from bus_person where period = '" + day(0) + "'")) {
            while (plan.next()) {
                parts += plan.getString(1).contains(" on bus_person_") ? 1 : 0;
            }
        }
        return parts;
    }

    long rowsOfYear() throws SQLException {
        long rows = 0;
        for (String table : factTables()) {
            rows += number("select count(*) from " + table + "_" + month.getYear());
        }
        return rows;
    }

    /** Measures of {@value #MONTHS} months, in waves around those of the month delivered; everybody has a new version. */
    void makeMeasures() throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            for (int back = 1; back < MONTHS; back++) {
                statement.execute(
                        """
                        insert into measure_value (organisation_id, period, measure, dimension, category, value, known_from)
                        select organisation_id, '%s', measure, dimension, category,
                               cast(round(value * (1 + 0.2 * sin(%d / 9.0 + organisation_id))) as bigint), known_from
                          from measure_value
                         where period = '%s' and known_to = 'infinity' and delivery_id is not null
                        """
                                .formatted(day(back), back, day(0)));
            }
            statement.execute("update measure_version set version = version + 1");
            statement.execute("vacuum analyze measure_value");
        }
    }

    long measures() throws SQLException {
        return number("select count(*) from measure_value where known_to = 'infinity'");
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }
}
