package nl.benchmark.catalogue.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.benchmark.catalogue.CatalogueEffect;
import nl.benchmark.catalogue.IndicatorDraft;
import nl.benchmark.catalogue.service.CatalogueDesk;
import nl.benchmark.comparison.service.FigureService;
import nl.benchmark.indicator.Aggregation;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.indicator.MeasureDefinition;
import nl.benchmark.indicator.Module;
import nl.benchmark.indicator.Periodicity;
import nl.benchmark.indicator.Polarity;
import nl.benchmark.indicator.Source;
import nl.benchmark.indicator.Unit;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.PageNotFound;
import nl.benchmark.ui.ShowsRuleViolations;

/** A new version of an indicator or a new indicator, with its formula tried as it is typed. Source: IND-1. */
@Named
@ViewScoped
@ShowsRuleViolations
public class ProposeIndicatorView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int[] FACTORS = {1, 100, 1_000, 10_000};

    @Inject
    private CatalogueDesk desk;

    @Inject
    private FigureService figures;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    /** As it stands in the address; null for a new indicator. */
    private String from;

    private IndicatorDefinition before;
    private final IndicatorForm form = new IndicatorForm();
    private String owner;
    private String reason;
    private CatalogueEffect effect;
    private String fault;

    /** What is not there is not found. */
    public void load() {
        desk.changes(); // whoever may not write is refused here
        if (form.getValidFrom() != null) {
            return;
        }
        if (from != null) {
            before = figures.indicatorVersions(from).stream()
                    .reduce((older, newer) -> newer)
                    .orElseThrow(PageNotFound::new);
            form.begin(before);
            owner = desk.changes().stream()
                    .filter(change ->
                            change.isApproved() && change.definition().code().equals(from))
                    .map(change -> change.draft().owner())
                    .findFirst()
                    .orElse(null);
        }
        LocalDate today = LocalDate.now(clock);
        form.setValidFrom(
                before != null && before.periodicity() == Periodicity.YEAR
                        ? today.withDayOfYear(1).plusYears(1)
                        : today.withDayOfMonth(1).plusMonths(1));
    }

    /** While it is typed: whether the formula can be computed, and with what it gives. */
    public void tryOut() {
        effect = null;
        fault = null;
        if (form.getNumerator() == null || form.getNumerator().isBlank()) {
            return;
        }
        try {
            effect = desk.effect(form.definition(1));
        } catch (RuleViolation refusal) {
            fault = messages.text(refusal);
        }
    }

    public String propose() {
        IndicatorDefinition definition = form.definition(before == null ? 1 : desk.nextVersion(before.code()));
        long id = desk.propose(new IndicatorDraft(definition, owner == null ? "" : owner.strip(), reason));
        messages.info("catalogue.proposed");
        return "/indicator/proposal?faces-redirect=true&id=" + id;
    }

    /** Of the last period with a figure, for the country; null when there is none. */
    public CatalogueEffect.Row getNewest() {
        return Optional.ofNullable(effect)
                .map(CatalogueEffect::months)
                .filter(rows -> !rows.isEmpty())
                .map(rows -> rows.get(rows.size() - 1))
                .orElse(null);
    }

    public List<MeasureDefinition> getMeasures() {
        return figures.measures();
    }

    public int[] getFactors() {
        return FACTORS.clone();
    }

    public Module[] getModules() {
        return Module.values();
    }

    public Unit[] getUnits() {
        return Unit.values();
    }

    public Polarity[] getPolarities() {
        return Polarity.values();
    }

    public Periodicity[] getPeriodicities() {
        return Periodicity.values();
    }

    public Aggregation[] getAggregations() {
        return Aggregation.values();
    }

    public Source[] getSources() {
        return Source.values();
    }

    public IndicatorDefinition getBefore() {
        return before;
    }

    public IndicatorForm getForm() {
        return form;
    }

    public CatalogueEffect getEffect() {
        return effect;
    }

    public String getFault() {
        return fault;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
