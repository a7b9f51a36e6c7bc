package nl.benchmark.delivery;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import nl.benchmark.delivery.DeliveryReading.Form;
import nl.benchmark.delivery.DeliveryReading.Packaging;
import nl.benchmark.pseudonym.Rekeying;

/**
 * Reads one delivery of BUS (Bijstandsuitkeringenstatistiek) in one pass with flat memory: unpacks it, decodes it, tests
 * every record against the rules, re-keys the pseudonyms, and hands over columns to be stored. It needs no database;
 * what compares with earlier deliveries (FILE-006, FILE-008, BUS-011, BUS-012, BUS-015) is the service's.
 *
 * <p>Refusals are findings in the {@link BusReading}, not exceptions. A reader may be used again, by one thread at a time.
 * Source: formats-deliveries.
 */
public final class BusReader {

    private final Layout layout;
    private final PensionAge pensionAge;
    private final DeliveryLimits limits;
    private final Rekeying rekeying;
    private final Handover handover;

    /** With the layout and the pension ages that the product ships with. */
    public BusReader(DeliveryLimits limits, Rekeying rekeying) {
        this(Layout.bus(), PensionAge.shipped(), limits, rekeying);
    }

    public BusReader(Layout layout, PensionAge pensionAge, DeliveryLimits limits, Rekeying rekeying) {
        this(layout, pensionAge, limits, rekeying, (ThreadFactory) null);
    }

    /**
     * Reads CSV on two threads, to the same outcome.
     *
     * @param threads where the second comes from, at once; null for one thread
     */
    public BusReader(
            Layout layout, PensionAge pensionAge, DeliveryLimits limits, Rekeying rekeying, ThreadFactory threads) {
        this(layout, pensionAge, limits, rekeying, new Handover(threads));
    }

    BusReader(Layout layout, PensionAge pensionAge, DeliveryLimits limits, Rekeying rekeying, Handover handover) {
        this.layout = layout;
        this.pensionAge = pensionAge;
        this.limits = limits;
        this.rekeying = rekeying;
        this.handover = handover;
    }

    /**
     * Reads the delivery; a source that cannot be read is an IOException, everything wrong with the file itself is in the
     * result.
     */
    public BusReading read(DeliverySource source, DeliveryExpectation expected) throws IOException {
        Finding refusal = FileReading.refusalBeforehand(layout, expected);
        if (refusal != null) {
            Findings findings = new Findings(limits.maxFindings());
            findings.add(refusal);
            return new BusReading(Optional.empty(), findings, 0, 0, Packaging.PLAIN, Form.UNKNOWN, 0, 0, layout);
        }
        try {
            return read(source, expected, true);
        } catch (FileRefusal.NotUtf8 e) {
            return read(source, expected, false);
        }
    }

    private BusReading read(DeliverySource source, DeliveryExpectation expected, boolean utf8) throws IOException {
        Findings findings = new Findings(limits.maxFindings());
        BusAssembly assembly = new BusAssembly(layout, pensionAge, limits, rekeying, expected, findings);
        FileReading file = new FileReading(limits, findings, assembly, handover);
        Optional<BusContent> content = file.read(source, utf8) ? assembly.content() : Optional.empty();
        return new BusReading(
                content,
                findings,
                assembly.records(),
                assembly.rejectedRecords(),
                file.packaging(),
                file.form(),
                file.sentBytes(),
                file.unpackedBytes(),
                layout);
    }
}
