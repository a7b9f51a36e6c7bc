/** The register of processing activities, which both portals show. */
package nl.benchmark.ui.processing;
