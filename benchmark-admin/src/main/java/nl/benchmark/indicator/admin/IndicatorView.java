package nl.benchmark.indicator.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import nl.benchmark.comparison.service.FigureService;
import nl.benchmark.indicator.Dimension;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.PageNotFound;

/** The metadata sheet of one indicator; an unknown code or version is not there (404). */
@Named
@ViewScoped
public class IndicatorView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private FigureService figures;

    @Inject
    private Messages messages;

    private String code;
    private String version;
    private IndicatorDefinition indicator;
    private List<IndicatorDefinition> versions = List.of();
    private List<String> categories = List.of();

    public void load() {
        versions = figures.indicatorVersions(code).stream()
                .sorted(Comparator.comparingInt(IndicatorDefinition::version).reversed())
                .toList();
        indicator = versions.stream()
                .filter(one ->
                        version == null || Integer.toString(one.version()).equals(version))
                .findFirst()
                .orElseThrow(PageNotFound::new);
        categories = figures.categories(indicator);
    }

    /** The breakdown and its rows by name, each with what a formula says for it. */
    public String getBreakdownText() {
        String dimension = indicator.breakdown();
        return messages.text("indicator.dimension." + dimension) + " (" + dimension + "): "
                + categories.stream()
                        .map(category -> name(dimension, category) + " (" + category + ")")
                        .collect(Collectors.joining(", "));
    }

    private String name(String dimension, String category) {
        return Dimension.UNKNOWN.equals(category)
                ? messages.text("indicator.category.UNKNOWN")
                : messages.text("indicator.category." + dimension + "." + category);
    }

    public IndicatorDefinition getIndicator() {
        return indicator;
    }

    public List<IndicatorDefinition> getVersions() {
        return versions;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version;
    }
}
