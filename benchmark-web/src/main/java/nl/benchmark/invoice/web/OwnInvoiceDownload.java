package nl.benchmark.invoice.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Optional;
import nl.benchmark.invoice.service.InvoiceService.Files;
import nl.benchmark.invoice.service.OwnInvoiceService;
import nl.benchmark.ui.invoice.InvoiceFile;

/** One of the own invoices as PDF or as e-invoice. Another's is not there (404). */
@WebServlet({"/invoice/document.pdf", "/invoice/document.xml"})
public class OwnInvoiceDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient OwnInvoiceService invoices;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Files> files = InvoiceFile.id(request).flatMap(invoices::files);
        InvoiceFile.send(request, response, files);
    }
}
