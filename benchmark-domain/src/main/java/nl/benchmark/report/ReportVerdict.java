package nl.benchmark.report;

/** How one's own value compares with a group's (CMP-3); the names are those of the API. Shown by shape and word. */
public enum ReportVerdict {
    BETTER("▲"),
    SIMILAR("●"),
    WORSE("▼"),
    HIGHER("◆"),
    LOWER("◆"),
    NOT_COMPARED("");

    private final String shape;

    ReportVerdict(String shape) {
        this.shape = shape;
    }

    String shape() {
        return shape;
    }
}
