package nl.benchmark.comparison.web;

import java.util.List;
import java.util.Map;
import nl.benchmark.comparison.Comparison;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.indicator.Period;
import nl.benchmark.ui.Chart;

/**
 * One indicator beside others, ready to be shown: sentences, charts and the table of the comparison.
 *
 * @param moment   in words: ultimo maart 2025, voorlopig
 * @param sentence what one sees
 * @param course   own figures and those of others over time, or own alone when a total may not stand beside others;
 *                 null without any figure, or when the period alone was asked
 * @param index    totals of all as an index, or null
 * @param bars     the comparison in the period; null when there is nothing to draw
 * @param verdicts how each verdict came about, with its numbers
 * @param trend    where the own figures go, in words; null when nothing is to be said
 * @param leftOut  how many of the chosen are not drawn in the course, since a chart holds seven lines
 */
public record FigurePanel(
        IndicatorDefinition indicator,
        String name,
        Period period,
        String moment,
        String unit,
        String sentence,
        Chart course,
        String courseCaption,
        Chart index,
        String indexCaption,
        String indexSentence,
        Chart bars,
        String barsCaption,
        String barsSentence,
        FigureTable table,
        Comparison comparison,
        List<String> verdicts,
        String trend,
        int leftOut) {

    /** The files that can be downloaded, by the name in the address. */
    public Map<String, FigureTable> files(String timeHead, String whoHead) {
        Map<String, FigureTable> files = new java.util.HashMap<>();
        if (course != null) {
            files.put("course", FigureTable.of(course, captioned(courseCaption), timeHead));
        }
        if (index != null) {
            files.put("index", FigureTable.of(index, indexCaption, timeHead));
        }
        if (bars != null) {
            files.put("bars", FigureTable.of(bars, captioned(barsCaption), whoHead));
        }
        files.put("comparison", table);
        return files;
    }

    /** Nothing to draw; of a distribution the categories are drawn elsewhere. */
    public boolean isEmpty() {
        return course == null && index == null && bars == null && !isDistribution();
    }

    public boolean isDistribution() {
        return FigurePanels.isDistribution(indicator);
    }

    public List<Comparison.Group> groups() {
        return comparison.groups();
    }

    private String captioned(String caption) {
        return unit.isEmpty() ? caption : caption + " (" + unit + ")";
    }
}
