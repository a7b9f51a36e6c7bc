package nl.benchmark.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The sentence above a chart that says what one sees (REP-1): the own figure, the difference with a year earlier, the
 * chosen group. A figure that is not there is named as such; nothing can be computed from the sentence that the table
 * does not show, since differences are made of shown figures only.
 */
public final class ReportSentence {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ReportTexts texts;
    private final ReportNotation notation;

    public ReportSentence(ReportLanguage language) {
        this.texts = new ReportTexts(language);
        this.notation = new ReportNotation(texts);
    }

    /** One to four sentences about the last period of the indicator. */
    public String of(String organisation, ReportIndicator indicator) {
        return indicator
                .developmentIfAny()
                .map(development -> development(organisation, indicator, development))
                .orElseGet(() -> distribution(organisation, indicator, indicator.breakdown()));
    }

    private String development(String organisation, ReportIndicator indicator, ReportDevelopment development) {
        Optional<ReportSeries> own = development.own();
        List<String> sentences = new ArrayList<>();
        own.ifPresent(series -> sentences.addAll(ownSentences(organisation, indicator, development, series)));
        boolean ownShown =
                own.map(ReportSentence::lastOf).filter(ReportValue::hasNumber).isPresent();
        if (indicator.isIndex()) {
            chosenIndex(development, indicator.groups()).ifPresent(sentences::add);
        } else {
            indicator.groups().stream()
                    .findFirst()
                    .ifPresent(
                            group -> sentences.addAll(groupSentences(organisation, indicator, group, own, ownShown)));
        }
        return String.join(" ", sentences);
    }

    private List<String> ownSentences(
            String organisation, ReportIndicator indicator, ReportDevelopment development, ReportSeries own) {
        ReportValue now = lastOf(own);
        ReportPeriod period = development.last();
        if (!now.hasNumber()) {
            return List.of(texts.text(
                    "own." + now.status().name(), organisation, notation.moment(indicator.moment(), period)));
        }
        Optional<ReportValue> before = valueAt(development.periods(), own, period.yearEarlier());
        String statement = statement(organisation, indicator, period, now);
        String change = before.flatMap(ReportValue::asNumber)
                .map(earlier -> change(indicator, now.number(), earlier))
                .orElse("");
        List<String> sentences = new ArrayList<>(List.of(statement + change + "."));
        before.filter(earlier -> !earlier.hasNumber())
                .ifPresent(earlier ->
                        sentences.add(texts.text("before." + earlier.status().name())));
        return sentences;
    }

    private String statement(String organisation, ReportIndicator indicator, ReportPeriod period, ReportValue now) {
        String when = provisional(notation.moment(indicator.moment(), period), now);
        String amount = notation.amount(now.number(), indicator.unit(), indicator.decimals());
        String key = "statement." + indicator.code();
        if (amount.equals("1") && texts.has(key + ".one")) {
            return texts.text(key + ".one", organisation, when);
        }
        if (texts.has(key)) {
            return texts.text(key, organisation, when, amount);
        }
        String whole = notation.withUnit(now.number(), indicator.unit(), indicator.decimals());
        return texts.text("statement", organisation, when, whole, indicator.name());
    }

    private String change(ReportIndicator indicator, BigDecimal now, BigDecimal before) {
        BigDecimal difference = now.subtract(before);
        ReportUnit.Change change = indicator.unit().change();
        boolean amount = change == ReportUnit.Change.RELATIVE || change == ReportUnit.Change.AMOUNT;
        if (difference.signum() == 0) {
            return texts.text(amount ? "change.same.amount" : "change.same.level");
        }
        if (change == ReportUnit.Change.RELATIVE && before.signum() <= 0) {
            return texts.text("change.before", notation.amount(before, indicator.unit(), indicator.decimals()));
        }
        String size =
                switch (change) {
                    case RELATIVE -> size(percentage(difference, before), 1, "size.percent");
                    case POINTS -> size(difference, indicator.decimals(), "size.points");
                    case AMOUNT -> size(difference, indicator.decimals(), "size.amount");
                    case LEVEL ->
                        size(
                                difference,
                                indicator.decimals(),
                                "size." + indicator.unit().name());
                };
        if (size.isEmpty()) {
            return texts.text("change.almost");
        }
        String direction = difference.signum() > 0 ? "up" : "down";
        return texts.text("change." + direction + (amount ? ".amount" : ".level"), size);
    }

    /** The size without its sign, or empty when it rounds to nothing. */
    private String size(BigDecimal difference, int decimals, String key) {
        String number = notation.number(difference.abs(), decimals);
        return number.equals(notation.number(BigDecimal.ZERO, decimals)) ? "" : texts.counted(key, number);
    }

