package nl.benchmark.agreement.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.benchmark.agreement.AgreementRow;
import nl.benchmark.agreement.ProgressRow;
import nl.benchmark.agreement.service.AgreementDesk;
import nl.benchmark.ui.CsvDownload;
import nl.benchmark.ui.ListState;

/** Who signed what as a CSV file: what the page shows, all pages of it. */
@WebServlet("/agreement/agreements.csv")
public class AgreementsDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final List<String> HEADER = List.of(
            "organisation", "name", "state", "since", "version", "inForceFrom", "inForceTo", "signatory", "signedAt");

    @Inject
    private transient AgreementDesk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AgreementsFilter filter = new AgreementsFilter();
        filter.setText(request.getParameter("text"));
        filter.setState(request.getParameter("state"));
        ListState state = new ListState("state", 1);
        state.setSort(request.getParameter("sort"));
        List<ProgressRow> rows = desk.progress();
        CsvDownload.send(
                response,
                "verwerkersovereenkomsten.csv",
                HEADER,
                state.sorted(filter.apply(rows), AgreementsFilter.ORDERS).stream()
                        .map(AgreementsDownload::cells));
    }

    private static List<String> cells(ProgressRow row) {
        AgreementRow inForce = row.standing().inForce();
        Stream<?> agreed = inForce == null
                ? Stream.of("", "", "", "", "")
                : Stream.of(
                        Objects.toString(inForce.model(), inForce.text() == null ? "" : "own"),
                        inForce.from(),
                        Objects.toString(inForce.to(), ""),
                        Objects.toString(inForce.signatory(), ""),
                        Objects.toString(inForce.signedAt(), ""));
        return Stream.concat(
                        Stream.of(row.organisation(), row.name(), row.standing().state(), row.since()), agreed)
                .map(Object::toString)
                .toList();
    }
}
