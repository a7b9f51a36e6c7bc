package nl.benchmark.audit.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import nl.benchmark.audit.service.AuditService;
import nl.benchmark.ui.Attachment;

/** A signed head as it lies in the folder of heads, for safekeeping elsewhere. */
@WebServlet("/audit/head.txt")
public class HeadDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient AuditService service;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> head = day(request.getParameter("day")).flatMap(service::head);
        if (head.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                Attachment.named(
                        "audit-head-" + day(request.getParameter("day")).orElseThrow() + ".txt"));
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(head.get().getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
