package nl.benchmark.processing;

/** How an action ended, as the standard names it. */
public enum ProcessingStatus {
    UNSET("Unset"),
    OK("Ok"),
    ERROR("Error");

    private final String code;

    ProcessingStatus(String code) {
        this.code = code;
    }

    /** As it is written outside: {@code Ok}. */
    public String code() {
        return code;
    }
}
