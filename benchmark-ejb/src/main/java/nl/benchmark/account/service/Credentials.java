package nl.benchmark.account.service;

import static nl.benchmark.shared.service.Columns.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import nl.benchmark.account.Caller;
import nl.benchmark.account.Lockout;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * What an account is believed by. Its row is locked while somebody is being checked, so that guesses at the same moment
 * are counted one by one.
 *
 * @param initialUntil first moment at which a first password no longer works: three days after it was made, or when it was used
 * @param totpSecret sealed; null without a second factor
 * @param secondFactorBy last day that a participant may still sign in without; null when there is none
 */
record Credentials(
        Caller caller,
        String passwordHash,
        boolean initial,
        Instant initialUntil,
        Lockout lockout,
        byte[] totpSecret,
        long totpLastStep,
        LocalDate secondFactorBy,
        String organisationName) {

    static final String COLUMNS =
            """
            a.id as account_id, a.email, a.name, a.role, a.organisation_id, o.code, a.language, a.password_hash, a.password_initial, a.initial_until,
            a.failed_attempts, a.last_failed_at, a.locked_until, a.totp_secret, a.totp_last_step, a.second_factor_by, o.name as organisation_name
            """;

    /** Null when no password opens anything now. */
    String workingHash(Instant now) {
        return initial && !now.isBefore(initialUntil) ? null : passwordHash;
    }

    boolean hasSecondFactor() {
        return totpSecret != null;
    }

    static final class Mapper implements RowMapper<Credentials> {

        private final CallerMapper callers = new CallerMapper();

        @Override
        public Credentials map(ResultSet row, StatementContext context) throws SQLException {
            return new Credentials(
                    callers.map(row, context),
                    row.getString("password_hash"),
                    row.getBoolean("password_initial"),
                    instant(row, "initial_until"),
                    new Lockout(
                            row.getInt("failed_attempts"),
                            instant(row, "last_failed_at"),
                            instant(row, "locked_until")),
                    row.getBytes("totp_secret"),
                    row.getLong("totp_last_step"),
                    row.getObject("second_factor_by", LocalDate.class),
                    row.getString("organisation_name"));
        }
    }
}
