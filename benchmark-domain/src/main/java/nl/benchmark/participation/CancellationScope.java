package nl.benchmark.participation;

/** What is cancelled. The names stand in tables: never rename one. Source: REG-3, REG-6. */
public enum CancellationScope {
    /** All that is taken part in, of one benchmark. */
    BENCHMARK,
    /** Verdiepend of Werk &amp; Inkomen; Basis goes on the day after. */
    DEEPENING
}
