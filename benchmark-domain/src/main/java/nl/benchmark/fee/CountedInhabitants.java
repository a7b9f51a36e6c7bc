package nl.benchmark.fee;

import java.io.Serializable;

/**
 * How many inhabitants of one municipality a price counts.
 *
 * @param municipality CBS code
 */
public record CountedInhabitants(String municipality, long inhabitants) implements Serializable {}
