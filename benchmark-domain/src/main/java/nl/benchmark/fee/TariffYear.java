package nl.benchmark.fee;

import java.io.Serializable;

/**
 * The approved tariffs of a year.
 *
 * @param example made with figures of the demonstration, and nobody's real tariffs
 */
public record TariffYear(Tariffs tariffs, boolean example) implements Serializable {}
