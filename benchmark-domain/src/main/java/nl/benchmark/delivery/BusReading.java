package nl.benchmark.delivery;

import java.util.Optional;

/**
 * The outcome of reading one BUS delivery.
 *
 * @param content empty when the delivery is refused
 * @param findings everything found, also when refused
 * @param records lines (CSV) or persons (XML) read, up to where the reading stopped
 * @param rejectedRecords of those, the ones with an ERROR
 * @param packaging how it was sent
 * @param form what it was after unpacking
 * @param sentBytes bytes of the file as sent, as far as read
 * @param unpackedBytes bytes after unpacking, as far as read
 * @param layout by which it was read
 */
public record BusReading(
        Optional<BusContent> content,
        Findings findings,
        int records,
        int rejectedRecords,
        Packaging packaging,
        Form form,
        long sentBytes,
        long unpackedBytes,
        Layout layout)
        implements DeliveryReading {}
