/** Versions of indicators in the organisation's portal: written, tried, decided about (IND-1). */
package nl.benchmark.catalogue.admin;
