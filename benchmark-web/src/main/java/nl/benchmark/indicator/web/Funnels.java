package nl.benchmark.indicator.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.benchmark.comparison.FunnelPlace;
import nl.benchmark.comparison.WilsonLimits;
import nl.benchmark.comparison.service.FigureService;
import nl.benchmark.comparison.web.Choice;
import nl.benchmark.comparison.web.FigureTable;
import nl.benchmark.disclosure.Figure;
import nl.benchmark.indicator.FigureStatus;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.indicator.Unit;
import nl.benchmark.ui.CallerView;
import nl.benchmark.ui.Chart;
import nl.benchmark.ui.Figures;
import nl.benchmark.ui.Funnel;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.Notation;

/** Makes the funnel of a proportion: every participant by its size around the value of all together (CMP-3). */
@RequestScoped
public class Funnels {

    private static final String COUNTRY = "NL00";
    /** Of the limits: enough for a smooth line. */
    private static final int PLACES = 60;

    private static final double BY_CHANCE_OUTSIDE = 0.05;

    @Inject
    private FigureService service;

    @Inject
    private IndicatorTexts texts;

    @Inject
    private Figures figures;

    @Inject
    private Notation notation;

    @Inject
    private Messages messages;

    @Inject
    private CallerView caller;

    /** Ready to be shown; {@code funnel} is null when there is no figure to draw. */
    record Shown(Funnel funnel, String caption, List<String> sentences, String how, FigureTable table) {}

    private record Point(Figure figure, FunnelPlace place) {}

