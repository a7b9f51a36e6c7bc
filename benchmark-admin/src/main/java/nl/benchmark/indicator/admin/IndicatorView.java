package nl.benchmark.indicator.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import nl.benchmark.comparison.service.FigureService;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.ui.PageNotFound;

/** The metadata sheet of one indicator; an unknown code or version is not there (404). */
@Named
@ViewScoped
public class IndicatorView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private FigureService figures;

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

    /** Rows of the breakdown, separated by a comma. */
    public String getCategoriesText() {
        return String.join(", ", categories);
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
