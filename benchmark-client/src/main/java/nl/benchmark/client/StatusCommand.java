package nl.benchmark.client;

import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.benchmark.delivery.DeliveryType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code status}: deliveries of the municipality, newest first. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {

    private static final String LINE = "%-8s %-8s %-7s %-24s %9s %8s %8s  %s";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm");

    private final Terminal terminal;

    @Mixin
    private Connection connection;

    @Option(names = "--organisation", paramLabel = "GM0000")
    private String organisation;

    @Option(names = "--period", paramLabel = "2025-03")
    private YearMonth period;

    @Option(names = "--type", paramLabel = "TYPE")
    private DeliveryType type;

    StatusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("organisation", organisation);
        parameters.put("period", period);
        parameters.put("type", type);
        parameters.put("pageSize", 100);
        Platform.Answer answer = connection.open(terminal).get("deliveries" + Platform.query(parameters));
        if (answer.status() != 200 || !(answer.json().get("items") instanceof List<?> items)) {
            throw new ClientFailure(ExitCode.PLATFORM, "platform.strange", answer.status(), answer.detail());
        }
        if (items.isEmpty()) {
            terminal.say("status.none");
            return ExitCode.DONE;
        }
        terminal.out().println(LINE.formatted((Object[])
                terminal.texts().text("status.head").split(";")));
        for (Object item : items) {
            Map<?, ?> row = (Map<?, ?>) item;
            terminal.out()
                    .println(LINE.formatted(
                            cell(row, "id"),
                            cell(row, "period"),
                            cell(row, "type"),
                            terminal.texts().text("status." + row.get("status"))
                                    + (Boolean.TRUE.equals(row.get("dryRun")) ? "*" : ""),
                            cell(row, "records"),
                            cell(row, "rejectedRecords"),
                            cell(row, "warnings"),
                            moment(row)));
        }
        return ExitCode.DONE;
    }

    /** As people write it, where they live; scripts ask the API. */
    private String moment(Map<?, ?> row) {
        return Instant.parse(cell(row, "receivedAt"))
                .atZone(terminal.clock().getZone())
                .format(MOMENT);
    }

    private static String cell(Map<?, ?> row, String name) {
        Object value = row.get(name);
        return value == null ? "-" : value.toString();
    }
}
