/** Requests of organisations for their microdata and source files, for the data officers. */
package nl.benchmark.handover.admin;
