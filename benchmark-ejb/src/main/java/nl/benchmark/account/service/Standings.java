package nl.benchmark.account.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Finds accounts that work today, with what others gave to them. The database must have been told which it may show. */
@ApplicationScoped
class Standings {

    private static final String ACCOUNT =
            """
            select a.id as account_id, a.email, a.name, a.role, a.organisation_id, o.code, a.language,
                   %s, %s,
                   %s
             where a.active and (a.ends_on is null or a.ends_on >= :today) and %s
            """;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    Optional<Standing> ofSession(long accountId, long sessionId) {
        return find(Standing.OF_SESSION, "session", sessionId, "a.id = :key", accountId);
    }

    /** @param organisation that the token was made for; null is the own one */
    Optional<Standing> ofToken(long accountId, Long organisation) {
        return find(Standing.OF_ORGANISATION, "organisation", organisation, "a.id = :key", accountId);
    }

    Optional<Standing> ofAccount(long accountId) {
        return ofToken(accountId, null);
    }

    /** @param address in small letters */
    Optional<Standing> ofAddress(String address) {
        return find(Standing.OF_ORGANISATION, "organisation", null, "lower(a.email) = :key", address);
    }

    private Optional<Standing> find(String from, String name, Long value, String condition, Object key) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        ACCOUNT.formatted(CallerMapper.RIGHTS, CallerMapper.GRANTS, from, condition))
                .bind("key", key)
                .bindBySqlType(name, value, Types.BIGINT)
                .bind("today", LocalDate.now(clock))
                .map(new Standing.Mapper())
                .findOne());
    }
}
