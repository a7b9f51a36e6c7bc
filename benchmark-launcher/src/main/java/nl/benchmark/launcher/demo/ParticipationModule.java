package nl.benchmark.launcher.demo;

/** Package of Werk &amp; Inkomen a demonstration municipality takes part in; VERDIEPEND includes BASIS. */
public enum ParticipationModule {
    BASIS,
    VERDIEPEND
}
