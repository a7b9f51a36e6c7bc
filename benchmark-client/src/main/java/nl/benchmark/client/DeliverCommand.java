package nl.benchmark.client;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.pseudonym.PseudonymisationKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code deliver}: one file or the files of several months, oldest first, each followed until it is decided on. */
@Command(name = "deliver", aliases = "lever")
final class DeliverCommand implements Callable<Integer> {

    private static final Set<String> UNFINISHED = Set.of("RECEIVED", "VALIDATING");
    private static final Set<String> ACCEPTED = Set.of("ACCEPTED", "ACCEPTED_WITH_WARNINGS");
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final int TAKEN_IN = 202;
    private static final int FORBIDDEN = 403;
    private static final int SAME_FILE = 409;
    private static final int DECLARED = 204;

    private final Terminal terminal;

    @Mixin
    private Connection connection;

    @Option(names = "--organisation", required = true, paramLabel = "GM0000")
    private String organisation;

    @Option(names = "--period", paramLabel = "2025-03")
    private YearMonth period;

    @Option(names = "--type", defaultValue = "BUS", paramLabel = "TYPE")
    private DeliveryType type;

    @Option(names = "--key", paramLabel = "FILE")
    private Path key;

    @Mixin
    private LayoutOptions layouts = new LayoutOptions();

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--key-change")
    private boolean keyChange;

    @Option(names = "--numbering", paramLabel = "FILE")
    private Path numbering;

    @Option(names = "--wait", defaultValue = "30", paramLabel = "MIN")
    private int waitMinutes;

