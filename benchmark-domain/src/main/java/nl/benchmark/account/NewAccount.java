package nl.benchmark.account;

/**
 * Whom to invite.
 *
 * @param organisation CBS code; null for staff and auditors
 * @param language {@code nl} or {@code en}
 */
public record NewAccount(String name, String email, Role role, String organisation, String language) {}
