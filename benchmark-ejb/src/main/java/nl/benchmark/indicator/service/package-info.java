/**
 * Measures of Werk &amp; Inkomen, computed in the database from the rows of the deliveries in force, and kept with the
 * moment from which they hold. Recomputed is only what a delivery touches: its own month, the flows of the month after,
 * and re-inflow of the year that follows.
 */
package nl.benchmark.indicator.service;
