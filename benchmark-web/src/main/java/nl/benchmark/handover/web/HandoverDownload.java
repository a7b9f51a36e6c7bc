package nl.benchmark.handover.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import nl.benchmark.handover.HandoverTable;
import nl.benchmark.handover.service.HandoverService;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.RequestCaller;
import nl.benchmark.ui.Attachment;
import nl.benchmark.ui.Messages;

/** Everything of the own organisation as one archive, written while it is read; {@code ?microdata=true} with what was released. */
@WebServlet("/retention/handover.zip")
public class HandoverDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient HandoverService service;

    @Inject
    private transient RequestCaller caller;

    @Inject
    private transient Messages messages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean microdata = Boolean.parseBoolean(request.getParameter("microdata"));
        List<HandoverTable> tables;
        try {
            tables = service.begin(microdata);
        } catch (RuleViolation e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        String organisation = caller.find().orElseThrow().organisationCode();
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", Attachment.named(organisation + "-overdracht.zip"));
        response.setHeader("Cache-Control", "no-store");
        try (HandoverArchive archive = new HandoverArchive(response.getOutputStream())) {
            archive.text("LEESMIJ.txt", messages.text("handover.readme", organisation));
            for (HandoverTable table : tables) {
                archive.rows(table, row -> service.rows(table, row));
            }
            archive.documents(service);
            if (microdata) {
                archive.sources(service);
            }
            archive.manifest();
        }
    }
}
