package nl.benchmark.launcher.demo;

import java.time.LocalDate;

/** Exemption from the obligation to work: kind 4, 5 or 6 (art. 9 and 9a Participatiewet), last day; {@code null} is permanent. */
record Exemption(String kind, LocalDate until) {

    boolean endsBy(LocalDate day) {
        return until != null && !until.isAfter(day);
    }
}
