package nl.benchmark.layout;

import java.io.Serializable;
import java.time.YearMonth;

/**
 * A delivery in force that was read by an earlier layout than the one that holds for its month now or soon: whose, about which month.
 * It stays as it was read until the participant delivers again.
 *
 * @param organisation code
 * @param name         of the organisation
 * @param number       of the layout that read it; 0 for the one that the product ships with
 */
public record LayoutReading(String organisation, String name, YearMonth period, int number) implements Serializable {}
