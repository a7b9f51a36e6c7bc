/** The catalogue of indicators in the organisation's portal (IND-1). */
package nl.benchmark.indicator.admin;
