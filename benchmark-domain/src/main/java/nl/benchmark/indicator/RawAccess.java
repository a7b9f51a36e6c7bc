package nl.benchmark.indicator;

/**
 * The key to figures that have not passed the disclosure gate. Only package {@code nl.benchmark.disclosure} can make
 * one: everything that leaves goes through that gate (architecture.md, "main flow").
 */
public abstract class RawAccess {

    private static final String GATE = "nl.benchmark.disclosure";

    protected RawAccess() {
        if (!getClass().getPackageName().equals(GATE)) {
            throw new IllegalStateException(getClass().getName() + " may not read past the disclosure gate");
        }
    }
}
