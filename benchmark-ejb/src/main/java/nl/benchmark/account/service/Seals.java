package nl.benchmark.account.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import nl.benchmark.account.SecretSeal;
import nl.benchmark.account.Totp;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Seeds of second factors, sealed for the row they stand in with a key derived from the master key. */
@ApplicationScoped
class Seals {

    private SecretSeal secondFactors;

    protected Seals() {}

    @Inject
    Seals(@ConfigProperty(name = "benchmark.master.key") String masterKey) {
        this.secondFactors = new SecretSeal(Base64.getUrlDecoder().decode(masterKey), SecretSeal.SECOND_FACTOR);
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
