package nl.benchmark.account.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import nl.benchmark.account.Role;
import nl.benchmark.retention.DataOfficers;
import org.jdbi.v3.core.Jdbi;

/** DEL-7: few accounts reach source files. The database refuses one more as well; this says so in words, before. */
@ApplicationScoped
class DataOfficerSeats {

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    /**
     * Refuses as {@link DataOfficers#refuseThird}, only of that role.
     *
     * @param account that works or will work from now on; 0 when it is yet to be made
     */
    void refuseThird(Role role, long account) {
        if (role == Role.DATA_OFFICER) {
            DataOfficers.refuseThird(jdbi.withHandle(handle -> handle.createQuery(
                            """
                            select count(*) from account
                             where role = 'DATA_OFFICER' and active and id <> :account and (ends_on is null or ends_on >= :today)
                            """)
                    .bind("account", account)
                    .bind("today", LocalDate.now(clock))
                    .mapTo(Integer.class)
                    .one()));
        }
    }
}
