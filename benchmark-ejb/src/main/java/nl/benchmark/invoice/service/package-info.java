/**
 * The yearly run, credit notes and what came in. An invoice is issued in one transaction: its number is taken, its UBL
 * written and held against the official rules, and both files are kept; when the rules refuse it, nothing of that stays, not
 * even the number, and the invoice is held back with what they say (E1, E5).
 *
 * <p>Not here yet: sending by mail, bank statements, reminders and the export to bookkeeping.
 */
package nl.benchmark.invoice.service;
