package nl.benchmark.account;

import java.io.Serializable;

/**
 * A sign-in that is going on or has ended well: whose, in which session, what is next.
 *
 * @param language {@code nl} or {@code en}, of the account
 */
public record SignIn(long accountId, long sessionId, SignInStep step, String language) implements Serializable {}
