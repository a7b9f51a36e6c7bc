package nl.benchmark.launcher.demo;

import java.time.LocalDate;

/** One payment of special assistance in a month: periodic (scheme 11) or single (12). The last periodic one has an end. */
record SpecialGrant(
        int number,
        String scheme,
        String cluster,
        int euros,
        Identity identity,
        String household,
        String housing,
        LocalDate startedOn,
        LocalDate endedOn) {

    String registrationNumber() {
        return "BB" + number;
    }

    SpecialGrant endingOn(LocalDate day) {
        return new SpecialGrant(number, scheme, cluster, euros, identity, household, housing, startedOn, day);
    }
}
