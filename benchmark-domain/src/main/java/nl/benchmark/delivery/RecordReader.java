package nl.benchmark.delivery;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import nl.benchmark.delivery.DeliveryReading.Form;
import nl.benchmark.delivery.DeliveryReading.Packaging;
import nl.benchmark.pseudonym.Rekeying;

/**
 * Reads one delivery of a {@link RecordType} in one pass, as {@link BusReader} reads BUS: unpacks it, decodes it, tests
 * every record, re-keys the pseudonyms, and hands over rows to be stored. Refusals are findings, not exceptions.
 */
public final class RecordReader {

    private final RecordType type;
    private final Layout layout;
    private final DeliveryLimits limits;
    private final Rekeying rekeying;
    private final Handover handover;

    public RecordReader(RecordType type, Layout layout, DeliveryLimits limits, Rekeying rekeying) {
        this(type, layout, limits, rekeying, (ThreadFactory) null);
    }

    /**
     * Reads on two threads, to the same outcome.
     *
     * @param threads where the second comes from, at once; null for one thread
     */
    public RecordReader(
            RecordType type, Layout layout, DeliveryLimits limits, Rekeying rekeying, ThreadFactory threads) {
        this(type, layout, limits, rekeying, new Handover(threads));
    }

    RecordReader(RecordType type, Layout layout, DeliveryLimits limits, Rekeying rekeying, Handover handover) {
        this.type = type;
        this.layout = layout;
        this.limits = limits;
        this.rekeying = rekeying;
        this.handover = handover;
    }

    /**
     * Reads the delivery; a source that cannot be read is an IOException, everything wrong with the file itself is in the
     * result.
     */
    public RecordReading read(DeliverySource source, DeliveryExpectation expected) throws IOException {
        Finding refusal = FileReading.refusalBeforehand(layout, expected);
        if (refusal != null) {
            Findings findings = new Findings(limits.maxFindings());
            findings.add(refusal);
            return new RecordReading(Optional.empty(), findings, 0, 0, Packaging.PLAIN, Form.UNKNOWN, layout);
        }
        try {
            return read(source, expected, true);
        } catch (FileRefusal.NotUtf8 e) {
            return read(source, expected, false);
        }
    }

    private RecordReading read(DeliverySource source, DeliveryExpectation expected, boolean utf8) throws IOException {
        Findings findings = new Findings(limits.maxFindings());
        RecordAssembly assembly = new RecordAssembly(type, layout, limits, rekeying, expected, findings);
        FileReading file = new FileReading(limits, findings, assembly, handover);
        Optional<RecordContent> content = file.read(source, utf8) ? assembly.content() : Optional.empty();
        return new RecordReading(
                content,
                findings,
                assembly.records(),
                assembly.rejectedRecords(),
                file.packaging(),
                file.form(),
                layout);
    }
}
