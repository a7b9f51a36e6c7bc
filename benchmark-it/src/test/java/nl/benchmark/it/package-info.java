/**
 * Tests on the EAR just built, in the provisioned server, on a PostgreSQL of its own ({@link nl.benchmark.it.Platform}).
 * They ask through the doors that others have: the API, the pages, the database's roles. Each class works with
 * municipalities of its own, so that none depends on another.
 */
package nl.benchmark.it;
