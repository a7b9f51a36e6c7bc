/**
 * Deelname from its beginning to its end: how it is renewed, cancelled, and what one may see afterwards.
 *
 * <p>REG-3 Participation renews by itself each 1 January unless a written cancellation is received up to and including 31
 * October (Europe/Amsterdam); what comes later ends it a year later. A cancellation can be withdrawn until it takes effect.
 * REG-4 A pilot ends on 31 December of its year and is not renewed. REG-5 After the last day no figures, new reports or
 * deliveries; the own reports for 30 days; then the accounts close, with the organisation's last participation. REG-6 Leaving
 * Verdiepend follows the rule of cancellation and Basis goes on.
 *
 * <p>Out of scope here: registering (see {@code registration}) and what is billed (see {@code fee} and {@code invoice}),
 * which follow the days on which one takes part.
 */
package nl.benchmark.participation;
