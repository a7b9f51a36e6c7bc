package nl.benchmark.ui.agreement;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Optional;
import nl.benchmark.agreement.service.AgreementFiles;
import nl.benchmark.ui.Attachment;

/** The document of an agreement, or an own text as it was sent: saved, never shown. Another's is not there (404). */
@WebServlet({"/agreement/document.pdf", "/agreement/text"})
public class AgreementDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient AgreementFiles files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("id");
        if (id == null || !id.matches("\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Optional<AgreementFiles.File> file = request.getServletPath().endsWith("/text")
                ? files.text(Long.parseLong(id))
                : files.document(Long.parseLong(id));
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(file.get().mediaType());
        response.setHeader("Content-Disposition", Attachment.named(file.get().name()));
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(file.get().content());
    }
}
