package nl.benchmark.catalogue.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import nl.benchmark.catalogue.IndicatorChange;
import nl.benchmark.catalogue.service.CatalogueDesk;
import nl.benchmark.ui.CsvDownload;

/** The versions of indicators that were written in the portal as a CSV file, newest first. */
@WebServlet("/indicator/proposals.csv")
public class ProposalsDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final List<String> HEADER = List.of(
            "indicator",
            "version",
            "validFrom",
            "state",
            "reason",
            "proposedAt",
            "proposedBy",
            "decidedAt",
            "decidedBy",
            "decision");

    @Inject
    private transient CatalogueDesk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<List<String>> rows =
                desk.changes().stream().map(ProposalsDownload::cells).toList();
        CsvDownload.send(response, "proposals.csv", HEADER, rows.stream());
    }

    private static List<String> cells(IndicatorChange change) {
        return CsvDownload.cells(
                change.definition().code(),
                change.definition().version(),
                change.definition().validFrom(),
                change.state(),
                change.draft().reason(),
                change.proposedAt(),
                change.proposedBy(),
                change.decidedAt(),
                change.decidedBy(),
                change.decision());
    }
}
