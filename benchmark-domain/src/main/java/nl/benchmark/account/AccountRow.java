package nl.benchmark.account;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A line of the list of accounts.
 *
 * @param organisation CBS code; null for staff and auditors
 * @param endsOn last day it works, Europe/Amsterdam; null is no end
 * @param invitedUntil until when an invitation that was not opened yet works; null when there is none
 * @param secondFactorBy last day on which a participant signs in without; null when there is none
 * @param external null unless it is of somebody of a supplier (ACC-4)
 */
public record AccountRow(
        long id,
        String name,
        String email,
        Role role,
        String organisation,
        boolean active,
        LocalDate endsOn,
        boolean password,
        boolean secondFactor,
        LocalDate secondFactorBy,
        Instant invitedUntil,
        Instant lastSignedInAt,
        Rights rights,
        ExternalWork external)
        implements Serializable {

    private static final int SOON_DAYS = 30;

    /** Whether it is one of staff or an auditor that works and has its last day within 30 days, that day included. Source: ACC-4. */
    public boolean endsSoon(LocalDate today) {
        return !role.isParticipant()
                && active
                && endsOn != null
                && !endsOn.isBefore(today)
                && !endsOn.isAfter(today.plusDays(SOON_DAYS));
    }

    /** Whether it is of somebody of a supplier, works, and nobody said in which areas. Source: ACC-4. */
    public boolean lacksArea(LocalDate today) {
        return external != null && external.areas().isEmpty() && active && (endsOn == null || !today.isAfter(endsOn));
    }

    public AccountState state(LocalDate today, Instant now) {
        if (!active || endsOn != null && today.isAfter(endsOn)) {
            return AccountState.OFF;
        }
        if (password) {
            return AccountState.ACTIVE;
        }
        return invitedUntil != null && now.isBefore(invitedUntil)
                ? AccountState.INVITED
                : AccountState.INVITATION_ENDED;
    }
}
