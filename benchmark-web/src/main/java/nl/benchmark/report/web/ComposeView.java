package nl.benchmark.report.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.benchmark.comparison.service.FigureService;
import nl.benchmark.disclosure.Figure;
import nl.benchmark.indicator.FigureStatus;
import nl.benchmark.indicator.Period;
import nl.benchmark.organisation.AreaKind;
import nl.benchmark.organisation.service.OrganisationService;
import nl.benchmark.report.ReportRequest;
import nl.benchmark.report.service.ReportService;
import nl.benchmark.ui.CallerView;
import nl.benchmark.ui.Language;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.Notation;
import nl.benchmark.ui.ShowsRuleViolations;

/** A report of one's own composition (REP-2): month, chapters, groups, title. */
@Named
@ViewScoped
@ShowsRuleViolations
public class ComposeView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String BENCHMARK = "WI";
    private static final String BENEFITS = "WI-VOL-01";
    private static final int MONTHS_BACK = 60;

    @Inject
    private ReportService service;

    @Inject
    private FigureService figures;

    @Inject
    private OrganisationService organisations;

    @Inject
    private CallerView caller;

    @Inject
    private Language language;

    @Inject
    private Messages messages;

    @Inject
    private Notation notation;

    private boolean allowed;
    private List<SelectItem> months = List.of();
    private List<SelectItem> chapterChoices = List.of();
    private List<SelectItem> areas = List.of();
    private List<SelectItem> ownAreas = List.of();
    private String period;
    private List<String> chapters = List.of();
    private String mainGroup;
    private List<String> otherGroups = List.of();
    private String title;

    @PostConstruct
    void load() {
        allowed = figures.hasDeepening();
        if (!allowed) {
            return;
        }
        Period newest = figures.lastPeriod(caller.getOrganisationCode()).orElse(null);
        if (newest == null) {
            return;
        }
        period = newest.toString();
        months = months(newest);
        chapters = service.chapters(BENCHMARK);
        chapterChoices =
                chapters.stream().map(code -> new SelectItem(code, theme(code))).toList();
        areas = areas(newest);
        ownAreas = organisations.groupsOf(caller.getOrganisationCode(), newest).stream()
                .map(area -> new SelectItem(area.code(), label(area.kind(), area.name())))
                .toList();
        List<String> usual = service.usualGroups(caller.getOrganisationCode(), newest);
        mainGroup = usual.get(0);
        otherGroups = usual.subList(1, usual.size());
    }

    public String request() {
        Set<String> groups = new LinkedHashSet<>();
        groups.add(mainGroup);
        groups.addAll(otherGroups);
        YearMonth month = YearMonth.parse(period);
        service.request(new ReportRequest(
                caller.getOrganisationCode(),
                BENCHMARK,
                month,
                chapters,
                List.copyOf(groups),
                title,
                language.getTag()));
        messages.info("report.requested", month);
        return "/report/reports?faces-redirect=true";
    }

    /** Those with figures, newest first. */
    private List<SelectItem> months(Period newest) {
        List<Figure> benefits = new ArrayList<>(figures.values(
                BENEFITS, List.of(caller.getOrganisationCode()), newest.plus(-MONTHS_BACK), newest, false));
        Collections.reverse(benefits);
        return benefits.stream()
                .filter(figure -> figure.status() != FigureStatus.MISSING)
                .map(figure -> new SelectItem(figure.period().toString(), notation.of(figure.period())))
                .toList();
    }

    private List<SelectItem> areas(Period newest) {
        return Arrays.stream(AreaKind.values())
                .map(kind -> (SelectItem) new SelectItemGroup(
                        messages.label(kind),
                        null,
                        false,
                        organisations.geography().areas(kind, newest.firstDay()).stream()
                                .map(area -> new SelectItem(area.code(), area.name()))
                                .toArray(SelectItem[]::new)))
                .toList();
    }

    private String theme(String chapter) {
        return figures.indicators().stream()
                .filter(indicator -> indicator.code().startsWith(BENCHMARK + "-" + chapter + "-"))
                .findFirst()
                .map(indicator -> indicator.theme(language.getTag()))
                .orElse(chapter);
    }

    private String label(AreaKind kind, String name) {
        return kind == AreaKind.NATION
                ? messages.label(kind)
                : messages.text("report.compose.area", messages.label(kind), name);
    }

    /** False without the deepening module; the service refuses the report as well. */
    public boolean isAllowed() {
        return allowed;
    }

    public List<SelectItem> getMonths() {
        return months;
    }

    public List<SelectItem> getChapterChoices() {
        return chapterChoices;
    }

    public List<SelectItem> getAreas() {
        return areas;
    }

    public List<SelectItem> getOwnAreas() {
        return ownAreas;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public List<String> getChapters() {
        return chapters;
    }

    public void setChapters(List<String> chapters) {
        this.chapters = chapters;
    }

    public String getMainGroup() {
        return mainGroup;
    }

    public void setMainGroup(String mainGroup) {
        this.mainGroup = mainGroup;
    }

    public List<String> getOtherGroups() {
        return otherGroups;
    }

    public void setOtherGroups(List<String> otherGroups) {
        this.otherGroups = otherGroups;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }
}
