package nl.benchmark.ui.delivery;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.benchmark.conversation.Band;
import nl.benchmark.conversation.service.ConversationService;
import nl.benchmark.delivery.DeliveryRow;
import nl.benchmark.delivery.service.DeliveryService;
import nl.benchmark.disclosure.PeerChanges;
import nl.benchmark.ui.CsvDownload;

/** What others did in a month with an unusual number as a CSV file (DEL-4), per cent; × is what may not be shown. Another’s delivery is not there (404). */
@WebServlet("/delivery/peers.csv")
public class PeersDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final List<String> HEADER = List.of("group", "members", "lowerQuartile", "median", "upperQuartile");

    @Inject
    private transient DeliveryService deliveries;

    @Inject
    private transient ConversationService conversations;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("id");
        Optional<String> owner =
                id != null && id.matches("\\d{1,18}") ? deliveries.owner(Long.parseLong(id)) : Optional.empty();
        if (owner.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (!deliveries.mayRead(owner.get())) { // the page asks why
            response.sendRedirect("findings.xhtml?id=" + id);
            return;
        }
        DeliveryRow delivery = deliveries.delivery(Long.parseLong(id));
        Optional<Band> band = deliveries.findings(delivery.id()).stream()
                .flatMap(row -> Band.of(row).stream())
                .findFirst();
        if (band.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        CsvDownload.send(
                response,
                "peers-" + id + ".csv",
                HEADER,
                conversations.peers(delivery, band.get()).stream().map(PeersDownload::cells));
    }

    private static List<String> cells(PeerChanges of) {
        return Stream.concat(
                        Stream.of(of.group(), Integer.toString(of.members())),
                        Stream.of(of.lowerQuartile(), of.median(), of.upperQuartile())
                                .map(PeersDownload::cell))
                .toList();
    }

    /** As on the page, with one decimal: more of it says something of a single participant. */
    private static String cell(Double percent) {
        return percent == null
                ? "×"
                : BigDecimal.valueOf(percent).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