    Shown of(IndicatorDefinition indicator, Choice choice) {
        String caption =
                messages.text("funnel.caption", texts.name(indicator), texts.moment(indicator, choice.period()));
        Figure all = service.groupValues(indicator.code(), List.of(COUNTRY), choice.period(), choice.period(), false)
                .get(0);
        List<String> members = service.membersOf(COUNTRY, choice.period(), choice.period());
        if (all.value() == null || members.isEmpty()) {
            return new Shown(null, caption, List.of(), null, null);
        }
        double centre = all.numerator() / all.denominator();
        List<Point> points = service.values(indicator.code(), members, choice.period(), choice.period(), false).stream()
                .map(figure -> new Point(figure, place(figure, centre)))
                .sorted(Comparator.comparing(
                        (Point point) ->
                                point.place() == null ? null : point.figure().denominator(),
                        Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        Funnel funnel = funnel(indicator, choice, all.value(), centre, points);
        return funnel.isEmpty()
                ? new Shown(null, caption, List.of(), null, null)
                : new Shown(
                        funnel,
                        caption,
                        sentences(indicator, points),
                        messages.text("funnel.how", text(indicator, all)),
                        table(funnel, caption));
    }

    private static FunnelPlace place(Figure figure, double centre) {
        return figure.value() == null
                ? null
                : FunnelPlace.of(figure.numerator() / figure.denominator(), figure.denominator(), centre);
    }

    private Funnel funnel(
            IndicatorDefinition indicator, Choice choice, double value, double centre, List<Point> points) {
        String unit = messages.text("figure.unit." + indicator.unit());
        double factor = indicator.factor().doubleValue();
        Funnel.Words words = new Funnel.Words(
                messages.text("funnel.size"),
                messages.text("funnel.value", unit),
                messages.text("funnel.lower", unit),
                messages.text("funnel.upper", unit),
                messages.text("funnel.place"),
                messages.text("funnel.country"),
                messages.text("funnel.inner"),
                messages.text("funnel.outer"),
                messages.text("funnel.others"));
        return new Funnel(
                indicator.unit(),
                indicator.decimals(),
                value,
                words,
                bands(points, centre, factor),
                points.stream().map(point -> row(point, choice, centre, factor)).toList());
    }

    private Funnel.Row row(Point point, Choice choice, double centre, double factor) {
        Figure figure = point.figure();
        String name = texts.who(figure.organisation());
        Chart.Role role = figure.organisation().equals(caller.getOrganisationCode())
                ? Chart.Role.OWN
                : choice.organisations().contains(figure.organisation()) ? Chart.Role.GROUP : Chart.Role.OTHER;
        if (point.place() == null) {
            return new Funnel.Row(name, role, null, null, figure.status(), null, null, "");
        }
        WilsonLimits limits = WilsonLimits.around(centre, figure.denominator());
        return new Funnel.Row(
                name,
                role,
                figure.denominator(),
                figure.value(),
                figure.status(),
                limits.lower() * factor,
                limits.upper() * factor,
                words(point.place()));
    }

    private String words(FunnelPlace place) {
        return messages.text("funnel.place." + place.name());
    }

    /** Evenly along a logarithmic axis, a little beyond the smallest and the largest. */
    private static List<Funnel.Band> bands(List<Point> points, double centre, double factor) {
        double[] sizes = points.stream()
                .filter(point -> point.place() != null)
                .mapToDouble(point -> point.figure().denominator())
                .toArray();
        if (sizes.length == 0) {
            return List.of();
        }
        double first = sizes[0] / 1.2;
        double last = sizes[sizes.length - 1] * 1.2;
        List<Funnel.Band> bands = new ArrayList<>();
        for (int i = 0; i <= PLACES; i++) {
            double size = first * Math.pow(last / first, (double) i / PLACES);
            WilsonLimits inner = WilsonLimits.around(centre, size);
            WilsonLimits outer = WilsonLimits.around(centre, size, WilsonLimits.Z_998);
            bands.add(new Funnel.Band(
                    size,
                    outer.lower() * factor,
                    inner.lower() * factor,
                    inner.upper() * factor,
                    outer.upper() * factor));
        }
        return bands;
    }

    private List<String> sentences(IndicatorDefinition indicator, List<Point> points) {
        List<FunnelPlace> places =
                points.stream().map(Point::place).filter(place -> place != null).toList();
        List<String> sentences = new ArrayList<>();
        points.stream()
                .filter(point -> point.figure().organisation().equals(caller.getOrganisationCode()))
                .forEach(point -> sentences.add(own(indicator, point)));
        sentences.add(messages.text(
                "funnel.sentence",
                places.size(),
                places.stream().filter(FunnelPlace::isOutside).count(),
                Math.round(places.size() * BY_CHANCE_OUTSIDE),
                places.stream().filter(FunnelPlace::isFarOutside).count()));
        if (places.size() < points.size()) {
            sentences.add(messages.text("funnel.without", points.size() - places.size()));
        }
        return sentences;
    }

    private String own(IndicatorDefinition indicator, Point point) {
        String who = texts.who(point.figure().organisation());
        return point.place() == null
                ? messages.text("funnel.sentence.none", who)
                : messages.text(
                        "funnel.sentence.own",
                        who,
                        text(indicator, point.figure()),
                        notation.number(point.figure().denominator(), 0),
                        words(point.place()));
    }

    private String text(IndicatorDefinition indicator, Figure figure) {
        return figures.textWithUnit(figure.value(), indicator.unit(), indicator.decimals(), figure.status());
    }

    private FigureTable table(Funnel funnel, String caption) {
        List<FigureTable.Column> columns = List.of(
                new FigureTable.Column(messages.text("funnel.who"), false),
                new FigureTable.Column(funnel.words().size(), true),
                new FigureTable.Column(funnel.words().value(), true),
                new FigureTable.Column(funnel.words().lower(), true),
                new FigureTable.Column(funnel.words().upper(), true),
                new FigureTable.Column(funnel.words().place(), false));
        return new FigureTable(
                caption,
                columns,
                funnel.rows().stream().map(row -> row(funnel, row)).toList());
    }

    private static FigureTable.Row row(Funnel funnel, Funnel.Row row) {
        return new FigureTable.Row(
                row.name(),
                row.role() == Chart.Role.OWN,
                List.of(
                        number(row.size(), Unit.COUNT, 0, row.status()),
                        FigureTable.Cell.figure(row.value(), funnel.unit(), funnel.decimals(), row.status()),
                        number(row.lower(), funnel.unit(), funnel.decimals(), row.status()),
                        number(row.upper(), funnel.unit(), funnel.decimals(), row.status()),
                        FigureTable.Cell.of(row.place())));
    }

    private static FigureTable.Cell number(Double value, Unit unit, int decimals, FigureStatus status) {
        return FigureTable.Cell.number(value, unit, decimals, status);
    }
}
