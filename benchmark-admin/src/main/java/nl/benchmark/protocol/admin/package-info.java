/** Editions of the protocol for administrators. */
package nl.benchmark.protocol.admin;
