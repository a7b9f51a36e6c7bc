/**
 * Accounts, roles and API tokens: who may sign in and as what.
 *
 * <p>ACC-1 passwords are kept as Argon2id only. Invitations, second factor, lock-out and rights per benchmark are out of
 * scope here for now.
 */
package nl.benchmark.account;
