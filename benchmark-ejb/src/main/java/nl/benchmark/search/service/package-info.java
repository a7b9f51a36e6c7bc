/** Searches all lists at once: each feature finds in its own as a {@code SearchSource}. */
package nl.benchmark.search.service;
