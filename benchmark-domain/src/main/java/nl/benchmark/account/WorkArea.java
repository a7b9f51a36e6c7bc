package nl.benchmark.account;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Werkgebied: a part of the work of the benchmark organisation, as its portal divides it, that can be given to somebody of a
 * supplier. It is a set of features, and a feature is a package, so the package of a service says to which area it belongs.
 * Source: ACC-4.
 */
public enum WorkArea {
    /** Organisations, registrations, participations and who leaves. */
    PARTICIPANTS("organisation", "registration", "participation"),
    /** Data processing agreements, sub-processors, the protocol and the register of processing. */
    AGREEMENTS("agreement", "protocol", "processing"),
    /** Tariffs, invoices, payments and receivables. */
    FEES("fee", "invoice"),
    /** Deliveries, their calendar, consultations, explanations and removals. */
    DELIVERIES("delivery", "consultation", "conversation"),
    /** Indicators and figures, layouts of files and what is imported of others. */
    INDICATORS("indicator", "catalogue", "layout", "external", "comparison", "disclosure", "report"),
    /** How long data are kept, erasing, source files and handing over: the only area with microdata. */
    RETENTION("retention", "handover"),
    /** Logs, security incidents, breaches and the mail that was sent. */
    SUPERVISION("audit", "breach", "mail");

    /** Of nobody in particular: what belongs to the lists behind them is asked of those again. */
    private static final Set<String> OF_EVERYBODY = Set.of("shared", "search", "worklist");
    /** In no area: nobody of outside gives rights or looks as somebody else does. What is of the own account says so itself. */
    private static final Set<String> OF_NO_AREA = Set.of("account");

    private final Set<String> features;

    WorkArea(String... features) {
        this.features = Set.of(features);
    }

    /** Empty for what belongs to everybody, to no area, or is not known. */
    public static Optional<WorkArea> of(String feature) {
        return EnumSet.allOf(WorkArea.class).stream()
                .filter(area -> area.features.contains(feature))
                .findFirst();
    }

    static boolean isOfEverybody(String feature) {
        return OF_EVERYBODY.contains(feature);
    }

    /** Whether somebody said where the feature belongs; what nobody spoke of is closed to who is external. */
    public static boolean isDeclared(String feature) {
        return of(feature).isPresent() || OF_EVERYBODY.contains(feature) || OF_NO_AREA.contains(feature);
    }
}
