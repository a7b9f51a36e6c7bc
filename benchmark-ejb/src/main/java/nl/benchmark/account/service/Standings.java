package nl.benchmark.account.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.benchmark.account.ApiToken;
import nl.benchmark.shared.service.OwnTransaction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Finds accounts that work today, with what others gave to them. The database must have been told which it may show. */
@ApplicationScoped
class Standings {

    private static final String ACCOUNT =
            """
            select a.id as account_id, a.email, a.name, a.role, a.organisation_id, o.code, a.language,
                   %s, %s, %s,
                   %s
             where a.active and (a.ends_on is null or a.ends_on >= :today) and (a.external_from is null or a.external_from <= :today) and %s
            """;

    private static final String VALID = "t.token_hash = ? and t.revoked_at is null and t.expires_on >= ?";

    /** Which token it is, whose account that is, and the account. */
    private static final String TOKEN = "select set_config('benchmark.token', ?, true); "
            + "select set_config('benchmark.account', (select t.account_id::text from api_token t where " + VALID
            + "), true); "
            + ACCOUNT.formatted(CallerMapper.RIGHTS, CallerMapper.SCOPE, CallerMapper.GRANTS, Standing.OF_TOKEN, VALID)
                    .replace(":today", "?");

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    Optional<Standing> ofSession(long accountId, long sessionId) {
        return find(Standing.OF_SESSION, "session", sessionId, "a.id = :key", accountId);
    }

    /** Working for its own organisation. */
    Optional<Standing> ofAccount(long accountId) {
        return find(Standing.OF_ORGANISATION, "organisation", null, "a.id = :key", accountId);
    }

    /**
     * Asked with each call of the API, so it is told to the database and asked of it in one go; what was told falls away with the
     * transaction, which is of this connection alone. Needs no transaction of the container.
     */
    Optional<OfToken> ofToken(ApiToken token) {
        try (Handle handle = jdbi.open();
                OwnTransaction transaction = new OwnTransaction(handle.getConnection())) {
            Optional<OfToken> found = ofToken(handle.getConnection(), token, Date.valueOf(LocalDate.now(clock)));
            transaction.commit();
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Finding the account of a token failed", e);
        }
    }

    private static Optional<OfToken> ofToken(Connection connection, ApiToken token, Date today) throws SQLException {
        try (PreparedStatement go = connection.prepareStatement(TOKEN)) {
            go.setString(1, token.hexHash());
            go.setBytes(2, token.hash());
            go.setDate(3, today);
            go.setDate(4, today);
            go.setDate(5, today);
            go.setDate(6, today);
            go.setBytes(7, token.hash());
            go.setDate(8, today);
            go.execute();
            go.getMoreResults();
            go.getMoreResults();
            try (ResultSet row = go.getResultSet()) {
                return row.next()
                        ? Optional.of(new OfToken(new Standing.Mapper().map(row, null), row.getString("token_name")))
                        : Optional.empty();
            }
        }
    }

    /** @param token what its account calls it */
    record OfToken(Standing standing, String token) {}

    /** @param address in small letters */
    Optional<Standing> ofAddress(String address) {
        return find(Standing.OF_ORGANISATION, "organisation", null, "lower(a.email) = :key", address);
    }

    private Optional<Standing> find(String from, String name, Long value, String condition, Object key) {
        return jdbi.withHandle(handle -> handle.createQuery(ACCOUNT.formatted(
                        CallerMapper.RIGHTS, CallerMapper.SCOPE, CallerMapper.GRANTS, from, condition))
                .bind("key", key)
                .bindBySqlType(name, value, Types.BIGINT)
                .bind("today", LocalDate.now(clock))
                .map(new Standing.Mapper())
                .findOne());
    }
}
