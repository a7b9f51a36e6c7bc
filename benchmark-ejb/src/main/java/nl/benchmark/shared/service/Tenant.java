package nl.benchmark.shared.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import nl.benchmark.account.Caller;
import nl.benchmark.account.Roles;
import org.jdbi.v3.core.Jdbi;

/**
 * What the database knows of who works in the running transaction. The settings are local to the transaction; all
 * handles of one JTA transaction are one connection, so they also bind what EclipseLink reads.
 */
@ApplicationScoped
public class Tenant {

    private static final String ENTERED = Tenant.class.getName();
    /** A visitor's statement gives up a lock that others hold after a few seconds (server.cli), a job has time. */
    private static final String WAIT_FOR_LOCKS = ", set_config('lock_timeout', '0', true) as locks";

    /** Whoever only looks, changes nothing: the database refuses it too (AUD-1). */
    private static final String CHANGE_NOTHING = ", set_config('transaction_read_only', 'on', true) as changes";

    @Inject
    private Jdbi jdbi;

    @Inject
    private Patience patience;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    /**
     * Once a transaction; without a transaction nothing happens, and then the database shows no rows of anybody.
     *
     * @param mayChange also for a caller who looks as a participant does, and else changes nothing
     */
    public void enter(Caller caller, boolean mayChange) {
        if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE && transactions.getResource(ENTERED) == null) {
            transactions.putResource(ENTERED, caller.accountId());
            jdbi.useHandle(handle -> handle.createQuery(
                            "select set_config('benchmark.organisation', :organisation, true) as organisation, set_config('benchmark.account', :account, true) as account, set_config('benchmark.staff', :staff, true) as staff, set_config('benchmark.role', :role, true) as role, set_config('benchmark.account_manager', :manager, true) as manager"
                                    + (patience.isLong() ? WAIT_FOR_LOCKS : "")
                                    + (caller.isLooking() && !mayChange ? CHANGE_NOTHING : ""))
                    .bind(
                            "organisation",
                            caller.organisationId() == null
                                    ? ""
                                    : caller.organisationId().toString())
                    .bind("account", Long.toString(caller.accountId()))
                    .bind("role", caller.role().name())
                    .bind(
                            "manager",
                            Boolean.toString(caller.role().isParticipant()
                                    && caller.groups().contains(Roles.ACCOUNT_MANAGER)))
                    .bind("staff", Boolean.toString(!caller.role().isParticipant()))
                    .mapTo(String.class)
                    .one());
        }
    }

    /** For a service that looks something up before anybody is known: the address at sign-in, the hash of a token, a job. */
    public void set(String setting, String value) {
        jdbi.useHandle(handle -> handle.createQuery("select set_config(:setting, :value, true)")
                .bind("setting", setting)
                .bind("value", value)
                .mapTo(String.class)
                .one());
    }
}
