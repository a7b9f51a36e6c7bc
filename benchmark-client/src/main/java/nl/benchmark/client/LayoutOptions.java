package nl.benchmark.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.delivery.Layout;
import nl.benchmark.delivery.LayoutHistory;
import nl.benchmark.delivery.LayoutRefused;
import nl.benchmark.delivery.RawLayouts;
import nl.benchmark.pseudonym.RawLayout;
import picocli.CommandLine.Option;

/**
 * The layout that a file is read by, when the platform has another one than this program: the tables that the API gives
 * ({@code /layouts/SRG} and {@code /layouts/SRG/codes} as text/csv).
 */
final class LayoutOptions {

    private static final int OK = 200;

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

    /**
     * Where numbers stand in a raw file of it; empty when the type holds none.
     *
     * @param month of the figures, or null when it is not known
     */
    Optional<RawLayout> rawLayout(DeliveryType type, YearMonth month) throws IOException {
        return rawLayout(type, month, layout(type));
    }

    /** As {@link #rawLayout(DeliveryType, YearMonth)}; when none is given a file of fixed width has the layout that the platform has. */
    Optional<RawLayout> rawLayout(DeliveryType type, YearMonth month, Platform platform) throws IOException {
        boolean asked = fields == null && codes == null && type.mayBeFixedWidth();
        return rawLayout(type, month, asked ? layout(type, month, platform) : layout(type));
    }

    private static Layout layout(DeliveryType type, YearMonth month, Platform platform) {
        Platform.Answer version = platform.get("layouts/" + type + "?period=" + month);
        if (version.status() != OK || "0".equals(String.valueOf(version.json().get("version")))) {
            return type.layout();
        }
        Platform.Answer fields = platform.csv("layouts/" + type + "?period=" + month);
        Platform.Answer codes = platform.csv("layouts/" + type + "/codes?period=" + month);
        if (fields.status() != OK || codes.status() != OK) {
            throw new ClientFailure(ExitCode.PLATFORM, "platform.strange", fields.status(), fields.detail());
        }
        try {
            return type.layout(fields.body(), codes.body());
        } catch (LayoutRefused e) {
            throw new ClientFailure(ExitCode.USAGE, "layout.refused", e);
        }
    }

    private static Optional<RawLayout> rawLayout(DeliveryType type, YearMonth month, Layout layout) {
        LayoutHistory.Version given = new LayoutHistory.Version(type, 1, LayoutHistory.BEGINNING, layout);
        List<RawLayout> others = Stream.of(LayoutHistory.SHIPPED, new LayoutHistory(List.of(given)))
                .flatMap(history -> history.places(type).stream())
                .map(LayoutHistory.Places::raw)
                .toList();
        return RawLayouts.in(month, layout, type.mayBeFixedWidth(), others);
    }

    private static String text(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ClientFailure(ExitCode.USAGE, "file.missing", file);
        }
        return Files.readString(file);
    }
}
