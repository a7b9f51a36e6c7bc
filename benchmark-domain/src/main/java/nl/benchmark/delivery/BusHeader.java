package nl.benchmark.delivery;

/**
 * What a BUS file says about itself, from its first record (CSV) or its root (XML); empty when it does not say.
 *
 * @param reporterCode kenmerk 3
 * @param software kenmerk 5
 * @param softwareVersion kenmerk 6
 */
public record BusHeader(String reporterCode, String software, String softwareVersion) {}
