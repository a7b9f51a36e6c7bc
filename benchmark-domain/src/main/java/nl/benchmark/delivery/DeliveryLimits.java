package nl.benchmark.delivery;

/**
 * How large a delivery may be; beyond it is refused with FILE-004. All are counted while reading, never taken from what
 * an archive says about itself. Source: formats-deliveries, common rules.
 *
 * @param maxSentBytes of the file as sent, inclusive
 * @param maxUnpackedBytes after unpacking, inclusive
 * @param maxRatio unpacked bytes per byte sent, counted at every moment above the first {@link #RATIO_FREE_BYTES}
 * @param maxLineBytes of one line of CSV without its line end, or of one piece of mark-up or text in XML, inclusive
 * @param maxRecords lines (CSV) or persons (XML), inclusive
 * @param maxFindings findings that are kept; all of them are counted
 */
public record DeliveryLimits(
        long maxSentBytes, long maxUnpackedBytes, int maxRatio, int maxLineBytes, int maxRecords, int maxFindings) {

    /** A few lines that are much alike compress better than any real file does, and harm nobody. */
    static final long RATIO_FREE_BYTES = 1L << 20;

    /** No layout comes near this; more columns, or unknown names in XML, only cost memory. */
    static final int MAX_COLUMNS = 1_000;

    /** 64 MiB sent, 512 MiB unpacked, ratio 200, 64 KiB a line, a million records, ten thousand findings. */
    public static final DeliveryLimits DEFAULTS =
            new DeliveryLimits(64L << 20, 512L << 20, 200, 64 << 10, 1_000_000, 10_000);

    public DeliveryLimits {
        if (maxSentBytes < 1
                || maxUnpackedBytes < 1
                || maxRatio < 1
                || maxLineBytes < 1
                || maxRecords < 1
                || maxFindings < 1) {
            throw new IllegalArgumentException("A limit of a delivery must be at least 1");
        }
    }
}
