/** Participants in the organisation's portal. */
package nl.benchmark.organisation.admin;
