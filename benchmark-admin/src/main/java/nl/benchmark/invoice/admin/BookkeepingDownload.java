package nl.benchmark.invoice.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serial;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.benchmark.invoice.AgeBucket;
import nl.benchmark.invoice.AgedRow;
import nl.benchmark.invoice.LedgerLine;
import nl.benchmark.invoice.service.ReceivableService;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.ui.Attachment;
import nl.benchmark.ui.CsvDownload;

/** What the bookkeeping takes over: the ledger of a period, its e-invoices as a zip, and what is open by age. */
@WebServlet({"/invoice/ledger.csv", "/invoice/ubl.zip", "/invoice/aged.csv"})
public class BookkeepingDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final List<String> LEDGER =
            List.of("date", "document", "organisation", "name", "account", "description", "debit", "credit");

    @Inject
    private transient ReceivableService service;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            switch (request.getServletPath()) {
                case "/invoice/aged.csv" -> aged(response);
                case "/invoice/ledger.csv" -> ledger(first(request), last(request), response);
                default -> zip(first(request), last(request), response);
            }
        } catch (DateTimeException | RuleViolation e) { // no days, or not one after the other
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private void ledger(LocalDate first, LocalDate last, HttpServletResponse response) throws IOException {
        List<LedgerLine> lines = service.ledger(first, last);
        CsvDownload.send(
                response,
                "ledger-" + first + "-" + last + ".csv",
                LEDGER,
                lines.stream()
                        .map(line -> CsvDownload.cells(
                                line.date(),
                                line.document(),
                                line.organisation(),
                                line.name(),
                                line.account(),
                                line.description(),
                                line.debit(),
                                line.credit())));
    }

    /** Whole in memory first, so that a failure is no half file. */
    private void zip(LocalDate first, LocalDate last, HttpServletResponse response) throws IOException {
        ByteArrayOutputStream files = new ByteArrayOutputStream();
        service.ublFiles(first, last, files);
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", Attachment.named("ubl-" + first + "-" + last + ".zip"));
        response.setHeader("Cache-Control", "no-store");
        files.writeTo(response.getOutputStream());
    }

    private void aged(HttpServletResponse response) throws IOException {
        var list = service.aged();
        List<String> header = Stream.concat(
                        Stream.of("organisation", "name"),
                        Stream.concat(Stream.of(AgeBucket.values()).map(AgeBucket::name), Stream.of("TOTAL")))
                .toList();
        CsvDownload.send(
                response,
                "aged-" + list.today() + ".csv",
                header,
                Stream.concat(list.rows().stream(), Stream.of(list.total())).map(BookkeepingDownload::cells));
    }

    private static List<String> cells(AgedRow row) {
        return Stream.of(
                        Stream.of(row.organisation(), row.name()),
                        Stream.of(AgeBucket.values()).map(row::amount),
                        Stream.of(row.total()))
                .flatMap(cells -> cells)
                .map(cell -> Objects.toString(cell, ""))
                .toList();
    }

    private static LocalDate first(HttpServletRequest request) {
        return LocalDate.parse(Objects.toString(request.getParameter("first"), ""));
    }

    private static LocalDate last(HttpServletRequest request) {
        return LocalDate.parse(Objects.toString(request.getParameter("last"), ""));
    }
}
