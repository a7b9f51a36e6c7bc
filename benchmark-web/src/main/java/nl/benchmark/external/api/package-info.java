/** Imports of the benchmark organisation in the API: {@code /imports}. */
package nl.benchmark.external.api;
