package nl.benchmark.disclosure;

import java.util.List;
import nl.benchmark.indicator.Period;

/** Who is in which group; told by the feature that knows participation and geography. */
public interface BenchmarkMembers {

    /**
     * Codes of the organisations that take part in the benchmark in that period and lie in the area (size class: of
     * the year of the period). Empty for an unknown group. Answer the same list object for equal answers: it is
     * recognised and saves time.
     */
    List<String> members(String groupCode, Period period);

    /** Inhabitants on 1 January of the year, those of the year before while not yet published; 0 when unknown. */
    long inhabitants(String organisation, int year);
}