    @Option(names = "--max-findings", defaultValue = "50", paramLabel = "N")
    private int mostFindings;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "files")
    private List<Path> files;

    DeliverCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        List<Subject> subjects = Subject.of(organisation, files, period);
        byte[] numbers = numbers(subjects.size());
        Platform platform = connection.open(terminal);
        PseudonymisationKey used = key == null ? null : KeyFile.read(key, terminal);
        int worst = ExitCode.DONE;
        boolean changes = keyChange;
        for (Subject subject : subjects) {
            try {
                worst = Math.max(worst, deliver(platform, subject, used, changes, numbers));
            } catch (ClientFailure e) {
                if (e.exitCode() != ExitCode.REFUSED) {
                    throw e;
                }
                terminal.err().println(terminal.texts().text(e));
                worst = Math.max(worst, e.exitCode());
            }
            // The months after it were made with the same key as the one before them.
            changes = false;
        }
        return worst;
    }

    /** The list of old and new registration numbers (BUS-015), which belongs to one file; null when there is none. */
    private byte[] numbers(int subjects) throws IOException {
        if (numbering == null) {
            return null;
        }
        if (!Files.isRegularFile(numbering)) {
            throw new ClientFailure(ExitCode.USAGE, "file.missing", numbering);
        }
        if (subjects != 1 || type != DeliveryType.BUS) {
            throw new ClientFailure(ExitCode.USAGE, "deliver.numbering.one");
        }
        return Files.readAllBytes(numbering);
    }

    private int deliver(Platform platform, Subject subject, PseudonymisationKey used, boolean changes, byte[] numbers)
            throws IOException {
        Object name = subject.file().getFileName();
        try (PreparedFile prepared =
                PreparedFile.of(subject.file(), layouts.rawLayout(type, subject.period(), platform), used, terminal)) {
            if (prepared.told().changed()) {
                terminal.step("deliver.replaced", name, prepared.told().replaced(), prepared.fingerprint());
            }
            SentFile sent = SentFile.of(prepared.path());
            terminal.step("deliver.sending", name, subject.period().toString(), sent.length() / 1000);
            Platform.Answer answer = platform.post(
                    "deliveries" + query(subject, prepared, changes, numbers),
                    body(sent, name, numbers),
                    numbers == null ? sent.digest() : null);
            return outcome(platform, name, answer, numbers);
        }
    }

    /** The list first, then the file: one stream. */
    private HttpRequest.BodyPublisher body(SentFile sent, Object name, byte[] numbers) {
        HttpRequest.BodyPublisher file = sent.body(percentage -> progress(name, percentage));
        return numbers == null ? file : BodyPublishers.concat(BodyPublishers.ofByteArray(numbers), file);
    }

    private String query(Subject subject, PreparedFile prepared, boolean changes, byte[] numbers) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("type", type);
        parameters.put("organisation", organisation);
        parameters.put("period", subject.period());
        parameters.put("dryRun", dryRun ? true : null);
        parameters.put("keyFingerprint", prepared.fingerprint());
        parameters.put("keyChange", changes ? true : null);
        parameters.put("numberingBytes", numbers == null ? null : numbers.length);
        return Platform.query(parameters);
    }

    private void progress(Object name, int percentage) {
        if (terminal.interactive()) {
            terminal.err().print("\r" + terminal.texts().text("deliver.progress", name, percentage));
            terminal.err().print(percentage == 100 ? System.lineSeparator() : "");
            terminal.err().flush();
        }
    }

    private int outcome(Platform platform, Object name, Platform.Answer answer, byte[] numbers) {
        if (answer.status() == TAKEN_IN) {
            return follow(platform, name, number(answer.json().get("id")));
        }
        Object existing = answer.status() == SAME_FILE ? answer.json().get("existing") : null;
        if (existing != null) {
            String address = existing.toString();
            String id = address.substring(address.lastIndexOf('/') + 1);
            terminal.step("deliver.existing", name, id);
            if (numbers != null) {
                declare(platform, name, id, numbers);
            }
            return follow(platform, name, id);
        }
        throw refused(name, answer);
    }

    /** For a delivery that is there already; its figures follow. */
    private void declare(Platform platform, Object name, String id, byte[] numbers) {
        Platform.Answer answer = platform.put("deliveries/" + id + "/numbering", numbers);
        if (answer.status() != DECLARED) {
            throw refused(name, answer);
        }
        terminal.step("deliver.numbering", name, id);
    }

    private ClientFailure refused(Object name, Platform.Answer answer) {
        if (answer.status() == FORBIDDEN) {
            return new ClientFailure(ExitCode.PLATFORM, "deliver.forbidden", name, organisation, answer.detail());
        }
        int exit =
                switch (answer.status()) {
                    case 409, 413 -> ExitCode.REFUSED;
                    case 400, 415 -> ExitCode.USAGE;
                    default -> ExitCode.PLATFORM;
                };
        return new ClientFailure(exit, "deliver.refused", name, answer.status(), answer.detail());
    }

    private int follow(Platform platform, Object name, String id) {
        terminal.step("deliver.received", name, id);
        Instant end = terminal.clock().instant().plus(Duration.ofMinutes(waitMinutes));
        Map<?, ?> delivery = delivery(platform, id);
        while (UNFINISHED.contains(status(delivery))) {
            if (!terminal.clock().instant().isBefore(end)) {
                throw new ClientFailure(ExitCode.PLATFORM, "deliver.unfinished", name, id, waitMinutes);
            }
            platform.pause(BETWEEN);
            delivery = delivery(platform, id);
        }
        return tell(platform, name, id, delivery);
    }

    private static Map<?, ?> delivery(Platform platform, String id) {
        Platform.Answer answer = platform.get("deliveries/" + id);
        if (answer.status() != 200) {
            throw new ClientFailure(ExitCode.PLATFORM, "platform.strange", answer.status(), answer.detail());
        }
        return answer.json();
    }

    private int tell(Platform platform, Object name, String id, Map<?, ?> delivery) {
        FindingsPrinter printer = new FindingsPrinter(terminal, mostFindings);
        Platform.Answer findings = platform.get("deliveries/" + id + "/findings?pageSize=1000");
        if (findings.status() == 200 && findings.json().get("items") instanceof List<?> items) {
            items.stream().filter(Map.class::isInstance).map(Map.class::cast).forEach(printer::print);
        }
        printer.end();
        String status = status(delivery);
        terminal.say(
                (dryRun ? "deliver.dryRun." : "deliver.") + status,
                name,
                number(delivery.get("records")),
                number(delivery.get("rejectedRecords")),
                number(delivery.get("warnings")),
                id);
        return ACCEPTED.contains(status) ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private static String status(Map<?, ?> delivery) {
        return String.valueOf(delivery.get("status"));
    }

    private static String number(Object value) {
        return value == null ? "0" : value.toString();
    }
}
