package nl.benchmark.account;

import java.io.Serializable;

/**
 * Whose link it is, for the page that it opens.
 *
 * @param email of the account; for a new address that one
 */
public record LinkRow(String email, String name) implements Serializable {}
