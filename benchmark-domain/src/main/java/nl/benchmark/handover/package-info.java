/**
 * Overdracht van gegevens: everything of one organisation in one file, before it leaves or whenever it wants it.
 *
 * <p>One way: a contact person asks → a data officer releases microdata and source files, with a reason → the contact person
 * fetches the file for some days → each time is a line of the access log. What is no microdata can be fetched without a release.
 *
 * <p>What belongs to an organisation is not listed by hand: it is every table of the database whose rows are of that
 * organisation, so that nothing new is forgotten; a test holds what is left out. Source: V5, AVG article 28.3.g, DEL-7.
 *
 * <p>Out of scope: erasing, which {@code retention} does afterwards with a certificate.
 */
package nl.benchmark.handover;
