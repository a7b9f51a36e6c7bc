package nl.benchmark.agreement;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * How a participant stands on a day: what is in force, and what there is to do. An own text that is being dealt with comes
 * first, whatever is in force meanwhile.
 *
 * @param inForce null when nothing is, and nothing can be delivered (DPA-2)
 * @param text own text of the last round; null without one
 */
public record AgreementStanding(AgreementState state, AgreementRow inForce, OwnText text) implements Serializable {

    /** From so many days before the last one on an end is warned about. */
    public static final int WARNED_DAYS = 60;

    /**
     * @param agreements all of the participant
     * @param texts all of the participant
     * @param newest version of the model
     * @param today Europe/Amsterdam
     */
    public static AgreementStanding of(
            List<AgreementRow> agreements, List<OwnText> texts, int newest, LocalDate today) {
        AgreementRow inForce = agreements.stream()
                .filter(row -> row.isInForce(today))
                .max(Comparator.comparing(AgreementRow::from).thenComparing(AgreementRow::id))
                .orElse(null);
        OwnText text = texts.stream().max(Comparator.comparing(OwnText::id)).orElse(null);
        AgreementState ofText = ofText(text, agreements);
        if (ofText != null) {
            return new AgreementStanding(ofText, inForce, text);
        }
        if (inForce == null) {
            return new AgreementStanding(
                    agreements.isEmpty() ? AgreementState.NOT_SIGNED : AgreementState.ENDED, null, text);
        }
        if (isExpiring(inForce, today)) {
            return new AgreementStanding(AgreementState.EXPIRING, inForce, text);
        }
        boolean older = inForce.model() != null && inForce.model() < newest;
        return new AgreementStanding(older ? AgreementState.NEW_VERSION : AgreementState.IN_FORCE, inForce, text);
    }

    private static AgreementState ofText(OwnText text, List<AgreementRow> agreements) {
        if (text == null) {
            return null;
        }
        boolean signed = agreements.stream().anyMatch(row -> row.text() != null && row.text() == text.id());
        return switch (text.state()) {
            case WAITING -> AgreementState.ASSESSING;
            case CHANGES_ASKED -> answered(text, agreements) ? null : AgreementState.CHANGES_ASKED;
            case ACCEPTED -> signed || answered(text, agreements) ? null : AgreementState.TO_SIGN;
            case REFUSED -> null;
        };
    }

    /** Something was signed after the assessment, so that the own text is no longer what it is about. */
    private static boolean answered(OwnText text, List<AgreementRow> agreements) {
        return agreements.stream()
                .anyMatch(row -> row.isSigned() && row.signedAt().isAfter(text.assessedAt()));
    }

    /** Ends within {@link #WARNED_DAYS} days, that day included. */
    public static boolean isExpiring(AgreementRow inForce, LocalDate today) {
        return inForce.to() != null && !inForce.to().isAfter(today.plusDays(WARNED_DAYS));
    }

    /** Whether deliveries are accepted (DPA-2). */
    public boolean mayDeliver() {
        return inForce != null;
    }
}
