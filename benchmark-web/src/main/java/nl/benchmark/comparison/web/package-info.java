/** Overview, dashboard and comparison (CMP-1 to CMP-3, DAS-1): figures of the own organisation beside those of others. */
package nl.benchmark.comparison.web;
