/** The register of processing activities, kept. */
package nl.benchmark.processing.admin;
