package nl.benchmark.breach.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.benchmark.breach.BreachForm;
import nl.benchmark.breach.BreachRow;
import nl.benchmark.breach.ConcernedOrganisation;
import nl.benchmark.breach.service.BreachService;
import nl.benchmark.ui.CsvDownload;

/** The register of breaches as a CSV file: a line for each breach and organisation concerned. Source: DPA-4. */
@WebServlet("/breach/breaches.csv")
public class BreachesDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final List<String> HEADER = List.of(
            "id",
            "title",
            "discoveredAt",
            "beganAt",
            "endedAt",
            "recordedAt",
            "happened",
            "data",
            "consequences",
            "measures",
            "closedAt",
            "conclusion",
            "organisation",
            "lines",
            "reason",
            "deadline",
            "toldAt",
            "told");

    @Inject
    private transient BreachService service;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<BreachRow> rows = service.export();
        Map<Long, List<ConcernedOrganisation>> concerned =
                service.concerned().stream().collect(Collectors.groupingBy(ConcernedOrganisation::breach));
        CsvDownload.send(
                response,
                "datalekken.csv",
                HEADER,
                rows.stream().flatMap(row -> lines(row, concerned.getOrDefault(row.id(), List.of()))));
    }

    private static Stream<List<String>> lines(BreachRow row, List<ConcernedOrganisation> concerned) {
        BreachForm form = row.form();
        List<Object> breach = Stream.of(
                        row.id(),
                        form.title(),
                        form.discoveredAt(),
                        text(form.beganAt()),
                        text(form.endedAt()),
                        row.recordedAt(),
                        form.happened(),
                        form.data(),
                        form.consequences(),
                        form.measures(),
                        text(row.closedAt()),
                        Objects.toString(row.conclusion(), ""))
                .collect(Collectors.toList());
        if (concerned.isEmpty()) {
            return Stream.of(texts(breach, Stream.of("", "", "", "", "", "")));
        }
        return concerned.stream()
                .map(one -> texts(
                        breach,
                        Stream.of(
                                one.organisation(),
                                Objects.toString(one.lines(), ""),
                                Objects.toString(one.reason(), ""),
                                one.deadline(),
                                text(one.toldAt()),
                                one.told())));
    }

    private static List<String> texts(List<Object> breach, Stream<?> organisation) {
        return Stream.concat(breach.stream(), organisation)
                .map(Object::toString)
                .toList();
    }

    private static String text(Instant moment) {
        return Objects.toString(moment, "");
    }
}
