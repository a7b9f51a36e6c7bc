package nl.benchmark.client;

import nl.benchmark.delivery.RawLayouts;
import nl.benchmark.pseudonym.RawLayout;

/** Kinds of files that can be delivered. */
enum DeliveryType {
    BUS(RawLayouts.bus());

    private final RawLayout rawLayout;

    DeliveryType(RawLayout rawLayout) {
        this.rawLayout = rawLayout;
    }

    RawLayout rawLayout() {
        return rawLayout;
    }
}
