package nl.benchmark.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.delivery.Layout;
import nl.benchmark.delivery.LayoutRefused;
import nl.benchmark.delivery.RawLayouts;
import nl.benchmark.pseudonym.RawLayout;
import picocli.CommandLine.Option;

/**
 * The layout that a file is read by, when the platform has another one than this program: the tables that the API gives
 * ({@code /layouts/SRG} and {@code /layouts/SRG/codes} as text/csv).
 */
final class LayoutOptions {

    @Option(names = "--layout", paramLabel = "FIELDS.CSV")
    private Path fields;

    @Option(names = "--codes", paramLabel = "CODES.CSV")
    private Path codes;

    /** Refuses ({@link ExitCode#USAGE}) one table without the other, and tables with something wrong in them. */
    Layout layout(DeliveryType type) throws IOException {
        if (fields == null && codes == null) {
            return type.layout();
        }
        if (fields == null || codes == null) {
            throw new ClientFailure(ExitCode.USAGE, "layout.both");
        }
        try {
            return type.layout(text(fields), text(codes));
        } catch (LayoutRefused e) {
            throw new ClientFailure(ExitCode.USAGE, "layout.refused", e);
        }
    }

    /** Where numbers stand in a raw file of it; empty when the type holds none. */
    Optional<RawLayout> rawLayout(DeliveryType type) throws IOException {
        return RawLayouts.of(layout(type), type.mayBeFixedWidth());
    }

    private static String text(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ClientFailure(ExitCode.USAGE, "file.missing", file);
        }
        return Files.readString(file);
    }
}
