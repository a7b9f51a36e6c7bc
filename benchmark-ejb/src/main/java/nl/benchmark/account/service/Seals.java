package nl.benchmark.account.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.benchmark.account.SecretSeal;
import nl.benchmark.account.Totp;
import nl.benchmark.shared.service.PlatformKeys;

/** Seeds of second factors, sealed for the row they stand in with a key derived from the master key. */
@ApplicationScoped
class Seals {

    private SecretSeal secondFactors;

    protected Seals() {}

    @Inject
    Seals(PlatformKeys keys) {
        this.secondFactors = new SecretSeal(keys.masterKeys(), SecretSeal.SECOND_FACTOR);
    }

    byte[] ofAccount(Totp totp, long accountId) {
        return secondFactors.seal(totp.seed(), "account " + accountId);
    }

    Totp openOfAccount(byte[] kept, long accountId) {
        return Totp.of(secondFactors.open(kept, "account " + accountId));
    }

    byte[] ofSession(Totp totp, long sessionId) {
        return secondFactors.seal(totp.seed(), "session " + sessionId);
    }

    Totp openOfSession(byte[] kept, long sessionId) {
        return Totp.of(secondFactors.open(kept, "session " + sessionId));
    }
}
