package nl.benchmark.delivery.service;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import nl.benchmark.delivery.BusReader;
import nl.benchmark.delivery.DeliveryExpectation;
import nl.benchmark.delivery.DeliveryLimits;
import nl.benchmark.delivery.DeliveryReading;
import nl.benchmark.delivery.DeliverySource;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.delivery.Layout;
import nl.benchmark.delivery.PensionAge;
import nl.benchmark.delivery.RecordReader;
import nl.benchmark.delivery.RecordType;
import nl.benchmark.pseudonym.PlatformPseudonym;
import nl.benchmark.pseudonym.PseudonymRoots;

/**
 * Reads a file of any type by the layout of its month, with the keys of the platform and today's date in Europe/Amsterdam.
 */
@ApplicationScoped
class DeliveryReader {

    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    /** A second thread for each file, which is there at once: whoever reads must not wait for another to be done. */
    @Resource
    private ManagedThreadFactory threads;

    @EJB
    private PseudonymRootCheck root;

    @Inject
    private PseudonymKeys pseudonyms;

    @Inject
    private Layouts layouts;

    @Inject
    private Clock clock;

    DeliveryReading read(String type, String organisation, YearMonth period, DeliverySource source) throws IOException {
        root.require();
        PlatformPseudonym rekeying = new PlatformPseudonym(pseudonyms.roots(), organisation);
        DeliveryExpectation expectation = new DeliveryExpectation(organisation, period, LocalDate.now(clock));
        DeliveryType kind = DeliveryType.valueOf(type);
        return read(kind, layouts.layout(kind, period), rekeying, expectation, source, threads);
    }

    /**
     * A kept file again, to try a layout: what it holds is thrown away, so persons get a key that nobody has. Nobody waits
     * for it, so it is read on one thread.
     *
     * @param layout for trials
     */
    DeliveryReading readKept(
            DeliveryType type, String organisation, YearMonth period, Layout layout, DeliverySource source)
            throws IOException {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        DeliveryExpectation expectation = new DeliveryExpectation(organisation, period, LocalDate.now(clock));
        PlatformPseudonym rekeying = new PlatformPseudonym(new PseudonymRoots(List.of(key)), organisation);
        return read(type, layout, rekeying, expectation, source, null);
    }

    private static DeliveryReading read(
            DeliveryType type,
            Layout layout,
            PlatformPseudonym rekeying,
            DeliveryExpectation expectation,
            DeliverySource source,
            ThreadFactory threads)
            throws IOException {
        Optional<RecordType> records = type.records();
        return records.isPresent()
                ? new RecordReader(records.get(), layout, DeliveryLimits.DEFAULTS, rekeying, threads)
                        .read(source, expectation)
                : new BusReader(layout, PensionAge.shipped(), DeliveryLimits.DEFAULTS, rekeying, threads)
                        .read(source, expectation);
    }
}
