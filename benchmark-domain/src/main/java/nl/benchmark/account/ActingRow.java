package nl.benchmark.account;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * A line of the list of organisations that an account works for.
 *
 * @param organisation code
 * @param endsOn last day, Europe/Amsterdam; null for the own organisation
 * @param chosen whether the session works for it now
 */
public record ActingRow(String organisation, List<Right> rights, LocalDate endsOn, boolean chosen)
        implements Serializable {}
