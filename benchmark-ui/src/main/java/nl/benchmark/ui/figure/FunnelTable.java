package nl.benchmark.ui.figure;

import java.io.IOException;
import nl.benchmark.indicator.FigureStatus;
import nl.benchmark.indicator.Unit;
import nl.benchmark.ui.Chart;
import nl.benchmark.ui.Funnel;

/** The table twin of a funnel, a row for each organisation. */
final class FunnelTable {

    private final Elements out;
    private final FigureWriter figures;

    FunnelTable(Elements out, FigureWriter figures) {
        this.out = out;
        this.figures = figures;
    }

    /** @param who head of the first column */
    void write(Funnel funnel, String caption, String who) throws IOException {
        out.start("table", "table");
        out.element("caption", "visually-hidden", caption);
        out.start("thead", null);
        out.start("tr", null);
        figures.heading("col", null, who);
        figures.heading("col", "numeric", funnel.words().size());
        figures.heading("col", "numeric", funnel.words().value());
        figures.heading("col", "numeric", funnel.words().lower());
        figures.heading("col", "numeric", funnel.words().upper());
        figures.heading("col", null, funnel.words().place());
        out.end("tr");
        out.end("thead");
        out.start("tbody", null);
        for (Funnel.Row row : funnel.rows()) {
            row(funnel, row);
        }
        out.end("tbody");
        out.end("table");
    }

    private void row(Funnel funnel, Funnel.Row row) throws IOException {
        out.start("tr", row.role() == Chart.Role.OWN ? "own" : null);
        figures.heading("row", null, row.name());
        FigureStatus limits = row.size() == null ? row.status() : FigureStatus.FINAL; // they are nobody's figure
        number(row.size(), Unit.COUNT, 0, limits);
        number(row.value(), funnel.unit(), funnel.decimals(), row.status());
        number(row.lower(), funnel.unit(), funnel.decimals(), limits);
        number(row.upper(), funnel.unit(), funnel.decimals(), limits);
        out.element("td", null, row.place());
        out.end("tr");
    }

    private void number(Double number, Unit unit, int decimals, FigureStatus status) throws IOException {
        out.start("td", "numeric");
        figures.write(number, unit, decimals, status);
        out.end("td");
    }
}
