package nl.benchmark.invoice.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import nl.benchmark.account.OrganisationDetails;
import nl.benchmark.invoice.RecipientRow;
import nl.benchmark.invoice.service.RecipientService;
import nl.benchmark.ui.CsvDownload;
import nl.benchmark.ui.ListState;

/** Where invoices go as a CSV file: what the page shows, all pages of it. Source: INV-1. */
@WebServlet("/invoice/recipients.csv")
public class RecipientsDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final List<String> HEADER = List.of(
            "organisation",
            "name",
            "invoiceName",
            "invoiceAddress",
            "invoicePostalCode",
            "invoiceCity",
            "invoiceEmail",
            "peppolId",
            "reference",
            "order",
            "profile",
            "obstacle");

    @Inject
    private transient RecipientService service;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RecipientsFilter filter = new RecipientsFilter();
        filter.setText(request.getParameter("text"));
        filter.setShow(request.getParameter("show"));
        ListState state = new ListState("name", 1);
        state.setSort(request.getParameter("sort"));
        CsvDownload.send(
                response,
                "factuurgegevens.csv",
                HEADER,
                state.sorted(filter.apply(service.recipients()), RecipientsFilter.ORDERS).stream()
                        .map(RecipientsDownload::cells));
    }

    private static List<String> cells(RecipientRow row) {
        OrganisationDetails details = row.details();
        return CsvDownload.cells(
                row.organisation(),
                row.name(),
                details.invoiceName(),
                details.invoiceAddress(),
                details.invoicePostalCode(),
                details.invoiceCity(),
                details.invoiceEmail(),
                details.peppolId(),
                details.invoiceReference(),
                row.order(),
                row.profile(),
                row.obstacle() == null ? null : row.obstacle().rule());
    }
}
