package nl.benchmark.layout.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.layout.LayoutOfMonth;
import nl.benchmark.layout.service.LayoutService;
import nl.benchmark.ui.PageNotFound;

/** How a file of a type about a month is laid out, and what will change later. Source: DEL-1. */
@Named
@RequestScoped
public class LayoutView {

    private static final int MONTHS_BACK = 60;

    @Inject
    private LayoutService layouts;

    @Inject
    private Clock clock;

    /** As they stand in the address, which may be anything. */
    private String type;

    private String month;

    private LayoutChoice choice;
    private LayoutOfMonth layout;

    /** What is no type or no month is not found. */
    public void load() {
        choice = LayoutChoice.of(type, month, YearMonth.now(clock)).orElseThrow(PageNotFound::new);
        layout = layouts.ofMonth(choice.type(), choice.month());
    }

    public LayoutOfMonth getLayout() {
        return layout;
    }

    public DeliveryType getChosenType() {
        return choice.type();
    }

    public YearMonth getChosenMonth() {
        return choice.month();
    }

    public DeliveryType[] getTypes() {
        return DeliveryType.values();
    }

    /** Five years up to now, the first months of later versions, and the chosen one; newest first. */
    public List<YearMonth> getMonths() {
        YearMonth present = YearMonth.now(clock);
        TreeSet<YearMonth> months = new TreeSet<>();
        Stream.iterate(present, one -> one.minusMonths(1)).limit(MONTHS_BACK).forEach(months::add);
        layout.later().forEach(one -> months.add(one.version().first()));
        months.add(choice.month());
        return List.copyOf(months.descendingSet());
    }

    /** Asks for the tables of what is shown. */
    public String getQuery() {
        return "?type=" + choice.type().name() + "&month=" + choice.month();
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }
}
