package nl.benchmark.fee;

import java.time.Year;
import java.util.Objects;
import java.util.OptionalLong;
import nl.benchmark.organisation.Geography;

/** Inhabitants as counted by Statistics Netherlands. */
@FunctionalInterface
public interface Population {

    /** Of the municipality on 1 January of the year; empty when it did not exist then or is not published yet. */
    OptionalLong on(String municipality, Year year);

    /** As in the register. */
    static Population of(Geography geography) {
        return (municipality, year) -> geography.findOrganisation(municipality).stream()
                .map(known -> geography.inhabitants(known.code()).get(year))
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .findFirst();
    }
}
