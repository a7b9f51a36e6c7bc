package nl.benchmark.account;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A line of the list of what an organisation gave to accounts of others.
 *
 * @param home code of the organisation that the account belongs to
 * @param endsOn last day it works, Europe/Amsterdam
 * @param endedAt when it was taken back; null when it was not
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
        Instant endedAt)
        implements Serializable {

    public boolean works(LocalDate today) {
        return endedAt == null && !today.isAfter(endsOn);
    }
}
