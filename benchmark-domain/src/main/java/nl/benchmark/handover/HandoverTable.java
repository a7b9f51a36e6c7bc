package nl.benchmark.handover;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A table with rows of organisations, as it is written into the file.
 *
 * @param columns without secrets and without stored documents
 * @param parent table whose rows the rows belong to, by the column {@code <parent>_id}; null when they name the organisation
 *     themselves
 */
public record HandoverTable(String name, List<String> columns, String parent) implements Serializable {

    /**
     * What opens something (hashes of passwords and links, sealed factors, keys) or is a step of our own work, never data of
     * the organisation.
     */
    private static final Pattern SECRET =
            Pattern.compile(".*_hash|.*secret.*|.*recovery.*|.*_key|link|spool|spool_.*|lease.*|enrolling");

    /** Rows about persons, by the types of files. */
    private static final List<String> MICRODATA = List.of("bus_", "srg_", "bdfs_", "bas_");

    public static boolean isSecret(String column) {
        return SECRET.matcher(column).matches();
    }

    /** Whether its rows are about recipients of benefits one by one. */
    public boolean isMicrodata() {
        return MICRODATA.stream().anyMatch(name::startsWith);
    }

    /** Its name in the file. */
    public String fileName() {
        return (isMicrodata() ? "microdata/" : "tabellen/") + name.toLowerCase(Locale.ROOT) + ".csv";
    }
}
