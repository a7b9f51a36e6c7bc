/** Imports of the benchmark organisation: received, checked, and written to the measures, all or nothing. */
package nl.benchmark.external.service;
