package nl.benchmark.participation.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.benchmark.participation.Benchmark;
import nl.benchmark.participation.Cancellation;
import nl.benchmark.participation.CancellationPlan;
import nl.benchmark.participation.CancellationScope;
import nl.benchmark.participation.CancellationState;
import nl.benchmark.participation.ContractYear;
import nl.benchmark.participation.ContractYearOrigin;
import nl.benchmark.participation.ParticipationRow;
import nl.benchmark.participation.service.ParticipationDesk;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.PageNotFound;
import nl.benchmark.ui.ShowsRuleViolations;

/** Participations of one organisation with their history; a letter is recorded and a cancellation withdrawn here. Source: REG-3. */
@Named
@ViewScoped
@ShowsRuleViolations
public class ParticipantView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    /** What one letter can cancel, as it stands in the form: {@code WI-DEEPENING}. */
    public record Choice(Benchmark benchmark, CancellationScope scope) implements Serializable {

        public String key() {
            return benchmark + "-" + scope;
        }
    }

    @Inject
    private ParticipationDesk desk;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    /** As it stands in the address, which may be anything. */
    private String organisation;

    private String name;
    private List<ParticipationRow> rows = List.of();
    private List<ContractYear> years = List.of();
    private List<Cancellation> cancellations = List.of();
    private List<Choice> choices = List.of();
    private final Map<Long, String> reasons = new HashMap<>();
    private String what;
    private LocalDate receivedOn;
    private String remark;
    private CancellationPlan plan;
    private Choice looked;
    private LocalDate lookedOn;

    /** Who is not there is not found. */
    public void load() {
        if (organisation == null || !organisation.matches("[A-Z]{2}\\d{4}")) {
            throw new PageNotFound();
        }
        name = desk.name(organisation).orElseThrow(PageNotFound::new);
        read();
    }

    private void read() {
        rows = desk.participations(organisation);
        years = desk.years(organisation);
        cancellations = desk.cancellations(organisation);
        choices = choices();
        plan = null;
        remark = null;
    }

    private List<Choice> choices() {
        LocalDate today = today();
        List<ParticipationRow> running = rows.stream()
                .filter(row -> row.handler().equals(organisation) && row.isEverBegun() && !row.isOver(today))
                .toList();
        List<Choice> found = new ArrayList<>();
        for (Benchmark benchmark : Benchmark.values()) {
            if (running.stream().anyMatch(row -> row.benchmark() == benchmark)) {
                found.add(new Choice(benchmark, CancellationScope.BENCHMARK));
            }
        }
        if (running.stream().anyMatch(row -> row.isDeepening() && row.endsOn() == null)) {
            found.add(new Choice(Benchmark.WI, CancellationScope.DEEPENING));
        }
        return found;
    }

    /** What the letter would do. */
    public void look() {
        plan = null;
        Choice choice = chosen();
        plan = desk.plan(organisation, choice.benchmark(), choice.scope(), receivedOn);
        looked = choice;
        lookedOn = receivedOn;
    }

    /** What was looked at, also when something else was chosen meanwhile. */
    public void record() {
        desk.record(organisation, looked.benchmark(), looked.scope(), lookedOn, plan.lastDay(), remark);
        LocalDate lastDay = plan.lastDay();
        read();
        messages.info("participation.desk.recorded", name, lastDay);
    }

    public void withdraw(long id) {
        desk.withdraw(id, reasons.get(id));
        read();
        messages.info("participation.desk.withdrawn", name);
    }

    private Choice chosen() {
        return choices.stream()
                .filter(choice -> choice.key().equals(what))
                .findFirst()
                .orElseThrow(PageNotFound::new);
    }

    public String label(Choice choice) {
        return choice.scope() == CancellationScope.DEEPENING
                ? messages.text("participation.toLeave.letter")
                : choice.benchmark().title();
    }

    public CancellationState state(Cancellation cancellation) {
        return cancellation.state(today());
    }

    public boolean withdrawable(Cancellation cancellation) {
        return cancellation.mayBeWithdrawn(today());
    }

    public ParticipationsFilter.Standing standing(ParticipationRow row) {
        return ParticipationsFilter.standing(row, today());
    }

    /** Years of a participation that came so, in order, with commas between them. */
    public String years(ParticipationRow row, ContractYearOrigin origin) {
        return String.join(
                ", ",
                years.stream()
                        .filter(year -> year.participation() == row.id() && year.origin() == origin)
                        .map(year -> Integer.toString(year.year()))
                        .toList());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    public String getName() {
        return name;
    }

    public List<ParticipationRow> getRows() {
        return rows;
    }

    public List<Cancellation> getCancellations() {
        return cancellations;
    }

    public List<Choice> getChoices() {
        return choices;
    }

    public Map<Long, String> getReasons() {
        return reasons;
    }

    public CancellationPlan getPlan() {
        return plan;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(LocalDate receivedOn) {
        this.receivedOn = receivedOn;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
