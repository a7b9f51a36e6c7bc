package nl.benchmark.delivery.service;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import nl.benchmark.delivery.BusExpectation;
import nl.benchmark.delivery.BusReader;
import nl.benchmark.delivery.BusReading;
import nl.benchmark.delivery.DeliveryLimits;
import nl.benchmark.delivery.DeliverySource;
import nl.benchmark.pseudonym.PlatformPseudonym;
import nl.benchmark.shared.service.PlatformKeys;

/** Reads a BUS file with the keys of the platform and today's date in Europe/Amsterdam. */
@ApplicationScoped
class DeliveryReader {

    private static final int KEY_VERSION = 1;

    @EJB
    private PseudonymRootCheck root;

    @Inject
    private PlatformKeys keys;

    @Inject
    private Clock clock;

    BusReading read(String organisation, YearMonth period, DeliverySource source) throws IOException {
        root.require();
        PlatformPseudonym rekeying = new PlatformPseudonym(keys.pseudonymRoot(), organisation, KEY_VERSION);
        BusExpectation expectation = new BusExpectation(organisation, period, LocalDate.now(clock));
        return new BusReader(DeliveryLimits.DEFAULTS, rekeying).read(source, expectation);
    }
}
