package nl.benchmark.account.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nl.benchmark.account.Caller;
import nl.benchmark.account.Grant;
import nl.benchmark.account.Role;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * An account at home and what others gave to it, as they are now, with what its session or token was made for: from these
 * follows who the caller is (ACC-2, U17).
 *
 * @param chosen organisation that the session or token works for; null is the own one
 * @param looking organisation that an administrator looks as, null for everybody else
 */
record Standing(Caller home, List<Grant> grants, Long chosen, Long looking, String lookingCode, String lookingPurpose) {

    /** Column of the account's row for a session, whose number is {@code :session}. */
    static final String OF_SESSION =
            """
            s.organisation_id as chosen_id, s.looking_id, l.code as looking_code, s.looking_purpose
              from account a left join organisation o on o.id = a.organisation_id
              join account_session s on s.id = :session and s.account_id = a.id
              left join organisation l on l.id = s.looking_id
            """;

    /** The same for whoever has no session: a token that was made for an organisation, or none. */
    static final String OF_ORGANISATION =
            """
            cast(:organisation as bigint) as chosen_id, cast(null as bigint) as looking_id, null as looking_code, null as looking_purpose
              from account a left join organisation o on o.id = a.organisation_id
            """;

    /** The same for a token: what it was made for, and as {@code token_name} what its account calls it. */
    static final String OF_TOKEN =
            """
            t.organisation_id as chosen_id, cast(null as bigint) as looking_id, null as looking_code, null as looking_purpose, t.name as token_name
              from api_token t join account a on a.id = t.account_id left join organisation o on o.id = a.organisation_id
            """;

    /** Whoever does more than it may now, works for the own organisation again. */
    Caller forSession() {
        if (looking != null) {
            return home.lookingAs(looking, lookingCode, lookingPurpose);
        }
        return away().orElse(choosing());
    }

    /** Whether it may still look: what an administrator of the own staff may, nobody else does. */
    boolean mayBe() {
        return looking == null || home.role() == Role.ADMINISTRATOR && !home.isExternal();
    }

    /** Empty when it was made for an organisation for which the account does nothing any more. */
    Optional<Caller> forToken() {
        return chosen == null || chosen.equals(home.organisationId()) ? Optional.of(choosing()) : away();
    }

    private Optional<Caller> away() {
        return grants.stream()
                .filter(grant -> chosen != null && grant.organisationId() == chosen)
                .findFirst()
                .map(grant -> grant.of(choosing()));
    }

    private Caller choosing() {
        return grants.isEmpty()
                ? home
                : home.mayAlsoChoose(grants.stream().map(Grant::organisation).toList());
    }

    static final class Mapper implements RowMapper<Standing> {

        private final CallerMapper callers = CallerMapper.withRights();

        @Override
        public Standing map(ResultSet row, StatementContext context) throws SQLException {
            return new Standing(
                    callers.map(row, context),
                    CallerMapper.grants(row),
                    row.getObject("chosen_id", Long.class),
                    row.getObject("looking_id", Long.class),
                    row.getString("looking_code"),
                    row.getString("looking_purpose"));
        }
    }
}
