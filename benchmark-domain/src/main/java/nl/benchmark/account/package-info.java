/**
 * Accounts, roles, sessions, second factors and API tokens: who may sign in and as what.
 *
 * <ul>
 *   <li>ACC-1 An account begins with an invitation: a link that works once, within 72 hours, and shows a first password that
 *       opens nothing but the choice of an own one ({@link nl.benchmark.account.LinkPurpose}, {@link
 *       nl.benchmark.account.GeneratedPassword}).
 *   <li>ACC-1 An own password has 14 characters or more, of any kind, and is not one that others try first ({@link
 *       nl.benchmark.account.PasswordPolicy}); it is kept as Argon2id ({@link nl.benchmark.account.Password}).
 *   <li>ACC-1 Everybody has a second factor; a participant may be given time until a day ({@link
 *       nl.benchmark.account.SignInStep}, {@link nl.benchmark.account.Totp}, {@link nl.benchmark.account.RecoveryCode}).
 *   <li>ACC-1 Guessing is slowed down and nobody is locked out for long ({@link nl.benchmark.account.Lockout}).
 *   <li>ACC-1 A session ends after half an hour without a request and after twelve hours ({@link
 *       nl.benchmark.account.SessionTerm}).
 * </ul>
 */
package nl.benchmark.account;
