package nl.benchmark.catalogue.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.benchmark.catalogue.CatalogueEffect;
import nl.benchmark.catalogue.IndicatorChange;
import nl.benchmark.catalogue.service.CatalogueDesk;
import nl.benchmark.ui.CsvDownload;

/** What a proposed version changes as a CSV file: the country by period, and every participant in the newest one. */
@WebServlet("/indicator/effect.csv")
public class EffectDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final List<String> HEADER = List.of("organisation", "what", "before", "after", "difference");

    @Inject
    private transient CatalogueDesk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("id");
        Optional<IndicatorChange> change = desk.changes().stream()
                .filter(one -> one.isProposed() && Long.toString(one.id()).equals(id))
                .findFirst();
        if (change.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        CatalogueEffect effect = desk.effect(change.get().definition());
        CsvDownload.send(
                response,
                "effect.csv",
                HEADER,
                Stream.concat(effect.months().stream(), effect.members().stream())
                        .map(EffectDownload::cells));
    }

    private static List<String> cells(CatalogueEffect.Row row) {
        return CsvDownload.cells(row.code(), row.what(), row.before(), row.after(), row.difference());
    }
}
