package nl.benchmark.delivery;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** A layout that cannot be used, with everything that is wrong with it. */
public class LayoutRefused extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<LayoutFlaw> flaws;

    LayoutRefused(List<LayoutFlaw> flaws) {
        super(flaws.stream().map(LayoutFlaw::toString).collect(Collectors.joining("; ")));
        this.flaws = List.copyOf(flaws);
    }

    /** In the order of the tables and their lines. */
    public List<LayoutFlaw> flaws() {
        return flaws;
    }
}
