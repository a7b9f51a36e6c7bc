/**
 * Starts the whole platform in one command: embedded PostgreSQL, migration, server, and on request the demonstration
 * set. For production the same classes migrate an external database.
 */
package nl.benchmark.launcher;
