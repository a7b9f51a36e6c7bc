package nl.benchmark.breach;

import java.io.Serializable;
import java.time.Instant;

/**
 * An organisation of which the access log says that its data was read or changed.
 *
 * @param organisation code; {@link #EVERYBODY} for lines about figures of all participants together
 * @param lines at least 1
 * @param first moment of the first of those lines
 * @param last moment of the last, the same one included
 * @param listed whether it stands in the list of the breach already
 */
public record TouchedOrganisation(
        String organisation, String name, int lines, Instant first, Instant last, boolean listed)
        implements Serializable {

    public static final String EVERYBODY = "*";

    public boolean isEverybody() {
        return EVERYBODY.equals(organisation);
    }
}
