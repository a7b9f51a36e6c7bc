package nl.benchmark.agreement;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * How one participant stands, among all.
 *
 * @param since Amsterdam day from which on it is so
 */
public record ProgressRow(String organisation, String name, AgreementStanding standing, LocalDate since)
        implements Serializable {}
