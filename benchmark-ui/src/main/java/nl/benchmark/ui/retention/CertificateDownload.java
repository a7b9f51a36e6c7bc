package nl.benchmark.ui.retention;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.benchmark.retention.service.CertificateService;
import nl.benchmark.ui.Attachment;

/** A certificate as PDF or as data, as it was issued. Another's is not there (404). */
@WebServlet({"/retention/certificate.pdf", "/retention/certificate.csv"})
public class CertificateDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CertificateService certificates;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String run = request.getParameter("run");
        String organisation = request.getParameter("organisation");
        Optional<CertificateService.Files> files =
                run == null || !run.matches("\\d{1,18}") || organisation == null || !organisation.matches("\\w{1,10}")
                        ? Optional.empty()
                        : certificates.files(Long.parseLong(run), organisation);
        if (files.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean pdf = request.getServletPath().endsWith(".pdf");
        response.setContentType(pdf ? "application/pdf" : "text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                Attachment.named("vernietiging-" + run + "-" + organisation + (pdf ? ".pdf" : ".csv")));
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream()
                .write(pdf ? files.get().document() : files.get().data().getBytes(StandardCharsets.UTF_8));
    }
}
