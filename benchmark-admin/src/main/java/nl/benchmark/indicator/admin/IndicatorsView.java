package nl.benchmark.indicator.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.benchmark.comparison.service.FigureService;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.indicator.Module;
import nl.benchmark.shared.SearchWords;
import nl.benchmark.ui.Language;

/** The catalogue: searched by words and code, by theme and by module; themes in their own order. */
@Named
@ViewScoped
public class IndicatorsView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private FigureService figures;

    @Inject
    private Language language;

    private String text;
    private String theme;
    private String module;
    private List<IndicatorDefinition> all = List.of();
    private List<Theme> themes = List.of();

    /** The indicators of one theme, in display order. */
    public record Theme(String name, List<IndicatorDefinition> indicators) implements Serializable {}

    public void load() {
        all = figures.indicators();
        Map<String, List<IndicatorDefinition>> byTheme = new LinkedHashMap<>();
        all.stream().filter(this::matches).forEach(one -> byTheme.computeIfAbsent(
                        one.theme(language.getTag()), name -> new java.util.ArrayList<>())
                .add(one));
        themes = byTheme.entrySet().stream()
                .map(entry -> new Theme(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    private boolean matches(IndicatorDefinition one) {
        return (theme == null || one.themeNl().equals(theme))
                && (module == null || one.module().name().equals(module))
                && SearchWords.of(text).in(one.code(), one.name(language.getTag()), one.definition(language.getTag()));
    }

    /** Dutch names (as in the address) by the name in the user's language. */
    public Map<String, String> getThemeChoices() {
        Map<String, String> choices = new LinkedHashMap<>();
        all.forEach(one -> choices.put(one.theme(language.getTag()), one.themeNl()));
        return choices;
    }

    public int getShown() {
        return themes.stream().mapToInt(one -> one.indicators().size()).sum();
    }

    public int getTotal() {
        return all.size();
    }

    public Module[] getModules() {
        return Module.values();
    }

    public List<Theme> getThemes() {
        return themes;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getTheme() {
        return theme;
    }

    public void setTheme(String theme) {
        this.theme = theme;
    }

    public String getModule() {
        return module;
    }

    public void setModule(String module) {
        this.module = module;
    }
}
