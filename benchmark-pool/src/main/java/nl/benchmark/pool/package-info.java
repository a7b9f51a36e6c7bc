/**
 * Whether a connection that rested in a pool still leads to the database, and what says that it does not (standards F9).
 * The server loads it beside its own pool; the application knows nothing of it.
 */
package nl.benchmark.pool;
