package nl.benchmark.organisation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;

/**
 * An organisation on a day, as the lists and the API show it.
 *
 * @param validTo first day on which it no longer exists; null until further notice
 * @param areas the code of the area of each kind but the nation, on that day
 * @param inhabitants on 1 January of that day's year, or of the year before when not published yet; null when unknown
 */
public record OrganisationRow(
        String code,
        String name,
        OrganisationKind kind,
        LocalDate validFrom,
        LocalDate validTo,
        Map<AreaKind, String> areas,
        Long inhabitants)
        implements Serializable {}
