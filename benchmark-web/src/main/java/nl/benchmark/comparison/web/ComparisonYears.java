package nl.benchmark.comparison.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import nl.benchmark.ui.Messages;

/** How far back a course may go, as options of a list. */
@RequestScoped
public class ComparisonYears {

    @Inject
    private Messages messages;

    /** @param withoutCourse whether the period alone can be chosen too */
    public List<GroupChoices.Option> options(int chosen, boolean withoutCourse) {
        return IntStream.rangeClosed(withoutCourse ? 0 : 1, Choice.MOST_YEARS)
                .mapToObj(years -> new GroupChoices.Option(
                        Integer.toString(years),
                        years == 0
                                ? messages.text("comparison.years.none")
                                : messages.text("comparison.years.back", years),
                        years == chosen))
                .toList();
    }
}
