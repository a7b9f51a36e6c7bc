package nl.benchmark.invoice.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.time.Year;
import java.util.List;
import nl.benchmark.fee.PriceChange;
import nl.benchmark.invoice.InvoiceProposal;
import nl.benchmark.invoice.service.InvoiceRunService;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.ui.CsvDownload;

/** The dry run of a year as a CSV file. */
@WebServlet("/invoice/run.csv")
public class InvoiceRunDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final List<String> HEADER = List.of(
            "organisation",
            "name",
            "package",
            "occasion",
            "inhabitants",
            "net",
            "vat",
            "total",
            "netYearBefore",
            "byTakingPart",
            "byInhabitants",
            "byTariffs",
            "obstacle");

    @Inject
    private transient InvoiceRunService runs;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String year = request.getParameter("year");
        if (year == null || !year.matches("20\\d\\d")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            List<InvoiceProposal> proposals = runs.dryRun(Year.parse(year));
            CsvDownload.send(
                    response,
                    "invoice-run-" + year + ".csv",
                    HEADER,
                    proposals.stream().map(InvoiceRunDownload::cells));
        } catch (RuleViolation refusal) { // a year without tariffs
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static List<String> cells(InvoiceProposal row) {
        boolean priced = row.price() != null;
        PriceChange change = row.change();
        boolean compared = change != null;
        return CsvDownload.cells(
                row.liability().payer().code(),
                row.liability().payer().name(),
                row.liability().pack(),
                row.occasion(),
                priced ? row.price().inhabitants() : null,
                priced ? row.price().net() : null,
                priced ? row.price().vat() : null,
                priced ? row.price().total() : null,
                compared ? change.before().net() : null,
                compared ? change.byTakingPart() : null,
                compared ? change.byInhabitants() : null,
                compared ? change.byTariffs() : null,
                row.isPossible() ? null : row.obstacle().rule());
    }
}
