package nl.benchmark.worklist.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;
import nl.benchmark.ui.CsvDownload;
import nl.benchmark.worklist.WorkLine;
import nl.benchmark.worklist.service.WorklistService;

/** What waits, as a CSV file. */
@WebServlet("/worklist/work.csv")
public class WorklistDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final List<String> HEADER = List.of("kind", "number", "first", "days", "urgent", "roles");

    @Inject
    private transient WorklistService worklist;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<WorkLine> lines = worklist.lines();
        CsvDownload.send(response, "werkvoorraad.csv", HEADER, lines.stream().map(WorklistDownload::cells));
    }

    private static List<String> cells(WorkLine line) {
        return CsvDownload.cells(
                line.kind(),
                line.number(),
                line.first(),
                line.days(),
                line.urgent(),
                line.kind().roles().stream().map(Enum::name).collect(Collectors.joining(" ")));
    }
}
