package nl.benchmark.delivery;

import java.io.IOException;
import nl.benchmark.delivery.DeliveryReading.Form;
import nl.benchmark.delivery.DeliveryReading.Packaging;

/**
 * One reading of a file of any type, under one assumption about the encoding: takes off the packaging, decodes, and notes
 * a refusal as a finding.
 */
final class FileReading {

    private final DeliveryLimits limits;
    private final Findings findings;
    private final FileAssembly assembly;
    private final Handover handover;
    private Form form = Form.UNKNOWN;
    private Packaging packaging = Packaging.PLAIN;
    private long sentBytes;
    private long unpackedBytes;

    FileReading(DeliveryLimits limits, Findings findings, FileAssembly assembly, Handover handover) {
        this.limits = limits;
        this.findings = findings;
        this.assembly = assembly;
        this.handover = handover;
    }

    /** Why a file of this month is refused before it is looked at, or null. */
    static Finding refusalBeforehand(Layout layout, DeliveryExpectation expected) {
        String month = expected.month().toString();
        if (!expected.monthIsOver()) {
            return Finding.of(FindingRule.FILE_002, 0, "", "notOver", month);
        }
        return layout.fieldsIn(expected.month()).isEmpty()
                ? Finding.of(FindingRule.FILE_002, 0, "", "noLayout", month)
                : null;
    }

    /**
     * Whether the file was read to its end and not refused. NotUtf8 goes on to the caller, as does a source that cannot be
     * read.
     */
    boolean read(DeliverySource source, boolean utf8) throws IOException {
        try (UnpackedDelivery delivery = UnpackedDelivery.open(source, limits)) {
            packaging = delivery.packaging();
            try {
                readContent(delivery, utf8);
                return true;
            } finally {
                sentBytes = delivery.sentBytes();
                unpackedBytes = delivery.unpackedBytes();
            }
        } catch (FileRefusal e) {
            findings.add(e.finding());
            return false;
        } catch (FileRefusal.SourceFailure e) {
            throw new IOException("The delivery could not be read", e);
        }
    }

    private void readContent(UnpackedDelivery delivery, boolean utf8) throws IOException {
        try {
            ContentReader content = new ContentReader(delivery, utf8, limits);
            form = content.form();
            form = assembly.read(content, handover);
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

    Form form() {
        return form;
    }

    Packaging packaging() {
        return packaging;
    }

    long sentBytes() {
        return sentBytes;
    }

    long unpackedBytes() {
        return unpackedBytes;
    }
}
