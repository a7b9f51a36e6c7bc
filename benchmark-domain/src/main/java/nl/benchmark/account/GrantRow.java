package nl.benchmark.account;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A line of the list of what an organisation gave to accounts of others, or of what its accounts were given by others.
 *
 * @param home code of the other organisation: whose account it is, or who gave it
 * @param endsOn last day it works, Europe/Amsterdam
 * @param endedAt when it was taken back or ended with somebody's accounts; null when it was not
 * @param endedBecause null when somebody took it back
 */
public record GrantRow(
        long id,
        long accountId,
        String name,
        String email,
        String language,
        String home,
        List<Right> rights,
        LocalDate endsOn,
        Instant grantedAt,
        Instant endedAt,
        GrantEnd endedBecause)
        implements Serializable {

    public boolean works(LocalDate today) {
        return endedAt == null && !today.isAfter(endsOn);
    }
}
