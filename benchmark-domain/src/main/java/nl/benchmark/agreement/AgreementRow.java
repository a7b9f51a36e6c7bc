package nl.benchmark.agreement;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An agreement as it was signed.
 *
 * @param organisation code of the participant
 * @param from first day in force
 * @param to last day in force, inclusive; null without an end
 * @param model version of the model; null for an own text, and for one from before signing in the portal
 * @param text own text that was signed; null for the model
 * @param signatory null when it is from before signing in the portal
 * @param function of the signatory
 * @param signedBy name of the account
 * @param sha256 of the document; null as long as it is being made
 */
public record AgreementRow(
        long id,
        String organisation,
        LocalDate from,
        LocalDate to,
        Integer model,
        Long text,
        String signatory,
        String function,
        Instant signedAt,
        String signedBy,
        String sha256)
        implements Serializable {

    /** On that day, Europe/Amsterdam; first and last day included (DPA-2). */
    public boolean isInForce(LocalDate day) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }

    public boolean isSigned() {
        return signedAt != null;
    }
}
