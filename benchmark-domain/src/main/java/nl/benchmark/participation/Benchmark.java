package nl.benchmark.participation;

/** What one takes part in. The names stand in tables: never rename one. */
public enum Benchmark {
    WI("Werk & Inkomen"),
    AS("Armoede & Schulden"),
    SI("Statushouders & Inburgering");

    private final String title;

    Benchmark(String title) {
        this.title = title;
    }

    /** As it is offered. These are names, which are Dutch in every language. */
    public String title() {
        return title;
    }
}
