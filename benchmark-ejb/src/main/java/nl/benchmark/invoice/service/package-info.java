/**
 * The yearly run, credit notes, mail, what came in and what is open. An invoice is issued in one transaction: its number is taken, its UBL
 * written and held against the official rules, and both files are kept; when the rules refuse it, nothing of that stays, not
 * even the number, and the invoice is held back with what they say (E1, E5).
 *
 * <p>Registers hold the SQL, services the rights, and what issues or mails one invoice is a bean of its own. A run is a job:
 * its row tells how far it is, and what it did stays done.
 */
package nl.benchmark.invoice.service;
