package nl.benchmark.indicator.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import nl.benchmark.comparison.service.FigureService;
import nl.benchmark.comparison.web.Choice;
import nl.benchmark.comparison.web.FigureFile;
import nl.benchmark.comparison.web.FigurePanels;
import nl.benchmark.comparison.web.GroupChoices;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.indicator.Period;
import nl.benchmark.organisation.OrganisationRow;
import nl.benchmark.ui.Funnel;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.PageNotFound;
import nl.benchmark.ui.ShowsRuleViolations;

/** All municipalities by their size around the national value, of one proportion (CMP-3). What is chosen stands in the address. */
@Named
@RequestScoped
@ShowsRuleViolations
public class FunnelView {

    @Inject
    private HttpServletRequest request;

    @Inject
    private FigureService figures;

    @Inject
    private Funnels funnels;

    @Inject
    private GroupChoices choices;

    @Inject
    private FigureFile file;

    @Inject
    private IndicatorTexts texts;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    private IndicatorDefinition indicator;
    private Choice choice;
    private Funnels.Shown shown;
    private List<Period> periods;
    private List<GroupChoices.Option> chosen;
    private List<OrganisationRow> participants;

    /** Only a share of one whole has limits by size; shares that are a hundred per cent together are drawn as a distribution. */
    static boolean hasFunnel(IndicatorDefinition indicator) {
        return indicator.proportion() && !FigurePanels.isDistribution(indicator);
    }

    @PostConstruct
    void load() {
        String code = Choice.text(request, "code");
        if (code == null) {
            missing();
            return;
        }
        IndicatorDefinition known = figures.indicator(code);
        if (!hasFunnel(known)) {
            missing();
            return;
        }
        Period newest = choices.newest(known, Period.of(YearMonth.now(clock).minusMonths(1)));
        choice = choices.read(request, newest);
        shown = funnels.of(known, choice);
        periods = choices.periods(newest, choice.period());
        chosen = choices.chosen(choice);
        participants = choices.participants(choice.period());
        indicator = known;
    }

    /** What is sent from the frame around the page, such as signing out, comes to the bare address. */
    private void missing() {
        if (!"POST".equals(request.getMethod())) {
            throw new PageNotFound();
        }
    }

    /** Answers with a file when the address asks for one; otherwise the page is shown. */
    public void download() {
        String asked = Choice.text(request, "download");
        if (asked == null || indicator == null) {
            return;
        }
        if (shown.table() == null || !asked.matches("funnel\\.(csv|xlsx)")) {
            throw new PageNotFound();
        }
        file.answer(shown.table(), indicator.code() + "-" + choice.period() + "-" + asked);
    }

    public String file(String name) {
        return request.getContextPath() + "/indicator/funnel.xhtml?" + query() + "&download=" + name;
    }

    /** Address of the page of the indicator, with the same choice. */
    public String getBack() {
        return request.getContextPath() + "/indicator/indicator.xhtml?" + query();
    }

    private String query() {
        return "code=" + indicator.code() + "&" + choice.query();
    }

    public boolean isFound() {
        return indicator != null;
    }

    public String getTitle() {
        return indicator == null
                ? messages.text("indicator.title")
                : messages.text("funnel.title", texts.name(indicator));
    }

    public String getName() {
        return texts.name(indicator);
    }

    public IndicatorDefinition getIndicator() {
        return indicator;
    }

    public Choice getChoice() {
        return choice;
    }

    /** Null when there is no figure to draw. */
    public Funnel getFunnel() {
        return shown.funnel();
    }

    public String getCaption() {
        return shown.caption();
    }

    public String getSentence() {
        return String.join(" ", shown.sentences());
    }

    public String getHow() {
        return shown.how();
    }

    public List<Period> getPeriods() {
        return periods;
    }

    public List<GroupChoices.Option> getChosen() {
        return chosen;
    }

    public List<OrganisationRow> getParticipants() {
        return participants;
    }
}
