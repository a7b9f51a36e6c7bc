package nl.benchmark.delivery.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.YearMonth;
import java.util.Optional;
import nl.benchmark.delivery.DeliveryReading;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.delivery.Layout;

/** Reads source files that are kept again, to try a layout on them (DEL-1). Nothing of them is stored or shown but numbers of findings. */
@ApplicationScoped
public class KeptReading {

    @Inject
    private DeliveryReader reader;

    @Inject
    private SourceFiles sources;

    /**
     * What it would be by this layout, as far as the file alone can tell; empty when the file or its key is not there any more.
     *
     * @param month of its figures
     * @param asOf of which month the layout is tried
     */
    public Optional<DeliveryReading> read(
            long delivery, DeliveryType type, String organisation, YearMonth month, Layout layout, YearMonth asOf)
            throws IOException {
        Optional<InputStream> there = sources.open(delivery);
        if (there.isEmpty()) {
            return Optional.empty();
        }
        there.get().close();
        return Optional.of(
                reader.readKept(type, organisation, month, layout.forTrial(asOf), () -> sources.open(delivery)
                        .orElseThrow(() -> new FileNotFoundException("The source file is not there any more"))));
    }
}
