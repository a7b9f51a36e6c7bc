package nl.benchmark.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What a chart shows, for who does not see it: kind, period, first and last figure of each line, where the table is. */
final class ReportAltText {

    private final ReportTexts texts;
    private final ReportNotation notation;

    ReportAltText(ReportTexts texts) {
        this.texts = texts;
        this.notation = new ReportNotation(texts);
    }

    String development(
            ReportIndicator indicator, ReportDevelopment development, FigureGrid grid, String unit, int tableNumber) {
        String first = notation.period(development.first());
        String last = notation.period(development.last());
        String key = development.asColumns() ? "alt.column" : "alt.line";
        List<String> sentences = new ArrayList<>();
        sentences.add(
                development.periods().size() == 1
                        ? texts.text(key + ".one", indicator.name(), unit, last)
                        : texts.text(key, indicator.name(), unit, first, last));
        grid.charted().forEach(column -> sentences.add(fromTo(column)));
        return closed(sentences, grid, tableNumber);
    }

    String breakdown(ReportIndicator indicator, ReportBreakdown breakdown, FigureGrid grid, String unit, int table) {
        List<String> sentences = new ArrayList<>();
        String period = notation.period(breakdown.period());
        sentences.add(texts.text("alt.bar", breakdown.heading(indicator), unit, period));
        grid.charted().forEach(column -> sentences.add(highest(column, breakdown.categories())));
        return closed(sentences, grid, table);
    }

    private String closed(List<String> sentences, FigureGrid grid, int tableNumber) {
        if (grid.hasGapsInChart()) {
            sentences.add(texts.text("alt.gaps"));
        }
        sentences.add(texts.text("alt.table", String.valueOf(tableNumber)));
        return String.join(" ", sentences);
    }

    private String fromTo(FigureGrid.Column column) {
        List<BigDecimal> numbers = column.values().stream()
                .flatMap(value -> value.asNumber().stream())
                .toList();
        if (numbers.isEmpty()) {
            return texts.text("alt.series.none", column.name());
        }
        String first = notation.number(numbers.get(0), column.decimals());
        String last = notation.number(numbers.get(numbers.size() - 1), column.decimals());
        return numbers.size() == 1
                ? texts.text("alt.series.one", column.name(), last)
                : texts.text("alt.series", column.name(), first, last);
    }

    private String highest(FigureGrid.Column column, List<String> categories) {
        return IntStream.range(0, categories.size())
                .boxed()
                .filter(place -> column.values().get(place).hasNumber())
                .max(Comparator.comparing(
                        (Integer place) -> column.values().get(place).number()))
                .map(place -> texts.text(
                        "alt.largest",
                        column.name(),
                        categories.get(place),
                        notation.number(column.values().get(place).number(), column.decimals())))
                .orElseGet(() -> texts.text("alt.series.none", column.name()));
    }
}
