package nl.benchmark.ui.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import nl.benchmark.audit.service.EdgeEvents;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.delivery.LayoutFlaw.Table;
import nl.benchmark.ui.Attachment;

/** A table of a layout as a file, as it was given: what {@code benchmark-client} reads, and the beginning of a change. */
@ApplicationScoped
public class LayoutFile {

    @Inject
    private EdgeEvents events;

    /** That it leaves is a line of the audit log, written before its first byte. */
    public void send(HttpServletResponse response, Table table, DeliveryType type, int number, String csv)
            throws IOException {
        String name = (table == Table.FIELDS ? "layout-" : "codes-")
                + type.name().toLowerCase(Locale.ROOT) + "-" + number + ".csv";
        events.exported(name, (int) csv.lines().count() - 1);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", Attachment.named(name));
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(csv.getBytes(StandardCharsets.UTF_8));
    }
}
