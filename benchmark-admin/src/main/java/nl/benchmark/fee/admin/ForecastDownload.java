package nl.benchmark.fee.admin;

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
import nl.benchmark.fee.FeeForecast;
import nl.benchmark.fee.IndexationRow;
import nl.benchmark.fee.IndexationState;
import nl.benchmark.fee.PriceChange;
import nl.benchmark.fee.service.FeeService;
import nl.benchmark.ui.CsvDownload;

/** What everybody pays with a proposed or approved indexation, beside the year before, as a CSV file; the last line is the total. */
@WebServlet("/fee/forecast.csv")
public class ForecastDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final List<String> HEADER = List.of(
            "organisation",
            "name",
            "package",
            "inhabitants",
            "before",
            "byTakingPart",
            "byInhabitants",
            "byTariffs",
            "after",
            "difference");

    @Inject
    private transient FeeService fees;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<IndexationRow> row = fees.indexations().stream()
                .filter(one -> Long.toString(one.id()).equals(request.getParameter("id")))
                .filter(one -> one.state() == IndexationState.PROPOSED || one.state() == IndexationState.APPROVED)
                .findFirst();
        if (row.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        FeeForecast forecast = row.get().state() == IndexationState.PROPOSED
                ? fees.forecast(row.get().indexation())
                : fees.forecast(row.get().indexation().year());
        CsvDownload.send(
                response,
                "forecast-" + forecast.year() + ".csv",
                HEADER,
                Stream.concat(forecast.changes().stream().map(ForecastDownload::cells), Stream.of(total(forecast))));
    }

    private static List<String> cells(PriceChange change) {
        return List.of(
                change.after().payer().code(),
                change.after().payer().name(),
                change.after().pack().name(),
                Long.toString(change.after().inhabitants()),
                change.before().net().toPlainString(),
                change.byTakingPart().toPlainString(),
                change.byInhabitants().toPlainString(),
                change.byTariffs().toPlainString(),
                change.after().net().toPlainString(),
                change.difference().toPlainString());
    }

    private static List<String> total(FeeForecast forecast) {
        return List.of(
                "",
                "TOTAL",
                "",
                "",
                forecast.totalBefore().toPlainString(),
                "",
                "",
                "",
                forecast.total().toPlainString(),
                forecast.total().subtract(forecast.totalBefore()).toPlainString());
    }
}
