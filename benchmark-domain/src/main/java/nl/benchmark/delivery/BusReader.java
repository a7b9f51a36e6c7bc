package nl.benchmark.delivery;

import java.io.IOException;
import java.util.Optional;
import nl.benchmark.delivery.BusReading.Form;
import nl.benchmark.delivery.BusReading.Packaging;
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

    /** With the layout and the pension ages that the product ships with. */
    public BusReader(DeliveryLimits limits, Rekeying rekeying) {
        this(Layout.bus(), PensionAge.shipped(), limits, rekeying);
    }

    public BusReader(Layout layout, PensionAge pensionAge, DeliveryLimits limits, Rekeying rekeying) {
        this.layout = layout;
        this.pensionAge = pensionAge;
        this.limits = limits;
        this.rekeying = rekeying;
    }

    /**
     * Reads the delivery; a source that cannot be read is an IOException, everything wrong with the file itself is in the
     * result.
     */
    public BusReading read(DeliverySource source, BusExpectation expected) throws IOException {
        Finding refusal = refusalBeforehand(expected);
        if (refusal != null) {
            return refused(refusal);
        }
        try {
            return new Attempt(expected).read(source, true);
        } catch (FileRefusal.NotUtf8 e) {
            return new Attempt(expected).read(source, false);
        }
    }

    private Finding refusalBeforehand(BusExpectation expected) {
        if (!expected.monthIsOver()) {
            return Finding.of(
                    FindingRule.FILE_002, 0, "", "notOver", expected.month().toString());
        }
        if (layout.fieldsIn(expected.month()).size() == 0) {
            return Finding.of(
                    FindingRule.FILE_002, 0, "", "noLayout", expected.month().toString());
        }
        return null;
    }

    private BusReading refused(Finding refusal) {
        Findings findings = new Findings(limits.maxFindings());
        findings.add(refusal);
        return new BusReading(Optional.empty(), findings, 0, 0, Packaging.PLAIN, Form.UNKNOWN, 0, 0);
    }

    /** One reading under one assumption about the encoding. */
    private final class Attempt {

        private final Findings findings = new Findings(limits.maxFindings());
        private final BusAssembly assembly;
        private Form form = Form.UNKNOWN;
        private Packaging packaging = Packaging.PLAIN;
        private long sentBytes;
        private long unpackedBytes;

        Attempt(BusExpectation expected) {
            assembly = new BusAssembly(layout, pensionAge, limits, rekeying, expected, findings);
        }

        BusReading read(DeliverySource source, boolean utf8) throws IOException {
            Optional<BusContent> content = Optional.empty();
            try (UnpackedDelivery delivery = UnpackedDelivery.open(source, limits)) {
                packaging = delivery.packaging();
                try {
                    readContent(delivery, utf8);
                    content = assembly.content();
                } finally {
                    sentBytes = delivery.sentBytes();
                    unpackedBytes = delivery.unpackedBytes();
                }
            } catch (FileRefusal e) {
                findings.add(e.finding());
            } catch (FileRefusal.SourceFailure e) {
                throw new IOException("The delivery could not be read", e);
            }
            return new BusReading(
                    content,
                    findings,
                    assembly.records(),
                    assembly.rejectedRecords(),
                    packaging,
                    form,
                    sentBytes,
                    unpackedBytes);
        }

        private void readContent(UnpackedDelivery delivery, boolean utf8) throws IOException {
            try {
                ContentReader content = new ContentReader(delivery, utf8, limits);
                form = content.form();
                if (form == Form.XML) {
                    new BusXml(content, assembly, findings).read();
                } else {
                    new BusCsv(content, limits, assembly, findings).read();
                }
            } catch (FileRefusal e) {
                // What is wrong with the archive matters more than what is wrong with the text in it.
                if (e.finding().rule() == FindingRule.FILE_003 && packaging != Packaging.PLAIN) {
                    delivery.finish();
                }
                throw e;
            }
            delivery.finish();
            assembly.finish();
        }
    }
}
