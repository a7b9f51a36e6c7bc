package nl.benchmark.agreement;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A round of an agreement in a participant's own words, without its file.
 *
 * @param round from 1; begins anew after one that was accepted or refused
 * @param remarks of the participant; may be null
 * @param uploadedBy name of the account
 * @param assessedAt null as long as it waits
 * @param assessment what the administrator wrote; may be null when accepted
 * @param lastDay last day that the agreement may be in force; null without an end
 */
public record OwnText(
        long id,
        String organisation,
        int round,
        String fileName,
        TextKind kind,
        int sizeBytes,
        String sha256,
        String remarks,
        Instant uploadedAt,
        String uploadedBy,
        TextState state,
        Instant assessedAt,
        String assessment,
        LocalDate lastDay)
        implements Serializable {

    public boolean isWaiting() {
        return state == TextState.WAITING;
    }
}
