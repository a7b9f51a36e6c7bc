package nl.benchmark.delivery;

import static nl.benchmark.delivery.Severity.ERROR;
import static nl.benchmark.delivery.Severity.NOTE;
import static nl.benchmark.delivery.Severity.WARNING;

/**
 * The rules a delivery is tested against, with the ids that participants, the API and the helpdesk use. FILE rules
 * refuse the whole file, the BUS rules are about a record, and the INFO rules only tell something about the reading.
 *
 * <p>FILE_006, FILE_008, BUS_011, BUS_012 and BUS_015 compare with what the platform already knows; {@link BusReader}
 * does not report them, the delivery service does.
 */
public enum FindingRule {
    /** Wrong organisation: kenmerk 4 is not the municipality the delivery was announced for. */
    FILE_001(ERROR),
    /** Wrong month: kenmerk 1 and 2 are another month than announced, or the month is not over yet. */
    FILE_002(ERROR),
    /** Not readable: encoding, truncated, unbalanced quote, no XML, not this type, required column missing or doubled. */
    FILE_003(ERROR),
    /** Archive or size: more than one entry, nested, path in a name, over one of the {@link DeliveryLimits}. */
    FILE_004(ERROR),
    /** Citizen service numbers that were not replaced by pseudonyms. */
    FILE_005(ERROR),
    /** No participation or no data processing agreement in force in that month. */
    FILE_006(ERROR),
    /** Empty: no record at all, or none that can be kept. */
    FILE_007(ERROR),
    /** The municipality's key changed without being declared. */
    FILE_008(ERROR),
    /** A required field is empty. */
    BUS_001(ERROR),
    /** A value that is not in the code list valid in that month. */
    BUS_002(ERROR),
    /** Wrong type, out of range or longer than the layout. */
    BUS_003(ERROR),
    /** The same benefit × person × kind of income twice. */
    BUS_004(ERROR),
    /** Benefit or person fields differ between lines of the same benefit or person. */
    BUS_005(ERROR),
    /** End before start. */
    BUS_006(ERROR),
    /** Bbz classification filled although the scheme is not 14, or the reverse. */
    BUS_007(WARNING),
    /** Household and number of running persons contradict each other. */
    BUS_008(WARNING),
    /** A running IOAW or IOAZ person at or past pension age. */
    BUS_009(WARNING),
    /** Nothing paid in a running benefit without income or reduction. */
    BUS_010(WARNING),
    /** Number of benefits outside the band of the previous months. */
    BUS_011(WARNING),
    /** Ran last month, absent now, no end date. */
    BUS_012(WARNING),
    /** Over 10 % of a code field is unknown or empty where it applies. */
    BUS_013(NOTE),
    /** Ended more than 12 months before the month. */
    BUS_014(ERROR),
    /** Numbering changed. */
    BUS_015(WARNING),
    /** A column or element that the layout does not know; it is not read. */
    INFO_001(NOTE),
    /** There are more findings than are kept. */
    INFO_002(NOTE),
    /** Reading was interrupted again and again, or the received file is gone; nothing was kept. */
    JOB_001(ERROR);

    private final Severity severity;
    private final String id;

    FindingRule(Severity severity) {
        this.severity = severity;
        this.id = name().replace('_', '-');
    }

    /** As in the format description: {@code BUS-002}. */
    public String id() {
        return id;
    }

    /** The severity of this rule unless a finding says otherwise. */
    public Severity severity() {
        return severity;
    }

    /** Whether a finding of this rule refuses the file as a whole. */
    public boolean refusesFile() {
        return id.startsWith("FILE");
    }
}
