/** Bronnen in the organisation's portal: checking and importing files with figures of others. */
package nl.benchmark.external.admin;
