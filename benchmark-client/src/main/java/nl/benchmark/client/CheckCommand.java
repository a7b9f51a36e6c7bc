package nl.benchmark.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.benchmark.delivery.BusReader;
import nl.benchmark.delivery.DeliveryExpectation;
import nl.benchmark.delivery.DeliveryLimits;
import nl.benchmark.delivery.DeliveryReading;
import nl.benchmark.delivery.DeliverySource;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.delivery.PensionAge;
import nl.benchmark.delivery.RecordReader;
import nl.benchmark.delivery.RecordType;
import nl.benchmark.pseudonym.PlatformPseudonym;
import nl.benchmark.pseudonym.PseudonymRoots;
import nl.benchmark.pseudonym.PseudonymisationKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code check}: the platform's own reading of a file, here, with nothing sent. What compares with earlier deliveries
 * (FILE-006, FILE-008, BUS-011, BUS-012, BUS-015, SRG-011, BDFS-007, BDFS-011) only the platform can tell.
 */
@Command(name = "check", aliases = "controleer")
final class CheckCommand implements Callable<Integer> {

    private static final int KEY_BYTES = 32;

    private final Terminal terminal;

    @Option(names = "--type", defaultValue = "BUS", paramLabel = "TYPE")
    private DeliveryType type;

    @Option(names = "--organisation", required = true, paramLabel = "GM0000")
    private String organisation;

    @Option(names = "--period", paramLabel = "2025-03")
    private YearMonth period;

    @Option(names = "--key", paramLabel = "FILE")
    private Path key;

    @Mixin
    private LayoutOptions layouts = new LayoutOptions();

    @Option(names = "--max-findings", defaultValue = "50", paramLabel = "N")
    private int mostFindings;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
    private Path file;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Subject subject = Subject.of(organisation, List.of(file), period).get(0);
        PseudonymisationKey used = key == null ? null : KeyFile.read(key, terminal);
        try (PreparedFile prepared = PreparedFile.of(file, layouts.rawLayout(type, subject.period()), used, terminal)) {
            DeliveryReading reading = read(prepared.path(), subject.period());
            FindingsPrinter printer = new FindingsPrinter(terminal, mostFindings);
            reading.findings().list().forEach(printer::print);
            printer.end();
            terminal.say(
                    "check." + reading.verdict(),
                    reading.records(),
                    reading.rejectedRecords(),
                    reading.findings().warnings(),
                    reading.findings().notes());
            return reading.verdict() == DeliveryReading.Verdict.REJECTED ? ExitCode.REFUSED : ExitCode.DONE;
        }
    }

    /** With a platform key that is thrown away: what it stores is not looked at. */
    private DeliveryReading read(Path path, YearMonth month) throws IOException {
        byte[] platformKey = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(platformKey);
        PlatformPseudonym rekeying = new PlatformPseudonym(new PseudonymRoots(List.of(platformKey)), organisation);
        DeliverySource source = () -> Files.newInputStream(path);
        DeliveryExpectation expected = new DeliveryExpectation(organisation, month, LocalDate.now(terminal.clock()));
        Optional<RecordType> records = type.records();
        return records.isPresent()
                ? new RecordReader(records.get(), layouts.layout(type), DeliveryLimits.DEFAULTS, rekeying)
                        .read(source, expected)
                : new BusReader(layouts.layout(type), PensionAge.shipped(), DeliveryLimits.DEFAULTS, rekeying)
                        .read(source, expected);
    }
}
