package nl.benchmark.invoice.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.benchmark.invoice.InvoiceRow;
import nl.benchmark.invoice.service.InvoiceService;
import nl.benchmark.ui.CsvDownload;
import nl.benchmark.ui.ListState;

/** The invoices as a CSV file: what the page shows, all pages of it. */
@WebServlet("/invoice/invoices.csv")
public class InvoicesDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final List<String> HEADER = List.of(
            "number",
            "kind",
            "organisation",
            "name",
            "year",
            "package",
            "occasion",
            "state",
            "issuedOn",
            "dueOn",
            "credits",
            "net",
            "vat",
            "total",
            "paid",
            "open",
            "overpaid");

    @Inject
    private transient InvoiceService invoices;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        InvoicesFilter filter = new InvoicesFilter();
        filter.setYear(request.getParameter("year"));
        filter.setState(request.getParameter("state"));
        filter.setText(request.getParameter("text"));
        filter.setKind(request.getParameter("kind"));
        ListState order = new ListState("-number", 1);
        order.setSort(request.getParameter("sort"));
        CsvDownload.send(
                response,
                "invoices.csv",
                HEADER,
                order
                        .sorted(
                                filter.apply(invoices.invoices(), invoices.references(), LocalDate.now(clock)),
                                InvoicesFilter.ORDERS)
                        .stream()
                        .map(InvoicesDownload::cells));
    }

    private static List<String> cells(InvoiceRow row) {
        return CsvDownload.cells(
                row.number(),
                row.kind(),
                row.organisation(),
                row.organisationName(),
                row.feeYear(),
                row.pack(),
                row.occasion(),
                row.standing(),
                row.issuedOn(),
                row.dueOn(),
                row.credits(),
                row.net(),
                row.vat(),
                row.total(),
                row.paid(),
                row.open(),
                row.overpaid());
    }
}
