package nl.benchmark.delivery;

import static nl.benchmark.delivery.Severity.ERROR;
import static nl.benchmark.delivery.Severity.NOTE;
import static nl.benchmark.delivery.Severity.WARNING;

/**
 * The rules a delivery is tested against, with the ids that participants, the API and the helpdesk use. FILE rules
 * refuse the whole file, the BUS, SRG, BDFS and BAS rules are about a record, and the INFO rules only tell something about
 * the reading.
 *
 * <p>FILE_006, FILE_008, BUS_011, BUS_012, BUS_015, SRG_011, BDFS_007 and BDFS_011 compare with what the platform already
 * knows; the readers do not report them, the delivery service does.
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
    /** A required field is empty. */
    SRG_001(ERROR, "BUS-001"),
    /** A value that is not in the code list valid in that month. */
    SRG_002(ERROR, "BUS-002"),
    /** Wrong type, out of range or longer than the layout. */
    SRG_003(ERROR, "BUS-003"),
    /** The same registration number of a facility twice. */
    SRG_004(ERROR),
    /** End before start. */
    SRG_006(ERROR, "BUS-006"),
    /** Wage value outside 0 to 100, or filled for another type than wage cost subsidy (04). */
    SRG_007(WARNING),
    /** Wage cost subsidy (04) without wage value. */
    SRG_008(WARNING),
    /** Number of running facilities outside the band of the previous months. */
    SRG_011(WARNING),
    /** A required field is empty. */
    BDFS_001(ERROR, "BUS-001"),
    /** A value that is not in the code list valid in that month. */
    BDFS_002(ERROR, "BUS-002"),
    /** Wrong type, out of range or longer than the layout. */
    BDFS_003(ERROR, "BUS-003"),
    /** The same claim × liable person twice. */
    BDFS_004(ERROR),
    /** Fields of the claim differ between lines of the same claim. */
    BDFS_005(ERROR),
    /** Duration ends before it starts. */
    BDFS_006(ERROR, "BUS-006"),
    /** The balance does not follow from last month's, the correction and the receipts. */
    BDFS_007(WARNING),
    /** Status repaid (54) with a balance, or being repaid (51) without. */
    BDFS_008(WARNING),
    /** An origin of before 2013 on a later decision, or the reverse. */
    BDFS_009(WARNING),
    /** Number of open claims outside the band of the previous months. */
    BDFS_011(WARNING),
    /** A required field is empty. */
    BAS_001(ERROR, "BUS-001"),
    /** A value that is not in the code list valid in that month. */
    BAS_002(ERROR, "BUS-002"),
    /** Wrong type, out of range or longer than the layout. */
    BAS_003(ERROR, "BUS-003"),
    /** The same application twice. */
    BAS_004(ERROR),
    /** Decision before application. */
    BAS_006(ERROR),
    /** Open for longer than 182 days. */
    BAS_007(WARNING),
    /** A column or element that the layout does not know; it is not read. */
    INFO_001(NOTE),
    /** There are more findings than are kept. */
    INFO_002(NOTE),
    /** Reading was interrupted again and again, or the received file is gone; nothing was kept. */
    JOB_001(ERROR);

    private final Severity severity;
    private final String id;
    private final String textId;

    FindingRule(Severity severity) {
        this.severity = severity;
        this.id = name().replace('_', '-');
        this.textId = id;
    }

    /** @param textId the rule that says the same of another type of file */
    FindingRule(Severity severity, String textId) {
        this.severity = severity;
        this.id = name().replace('_', '-');
        this.textId = textId;
    }

    /** The rule of a type of files: 2 of {@code SRG} is SRG-002. */
    static FindingRule of(String prefix, int number) {
        return valueOf("%s_%03d".formatted(prefix, number));
    }

    /** As in the format description: {@code BUS-002}. */
    public String id() {
        return id;
    }

    /** The rule whose texts say what this one found. */
    String textId() {
        return textId;
    }

    /** The severity of this rule unless a finding says otherwise. */
    public Severity severity() {
        return severity;
    }

    /** Whether a finding of this rule is about a record, not about the file or the reading of it. */
    public boolean isOfRecord() {
        return !refusesFile() && !id.startsWith("INFO") && !id.startsWith("JOB");
    }

    /** Whether a finding of this rule refuses the file as a whole. */
    public boolean refusesFile() {
        return id.startsWith("FILE");
    }
}
