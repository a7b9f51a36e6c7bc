package nl.benchmark.ui.invoice;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nl.benchmark.invoice.service.InvoiceService.Files;
import nl.benchmark.ui.Attachment;

/** Answers with one of both files of an invoice, by the end of the address. */
public final class InvoiceFile {

    private InvoiceFile() {}

    /** Which one is asked; empty when the address names none. */
    public static Optional<Long> id(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("id"))
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    /** What is not there is not found. */
    public static void send(HttpServletRequest request, HttpServletResponse response, Optional<Files> files)
            throws IOException {
        if (files.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean pdf = request.getServletPath().endsWith(".pdf");
        response.setContentType(pdf ? "application/pdf" : "application/xml");
        response.setHeader("Content-Disposition", Attachment.named(files.get().number() + (pdf ? ".pdf" : ".xml")));
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(pdf ? files.get().pdf() : files.get().ubl());
    }
}
