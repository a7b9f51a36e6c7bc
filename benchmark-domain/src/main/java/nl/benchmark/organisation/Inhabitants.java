package nl.benchmark.organisation;

import java.io.Serializable;
import java.time.Year;

/**
 * How many people live in a municipality.
 *
 * @param number people on 1 January of {@code countedIn}
 * @param countedIn the year asked for, or the one before it
 * @param provisional the figure of the year asked for is not published yet, so that of the year before stands in
 */
public record Inhabitants(long number, Year countedIn, boolean provisional) implements Serializable {}
