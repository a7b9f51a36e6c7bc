package nl.benchmark.catalogue.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.benchmark.account.Caller;
import nl.benchmark.catalogue.CatalogueEffect;
import nl.benchmark.catalogue.IndicatorChange;
import nl.benchmark.catalogue.service.CatalogueDesk;
import nl.benchmark.comparison.service.FigureService;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.shared.service.RequestCaller;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.PageNotFound;
import nl.benchmark.ui.ShowsRuleViolations;

/** One version that was written, beside what is in force, with what it changes; decided as long as it waits. Source: IND-1. */
@Named
@ViewScoped
@ShowsRuleViolations
public class ProposalView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MOST_MEMBERS = 20;

    @Inject
    private CatalogueDesk desk;

    @Inject
    private FigureService figures;

    @Inject
    private RequestCaller caller;

    @Inject
    private Messages messages;

    /** As it stands in the address, which may be anything. */
    private String id;

    private IndicatorChange change;
    private IndicatorDefinition before;
    private CatalogueEffect effect;
    private String reason;

    /**
     * What differs.
     *
     * @param key    of the message that names it
     * @param before null for a new indicator
     */
    public record Difference(String key, String before, String after) implements Serializable {

        public boolean isChanged() {
            return !Objects.equals(before, after);
        }
    }

    /** What is not there is not found. */
    public void load() {
        change = desk.changes().stream()
                .filter(one -> Long.toString(one.id()).equals(id))
                .findFirst()
                .orElseThrow(PageNotFound::new);
        before = figures.indicatorVersions(change.definition().code()).stream()
                .filter(one -> one.version() < change.definition().version())
                .reduce((older, newer) -> newer)
                .orElse(null);
        effect = change.isProposed() ? desk.effect(change.definition()) : null;
    }

    public String approve() {
        desk.approve(change.id());
        messages.info("catalogue.approved");
        return self();
    }

    public String refuse() {
        desk.refuse(change.id(), reason);
        messages.info("catalogue.refused");
        return self();
    }

    public String withdraw() {
        desk.withdraw(change.id());
        messages.info("catalogue.withdrawn");
        return self();
    }

    private String self() {
        return "/indicator/proposal?faces-redirect=true&id=" + change.id();
    }

    /** Whoever wrote it looks at it. */
    public boolean isOwn() {
        return caller.find()
                .map(Caller::accountId)
                .filter(known -> known == change.proposedById())
                .isPresent();
    }

    /** Every part of the sheet, what is in force beside it. */
    public List<Difference> getDifferences() {
        List<Difference> rows = new ArrayList<>();
        IndicatorDefinition after = change.definition();
        rows.add(row("catalogue.numerator", before == null ? null : before.numerator(), after.numerator()));
        rows.add(row("catalogue.denominator", before == null ? null : before.denominator(), after.denominator()));
        rows.add(row("catalogue.form.nameDutch", before == null ? null : before.nameNl(), after.nameNl()));
        rows.add(row("catalogue.form.nameEnglish", before == null ? null : before.nameEn(), after.nameEn()));
        rows.add(row("catalogue.form.themeDutch", before == null ? null : before.themeNl(), after.themeNl()));
        rows.add(row("catalogue.form.themeEnglish", before == null ? null : before.themeEn(), after.themeEn()));
        rows.add(row(
                "catalogue.form.definitionDutch", before == null ? null : before.definitionNl(), after.definitionNl()));
        rows.add(row(
                "catalogue.form.definitionEnglish",
                before == null ? null : before.definitionEn(),
                after.definitionEn()));
        rows.add(row(
                "catalogue.form.explanationDutch",
                before == null ? null : before.explanationNl(),
                after.explanationNl()));
        rows.add(row(
                "catalogue.form.explanationEnglish",
                before == null ? null : before.explanationEn(),
                after.explanationEn()));
        rows.add(row(
                "catalogue.polarity",
                before == null ? null : messages.label(before.polarity()),
                messages.label(after.polarity())));
        rows.add(row(
                "catalogue.form.decimals",
                before == null ? null : Integer.toString(before.decimals()),
                Integer.toString(after.decimals())));
        return rows;
    }

    private static Difference row(String key, String before, String after) {
        return new Difference(key, before, after);
    }

    public IndicatorChange getChange() {
        return change;
    }

    public IndicatorDefinition getBefore() {
        return before;
    }

    public CatalogueEffect getEffect() {
        return effect;
    }

    /** Of the members those that change most; the file has them all. */
    public List<CatalogueEffect.Row> getMembers() {
        return effect.mostChanged(MOST_MEMBERS);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
