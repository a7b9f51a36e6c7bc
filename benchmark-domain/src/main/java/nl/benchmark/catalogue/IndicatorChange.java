package nl.benchmark.catalogue;

import java.io.Serializable;
import java.time.Instant;
import nl.benchmark.indicator.IndicatorDefinition;

/**
 * A version of an indicator that was written in the portal, and what became of it.
 *
 * @param proposedById account of whoever wrote it
 * @param proposedBy   name
 * @param decidedAt    null while it waits
 * @param decidedBy    name, or null
 * @param decision     why it was refused, or null
 */
public record IndicatorChange(
        long id,
        IndicatorDraft draft,
        CatalogueState state,
        Instant proposedAt,
        long proposedById,
        String proposedBy,
        Instant decidedAt,
        String decidedBy,
        String decision)
        implements Serializable {

    public IndicatorDefinition definition() {
        return draft.definition();
    }

    public boolean isProposed() {
        return state == CatalogueState.PROPOSED;
    }

    public boolean isApproved() {
        return state == CatalogueState.APPROVED;
    }
}
