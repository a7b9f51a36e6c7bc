/**
 * The audit log (toegangslog): who did what, on whose behalf, with whose data, when, why and from where.
 *
 * <p>AUD-1 one line per action, in its own transaction, after the work and before its commit; if it cannot be written the
 * work rolls back; a commit that then fails adds a FAILED line that names the first; a refusal or an exception writes its
 * line after the rollback. Lines hold the account's id and not its name, no personal data of recipients of benefits and
 * no secret, are chained by hash and kept seven years (standards L1–L17). Here stand what is written and how it is
 * verified, without a database; the table and its functions are in the changelog, the writing is in
 * {@code nl.benchmark.audit.service}.
 */
package nl.benchmark.audit;
