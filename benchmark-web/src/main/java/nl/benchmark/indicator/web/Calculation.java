package nl.benchmark.indicator.web;

import java.time.Instant;
import java.util.List;
import nl.benchmark.comparison.web.FigureTable;
import nl.benchmark.indicator.FigureStatus;

/**
 * How the own figure came about (IND-3), in words and numbers.
 *
 * @param words    the formula with names
 * @param numbers  the same filled in, with its result; null without value
 * @param status   why there is no result
 * @param parts    months behind sums and means, or null when there are none
 * @param sources  what was delivered, oldest first
 */
public record Calculation(String words, String numbers, FigureStatus status, FigureTable parts, List<Source> sources) {

    /**
     * A delivery or import that the figure rests on.
     *
     * @param name       of the kind: BUS
     * @param receivedAt null when it is not ours to know, or an import
     * @param delivery   id of the own delivery, or null
     */
    public record Source(String name, String period, Instant receivedAt, Long delivery) {}
}
