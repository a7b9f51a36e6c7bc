package nl.benchmark.external;

import java.util.Arrays;
import java.util.Optional;

/** A source that files are imported from. */
public enum ImportSource {
    /** Yearly figures of Werk &amp; Inkomen: BUIG budgets, net expenditure, Wsw, unemployment benefits. */
    WI_ANNUAL;

    /** As the API and the table have it: {@code WI-ANNUAL}. */
    public String code() {
        return name().replace('_', '-');
    }

    public static Optional<ImportSource> find(String code) {
        return Arrays.stream(values())
                .filter(source -> source.code().equals(code))
                .findFirst();
    }
}
