package nl.benchmark.ui.signin;

import java.io.Serializable;

/**
 * One line of the demonstration's list: whose, as what, and the address to sign in with.
 *
 * @param organisation CBS code, empty for the benchmark organisation
 */
public record DemonstrationAccount(String organisation, String role, String email) implements Serializable {}