    private static BigDecimal percentage(BigDecimal difference, BigDecimal base) {
        return difference.multiply(HUNDRED).divide(base, MathContext.DECIMAL64);
    }

    private List<String> groupSentences(
            String organisation,
            ReportIndicator indicator,
            ReportGroup group,
            Optional<ReportSeries> own,
            boolean ownShown) {
        String where = texts.text(group.kind(), group.name());
        ReportValue value = group.value();
        if (!value.hasNumber()) {
            return List.of(texts.text("group." + value.status().name(), where));
        }
        boolean sayProvisional =
                own.map(ReportSentence::lastOf).map(now -> !now.isProvisional()).orElse(true);
        String amount = notation.withUnit(value.number(), indicator.unit(), indicator.decimals());
        String shown = sayProvisional ? provisional(amount, value) : amount;
        List<String> sentences = new ArrayList<>();
        sentences.add(texts.text(ownShown ? "group.value" : "group.value.alone", where, shown));
        if (ownShown && group.verdict() != ReportVerdict.NOT_COMPARED) {
            sentences.add(texts.text("compared." + group.verdict().name(), organisation));
        }
        return sentences;
    }

    /** How the chosen group's index moved over the whole of what is shown. */
    private Optional<String> chosenIndex(ReportDevelopment development, List<ReportGroup> groups) {
        if (groups.isEmpty() || development.periods().size() < 2) {
            return Optional.empty();
        }
        ReportGroup group = groups.get(0);
        String where = texts.text(group.kind(), group.name());
        if (!group.value().hasNumber()) {
            return Optional.of(texts.text("group." + group.value().status().name(), where));
        }
        BigDecimal difference = group.value().number().subtract(HUNDRED);
        String size = size(difference, 1, "size.percent");
        String direction = size.isEmpty() ? "same" : difference.signum() > 0 ? "up" : "down";
        String since = notation.period(development.first());
        String members = String.valueOf(group.membersWithValue());
        return Optional.of(texts.text("index." + direction, where, since, size, members));
    }

    /** Of a distribution without a total: the largest category, or those that share that place. */
    private String distribution(String organisation, ReportIndicator indicator, ReportBreakdown breakdown) {
        String when = notation.moment(indicator.moment(), breakdown.period());
        ReportSeries own = breakdown.series().get(0);
        Optional<BigDecimal> largest = own.values().stream()
                .flatMap(value -> value.asNumber().stream())
                .max(BigDecimal::compareTo);
        if (own.role() != SeriesRole.OWN || largest.isEmpty()) {
            return texts.text("own.MISSING", organisation, when);
        }
        List<Integer> places = IntStream.range(0, own.values().size())
                .filter(place -> own.values()
                        .get(place)
                        .asNumber()
                        .filter(number -> number.compareTo(largest.get()) == 0)
                        .isPresent())
                .boxed()
                .toList();
        String names = places.stream()
                .map(place -> texts.text("quoted", breakdown.categories().get(place)))
                .collect(Collectors.joining(texts.text("and")));
        ReportValue value = own.values().get(places.get(0));
        String amount = notation.withUnit(value.number(), indicator.unit(), indicator.decimals());
        String key = places.size() == 1 ? "largest" : "largest.several";
        List<String> sentences = new ArrayList<>();
        sentences.add(texts.text(key, organisation, provisional(when, value), amount, names));
        if (places.size() == 1) {
            comparedCategory(indicator, breakdown, places.get(0)).ifPresent(sentences::add);
        }
        return String.join(" ", sentences);
    }

    private Optional<String> comparedCategory(ReportIndicator indicator, ReportBreakdown breakdown, int place) {
        if (indicator.groups().isEmpty()) {
            return Optional.empty();
        }
        ReportGroup group = indicator.groups().get(0);
        return breakdown.series().stream()
                .filter(series -> series.role() == SeriesRole.COMPARISON)
                .findFirst()
                .map(series -> categoryOf(indicator, group, series.values().get(place)));
    }

    private String categoryOf(ReportIndicator indicator, ReportGroup group, ReportValue value) {
        String where = texts.text(group.kind(), group.name());
        return value.asNumber()
                .map(number -> texts.text(
                        "group.value", where, notation.withUnit(number, indicator.unit(), indicator.decimals())))
                .orElseGet(() -> texts.text("group." + value.status().name(), where));
    }

    private String provisional(String text, ReportValue value) {
        return value.isProvisional() ? texts.text("provisional", text) : text;
    }

    private static ReportValue lastOf(ReportSeries series) {
        return series.values().get(series.values().size() - 1);
    }

    private static Optional<ReportValue> valueAt(List<ReportPeriod> periods, ReportSeries series, ReportPeriod period) {
        int place = periods.indexOf(period);
        return place < 0 ? Optional.empty() : Optional.of(series.values().get(place));
    }
}
