package nl.benchmark.delivery;

import java.util.Optional;

/**
 * The outcome of reading one delivery of a type that is described by {@link RecordType}: SRG, BDFS, BASplus.
 *
 * @param content empty when the delivery is refused
 * @param findings everything found, also when refused
 * @param records lines read, up to where the reading stopped
 * @param rejectedRecords of those, the ones with an ERROR
 * @param packaging how it was sent
 * @param form what it was after unpacking
 * @param layout by which it was read
 */
public record RecordReading(
        Optional<RecordContent> content,
        Findings findings,
        int records,
        int rejectedRecords,
        Packaging packaging,
        Form form,
        Layout layout)
        implements DeliveryReading {}
