/** The search in all lists. */
package nl.benchmark.search.admin;
