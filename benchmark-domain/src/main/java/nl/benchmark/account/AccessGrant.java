package nl.benchmark.account;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What an account may do for another organisation than its own, as the overview of access rights shows it (L16). Nobody has
 * to look at it again: it ends within a year, and who still needs it is given it anew.
 *
 * @param home code of the organisation that the account belongs to
 * @param organisation code of the one that gave it, and whose data it is about
 * @param givenOn Europe/Amsterdam
 * @param endsOn last day it works, Europe/Amsterdam
 */
public record AccessGrant(
        long accountId,
        String name,
        String email,
        String home,
        String organisation,
        List<Right> rights,
        LocalDate givenOn,
        LocalDate endsOn)
        implements Serializable {}
