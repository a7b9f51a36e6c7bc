package nl.benchmark.account;

import java.io.Serializable;
import java.util.List;

/** The second factor is set up: where the sign-in stands, and the recovery codes, which are shown this once. */
public record Enrolled(SignIn signIn, List<String> recoveryCodes) implements Serializable {

    /** Never the codes. */
    @Override
    public String toString() {
        return "Enrolled";
    }
}
