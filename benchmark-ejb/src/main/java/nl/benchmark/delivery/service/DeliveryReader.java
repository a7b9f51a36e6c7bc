package nl.benchmark.delivery.service;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import nl.benchmark.delivery.BusReader;
import nl.benchmark.delivery.DeliveryExpectation;
import nl.benchmark.delivery.DeliveryLimits;
import nl.benchmark.delivery.DeliveryReading;
import nl.benchmark.delivery.DeliverySource;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.delivery.RecordReader;
import nl.benchmark.delivery.RecordType;
import nl.benchmark.pseudonym.PlatformPseudonym;
import nl.benchmark.shared.service.PlatformKeys;

/** Reads a file of any type with the keys of the platform and today's date in Europe/Amsterdam. */
@ApplicationScoped
class DeliveryReader {

    private static final int KEY_VERSION = 1;

    @EJB
    private PseudonymRootCheck root;

    @Inject
    private PlatformKeys keys;

    @Inject
    private Clock clock;

    DeliveryReading read(String type, String organisation, YearMonth period, DeliverySource source) throws IOException {
        root.require();
        PlatformPseudonym rekeying = new PlatformPseudonym(keys.pseudonymRoot(), organisation, KEY_VERSION);
        DeliveryExpectation expectation = new DeliveryExpectation(organisation, period, LocalDate.now(clock));
        DeliveryType kind = DeliveryType.valueOf(type);
        Optional<RecordType> records = kind.records();
        return records.isPresent()
                ? new RecordReader(records.get(), kind.layout(), DeliveryLimits.DEFAULTS, rekeying)
                        .read(source, expectation)
                : new BusReader(DeliveryLimits.DEFAULTS, rekeying).read(source, expectation);
    }
}
