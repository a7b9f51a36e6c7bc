package nl.benchmark.account.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import nl.benchmark.account.Caller;
import nl.benchmark.account.Role;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * A caller from a row with the columns {@code account_id, email, name, role, organisation_id, code, language}: at
 * sign-in, and for the account on whose behalf a job works.
 */
public final class CallerMapper implements RowMapper<Caller> {

    @Override
    public Caller map(ResultSet row, StatementContext context) throws SQLException {
        return new Caller(
                row.getLong("account_id"),
                row.getString("email"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getObject("organisation_id", Long.class),
                row.getString("code"),
                row.getString("language"));
    }
}
