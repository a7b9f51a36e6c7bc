package nl.benchmark.account.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import nl.benchmark.shared.service.Tenant;
import org.jdbi.v3.core.Jdbi;

/** What several services ask of the table of accounts. */
final class AccountRows {

    private AccountRows() {}

    /** Null when the column is. */
    static Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    /** Whether an account, of whatever organisation, has the address. The database shows the one row by its address, and then no longer. */
    static boolean isTaken(Jdbi jdbi, Tenant tenant, String email) {
        String address = email.toLowerCase(Locale.ROOT);
        tenant.set("benchmark.sign_in", address);
        try {
            return jdbi.withHandle(
                    handle -> handle.createQuery("select exists (select from account where lower(email) = :email)")
                            .bind("email", address)
                            .mapTo(Boolean.class)
                            .one());
        } finally {
            tenant.set("benchmark.sign_in", "");
        }
    }
}
