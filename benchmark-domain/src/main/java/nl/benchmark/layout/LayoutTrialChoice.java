package nl.benchmark.layout;

import java.io.Serializable;
import java.time.YearMonth;

/** A delivery on which a layout can be tried: in force, with a source file that is kept. */
public record LayoutTrialChoice(long delivery, String organisation, String name, YearMonth period)
        implements Serializable {}
