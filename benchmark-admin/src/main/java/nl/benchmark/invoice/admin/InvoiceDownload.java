package nl.benchmark.invoice.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Optional;
import nl.benchmark.invoice.service.InvoiceService;
import nl.benchmark.invoice.service.InvoiceService.Files;
import nl.benchmark.ui.invoice.InvoiceFile;

/** An issued invoice as PDF or as e-invoice, as it was issued. */
@WebServlet({"/invoice/document.pdf", "/invoice/document.xml"})
public class InvoiceDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient InvoiceService invoices;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Files> files = InvoiceFile.id(request).flatMap(invoices::files);
        InvoiceFile.send(request, response, files);
    }
}
