package nl.benchmark.account;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;

/**
 * What an account may do for an organisation that is not its own, given by that organisation's account managers: somebody
 * of a co-operation or a supplier that delivers for several. It ends on a day, so that somebody looks at it again within a
 * year (L16). Managing accounts is never given away. Source: ACC-2.
 *
 * @param organisation code of who gave it
 * @param endsOn last day it works, Europe/Amsterdam
 */
public record Grant(long organisationId, String organisation, String benchmark, Set<Right> rights, LocalDate endsOn)
        implements Serializable {

    /** What can be given to somebody of another organisation. */
    public static final Set<Right> RIGHTS = Set.of(Right.READ, Right.DELIVER, Right.ANSWER);

    /** Last day on which a grant that is made today may end. */
    public static LocalDate lastDay(LocalDate today) {
        return today.plusYears(1);
    }

    /** The account as it is for this organisation: nothing of what it may do at home comes along. */
    public Caller of(Caller home) {
        Role role = rights.contains(Right.DELIVER) ? Role.DATA_SUPPLIER : Role.READER;
        return new Caller(
                home.accountId(),
                home.email(),
                home.name(),
                role,
                organisationId,
                organisation,
                home.language(),
                Rights.none().with(benchmark, rights),
                home.organisations(),
                null,
                home.scope());
    }
}
