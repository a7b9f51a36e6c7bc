package nl.benchmark.organisation.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import nl.benchmark.organisation.EmailDomain;
import nl.benchmark.organisation.OrganisationLine;
import nl.benchmark.organisation.service.OrganisationDesk;
import nl.benchmark.ui.CsvDownload;
import nl.benchmark.ui.ListState;

/** Organisations with their mail domains as a CSV file: what the page shows, all pages of it. */
@WebServlet("/organisation/organisations.csv")
public class OrganisationsDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final List<String> HEADER = List.of("organisation", "name", "kind", "benchmarks", "domains");

    @Inject
    private transient OrganisationDesk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        OrganisationsFilter filter = new OrganisationsFilter();
        filter.setText(request.getParameter("text"));
        filter.setShow(request.getParameter("show"));
        ListState order = new ListState("name", 1);
        order.setSort(request.getParameter("sort"));
        List<OrganisationLine> lines = desk.organisations();
        CsvDownload.send(
                response,
                "organisations.csv",
                HEADER,
                order.sorted(filter.apply(lines), OrganisationsFilter.ORDERS).stream()
                        .map(OrganisationsDownload::cells));
    }

    private static List<String> cells(OrganisationLine line) {
        return List.of(
                line.code(),
                line.name(),
                line.kind().name(),
                String.join(" ", line.benchmarks()),
                String.join(
                        " ", line.domains().stream().map(EmailDomain::domain).toList()));
    }
}
